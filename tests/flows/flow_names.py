"""Nothing that takes the keyboard is without a name, and no name or description shows markup, in any view."""


from desktop import BRIEF, Atspi, Window, wait_for

MARKUP = ("<p>", "<b>", "<br", "&lt;", "&amp;")


def complaints(frame, view):
    for node in frame.inside():
        words = f"{node.name} {node.description}"
        # A cell may be empty; what is said of it is its column.
        if node.has(Atspi.StateType.FOCUSABLE) and not node.name and node.role != "table cell":
            yield f"{view}: a {node.role} that takes the keyboard has no name ('{node.description}')"
        if any(mark in words for mark in MARKUP):
            yield f"{view}: {node.role} '{words}' shows markup"


with Window() as window:
    found = list(complaints(wait_for("a window", window.frames)[0], "Start"))
    window.find("push button", "Start from the status quo").press()
    window.find("chart", "Innovation")

with Window(BRIEF) as window:
    window.find("radio button", "Liability rule: Strict").press()
    for view in ("Explore", "Compare", "Trade-off", "World", "Causes"):
        window.find("page tab", view).press()
        window.settle()
        found += complaints(window.frames()[0], view)
    window.find("push button", "How far can I trust this?").press()
    window.find("tree", "Patterns")
    found += complaints(window.frames()[0], "How far can I trust this?")
assert not found, "\n" + "\n".join(sorted(set(found)))
