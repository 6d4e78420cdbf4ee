"""Killed without warning: what was pinned is there again, and what was not saved is offered."""
import os
import time

from desktop import Window, wait_for

KEPT = 5 + 1.5 * float(os.environ.get("CW_SLOWER", "1"))  # seconds: the program begins to write five after a change

with Window() as window:
    window.find("push button", "Start from the status quo").press()
    window.settle()

    # Pinning alone is no edit of the scenario: nothing is offered, and nothing is lost.
    window.find("push button", "Pin").press()
    window.find("push button", "Against: Status quo 2025, pinned")
    time.sleep(KEPT)
    window.kill_and_start()
    window.find("push button", "Against: Status quo 2025, pinned")
    assert not any(frame.all("push button", "Restore") for frame in window.frames()), "work is offered that nobody did"

    exemption = window.find("slider", "Open-source exemption")
    assert exemption.value != exemption.limits[0]
    exemption.value = exemption.limits[0]
    wait_for("0 % told of the slider", lambda: exemption.description.startswith("0"))
    window.find("push button", "Pin").press()
    wait_for("the pin as a step", lambda: "pin" in window.find("push button", "Undo").name)
    time.sleep(KEPT)
    window.kill_and_start()
    window.find("push button", "Restore").press()
    exemption = window.find("slider", "Open-source exemption")
    wait_for("the lever where it was", lambda: exemption.value == exemption.limits[0])
    window.find("push button", "Against: Status quo 2025, pinned")
    window.find("page tab", "Compare").press()
    outcomes = window.find("table", "What differs in the outcomes")
    heads = [head.name for head in outcomes.matching("table column header")]
    assert sum("pinned" in head for head in heads) == 2, f"two pinned policies, not {heads}"
