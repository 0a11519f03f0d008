"""Commands on what an audit keeps to itself: passphrase, purge, copy-for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cpted_audit import clock
from cpted_audit.cli.new_passphrases import new_passphrase, weak_option
from cpted_audit.cli.opening import open_audit, writes_audit
from cpted_audit.domain.ids import BuildingId
from cpted_audit.errors import AuditError
from cpted_audit.session.file.handing_over import PARTS, Handing, copied_words, copy_for
from cpted_audit.session.file.purge import (
    KINDS,
    Backups,
    PurgeKind,
    Purging,
    candidates,
    kind_of,
    purge,
    purged_words,
)
from cpted_audit.session.registers.secrets import done_words, encrypt
from cpted_audit.session.session import Session


@click.command()
@writes_audit
@click.option(
    "--new-passphrase-file",
    type=click.Path(path_type=Path),
    help="File whose first line becomes the passphrase; asked on a terminal otherwise.",
)
@weak_option
def passphrase(
    file: Path,
    passphrase_file: Path | None,
    new_passphrase_file: Path | None,
    *,
    weak_passphrase: bool,
) -> None:
    """Encrypt an audit and its backups, or give them another passphrase."""
    with open_audit(file, passphrase_file, read_only=False) as session:
        chosen = new_passphrase(
            new_passphrase_file, none_offered=False, weak_meant=weak_passphrase,
            known=(session.site.name,), option="--new-passphrase-file",
        )  # fmt: skip
        assert chosen is not None  # noqa: S101 - none was not offered
        done = encrypt(session, chosen)
    click.echo(done_words(done))


@click.command(name="purge")
@writes_audit
@click.argument("kind", type=click.Choice([purge_kind.name for purge_kind in KINDS]))
@click.option("--id", "ids", multiple=True, help="One to purge, from the list; may be repeated.")
@click.option("--everything", is_flag=True, help="Purge all of the kind.")
@click.option(
    "--everywhere", is_flag=True, help="Take its name or number out of every other text too."
)
@click.option(
    "--backups",
    type=click.Choice([choice.value for choice in Backups]),
    default=Backups.PURGE.value,
    show_default=True,
    help="What becomes of the backups beside the audit.",
)
@click.option("--yes", is_flag=True, help="Do it without asking; it cannot be undone.")
def purge_things(
    file: Path,
    passphrase_file: Path | None,
    kind: str,
    ids: tuple[str, ...],
    backups: str,
    *,
    everything: bool,
    everywhere: bool,
    yes: bool,
) -> None:
    """Purge things for good, or without --id list what could be: id, what it is, and if removed."""
    of = kind_of(kind)
    wants = bool(ids) or everything or not of.table
    with open_audit(file, passphrase_file, read_only=not wants) as session:
        found = candidates(session, of)
        if not wants:
            for candidate in found:
                there = "there" if candidate.there else "removed"
                click.echo(f"{candidate.id}\t{candidate.words}\t{there}")
            return
        chosen = tuple(candidate.id for candidate in found) if everything else ids
        wanted = Purging(kind=kind, ids=chosen, everywhere=everywhere, backups=Backups(backups))
        _ask_for_good(of, len(chosen), yes=yes)
        click.echo(purged_words(purge(session, wanted)))
        click.echo(f"The history says by whom: {session.document.who or 'not said'}.")


def _ask_for_good(kind: PurgeKind, count: int, *, yes: bool) -> None:
    """Let a purge begin only after somebody meant it."""
    if yes:
        return
    words = kind.one if count <= 1 else kind.many.format(count=count)
    if not sys.stdin.isatty():
        raise AuditError(
            f"Purging {words} cannot be undone, so nothing was purged; say --yes to do it."
        )
    click.confirm(f"Purge {words} for good? It cannot be undone.", abort=True, err=True)


@click.command(name="copy-for")
@writes_audit
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The copy's file."
)
@click.option(
    "--keep", multiple=True, type=click.Choice([part.name for part in PARTS]),
    help="Keep this in the copy; may be repeated. All else of the list is left out.",
)  # fmt: skip
@click.option(
    "--everywhere", is_flag=True,
    help="Take names and numbers of what is left out from the copy's other texts too.",
)  # fmt: skip
@click.option(
    "--building", metavar="NAME",
    help="Only this building, for a colleague who walks it; “merge” adds what was written.",
)  # fmt: skip
@click.option("--recipient", default="", help="Who gets the copy; it goes into the log.")
@click.option("--agency", default="", help="For whom the recipient works.")
@click.option(
    "--copy-passphrase-file",
    type=click.Path(path_type=Path),
    help="File whose first line becomes the copy's passphrase; asked on a terminal otherwise.",
)
@click.option("--no-passphrase", is_flag=True, help="Leave the copy unencrypted.")
@weak_option
def copy_for_handing_over(
    file: Path,
    passphrase_file: Path | None,
    output: Path,
    keep: tuple[str, ...],
    building: str | None,
    recipient: str,
    agency: str,
    copy_passphrase_file: Path | None,
    *,
    everywhere: bool,
    no_passphrase: bool,
    weak_passphrase: bool,
) -> None:
    """Write a copy to hand over, without history, secrets, contacts and photos unless kept."""
    with open_audit(file, passphrase_file, read_only=False) as session:
        chosen = new_passphrase(
            copy_passphrase_file, none_wanted=no_passphrase, weak_meant=weak_passphrase,
            known=(session.site.name,), option="--copy-passphrase-file",
        )  # fmt: skip
        wanted = Handing(
            target=output, kept=frozenset(keep), passphrase=chosen, recipient=recipient,
            agency=agency, everywhere=everywhere, building=_building(session, building),
        )  # fmt: skip
        made = copy_for(session, wanted, issued_on=clock.today())
    click.echo(copied_words(made, wanted))


def _building(session: Session, name: str | None) -> BuildingId | None:
    """Return the building with a name; raises AuditError where there is none."""
    if name is None:
        return None
    wanted = " ".join(name.casefold().split())
    for building in session.walk.buildings:
        if " ".join(building.name.casefold().split()) == wanted:
            return building.id
    raise AuditError(
        "There is no building “{name}”; no copy was made. Choose one of {names}.",
        name=name,
        names=", ".join(building.name for building in session.walk.buildings),
    )
