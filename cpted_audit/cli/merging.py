"""The command that merges two files of one audit into a new one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, passphrase_option
from cpted_audit.domain.merging.conflicts import Take
from cpted_audit.errors import AuditError
from cpted_audit.files import replacing
from cpted_audit.session.merging.merge import (
    OpenConflictsError,
    merge_into,
    merged_file,
    told_words,
)
from cpted_audit.session.merging.rows import Decisions
from cpted_audit.session.merging.told import ConflictTold, conflicts_told

CONFLICTS = 3
"""The exit status where something has to be decided first."""


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("other", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path),
    help="The merged audit, a new file; the two stay as they are.",
)  # fmt: skip
@passphrase_option
@click.option(
    "--other-passphrase-file", type=click.Path(path_type=Path),
    help="The passphrase of OTHER, where it is another.",
)  # fmt: skip
@click.option("--merged-by", default="", metavar="NAME", help="Who merges, for the history.")
@click.option(
    "--take", type=click.Choice(["mine", "theirs"]),
    help="Decide every conflict so: as FILE has it, or as OTHER has it.",
)  # fmt: skip
@click.option(
    "--choices", type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="File with what was decided, as --conflicts writes it.",
)  # fmt: skip
@click.option(
    "--conflicts", "listed", type=click.Path(path_type=Path),
    help="Write the conflicts into this file, to be decided in it; nothing is merged then.",
)  # fmt: skip
def merge(
    file: Path, other: Path, output: Path, passphrase_file: Path | None,
    other_passphrase_file: Path | None, merged_by: str, take: str | None, choices: Path | None,
    listed: Path | None,
) -> int:  # fmt: skip
    """Merge OTHER, a copy of the same audit, with FILE into a new file.

    What only one of them changed is taken from it. What both changed otherwise is listed, and
    nothing is written; the command ends with 3 then.
    """
    decisions = Decisions(
        {} if choices is None else read_choices(choices), None if take is None else Take(take)
    )
    target = merged_file(output)
    with (
        open_audit(file, passphrase_file, read_only=True) as mine,
        open_audit(other, other_passphrase_file or passphrase_file, read_only=True) as theirs,
    ):
        try:
            told = merge_into(target, mine, theirs, decisions, who=" ".join(merged_by.split()))
        except OpenConflictsError as error:
            found = conflicts_told(mine, theirs, error.merged.open)
            _list(found, listed)
            click.echo(str(error), err=True)
            return CONFLICTS
    click.echo(told_words(told))
    click.echo(f"Wrote {target}.")
    return 0


def _list(found: list[ConflictTold], listed: Path | None) -> None:
    for one in found:
        click.echo(f"{one.where} · {one.what}")
        click.echo(f"  mine: {one.mine}")
        click.echo(f"  theirs: {one.theirs}")
        click.echo(f"  decide by: {one.key} = {' or '.join(one.takes)}")
    if listed is not None:
        rows = [
            {
                "key": one.key, "where": one.where, "what": one.what, "mine": one.mine,
                "theirs": one.theirs, "can_be": list(one.takes), "take": None,
            }
            for one in found
        ]  # fmt: skip
        with replacing(listed) as draft:
            draft.write_text(json.dumps(rows, indent=2, ensure_ascii=False), "utf-8")


def read_choices(path: Path) -> Mapping[str, Take]:
    """Return what was decided in a file of conflicts; raises AuditError for another file."""
    try:
        rows = json.loads(path.read_text("utf-8-sig"))
        return {str(row["key"]): Take(row["take"]) for row in rows if row["take"] is not None}
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise AuditError(
            "“{name}” is not a file of conflicts with what was decided, so nothing was merged. "
            "Write one with --conflicts, and fill in “take”.",
            name=path.name,
        ) from error
