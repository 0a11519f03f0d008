"""The program as it is started: real processes, exit codes, and what a bug leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from select import select
from threading import Timer

import children
import pytest
import small_audit
from children import LONGEST
from sqlcipher3 import dbapi2

from cpted_audit import __main__
from cpted_audit.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
SECRET = "Alarm-code-9876"


def _main(*arguments: object, cwd: Path, **more: str) -> subprocess.CompletedProcess:
    return children.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"} | more,
    )  # fmt: skip


def test_the_program_from_a_checkout(tmp_path):
    made = _main("new", "a.cpted", "--site", "Ēlm", "--no-passphrase", cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert (tmp_path / "a.cpted").exists()
    told = _main("score", "none.cpted", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.count("\n") == 1
    assert "Traceback" not in told.stderr


def test_the_installed_command_is_the_same_program(tmp_path):
    shown = children.run(
        [sys.executable, "-m", "cpted_audit", "checklists"],
        capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, check=False,
    )  # fmt: skip
    assert shown.returncode == 0
    assert shown.stdout.startswith("school-cpted\t")


def test_a_console_that_cannot_show_a_name_does_not_stop_the_work(tmp_path):
    small_audit.make(
        tmp_path / "a.cpted", places=[small_audit.place("教室 1", "classroom", "Main")]
    ).close()
    shown = _main("places", "a.cpted", cwd=tmp_path, PYTHONIOENCODING="cp1252")
    assert shown.returncode == 0
    assert "Main / \\u6559" in shown.stdout


def test_no_command_loads_qt_or_opens_a_window(tmp_path):
    code = (
        "import sys; from cpted_audit.__main__ import run; code = run(sys.argv[1:]); "
        "print(code, [name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))])"
    )
    shown = children.run(
        [sys.executable, "-c", code, "checklists"], capture_output=True, text=True, check=True
    )
    assert shown.stdout.splitlines()[-1] == "0 []"


@pytest.mark.parametrize("name", ["Oak.cpted", "OAK.CPTED", "gone/Oak.Cpted"])
def test_an_audit_is_shown_however_its_ending_is_written(monkeypatch, name):
    """A double click hands it over as the system has it, and nobody sees a console there."""
    shown: list[str | None] = []
    monkeypatch.setattr(__main__, "_run_window", lambda audit: shown.append(audit) or 0)
    assert __main__.run([name]) == 0
    assert shown == [name]


@pytest.fixture
def broken(tmp_path, monkeypatch) -> Path:
    """An audit in which a bug is met: a database that makes no text of what it is given."""
    path = tmp_path / "a.cpted"
    small_audit.make(path).close()
    real = dbapi2.connect

    def connect(*given, **named):
        connection = real(*given, **named)
        connection.create_function("json_object", -1, lambda *_values: b"no text")
        return connection

    monkeypatch.setattr(dbapi2, "connect", connect)
    (tmp_path / "a.csv").write_text(
        f"item,place,answer,note\nR1,Main / Room 1,no,{SECRET}\n", "utf-8"
    )
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    return path


def test_a_bug_ends_with_1_and_a_report_without_secrets(broken, tmp_path, capsys):
    before = small_audit.Session.open(broken, read_only=True)
    assert run(["import-answers", str(broken), str(tmp_path / "a.csv")]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err
    assert SECRET not in err
    (report,) = (tmp_path / "tmp").glob("cpted-audit-crash-*.txt")
    assert str(report) in err
    text = report.read_text("utf-8")
    assert SECRET not in text
    assert "IntegrityError" in text
    assert "cpted_audit/session/walk/answers.py".replace("/", os.sep) in text
    assert str(ROOT) not in text
    assert str(Path.home()) + os.sep not in text or Path.home() == Path(os.sep)
    assert before.walk.answers == {}
    before.close()
    assert not broken.with_name("a.cpted.lock").exists()


def test_a_bug_is_told_even_where_no_report_can_be_written(broken, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    assert run(["import-answers", str(broken), str(tmp_path / "a.csv")]) == 1
    assert "everything saved is kept" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
@pytest.mark.real_keys
def test_the_passphrase_is_asked_on_a_terminal_and_not_shown(tmp_path):
    import pty

    small_audit.make(tmp_path / "a.cpted", "tür zu").close()

    def answer(typed: bytes) -> tuple[int, bytes]:
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(tmp_path)
            os.execv(sys.executable, [sys.executable, str(ROOT / "main.py"), "places", "a.cpted"])
        shown = b""
        while b"Passphrase: " not in shown and len(shown) < 10_000:
            assert select([terminal], [], [], LONGEST)[0], "nothing was asked"
            shown += os.read(terminal, 1000)
        os.write(terminal, typed + b"\n")
        watch = Timer(LONGEST, os.kill, (child, signal.SIGKILL))  # then the terminal ends, too
        watch.start()
        try:
            while chunk := os.read(terminal, 1000):
                shown += chunk
        except OSError:  # the terminal is gone with its child
            pass
        finally:
            watch.cancel()
        os.close(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown

    code, shown = answer("tür zu".encode())
    assert code == 0
    assert b"Main / Room 1\tclassroom" in shown
    assert "tür zu".encode() not in shown
    code, shown = answer(b"wrong")
    assert code == 2
    assert b"does not open" in shown
