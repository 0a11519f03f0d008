"""What the tests of the command line share: a way to run it, and audits to run it on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from decided_for_all import decide  # noqa: F401 - a fixture of the tests here

from cpted_audit.cli.main import run

Run = Callable[..., "Result"]


class Result(NamedTuple):
    """How one command line ended, and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def cli(capsys, tmp_path, monkeypatch) -> Run:
    """Run one command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Result:
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Result(code, out, err)

    return call


@pytest.fixture
def passphrase(tmp_path) -> Path:
    file = tmp_path / "key.txt"
    file.write_text("pässword; 'x'\nsecond line\n", "utf-8")
    return file


@pytest.fixture(params=["plain", pytest.param("encrypted", marks=pytest.mark.slow)])
def audit(request, cli, tmp_path, passphrase) -> list[str]:
    """The arguments that name an audit of a small school: the file and what opens it.

    A key takes long to derive, so the encrypted half is of the slow run but where the key is what
    a test is about, or where the file is written in a way of its own; such a test names both.
    """
    opens = ["--passphrase-file", str(passphrase)] if request.param == "encrypted" else []
    made = cli(
        "new", "elm.cpted", "--site", "Elm School", "--building", "Main", "--building", "Annex",
        "--spaces", "Main: classroom=2, exterior-door=2", *(opens or ["--no-passphrase"]),
    )  # fmt: skip
    assert (made.code, made.err) == (0, "")
    return ["elm.cpted", *opens]
