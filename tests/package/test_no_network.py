"""Nothing the program does opens a connection: every socket of it and of its children is watched.

That no module imports what reaches for a network is a rule of `tests/package/test_house_rules.py`.
Qt's own sockets are seen by neither; nothing imports its network module.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import children
import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
WATCH = """
import os, sys

def look(event, args):
    if event.startswith(("socket.connect", "socket.bind", "socket.sendto")):
        seen = isinstance(args[1], tuple)  # a path is a process of this machine
    else:
        seen = event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
    if seen:
        with open(os.environ["SEEN"], "a") as file:
            file.write(f"{event} {args!r}\\n")

sys.addaudithook(look)
with open(os.environ["SEEN"] + ".watched", "a") as file:
    file.write("watched\\n")
"""
"""What every Python of a run loads at its start."""
REACHES = re.compile(
    r"^\s*(?:from|import) (?:urllib\.request|urllib3|PySide6\.(?:QtNetwork|QtWebSockets))"
    r"|^\s*from PySide6 import .*Qt(?:Network|WebSockets)", re.MULTILINE,
)  # fmt: skip


@pytest.fixture
def watched(tmp_path: Path):
    """Run commands of the program, watched; `seen` is the file of what was seen."""
    (tmp_path / "sitecustomize.py").write_text(WATCH, "utf-8")
    seen = tmp_path / "seen.txt"
    env = {**os.environ, "SEEN": str(seen), "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}

    def run(*command: str) -> str:
        done = children.run(
            [sys.executable, *command], env=env, cwd=tmp_path, capture_output=True, text=True,
            encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return seen.read_text() if seen.exists() else ""

    return run


def test_an_audit_is_made_filled_and_printed_without_a_connection(watched, tmp_path: Path):
    audit, spaces = "elm.cpted", "Main: Room 1, Doors 1–2"
    Image.new("RGB", (640, 480), "gray").save(tmp_path / "door.jpg")
    commands = (
        ("new", audit, "--site", "Elm", "--spaces", spaces, "--no-passphrase"),
        ("import-photos", audit, "door.jpg"),
        ("score", audit),
        ("report", audit, "-o", "elm.pdf"),
    )
    for command in commands:
        assert watched("-m", "cpted_audit", *command) == ""
    assert (tmp_path / "elm.pdf").stat().st_size > 10_000
    watching = (tmp_path / "seen.txt.watched").read_text().splitlines()
    assert len(watching) > len(commands)  # what reads a photo is watched as well


def test_a_connection_would_be_seen(watched):
    there = (
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
    )
    assert watched("-c", there).startswith("socket.connect")


def test_no_module_imports_what_reaches_for_a_network_below_a_name_that_is_allowed():
    sources = sorted((ROOT / "cpted_audit").rglob("*.py"))
    assert len(sources) > 100
    assert [path for path in sources if REACHES.search(path.read_text("utf-8"))] == []
