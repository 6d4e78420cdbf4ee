"""Killed without warning: what was pinned is there again, and what was not saved is offered."""
from desktop import BRIEF, Window, wait_for


def kept(window, name, pins):
    """Waits until a file of this name holds so many pinned policies: the program writes a few seconds after a change."""
    wait_for(f"{pins} pinned in {name}", lambda: any(path.read_text().count(", pinned") >= pins for path in window.folder.rglob(name)))


with Window(BRIEF) as window:
    window.settle()

    # Pinning alone is no edit of the scenario: nothing is offered, and nothing is lost.
    window.find("push button", "Pin").press()
    window.find("push button", "Against: Brief, pinned")
    kept(window, "last.json", 1)
    window.kill_and_start()
    window.find("push button", "Against: Brief, pinned")
    assert not any(frame.all("push button", "Restore") for frame in window.frames()), "work is offered that nobody did"

    exemption = window.find("slider", "Open-source exemption")
    assert exemption.value != exemption.limits[0]
    exemption.value = exemption.limits[0]
    wait_for("0 % told of the slider", lambda: exemption.description.startswith("0"))
    window.find("push button", "Pin").press()
    wait_for("the pin as a step", lambda: "pin" in window.find("push button", "Undo").name)
    kept(window, "*.session.json", 2)
    window.kill_and_start()
    window.find("push button", "Restore").press()
    exemption = window.find("slider", "Open-source exemption")
    wait_for("the lever where it was", lambda: exemption.value == exemption.limits[0])
    window.find("push button", "Against: Brief, pinned")
    window.find("page tab", "Compare").press()
    outcomes = window.find("table", "What differs in the outcomes")
    heads = [head.name for head in outcomes.matching("table column header")]
    assert sum("pinned" in head for head in heads) == 2, f"two pinned policies, not {heads}"
