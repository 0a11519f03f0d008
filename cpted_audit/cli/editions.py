"""The commands that issue editions of an audit, list them and compare them."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from cpted_audit.cli.opening import open_audit, opens_audit, writes_audit
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.editions import (
    SIGNED_WORDS,
    STATE_OF_AUDIT,
    FrozenScore,
    IssuedEdition,
    SignedAs,
    SignOff,
)
from cpted_audit.domain.words import counted
from cpted_audit.errors import AuditError
from cpted_audit.session.documents.edition_digests import edition_documents
from cpted_audit.session.editions.comparing import (
    RECORD_TURN_WORDS,
    Comparison,
    became_words,
    compare_editions,
)
from cpted_audit.session.editions.issuing import Issuing, frozen_words
from cpted_audit.session.editions.issuing import issue as issue_edition
from cpted_audit.session.editions.signing import Working, editions_of, signed, working
from cpted_audit.session.editions.things import changed_since, changed_words
from cpted_audit.session.session import Session


@click.command()
@writes_audit
@click.option("--prepared-by", default="", metavar="NAME", help="Who prepared what is issued.")
@click.option("--reviewed-by", default="", metavar="NAME", help="Who reviewed what is issued.")
@click.option("--note", default="", help="What this edition is for, in a sentence.")
@click.option("--yes", is_flag=True, help="Do it without asking; it cannot be taken back.")
def issue(
    file: Path, passphrase_file: Path | None, *, prepared_by: str, reviewed_by: str, note: str,
    yes: bool,
) -> None:  # fmt: skip
    """Freeze the audit as its next edition, issued by who is named with --by."""
    with open_audit(file, passphrase_file, read_only=False) as session:
        wanted = Issuing(
            by=session.document.who,
            prepared_by=prepared_by,
            reviewed_by=reviewed_by,
            note=note,
            documents=edition_documents(session),
        )
        if not wanted.by:
            raise AuditError("An edition is issued by somebody; name who with --by NAME.")
        _ask(session, yes=yes)
        edition = issue_edition(session, wanted)
        names = signed(session, edition)
    click.echo(f"Issued edition {edition.number}. {_who(names)}")
    click.echo(f"Digest: {edition.digest}")


def _ask(session: Session, *, yes: bool) -> None:
    """Let an edition be issued only after somebody meant it."""
    if yes:
        return
    words = frozen_words(session)
    if not sys.stdin.isatty():
        raise AuditError(f"{words} Nothing was issued; say --yes to do it.")
    click.confirm(f"{words} Issue it?", abort=True, err=True)


@click.command(name="editions")
@opens_audit
@click.option("--json", "as_json", is_flag=True, help="Print everything of them as JSON.")
def list_editions(file: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    """List the editions of an audit, who signed them, and what changed since the newest."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        found = [(one, signed(session, one)) for one in editions_of(session)]
        now = working(session)
        since = () if now.last is None else changed_since(session, now.last)
    if as_json:
        listed = {
            "state": now.state.value, "next": now.next_number,
            "changed_since": {one.kind.name: one.number for one in since},
            "signed": [_signature(signing) for signing in (now.prepared, now.reviewed) if signing],
            "editions": [_as_json(edition, names) for edition, names in found],
        }  # fmt: skip
        click.echo(json.dumps(listed, indent=2, ensure_ascii=False))
        return
    for edition, names in found:
        _print_edition(edition, names)
    _print_working(now)
    if now.last is not None:
        click.echo(f"{changed_words(now.last, since)}.")


def _print_edition(edition: IssuedEdition, names: dict[SignedAs, SignOff]) -> None:
    click.echo(f"{edition.words}. {_who(names)}")
    if edition.note:
        click.echo(f"  {edition.note}")
    click.echo(f"  As walked{_score(edition.as_walked)}")
    if edition.today != edition.as_walked:
        click.echo(f"  Today{_score(edition.today)}")
    purged = edition.purged_on
    said = "" if purged is None else f"; purged on {day(purged)}, no longer that of its contents"
    click.echo(f"  Digest: {edition.digest}{said}")


def _score(score: FrozenScore) -> str:
    on = "" if score.on is None else f" ({day(score.on)})"
    critical = counted(score.critical, "critical condition")
    covered = f"{score.answered:,} of {score.in_scope:,} CPTED items addressed"
    return f"{on}: {critical} not in place, score {score.text}, {covered}"


