"""The whole work by ear: the real program on a real bus of readers, by keys and names alone.

One program is started for the module. Nothing is known of it here but what the bus says, which is
what a screen reader speaks.
"""

from __future__ import annotations

import itertools
import json
import os
import queue
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from children import run, started
from waiting import WAIT_MS

from cpted_audit.ui.walk.open_items import TYPING_S

NEEDED = ("Xvfb", "openbox", "dbus-run-session")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
HOUSE = Path(__file__).parents[2]
READER = Path(__file__).with_name("atspi_reader.py")
INSTALLED = "CPTED_AUDIT_BUS_OF_READERS"
"""What `.ci/run` sets where it installed the bus, so that it cannot be missing unnoticed."""
TABS = 60
"""More than any page has controls."""

pytestmark = pytest.mark.slow

Event = dict[str, Any]


def what_is_missing() -> list[str]:
    missing = [one for one in NEEDED if shutil.which(one) is None]
    if not any(Path(one).exists() for one in LAUNCHERS):
        missing.append("at-spi2-core")
    asks = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if not Path(SYSTEM_PYTHON).exists() or run(asks, stderr=subprocess.DEVNULL).returncode:
        missing.append("python3-gi with gir1.2-atspi-2.0")
    return missing


class Reader:
    """Presses keys, and waits for what is heard since the last one was pressed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._lines: queue.Queue[Event] = queue.Queue()
        self.heard: list[Event] = []
        self._since = 0
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self._process.stdout or ():
            if line.startswith("{"):  # the registry of the bus says there that it is running
                self._lines.put(json.loads(line))

    def until(self, wanted: Callable[[Event], object]) -> Event:
        """Return what was wanted, once it was heard."""
        end = time.monotonic() + WAIT_MS / 1000
        for number in itertools.count(self._since):
            if number == len(self.heard):
                try:
                    event = self._lines.get(timeout=max(0.0, end - time.monotonic()))
                except queue.Empty:
                    names = [(one["event"], one.get("name", "")) for one in self.since()]
                    pytest.fail(f"waited in vain; heard was {names}")
                self.heard.append(event)
            if wanted(self.heard[number]):
                break
        return self.heard[number]

    def since(self) -> list[Event]:
        """What was heard since the last request."""
        return self.heard[self._since :]

    def ask(self, name: str, *arguments: str) -> Any:
        """Have the reader do something, and return its reply."""
        assert self._process.stdin is not None
        self._since = len(self.heard)
        self._process.stdin.write(json.dumps([name, *arguments]) + "\n")
        self._process.stdin.flush()
        reply = self.until(lambda event: event["event"] == "reply")
        assert "error" not in reply, reply["error"]
        return reply["value"]

    def said(self, words: str) -> str:
        """Wait for an announcement with some words, and return the whole of it."""
        return self.until(lambda one: one["event"] == "said" and words in one["name"])["name"]

    def focus(self, name: str = "", role: str = "") -> Event:
        """Wait until something has the keyboard whose name begins so."""
        return self.until(
            lambda one: one["event"] == "focused" and one["name"].startswith(name)
            and one["role"].startswith(role)
        )  # fmt: skip

    def show(self, page: str, key: str) -> None:
        """Come to a page by its key, from another."""
        if "checked" in self.ask("thing", "check box", page)["states"]:
            self.ask("press", "ctrl+7")
            self.focus("Companion lists")  # the page is there, and no more only its name
        self.ask("press", key)

    def open_item_not(self, answer: str) -> None:
        """Go on in the walk to an item that is not answered so, nor in words that ask first."""
        self.show("Walk", "ctrl+2")
        self.focus("", "list item")
        time.sleep(2 * TYPING_S)
        self.ask("press", " ")  # to one that has no answer
        time.sleep(2 * TYPING_S)
        while "checked" in self.ask("thing", "radio button", answer)["states"]:
            self.answer("y")

    def tab_to(self, name: str, role: str) -> Event:
        """Press Tab until something has the keyboard."""
        for _ in range(TABS):
            self.ask("press", "Tab")
            event = self.focus()
            if (event["name"], event["role"]) == (name, role):
                return event
        return pytest.fail(f"Tab comes to no {role} “{name}”")

    def answer(self, key: str) -> str:
        """Answer the open item; a letter that comes too soon after it opened is pressed again."""
        while True:
            self.ask("press", key)
            words = self.until(
                lambda one: one["event"] == "said" and (
                    " saved" in one["name"] or "Too soon" in one["name"]
                )
            )["name"]  # fmt: skip
            if "Too soon" not in words:
                return words
            time.sleep(2 * TYPING_S)  # pressed again sooner, it would be one more of a word


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder with a short name, for the sockets of a session lie in it."""
    with tempfile.TemporaryDirectory(prefix="bus-") as made:
        yield Path(made)


