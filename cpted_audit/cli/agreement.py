"""The command that says how far two raters of an audit agree, and over several audits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from cpted_audit.analysis.agreement.coefficients import Coefficient
from cpted_audit.analysis.agreement.pairs import (
    CATEGORIES,
    FEWEST_PAIRS,
    Agreement,
    AgreementReport,
    RatedPair,
    UnclearItem,
    error_rates,
    report_of,
    unclear,
)
from cpted_audit.cli.fleet import NOT_READ
from cpted_audit.cli.opening import open_audit, passphrase_option
from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.words import counted
from cpted_audit.errors import AuditError
from cpted_audit.files import is_folder
from cpted_audit.report.agreement_words import (
    METHOD,
    TOO_FEW,
    UNCLEAR,
    coefficient_texts,
    pairs_words,
    rates_words,
    share_text,
)
from cpted_audit.session.fleet.reading import audits_in
from cpted_audit.session.session import Session
from cpted_audit.session.walk.raters import pairs, raters, to_settle

_SOME_NOT_READ = 2


@click.command()
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@passphrase_option
@click.option("--json", "as_json", is_flag=True, help="Print every number as JSON.")
def agreement(files: tuple[Path, ...], passphrase_file: Path | None, *, as_json: bool) -> None:
    """Print how far the two raters of an audit agree, where they differ, and what errs.

    Of several audits, or of all in a folder, the items are named whose words two people read
    differently. One of a folder that cannot be read says so; the exit status is 2 then.
    """
    not_read: list[tuple[Path, AuditError]] = []
    with ExitStack() as opened:
        sessions = [
            opened.enter_context(session) for session in _each(files, passphrase_file, not_read)
        ]
        rated = [pairs(session) for session in sessions]
        low = unclear(_once(sessions, rated))
        if as_json:
            told = {
                "audits": [_as_json(one, some) for one, some in zip(sessions, rated, strict=True)],
                "not_read": [{"file": path.name, "why": why.full_text()} for path, why in not_read],
                "unclear_items": [_unclear_json(one) for one in low],
            }
            click.echo(json.dumps(told, indent=2, ensure_ascii=False))
        else:
            for session, some in zip(sessions, rated, strict=True):
                _print(session, some)
    if not as_json:
        for path, why in not_read:
            click.echo(f"{path.name}: {NOT_READ}. {why.full_text()}")
        _print_unclear(low)
        click.echo(METHOD)
    if not_read:
        click.get_current_context().exit(_SOME_NOT_READ)


def _each(
    files: Sequence[Path], passphrase_file: Path | None, not_read: list[tuple[Path, AuditError]]
) -> Iterator[Session]:
    """Yield the audits that were named, open; those of a folder that do not open are `not_read`."""
    for file in files:
        if not is_folder(file):
            yield open_audit(file, passphrase_file, read_only=True)
            continue
        for path in audits_in(file):
            try:
                yield open_audit(path, passphrase_file, read_only=True)
            except AuditError as error:
                not_read.append((path, error))


def _once(sessions: Sequence[Session], rated: Sequence[list[RatedPair]]) -> list[list[RatedPair]]:
    """Return the pairs of each audit once, of several copies those of the one with the most."""
    found: dict[str, list[RatedPair]] = {}
    for session, some in zip(sessions, rated, strict=True):
        found[session.site.id] = max(found.get(session.site.id, []), some, key=len)
    return list(found.values())


def _print(session: Session, rated: list[RatedPair]) -> None:
    click.echo(session.path.name)
    if not rated:
        click.echo("  No question was answered by two people.")
        return
    found = report_of(rated)
    first, second = (", ".join(filter(None, names)) or "not said" for names in raters(session))
    click.echo(f"  First: {first}. Second: {second}.")
    click.echo(f"  {pairs_words(found.overall)}")
    click.echo(f"  All: {_line(found.overall)}")
    click.echo(f"  {rates_words(error_rates(rated))}")
    titles = {section.id: section.title for section in session.checklist.sections}
    for section, some in found.sections.items():
        click.echo(f"  {titles.get(section, section)}: {_line(some)}")
    for item, some in found.items.items():
        if some.same < some.pairs:
            click.echo(f"  {item}: {_line(some)}")
    left = to_settle(session)
    click.echo(f"  To settle: {counted(len(left), 'question')}")
    for pair in left:
        values = f"first {label(pair.first)}, second {label(pair.second)}"
        click.echo(f"    {pair.item.id} at {pair.path}: {values}")


def _line(one: Agreement) -> str:
    pairs, share = counted(one.pairs, "pair"), share_text(one)
    if one.pairs < FEWEST_PAIRS:
        return f"{pairs}, same {share}, {TOO_FEW} for more"
    kappa, weighted, ac1 = coefficient_texts(one)
    return f"{pairs}, same {share}, kappa {kappa}, weighted {weighted}, AC1 {ac1}"


def _print_unclear(low: list[UnclearItem]) -> None:
    if not low:
        return
    click.echo(f"Items in need of better words. {UNCLEAR}")
    for one in low:
        audits = counted(one.audits, "audit")
        click.echo(f"  {one.item.id}, {audits}: {_line(one.agreement)}")
        click.echo(f"    {one.item.ideal}")


def _as_json(session: Session, rated: list[RatedPair]) -> dict[str, Any]:
    found: AgreementReport = report_of(rated)
    rates = error_rates(rated)
    first, second = raters(session)
    left = {(one.item.id, one.place_id) for one in to_settle(session)}
    return {
        "file": session.path.name, "first": first, "second": second,
        "overall": _agreement_json(found.overall),
        "by_section": {one: _agreement_json(some) for one, some in found.sections.items()},
        "by_item": {one: _agreement_json(some) for one, some in found.items.items()},
        "error_rates": None if rates is None else rates._asdict(),
        "differing": [
            {
                "item": one.item.id, "place": one.path, "first": one.first.value,
                "second": one.second.value, "settled": (one.item.id, one.place_id) not in left,
            }
            for one in found.differing
        ],
    }  # fmt: skip


def _agreement_json(one: Agreement) -> dict[str, Any]:
    return {
        "pairs": one.pairs, "same": one.same, "on_scale": one.on_scale,
        "share": _coefficient(one.share), "kappa": _coefficient(one.kappa),
        "weighted_kappa": _coefficient(one.weighted), "ac1": _coefficient(one.ac1),
        "categories": [value.value for value in CATEGORIES], "counts": one.counts,
    }  # fmt: skip


def _coefficient(one: Coefficient) -> dict[str, float | None]:
    return one._asdict()


def _unclear_json(one: UnclearItem) -> dict[str, Any]:
    told = _agreement_json(one.agreement)
    return {"item": one.item.id, "ideal": one.item.ideal, "audits": one.audits, **told}
