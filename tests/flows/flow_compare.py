"""Positions of the debate side by side: chosen and read by names alone."""
from desktop import BRIEF, Window, wait_for

with Window(BRIEF) as window:
    window.find("page tab", "Compare").press()
    window.find("push button", "Add five positions of the debate").press()
    window.settle()
    outcomes = window.find("table", "What differs in the outcomes")
    heads = [head.name for head in outcomes.matching("table column header")]
    for position in ("API only", "Laissez-faire", "Strict developer liability", "Tiered open release"):
        assert position in heads, f"'{position}' is not among {heads}"

    def cells(position):
        return [cell.name for cell in outcomes.matching("table cell") if f", {position}:" in cell.name]

    banned = wait_for("numbers of API only", lambda: cells("API only"))
    assert banned != cells("Laissez-faire"), "two opposite policies, and not one number differs"
