"""A new audit that follows last year's: what `new --from` asks, and what it says it made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import click

from cpted_audit.checklist import combine
from cpted_audit.cli.opening import open_audit
from cpted_audit.domain.words import counted
from cpted_audit.errors import AuditError
from cpted_audit.session.following.begin import Following, begin, check_following, told
from cpted_audit.session.walk.last_time import LastTime

NO_SITE = "Missing option '--site', the school's name; or --from an audit to follow."
TEMPLATE_OF_NONE = "--template needs --from: say which audit is the template."
_CARRIED = {
    "buildings": "--building", "address": "--address", "district": "--district",
    "grade_band": "--grade-band", "spaces": "--spaces", "levels": "--levels",
    "number_doors": "--number-doors",
}  # fmt: skip
"""Options that say what is carried over from the audit that is followed."""


class NewKey(Protocol):
    """Asks for the passphrase of a new audit; `known` are texts that are guessed first."""

    def __call__(self, *, known: Sequence[str]) -> str | None:
        """Return it, or None for no encryption."""


class Followed(NamedTuple):
    """The audit that is followed, the file with its passphrase, and whether it is a template."""

    file: Path
    passphrase_file: Path | None
    template: bool


def followed_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of a new audit that is begun from another."""
    for option in reversed((
        click.option(
            "--from", "followed", type=click.Path(path_type=Path), metavar="LAST.cpted",
            help="Follow this audit: its school, places, plans, registers, contacts, team and "
            "findings not verified yet are carried over; its answers are shown as last time.",
        ),
        click.option(
            "--template", is_flag=True,
            help="Of the audit given with --from take the buildings, places and plans alone.",
        ),
        click.option(
            "--from-passphrase-file", "followed_passphrase_file",
            type=click.Path(path_type=Path),
            help="File whose first line is the passphrase of the audit given with --from, where "
            "it is another.",
        ),
    )):  # fmt: skip
        command = option(command)
    return command


def was_given(context: click.Context, name: str) -> bool:
    """Return whether an option was written in the command."""
    return context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE


def follow(
    context: click.Context, last: Followed, file: Path, site: str, lists: Sequence[str],
    new_key: NewKey,
) -> None:  # fmt: skip
    """Make the audit that follows another, and say what is in it and what is not."""
    for name, option in _CARRIED.items():
        if was_given(context, name):
            raise AuditError(
                "{option} cannot be given with --from: buildings, places and what is known of the "
                "school come from the audit that is followed. Nothing was made.",
                option=option,
            )
    key_file = last.passphrase_file or context.params["passphrase_file"]
    with open_audit(last.file, key_file, read_only=True) as source:
        known = [building.name for building in source.walk.buildings]
        key = new_key(known=(site or source.site.name, *known))
        wanted = Following(
            target=file,
            template=last.template,
            name=site,
            passphrase=key,
            checklist=combine.chosen(lists) if lists else None,
        )
        check_following(source, wanted)
        carried, left_out = told(source, wanted)
        with begin(source, wanted) as session:
            questions = counted(sum(1 for _ in session.walk.questions()), "question")
            click.echo(f"Created {wanted.file} with {questions}, from {last.file.name}.")
            new_items = sum(map(LastTime(session).is_new, session.checklist.items()))
    for heading, lines in (("Carried over:", carried), ("Not carried over:", left_out)):
        click.echo(heading)
        for line in lines:
            click.echo(f"  {line}.")
    if new_items:
        click.echo(f"New in this edition of the checklist: {counted(new_items, 'item')}.")
