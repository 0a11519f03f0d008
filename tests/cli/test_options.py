"""Every command that writes says who does it and can take an audit over; no other offers that."""

from __future__ import annotations

import inspect
from pathlib import Path

import click
import pytest

from cpted_audit.cli.main import cli as commands
from cpted_audit.session.session import Session

WRITERS = {
    "companion-lists",
    "copy-entry", "copy-for", "due-rule", "fix-plans", "import-answers",
    "import-findings", "import-photos", "issue",
    "import-plan", "import-register", "packet", "passphrase", "photos", "plan-fixes", "purge",
    "report", "viewer",
}  # fmt: skip
BOTH = {"--by", "--take-over"}


def _offered(command: click.Command) -> set[str]:
    return {word for param in command.params for word in param.opts} & BOTH


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_a_command_that_writes_offers_both_and_no_other_does(name):
    command = commands.commands[name]
    assert command.callback is not None
    source = inspect.getsource(command.callback)
    opens = source.count("open_audit(") + source.count("open_to_issue(")
    writes = opens > source.count("read_only=True")
    assert writes == (name in WRITERS)
    assert _offered(command) == (BOTH if writes else set())


def test_a_purge_says_who_did_it_and_takes_over(cli, audit, passphrase):
    key = passphrase.read_text("utf-8").splitlines()[0] if len(audit) > 1 else None
    held = Session.open(Path("elm.cpted"), key)
    try:
        done = cli("purge", *audit, "history", "--yes", "--by", " Ann  Lee ", "--take-over")
    finally:
        held.document.close()
    assert (done.code, done.err) == (0, "")
    assert "The history says by whom: Ann Lee." in done.out
    done = cli("purge", *audit, "history", "--yes")
    assert "The history says by whom: not said." in done.out
    with Session.open(Path("elm.cpted"), key, read_only=True) as session:
        assert [one.who for one in session.history()] == ["", "Ann Lee"]


def test_a_passphrase_a_copy_and_an_import_are_signed(cli, audit, passphrase, tmp_path):
    new = tmp_path / "new.txt"
    new.write_text("plum tractor violin seven\n", "utf-8")
    Path("doors.csv").write_text("Door,Where\nX-77,Back\n", "utf-8")
    by = ("--by", "Ann Lee")
    for line in (
        ("import-register", *audit, "doors", "doors.csv", *by),
        ("copy-for", *audit, "-o", "c.cpted", "--no-passphrase", *by),
        ("passphrase", *audit, "--new-passphrase-file", new, *by),
    ):
        done = cli(*line)
        assert (done.code, done.err) == (0, ""), line
    with Session.open(Path("elm.cpted"), "plum tractor violin seven", read_only=True) as session:
        steps = [one for one in session.history() if one.who == "Ann Lee"]
        assert {step.kind for step in steps} == {"edit", "copy", "encrypt"}