@pytest.fixture(scope="module")
def reader(folder, sample_file) -> Iterator[Reader]:
    """A reader beside the program, which has the sample school open."""
    if missing := what_is_missing():
        told = f"no bus for readers here: {', '.join(missing)}"
        assert INSTALLED not in os.environ, told
        pytest.skip(told)
    audit = Path(shutil.copy(sample_file, folder / "school.cpted"))
    with ExitStack() as stack:
        read, write = os.pipe()
        screen = ["Xvfb", "-displayfd", str(write), "-noreset", "-screen", "0", "1366x768x24"]
        stack.enter_context(started(screen, pass_fds=[write], stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_RUNTIME_DIR": str(folder),
        }  # fmt: skip
        log = stack.enter_context((folder / "log.txt").open("wb"))
        process = stack.enter_context(
            started(
                ["dbus-run-session", "--", SYSTEM_PYTHON, str(READER),
                 sys.executable, "-m", "cpted_audit", str(audit)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True,
                env=environment, cwd=HOUSE,
            )
        )  # fmt: skip
        reader = Reader(process)
        window = reader.until(lambda one: one["event"] == "activate")
        assert "Cedar Ridge" in window["name"]
        assert reader.focus("", "list item")["name"].startswith("P12: ")
        yield reader
        assert process.stdin is not None
        process.stdin.close()  # upon which all of them end
        process.wait(WAIT_MS / 1000)


def test_answers_are_said_with_what_comes_next(reader):
    reader.open_item_not("Yes, key Y")
    assert re.search(r"Yes saved\. \w+: .+\.", reader.answer("y"))


@pytest.mark.parametrize(
    ("button", "key", "saved", "field"),
    [
        ("Partial, key P", "p", r"Partial saved, finding \d+\.", "What did you see?"),
        ("N/A, key A", "a", r"N/A saved\.", "Note"),
    ],
    ids=["partial", "n-a"],
)
def test_an_answer_that_needs_words_goes_to_their_field(reader, button, key, saved, field):
    reader.open_item_not(button)
    assert re.search(saved, reader.answer(key))
    assert "editable" in reader.focus(field, "text")["states"]
    assert "checked" in reader.ask("thing", "radio button", button)["states"]
    reader.ask("write", "by the gate")
    reader.ask("press", "Return")
    reader.focus("", "list item")


def test_a_finding_is_made_with_its_note_and_undone(reader):
    reader.open_item_not("No, key N")
    assert re.search(r"No saved, finding \d+\.", reader.answer("n"))
    reader.focus("What did you see?", "text")
    reader.ask("write", "a gap of two feet")
    reader.said("Saved: Note on ")
    note = reader.ask("thing", "text", "What did you see?")
    assert note["text"].endswith("a gap of two feet")
    reader.ask("press", "Escape")
    item = reader.focus("", "list item")["name"].partition(":")[0]
    for what in ("Note on ", "Answer No: "):
        reader.ask("press", "ctrl+z")
        assert item in reader.said(f"Saved: Undo: {what}")
    assert "checked" not in reader.ask("thing", "radio button", "No, key N")["states"]


def test_a_row_of_a_register_is_filled_in_its_form(reader):
    reader.show("Doors", "ctrl+4")
    reader.focus("Doors", "table")
    reader.ask("press", "Down")
    reader.focus("", "table cell")
    box = reader.tab_to("Side", "combo box")
    assert "focused" in box["states"]
    reader.tab_to("Where", "text")
    reader.ask("write", "north hall")
    reader.said("Saved: Change door ")
    assert reader.ask("thing", "text", "Where")["text"] == "north hall"
    reader.ask("press", "Tab")  # in the field itself it would take back the typing alone
    reader.focus("Kind", "combo box")
    reader.ask("press", "ctrl+z")
    reader.said("Saved: Undo: Change door ")
    assert reader.ask("thing", "text", "Where")["text"] != "north hall"


def test_a_marker_is_placed_by_keys_and_linked(reader):
    reader.show("Plans", "ctrl+3")
    reader.focus("Symbols and facts of the plan")
    reader.ask("press", "F6")
    reader.focus("Floor plan", "list")
    reader.ask("press", "l")
    reader.said("Tool Answered item: ")
    reader.ask("press", "Right")
    cell = reader.until(
        lambda one: one["event"] == "said" and re.fullmatch(r"[A-Z]+\d+\.", one["name"])
    )["name"].rstrip(".")
    reader.ask("press", "Return")
    assert f"Answered item, {cell}" in reader.said("Saved: Place answered item")
    reader.focus("Answer", "combo box")
    reader.ask("write", "v15")
    reader.ask("press", "Down")
    reader.ask("press", "Return")
    reader.said("Saved: Pin an item")
    line = f"Answered item, Yes, {cell}"
    parts = reader.ask("parts", "list", "Floor plan")
    assert any(one.startswith(line) and "linked to V15 · " in one for one in parts), parts


def test_a_report_is_made_and_its_end_is_said(reader, folder):
    reader.show("Report", "ctrl+9")  # in a field Ctrl+E goes to the end of its line
    reader.focus("Report")
    reader.ask("press", "ctrl+e")
    reader.said("Which document?")
    reader.ask("act", "radio button", "Public summary")
    reader.tab_to("Create: Public summary…", "push button")
    reader.ask("press", "Return")
    reader.focus("File name", "text")
    made = folder / "summary.pdf"
    reader.ask("press", "ctrl+a")
    reader.ask("write", str(made))
    reader.ask("press", "Return")
    reader.said("Creating the report.")
    assert str(made) in reader.said("Done: Creating the report.")
    assert made.read_bytes().startswith(b"%PDF-")


def test_a_reader_that_knows_no_announcements_hears_notices(reader):
    """Such as Orca 43: it hears what the others do, and they hear no notices."""
    reader.open_item_not("Can't observe, key U")
    assert not any(one["event"] == "notice" for one in reader.heard)
    reader.ask("be_older")
    try:
        reader.ask("press", "u")
        reader.until(lambda one: one["event"] == "notice" and "observe saved" in one["name"])
        assert not any(one["event"] == "said" for one in reader.since())
    finally:
        reader.ask("be_newer")
