"""The commands that hand findings out as a sheet to fill in, and take it back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from cpted_audit.analysis.findings.lists import FILTERS
from cpted_audit.cli.opening import open_audit, opens_audit, writes_audit
from cpted_audit.domain.words import counted
from cpted_audit.errors import ImportRefusedError
from cpted_audit.session.finding_sheets.preview import RowKind, SheetChange, SheetPreview, SheetRow
from cpted_audit.session.finding_sheets.sheet import accept, export_sheet, read_sheet


@click.command("export-findings")
@opens_audit
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path),
    help="The sheet; its name ends in .xlsx or .csv.",
)  # fmt: skip
@click.option(
    "--filter", "wanted", type=click.Choice([one.name for one in FILTERS]), default="all",
    show_default=True, help="Which findings.",
)  # fmt: skip
@click.option("--me", default="", metavar="NAME", help="Whose are “mine”.")
def export_findings(
    file: Path, passphrase_file: Path | None, output: Path, *, wanted: str, me: str
) -> None:
    """Write findings as a sheet to fill in: state, owner, due day, dollars, trade, comment.

    Bring it back with import-findings. An older file of that name is replaced.
    """
    with open_audit(file, passphrase_file, read_only=True) as session:
        done = export_sheet(session, output, wanted, me=me)
    click.echo(f"Wrote {done.path}: {counted(done.rows, 'finding')}.")


@click.command("import-findings")
@writes_audit
@click.argument("sheet_file", metavar="SHEET", type=click.Path(path_type=Path))
@click.option("--usable-rows", is_flag=True, help="Take the other rows where some are refused.")
@click.option(
    "--conflicts", type=click.Choice(["keep", "take"]),
    help="Where a field was changed here meanwhile: keep what stands here, or take the sheet's.",
)  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
def import_findings(
    file: Path,
    passphrase_file: Path | None,
    sheet_file: Path,
    *,
    usable_rows: bool,
    conflicts: str | None,
    dry_run: bool,
) -> None:
    """Take back a sheet of findings that somebody filled in: all of it in one step, or nothing.

    Each change is shown, old → new. Rows that are deleted in the sheet delete nothing.
    """
    with open_audit(file, passphrase_file, read_only=dry_run) as session:
        preview = read_sheet(session, sheet_file)
        _show(preview)
        _refuse(preview, usable_rows=usable_rows, decided=conflicts is not None)
        take = conflicts == "take"
        done = _would(preview, take=take) if dry_run else accept(
            session, preview, take_conflicts=take
        )  # fmt: skip
    start = "Nothing was written; it would change" if dry_run else "Changed"
    refused = len(preview.of(RowKind.REFUSED))
    click.echo(
        f"{start} {counted(done, 'finding')}; {len(preview.of(RowKind.SAME)):,} were the same, "
        f"{refused:,} refused."
    )


def _would(preview: SheetPreview, *, take: bool) -> int:
    return sum((row.whole if take else row.edit) is not None for row in preview.rows)


def _show(preview: SheetPreview) -> None:
    for sentence in preview.told:
        click.echo(sentence)
    for row in preview.rows:
        for line in _lines(row):
            click.echo(line)


def _lines(row: SheetRow) -> Iterable[str]:
    if row.kind is RowKind.REFUSED:
        return
    if row.changes or row.conflicts:
        yield f"{_named(row)}:"
    for change in row.changes:
        yield f"    {change.words}: {change.old} → {change.new}"
    for change in row.conflicts:
        yield f"  ! {change.words}: {_conflict(change)}"
    if row.changes or row.conflicts:
        yield from (f"    {note}" for note in row.notes)


def _conflict(change: SheetChange) -> str:
    return f"{change.old} here, {change.new} in the sheet; it went out as {change.was}"


def _named(row: SheetRow) -> str:
    finding = "" if row.finding is None else f", finding {row.finding}"
    return f"Row {row.number:,}{finding}{f', {row.title}' if row.title else ''}"


def _refuse(preview: SheetPreview, *, usable_rows: bool, decided: bool) -> None:
    """Raise where rows are refused or in conflict and nobody said what is to be done with them."""
    refused = preview.of(RowKind.REFUSED)
    bad = [f"{_named(row)}: {row.reason}" for row in refused]
    if refused and not usable_rows:
        raise ImportRefusedError(
            f"{counted(len(refused), 'row')} cannot be taken, so nothing was imported from "
            f"“{preview.name}”; fix them, or take the others with --usable-rows.", tuple(bad),
        )  # fmt: skip
    for line in bad:
        click.echo(f"Refused: {line}")
    disputed = preview.of(RowKind.CONFLICT)
    if disputed and not decided:
        raise ImportRefusedError(
            f"{counted(len(disputed), 'finding')} changed here since the sheet was exported, so "
            f"nothing was imported from “{preview.name}”; say --conflicts keep or --conflicts "
            "take.",
        )  # fmt: skip
