"""A terminal is written letters: nothing in a file from anybody gives it orders."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from children import LONGEST

ORDERS = "\x1b[2J\x1b]0;owned\x07\x9b31m\x08\rgone"
SHOWN = r"\x1b]0;owned\x07\x9b31m\x08\x0dgone"


@pytest.fixture
def mailed(cli, tmp_path) -> Path:
    """An audit whose places are called like orders to a terminal."""
    path = tmp_path / "elm.cpted"
    made = cli(
        "new", path.name, "--site", "Elm", "--building", "Main", "--spaces", "Main: classroom=1",
        "--no-passphrase",
    )  # fmt: skip
    assert made.code == 0
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE place SET name = ? || name", [ORDERS])
        other.commit()
    return path


def test_orders_in_a_name_are_written_as_letters(cli, mailed):
    told = cli("places", mailed)
    assert told.code == 0
    assert SHOWN in told.out
    assert not set("\x1b\x07\x9b\x08\r") & set(told.out)


def test_orders_in_a_refusal_are_written_as_letters(cli, tmp_path):
    told = cli("check", tmp_path / f"a{ORDERS}.cpted")
    assert told.code == 2
    assert not set("\x1b\x07\x9b\x08\r") & set(told.err)


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no pseudo terminals")
def test_a_real_terminal_gets_letters_too(mailed):
    ours, theirs = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "cpted_audit", "places", str(mailed)],
        stdout=theirs, stderr=theirs, check=True, timeout=LONGEST,
        cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    os.close(theirs)
    told = os.read(ours, 65_536)
    os.close(ours)
    assert done.returncode == 0
    assert SHOWN.encode() in told
    assert b"\x1b" not in told
