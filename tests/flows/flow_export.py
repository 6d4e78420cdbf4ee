"""A chart goes out as a picture and brings its experiment back: the same rules, the same numbers."""
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop import BRIEF, Atspi, Window, wait_for


def summary(window):
    return window.find("chart", "Innovation").description


with Window(BRIEF) as window:
    window.find("radio button", "Liability rule: Strict").press()
    window.settle()
    wait_for("the other world", lambda: "policy starts" in summary(window))
    window.settle()
    window.find("push button", "Export").press()
    window.find("push button", "Save…").press()
    picture = window.folder / "innovation.png"
    dialog = wait_for("the dialog for a file", lambda: next((frame for frame in window.frames() if frame.name == "Export"), None))
    dialog.find("text", "File name").text = str(picture)
    dialog.find("push button", "Save").press()
    wait_for(f"{picture}", lambda: picture.exists() and picture.read_bytes().endswith(b"IEND\xaeB`\x82"))
    drawn = picture.read_bytes()
    told = summary(window)

with TemporaryDirectory() as folder:
    picture = Path(folder) / "innovation.png"
    picture.write_bytes(drawn)
    with Window(str(picture)) as other:
        strict = other.find("radio button", "Liability rule: Strict")
        assert strict.has(Atspi.StateType.CHECKED), "the rule came back with the picture"
        other.settle()
        wait_for(f"the numbers of the picture: {told}", lambda: summary(other) == told)
