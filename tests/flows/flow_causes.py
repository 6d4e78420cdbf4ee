"""Who paid for the largest incident, and would it have happened under the other rule: by names alone."""
from desktop import BRIEF, Window, wait_for

with Window(BRIEF) as window:
    window.find("radio button", "Liability rule: Strict").press()
    window.find("page tab", "Causes").press()
    window.settle()

    incidents = window.find("list", "What is behind the number")
    wait_for("incidents", lambda: len(list(incidents.children())) > 5)
    # Kinds of many small incidents come first; a single one is told with its month.
    single = next(row for row in incidents.children() if "each below" not in row.name)
    single.press()
    title = single.name.split(",")[0]
    wait_for(f"the story of '{single.name}'", lambda: any(node.name.startswith(f"{title}, ") for node in window.frames()[0].matching("label")))

    cells = [cell.name for cell in window.find("table", "Who owed, who paid").matching("table cell")]
    party, role, share, owed, paid, why = range(6)
    rows = [cells[n:n + 6] for n in range(0, len(cells), 6)]
    assert rows[-1][party] == "Harm" and rows[-1][owed] in single.name, f"the sum of the table is the harm of '{single.name}': {rows[-1]}"
    assert all(row[why] for row in rows), f"nobody without a reason: {rows}"

    def twin():
        labels = [node.name for node in window.frames()[0].matching("label")]
        return labels[labels.index("The twin") + 1]
    wait_for("the twin under the other rule", lambda: twin() and "one and the same" not in twin())

    window.find("push button", "Had no court ruled").press()
    told = window.find("label", "Had no court ruled,").name
    assert told.endswith("."), told
    assert window.find("label", "Paid to victims of the run").name, "what the replay changed"
