"""Explore by its names alone: a rule is changed, charts and words follow, and undo brings everything back."""
from desktop import BRIEF, Window, wait_for


def described(window):
    return {chart.name: chart.description for chart in window.frames()[0].all("chart")}


with Window(BRIEF) as window:
    window.settle()
    innovation = window.find("chart", "Innovation")
    before = described(window)
    assert len(before) == 9, f"two large charts, six small ones and what moved, not {sorted(before)}"
    assert "nine runs in ten between" in innovation.description, innovation.description

    window.find("radio button", "Liability rule: Strict").press()
    wait_for("the other world in the chart's summary", lambda: innovation.description != before["Innovation"])
    window.settle()
    strict = described(window)
    assert "Status quo 2025" in strict["Innovation"] and strict["Misuse harm"] != before["Misuse harm"], strict

    exemption = window.find("slider", "Open-source exemption")
    assert exemption.value == exemption.limits[0] + 0.8 * (exemption.limits[1] - exemption.limits[0]), exemption.value
    exemption.value = exemption.limits[0]
    wait_for("0 in the field beside the slider", lambda: window.find("text", "Open-source exemption, value").text == "0")
    wait_for("0 % told of the slider", lambda: exemption.description.startswith("0"))
    window.settle()
    wait_for("other numbers without the exemption", lambda: described(window) != strict)

    multiplier = window.find("slider", "Damages multiplier")
    multiplier.press("Increase")
    wait_for("a larger multiplier", lambda: multiplier.description != "1\u202f×")
    assert "Damages multiplier" in window.find("push button", "Undo").name

    for _ in range(3):
        window.find("push button", "Undo").press()
    window.settle()
    wait_for("the first summaries again", lambda: described(window) == before)