def _print_working(now: Working) -> None:
    state = f"Edition {now.next_number} is a {STATE_OF_AUDIT[now.state].lower()}"
    if now.state.value == "issued":
        state = "Nothing waits to be issued"
    elif now.reviewed is not None:
        state = f"Edition {now.next_number} was reviewed by {now.reviewed.by}"
        state += f", {day(now.reviewed.on)}"
    click.echo(f"{state}.")
    for one in now.fallen:
        click.echo(
            f"{one.by} signed on {day(one.on)}; the contents changed after, so it counts no more."
        )


def _who(names: dict[SignedAs, SignOff]) -> str:
    told = [
        f"{words} {names[signed_as].by}, {day(names[signed_as].on)}"
        for signed_as, words in SIGNED_WORDS.items()
        if signed_as in names
    ]
    return "; ".join(told) + "."


def _signature(off: SignOff) -> dict[str, Any]:
    return {
        "as": off.signed_as.value, "by": off.by, "on": off.on.isoformat(),
        "drawn": bool(off.strokes),
    }  # fmt: skip


def _as_json(edition: IssuedEdition, names: dict[SignedAs, SignOff]) -> dict[str, Any]:
    def score(one: FrozenScore) -> dict[str, Any]:
        return {**asdict(one), "on": None if one.on is None else one.on.isoformat()}

    return {
        "number": edition.number, "at": edition.at.isoformat(), "note": edition.note,
        "digest": edition.digest, "checklist": edition.checklist,
        "as_walked": score(edition.as_walked), "today": score(edition.today),
        "signed": [_signature(names[SignedA]) for SignedA in SignedAs if SignedA in names],
        "purged_on": None if edition.purged_on is None else edition.purged_on.isoformat(),
    }  # fmt: skip


@click.command()
@opens_audit
@click.option(
    "--edition", "numbers", type=click.IntRange(1), multiple=True, required=True,
    help="An edition; give it twice for two.",
)  # fmt: skip
@click.option("--today", is_flag=True, help="Compare one edition with the audit as it is now.")
@click.option("--json", "as_json", is_flag=True, help="Print everything that differs as JSON.")
def compare(
    file: Path, passphrase_file: Path | None, *, numbers: tuple[int, ...], today: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Compare two editions, or one with today: answers, findings, registers and scores."""
    if len(numbers) != (1 if today else 2):
        raise click.UsageError(
            "Two states are compared: give --edition twice, or once with --today."
        )
    one, other = numbers[0], None if today else numbers[1]
    with open_audit(file, passphrase_file, read_only=True) as session:
        found = compare_editions(session, one, other)
    if as_json:
        told = {name: _plain(value) for name, value in asdict(found).items()}
        click.echo(json.dumps(told, indent=2, ensure_ascii=False))
    else:
        _print_comparison(found)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any part of a comparison
    """Return what JSON is made of: of named tuples, objects."""
    if hasattr(value, "_asdict"):
        return {name: _plain(one) for name, one in value._asdict().items()}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


def _print_comparison(found: Comparison) -> None:
    click.echo(f"{found.before} → {found.after}")
    for number in found.scores:
        click.echo(f"  {number.words}: {_arrow(number.before, number.after)}")
    for part in found.parts:
        click.echo(f"    {part.words}: {_arrow(part.before, part.after)}")
    _head("Answers", len(found.answers))
    for answer in found.answers:
        beside = ", note changed" if answer.note else ""
        values = _arrow(answer.before, answer.after)
        click.echo(f"  {answer.item} at {answer.place}: {values}{beside}")
    _head("Findings", len(found.findings))
    for finding in found.findings:
        states = (
            f" ({_arrow(finding.before, finding.after)})"
            if finding.before and finding.after
            else ""
        )
        click.echo(
            f"  {finding.number}  {became_words(finding.became)}{states}: "
            f"{finding.title} · {finding.place}"
        )
        for field in finding.fields:
            click.echo(f"      {field.words}: {_arrow(field.before, field.after)}")
    _head("Registers", len(found.records))
    for record in found.records:
        fields = "; ".join(
            f"{one.words}: {_arrow(one.before or '–', one.after or '–')}" for one in record.fields
        )
        told = f" ({fields})" if fields else ""
        click.echo(f"  {record.register}, {record.name}: {RECORD_TURN_WORDS[record.turn]}{told}")
    for things in found.things:
        click.echo(f"{things.words} different:")
        for thing in things.changes:
            told = f" ({'; '.join(thing.lines)})" if thing.lines else ""
            click.echo(f"  {thing.title}{told}")


def _head(words: str, count: int) -> None:
    click.echo(f"{words}: {count:,} different" if count else f"{words}: alike")


def _arrow(before: str, after: str) -> str:
    return before if before == after else f"{before} → {after}"
