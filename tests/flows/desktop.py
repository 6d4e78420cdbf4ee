"""The real window on a real (virtual) screen, as a screen reader meets it: found by role and name, moved by its own actions.

A flow starts the window in a home of its own and talks to it over AT-SPI only; nothing here knows pixels or widgets.
Everything that is looked for is waited for, since the window computes in the background; what does not come is an error
that says what was asked and what was there instead.
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version must be known first)

PATIENCE = 60.0 * float(os.environ.get("CW_SLOWER", "1"))  # seconds, on a machine that others use
PAUSE = 0.05
QUIET = 0.5  # without runs: settled
BRIEF = str(Path(__file__).with_name("brief.cws.json"))  # the status quo in a few short runs: nine in ten of the seconds were theirs


class NotThere(AssertionError):
    """What a flow expected did not come in time."""


def wait_for(what, ask, patience=PATIENCE):
    """The first answer of `ask` that is not false; NotThere with `what` after `patience` seconds."""
    end = time.monotonic() + patience
    while True:
        try:
            answer = ask()
        except GLib.Error:  # an object went while it was asked
            answer = None
        if answer:
            return answer
        if time.monotonic() > end:
            raise NotThere(f"not within {patience:.0f} s: {what}")
        time.sleep(PAUSE)


class Node:
    """An accessible object of the window."""

    def __init__(self, accessible):
        self.accessible = accessible

    name = property(lambda self: self.accessible.get_name() or "")
    description = property(lambda self: self.accessible.get_description() or "")
    role = property(lambda self: self.accessible.get_role_name())

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    @property
    def showing(self):
        return self.has(Atspi.StateType.SHOWING)

    def children(self):
        for n in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(n)
            if child is not None:
                yield Node(child)

    def inside(self):
        """This node and what is shown below it, in the order of the window."""
        yield self
        for child in self.children():
            if child.showing:
                yield from child.inside()

    def matching(self, role, name=None):
        return (node for node in self.inside() if node.role == role and (name is None or name in node.name))

    def all(self, role, name=None):
        return list(self.matching(role, name))

    def find(self, role, name=None):
        """The first node in sight of this role whose name contains `name`."""
        try:
            return wait_for(f"{role} '{name}'", lambda: next(self.matching(role, name), None))
        except NotThere as error:
            there = sorted({node.name for node in self.matching(role)})
            raise NotThere(f"{error}; of that role there are {there}") from None

    def press(self, action=None):
        """Does what a click would; `action` names one of several."""
        interface = self.accessible.get_action_iface()
        names = [interface.get_action_name(n) for n in range(interface.get_n_actions())]
        wanted = [n for n, name in enumerate(names) if action is None or name.lower() == action.lower()]
        if not wanted or not interface.do_action(wanted[0]):
            raise NotThere(f"{self.role} '{self.name}' does not do '{action}', only {names}")

    @property
    def value(self):
        return self.accessible.get_value_iface().get_current_value()

    @value.setter
    def value(self, number):
        self.accessible.get_value_iface().set_current_value(number)

    @property
    def limits(self):
        interface = self.accessible.get_value_iface()
        return interface.get_minimum_value(), interface.get_maximum_value()

    @property
    def text(self):
        interface = self.accessible.get_text_iface()
        return interface.get_text(0, interface.get_character_count()) if interface else self.name

    @text.setter
    def text(self, words):
        self.accessible.get_editable_text_iface().set_text_contents(words)

    def tree(self, depth=0):
        lines = [f"{'  ' * depth}{self.role} '{self.name}' '{self.description}'"]
        for child in self.children():
            if child.showing:
                lines.append(child.tree(depth + 1))
        return "\n".join(lines)


class Window:
    """The program, started on `arguments` in an empty home; ended and waited for when the flow leaves it."""

    def __init__(self, *arguments):
        self.program, self.arguments = sys.argv[1], arguments

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory()
        self.environment = {**os.environ, "HOME": self.home.name, "XDG_RUNTIME_DIR": self.home.name, "QT_QPA_PLATFORM": "xcb",
                            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            self.environment.pop(name, None)
        os.chmod(self.home.name, 0o700)
        self.start()
        return self

    def start(self):
        self.process = subprocess.Popen([self.program, *self.arguments], env=self.environment)

    def kill_and_start(self):
        """Ends the program without a word to it, as a power cut would, and starts it again in the same home, on no file."""
        self.process.kill()
        self.process.wait(timeout=PATIENCE)
        self.arguments = ()
        self.start()

    def __exit__(self, kind, error, trace):
        if error is not None and self.process.poll() is None:
            for frame in self.frames():
                print(frame.tree(), file=sys.stderr)
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        self.home.cleanup()

    @property
    def folder(self):
        return Path(self.home.name)

    def application(self):
        desktop = Atspi.get_desktop(0)
        for n in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(n)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        if self.process.poll() is not None:
            raise AssertionError(f"the window ended with {self.process.returncode}")
        return None

    def frames(self):
        """Top-level windows in sight: the main one, dialogs, menus."""
        application = wait_for("the window on the accessibility bus", self.application)
        return [node for node in Node(application).children() if node.showing]

    def find(self, role, name=None):
        """As Node.find, in any of the program's windows."""
        def ask():
            for frame in self.frames():
                found = next(frame.matching(role, name), None)
                if found:
                    return found
            return None
        try:
            return wait_for(f"{role} '{name}'", ask)
        except NotThere as error:
            there = sorted({node.name for frame in self.frames() for node in frame.matching(role)})
            raise NotThere(f"{error}; of that role there are {there}") from None

    def settle(self):
        """Until the runs asked for are done: the button that would stop them stays out of sight. What was pressed just now may
        not have begun yet, so that one look is not enough."""
        line = Node(self.find("push button", "How far can I trust this?").accessible.get_parent())
        quiet = time.monotonic()

        def settled():
            nonlocal quiet
            if any(node.showing and node.name == "Stop" and node.has(Atspi.StateType.ENABLED) for node in line.children()):
                quiet = time.monotonic()
            return time.monotonic() - quiet > QUIET
        wait_for("the end of the runs", settled)
