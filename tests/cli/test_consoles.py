"""What is written to a console, a file or another program has every sign, on Windows too."""

from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import children
import pytest
import small_audit

from cpted_audit.cli.opening import read_passphrase
from cpted_audit.cli.terminal import make_whole

ROOT = Path(__file__).resolve().parents[2]
SIGNS = "7° – “Łódź” 教室"


class Console(BytesIO):
    """What says that it is a console."""

    def isatty(self) -> bool:
        return True


def written(raw: BytesIO, *, windows: bool) -> bytes:
    """Write signs in the code page of Western Europe, as Windows begins, and return the bytes."""
    stream = TextIOWrapper(raw, encoding="cp1252", newline="\n")
    make_whole(stream, windows=windows)
    stream.write(SIGNS)
    stream.flush()
    return raw.getvalue()


def test_what_is_redirected_on_windows_loses_no_sign(monkeypatch):
    for name in ("PYTHONIOENCODING", "PYTHONUTF8"):
        monkeypatch.delenv(name, raising=False)
    assert written(BytesIO(), windows=True).decode("utf-8") == SIGNS


def test_a_code_page_that_somebody_chose_is_kept(monkeypatch):
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    assert written(BytesIO(), windows=True) == (
        b"7\xb0 \x96 \x93\\u0141\xf3d\\u017a\x94 \\u6559\\u5ba4"
    )


@pytest.mark.parametrize(("raw", "windows"), [(Console(), True), (BytesIO(), False)])
def test_a_console_and_other_systems_are_written_as_they_say(monkeypatch, raw, windows):
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    assert b"\\u0141" in written(raw, windows=windows)


@pytest.mark.skipif(os.name != "nt", reason="Windows has code pages")
def test_a_command_that_is_redirected_writes_utf_8(tmp_path):
    small_audit.make(
        tmp_path / "a.cpted", places=[small_audit.place("Łódź 7°", "classroom", "Main")]
    ).close()
    environment = {
        name: value for name, value in os.environ.items()
        if name not in {"PYTHONUTF8", "PYTHONIOENCODING"}
    }  # fmt: skip
    done = children.run(
        [sys.executable, str(ROOT / "main.py"), "places", "a.cpted"],
        capture_output=True, cwd=tmp_path, env=environment, check=True,
    )  # fmt: skip
    assert "Main / Łódź 7°" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_a_passphrase_is_the_same_however_a_line_ends(tmp_path, end):
    file = tmp_path / "key.txt"
    file.write_bytes(b"\xef\xbb\xbf" + "tür zu".encode() + end + b"more")
    assert read_passphrase(file) == ("tür zu" if end else "tür zumore")
