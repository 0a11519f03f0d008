"""The log names actions and kinds of errors, and nothing that stands in an audit."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import children
import marked_window
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from cpted_audit import logbook
from cpted_audit.cli.main import run
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.job_line import JobOrder

LINE = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ "
    r"(began [\w.]+, Python [\d.]+, \w+|[A-Za-z_][\w.<>-]*( \d+\.\d{3} s)?"
    r"( failed: \w+( in [\w.]+:\d+)?( from \w+( in [\w.]+:\d+)?)*)?)"
)
"""A line of the log: there is no room in it for a text."""
CHOSEN = ("show_doors", "show_overview", "show_walk", "answer_yes")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    logbook.end()  # another test may have begun one
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "Zqstate"))
    yield tmp_path / "Zqstate" / "cpted-audit" / logbook.LOG
    logbook.end()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder is set by XDG")
def test_nothing_of_an_audit_is_in_the_log(log, tmp_path, window, told, qtbot):
    audit = marked_window.make_marked(tmp_path, tmp_path / "Zqpicture.png")
    logbook.begin()
    window.open_audit(audit)
    actions = {action.objectName(): action for action in window.findChildren(QAction)}
    for name in CHOSEN:
        actions[name].trigger()
        QApplication.processEvents()

    def work(_cancelled):
        yield "Zqstep"
        raise ValueError("Zqsecret of the gate")

    ended = []
    window.jobs.add(JobOrder("Zqtitle", work, lambda step: (step, 0, 0), ended.append))
    qtbot.waitUntil(lambda: bool(ended))
    dialogs.tell(window, ended[0])
    session = window.screen_.session
    with pytest.raises(KeyError), session.edit("Zqedit"):
        raise KeyError("Zqkey")
    (tmp_path / "Zqbroken.cpted").write_bytes(b"Zq no audit")
    window.open_audit(tmp_path / "Zqbroken.cpted")
    window.close_audit()
    assert run(["check", str(tmp_path / "Zqbroken.cpted")]) == 2
    assert run(["score", str(audit)]) == 0
    lines = log.read_text("utf-8").splitlines()
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert "Zq" not in "\n".join(lines)
    assert "answer_yes" not in "\n".join(lines)
    did = [line.split()[2] for line in lines]
    assert {"began", "action.show_doors", "action.answer", "session.edit", "session.open", "bug",
            "told", "command.check", "command.score"} <= set(did)  # fmt: skip
    assert any("failed: ValueError" in line for line in lines)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder is set by XDG")
def test_a_library_that_ends_the_program_leaves_where_it_was(log):
    code = "import ctypes; from cpted_audit.logbook import watch_faults; watch_faults(); "
    code += "ctypes.string_at(0)"
    children.run([sys.executable, "-c", code], capture_output=True)
    assert "Fatal Python error" in (log.parent / logbook.FAULTS).read_text("utf-8")


def test_a_log_that_cannot_be_written_keeps_nobody_from_working(monkeypatch, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("HOME", str(tmp_path / "file"))
    logbook.end()
    logbook.watch_faults()
    logbook.begin()
    logbook.did("action.undo")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder is set by XDG")
def test_a_full_log_is_put_aside_and_the_oldest_let_go(log):
    logbook.begin()
    for number in range(13_000):
        logbook.did(f"action_{number:05}_with_a_name_that_takes_a_line")
    lines = log.read_text("utf-8").splitlines()
    assert lines[-1].endswith("action_12999_with_a_name_that_takes_a_line")
    assert sorted(one.name for one in log.parent.glob("log*")) == [
        "log.txt", "log.txt.1", "log.txt.2",
    ]  # fmt: skip
    sizes = [one.stat().st_size for one in log.parent.glob("log*")]
    assert max(sizes) < 210_000
    older = log.with_name("log.txt.1").read_text("utf-8").splitlines()
    assert older[-1].split()[2] < lines[0].split()[2]
