"""The command that reads a folder of audits into rows, and gives them to other programs."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from cpted_audit import clock
from cpted_audit.cli.fleet import LOCKED, NOT_READ, READ
from cpted_audit.cli.opening import passphrase_option, read_passphrase
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.rollup import AuditRows, CopyOf, ScoredAs, one_of_each
from cpted_audit.domain.words import counted
from cpted_audit.errors import AuditError
from cpted_audit.interchange.warehouse import needing_extra
from cpted_audit.session.fleet.district import others_in
from cpted_audit.session.fleet.reading import audits_in, may_be_encrypted, read_rollup
from cpted_audit.session.fleet.rows import RollupEntry
from cpted_audit.session.fleet.writing import (
    PAPER_ENDINGS,
    WRITERS,
    Rollup,
    counted_on,
    state_of,
    why_not,
)

_SOME_NOT_READ = 2


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@passphrase_option
@click.option(
    "-o", "--output", type=click.Path(path_type=Path),
    help="Write the rows to this file; its name ends in .json or .csv, or in .parquet for a "
    "folder of data sets by district and year. A name in .pdf or .xlsx is the schools side by "
    "side, by name.",
)  # fmt: skip
@click.option(
    "--to",
    "address",
    metavar="URL",
    help="Load the rows into this database: an SQLAlchemy URL such as "
    "postgresql://user@host/name, or a file for SQLite. Leave the password out: it is taken from "
    "PGPASSWORD or .pgpass, or asked.",
)
@click.option(
    "--editions",
    is_flag=True,
    help="Read every edition in full, not only the overall scores frozen with it.",
)
@click.option(
    "--ranking", is_flag=True,
    help="Rank the schools by score in a .pdf or .xlsx as well, with why that misleads.",
)  # fmt: skip
@click.option(
    "--grant-reader",
    "reader",
    metavar="ROLE",
    default="",
    help="Let this role of PostgreSQL read the tables and views, and write nothing.",
)
def rollup(
    folder: Path,
    passphrase_file: Path | None,
    output: Path | None,
    address: str | None,
    *,
    editions: bool,
    ranking: bool,
    reader: str,
) -> None:
    """Read the audits in DIR as rows of schools, for dashboards: to a file, a database, or here.

    The audits are left as they are. For encrypted ones the passphrase is asked once; one that it
    does not open is listed as locked. The rows have scores, counts, costs and days: no secret,
    contact, name, photo, plan or note. No connection is opened unless --to names a database. The
    exit status is 2 where one could not be read.
    """
    _check(output, address, reader)
    _check_ranking(output, ranking=ranking)
    passphrase = None if passphrase_file is None else read_passphrase(passphrase_file)
    paths = audits_in(folder)
    if passphrase is None and sys.stdin.isatty() and may_be_encrypted(paths):
        passphrase = _ask() or None
    found = list(read_rollup(folder, passphrase, editions=editions))
    told = Rollup(
        folder=folder.resolve().name, read_at=clock.now_to_second(), entries=found,
        others=tuple(others_in(folder)), ranked=ranking,
    )  # fmt: skip
    _say(told, whole=output is None and address is None)
    if output is not None:
        WRITERS[output.suffix.lower()](told, output)
        many = counted(len(told.rows), "audit or edition", "audits and editions")
        if output.suffix.lower() in PAPER_ENDINGS:
            read = sum(entry.now is not None for entry in found)
            many = f"{counted(read, 'audit')} side by side"
        click.echo(f"Wrote {output}: {many}.")
    if address is not None:
        _load(told, address, reader)
    if output is not None or address is not None:
        _say_encrypted(found)
    if any(state_of(entry) == NOT_READ for entry in found):
        click.get_current_context().exit(_SOME_NOT_READ)


def _ask() -> str:
    words = "Passphrase of the encrypted audits (Enter lists them as locked)"
    passphrase: str = click.prompt(words, default="", show_default=False, hide_input=True, err=True)
    return passphrase


def _check(output: Path | None, address: str | None, reader: str) -> None:
    if output is not None and output.suffix.lower() not in WRITERS:
        *some, last = WRITERS
        raise AuditError(
            "The name of the file ends in {some} or {last}; nothing was read. Choose one of them.",
            some=", ".join(some), last=last,
        )  # fmt: skip
    if reader and address is None:
        raise AuditError(
            "A role is let read in a database, and none was named with --to; nothing was read."
        )
    with needing_extra():  # said before the reading, not after it
        if address is not None:
            from cpted_audit.interchange.warehouse.connecting import url_of

            url_of(address)
        if output is not None and output.suffix.lower() == ".parquet":
            from cpted_audit.interchange.warehouse import parquet  # noqa: F401


def _check_ranking(output: Path | None, *, ranking: bool) -> None:
    if ranking and (output is None or output.suffix.lower() not in PAPER_ENDINGS):
        raise AuditError(
            "A ranking is written into a .pdf or .xlsx alone, with why it misleads; nothing was "
            "read. Name such a file with -o, or leave --ranking out."
        )


def _say(told: Rollup, *, whole: bool) -> None:
    """Write a line of each file that was not read, and where nothing else is made of the rest."""
    for entry in told.entries:
        if entry.now is None:
            click.echo(f"{entry.file}: {state_of(entry)}. {why_not(entry)}")
        elif whole:
            click.echo(f"{entry.file}: {_line(told, entry.now)}")
    states = Counter(state_of(entry) for entry in told.entries)
    found = ", ".join(f"{states[one]:,} {one}" for one in (READ, LOCKED, NOT_READ) if states[one])
    click.echo(f"{counted(states.total(), 'audit')}: {found}.")
    _say_copies(one_of_each(told.rows)[1])


def _line(told: Rollup, rows: AuditRows) -> str:
    audit, score = rows.audit, rows.score(ScoredAs.WALKED)
    if audit.walked_on is None or score is None:
        return f"{audit.school}; nothing answered yet"
    numbers = counted_on(rows, told.read_at.date())
    shown = f"score {score.percent}" if score.percent is not None else score.without_number
    return "; ".join((
        audit.school, f"walked {day(audit.walked_on)}",
        f"{audit.critical_not_in_place:,} critical not in place", shown,
        f"{score.answered:,} of {score.in_scope:,} addressed",
        f"{numbers['to_fix']:,} to fix, {numbers['overdue']:,} overdue",
        f"packet {audit.ready} of {audit.ready_of}",
    ))  # fmt: skip


def _say_encrypted(found: Sequence[RollupEntry]) -> None:
    many = sum(entry.encrypted for entry in found)
    if many:
        audits = counted(many, "of these audits is", "of these audits are")
        click.echo(f"{audits} encrypted; what was made of it is not.")


def _say_copies(copies: Sequence[CopyOf]) -> None:
    for one in copies:
        click.echo(
            f"{one.file}: a copy of the audit in {one.counts}, which counts"
            f"{'' if one.alike else '; the two say different things, so merge them'}."
        )


def _load(told: Rollup, address: str, reader: str) -> None:
    with needing_extra():
        from cpted_audit.interchange.warehouse.connecting import PasswordNeededError
        from cpted_audit.interchange.warehouse.loading import load
    rows, _ = one_of_each(told.rows)
    try:
        done = load(address, rows, at=told.read_at, reader=reader)
    except PasswordNeededError:
        if not sys.stdin.isatty():
            raise
        password = click.prompt("Password of the database", hide_input=True, err=True)
        done = load(address, rows, at=told.read_at, reader=reader, password=password)
    click.echo(
        f"Loaded {done.written:,} audits and editions with {counted(done.rows, 'row')}; "
        f"{done.unchanged:,} were there as they are."
    )
