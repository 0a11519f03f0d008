"""The command `cpted-audit` and its exit status: 0 done, 1 a bug, 2 the user's, 3 conflicts."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from cpted_audit import __version__, crash, logbook
from cpted_audit.cli.commands import Commands, LateGroup
from cpted_audit.cli.terminal import make_whole, writing_letters
from cpted_audit.district import use_law_folder
from cpted_audit.errors import AuditError
from cpted_audit.policy import all_decided
from cpted_audit.program import SWITCH

DONE, BUG, MISTAKE = 0, 1, 2
_OF_POLICIES = "policy"


@click.group(
    cls=LateGroup, commands=Commands(),
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command the window opens; `cpted-audit FILE.cpted` opens that audit in it.",
)  # fmt: skip
@click.version_option(__version__, prog_name="cpted-audit")
@click.option(
    "--law-folder", type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder with the district's own rows of law, instead of the usual one in your profile.",
)  # fmt: skip
@click.option(
    SWITCH, is_flag=True,
    help="Before all else: keep settings, log and keys beside the program, as portable.txt does.",
)  # fmt: skip
def cli(law_folder: Path | None, *, portable: bool) -> None:
    """Walk a school through CPTED checklists and hand over a scored PDF, with no network."""
    if portable:  # which was taken away where it stood first
        raise click.UsageError(f"Write {SWITCH} before everything else; nothing was done.")
    if law_folder is not None:
        use_law_folder(law_folder)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            make_whole(stream)
    with writing_letters():
        return _run(arguments)


def _run(arguments: Sequence[str]) -> int:
    began = time.perf_counter()
    try:
        if arguments[:1] != [_OF_POLICIES]:  # which helps to correct one
            all_decided()  # a mistake in it stops every other command
        done = cli.main(args=list(arguments), prog_name="cpted-audit", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        return _tell(error.format_message(), MISTAKE)
    except click.ClickException as error:
        return _tell(error.format_message(), MISTAKE)
    except AuditError as error:
        logbook.did(f"command.{_named(arguments)}", began, error)
        return _tell(error.full_text(), MISTAKE)
    except (click.Abort, KeyboardInterrupt):
        return _tell("Stopped; what was done before stays.", MISTAKE)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except Exception as error:  # noqa: BLE001 - the last line of defence, where a bug gets its report
        return _tell(crash.sentence(crash.write_report(error)), BUG)
    logbook.did(f"command.{_named(arguments)}", began)
    return done if isinstance(done, int) else DONE


def _named(arguments: Sequence[str]) -> str:
    """Return which command was given, and nothing else of the line."""
    return next((one for one in arguments[:1] if one in cli.commands), "none")


def _tell(text: str, status: int) -> int:
    click.echo(text, err=True)
    sys.stderr.flush()
    return status
