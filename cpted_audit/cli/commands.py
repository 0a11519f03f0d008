"""Which commands there are, and where each is: a command is loaded when it is used, and no other.

What a command does is said here too, in the first sentence of its own help, so that the list of
commands loads none of them; `tests/cli/test_commands.py` compares both.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import NamedTuple, cast

import click


class CommandAt(NamedTuple):
    """A module of `cli`, the command in it, and what it does."""

    module: str
    name: str
    told: str


COMMANDS = {
    "new": CommandAt("audits", "new", "Make a new audit."),
    "places": CommandAt("looks", "places", "List every place with its path, a tab, and its type."),
    "check": CommandAt("looks", "check",
        "Check the file's integrity and what the audit still lacks."),
    "demo": CommandAt("demo", "demo",
        "Write the sample school's audit and its full PDF; print both paths and the score."),
    "import-answers": CommandAt("forms", "import_answers",
        "Import answers from a CSV file or workbook: all of them, or none."),
    "import-register": CommandAt("registers", "import_register",
        "Import a spreadsheet or CSV file into a register: all of its rows, or none."),
    "import-photos": CommandAt("photos", "import_photos",
        "Import photo files and folders; a bad file is named and the others go in."),
    "photos": CommandAt("photos", "list_photos",
        "List photos, and say of some whether students are visible; others stay out of copies."),
    "plans": CommandAt("plans", "plans",
        "List every plan with its scale, true north, markers and who verified it."),
    "import-plan": CommandAt("plans", "import_plan",
        "Bring a plan in: an image, a page of a PDF or TIFF, an SVG, or a drawing (DXF)."),
    "sight-lines": CommandAt("sight", "sight_lines",
        "Compute what is seen from duty posts and cameras, with what was assumed."),
    "score": CommandAt("scores", "score",
        "Print what is critical, the CPTED scores with their bounds, and the coverage."),
    "scores": CommandAt("fleet", "scores",
        "Print a line of each audit in FOLDER: critical conditions, score, coverage, findings."),
    "rollup": CommandAt("rollup", "rollup",
        "Read the audits in DIR as rows of schools, for dashboards: to a file, a "
        "database, or here."),
    "findings": CommandAt("findings", "list_findings",
        "List the findings with state, owner, due day and cost; the answers stay as walked."),
    "due-rule": CommandAt("due_rule", "show_due_rule",
        "Show by which rule findings are due of which nobody gave a day, or change it."),
    "reminders": CommandAt("finding_papers", "write_owner_reminders",
        "Write the due days of each owner as a calendar file (.ics), with an "
        "alarm the day before."),
    "finding-sheet": CommandAt("finding_papers", "finding_sheet",
        "Print one finding for who repairs it: place, plan detail, photos, "
        "what to do, signatures."),
    "punch-list": CommandAt("finding_papers", "punch_list",
        "Print what there is to repair with boxes to tick, by owner, trade or place."),
    "fiscal-page": CommandAt("finding_papers", "fiscal_page",
        "Print what repairs cost by budget year and band, by month and by funding."),
    "timeline-page": CommandAt("finding_papers", "timeline_page",
        "Print what is due in which month, by who does it, as a drawing and a table."),
    "export-findings": CommandAt("finding_sheets", "export_findings",
        "Write findings as a sheet to fill in: state, owner, due day, dollars, trade, comment."),
    "import-findings": CommandAt("finding_sheets", "import_findings",
        "Take back a sheet of findings that somebody filled in: all of it in "
        "one step, or nothing."),
    "plan-fixes": CommandAt("fix_plans", "plan_fixes",
        "Choose which findings to fix first for a budget, and say why each is in or out."),
    "fix-plans": CommandAt("fix_plans", "fix_plans",
        "List the fix plans that were kept, the newest first."),
    "issue": CommandAt("editions", "issue",
        "Freeze the audit as its next edition, issued by who is named with --by."),
    "editions": CommandAt("editions", "list_editions",
        "List the editions of an audit, who signed them, and what changed since the newest."),
    "compare": CommandAt("editions", "compare",
        "Compare two editions, or one with today: answers, findings, registers and scores."),
    "merge": CommandAt("merging", "merge",
        "Merge OTHER, a copy of the same audit, with FILE into a new file."),
    "compare-audits": CommandAt("comparing", "compare_two_audits",
        "Compare two audits of a school: what improved, regressed, or cannot be "
        "compared, and why."),
    "trend": CommandAt("comparing", "trend",
        "Print the scores of several audits of a school by their days, with their bands and gaps."),
    "agreement": CommandAt("agreement", "agreement",
        "Print how far the two raters of an audit agree, where they differ, and what errs."),
    "report": CommandAt("reports", "report",
        "Make a document as a tagged PDF; an older file of that name is replaced."),
    "recipients": CommandAt("reports", "list_recipients",
        "Tell who got which copy, the newest first."),
    "copy-entry": CommandAt("reports", "enter_copy",
        "Write what became of a copy beside the log of copies, which itself never changes."),
    "packet": CommandAt("packets", "packet",
        "Make the responders' packet: sheets to print, maps, tables, and a list of digests."),
    "viewer": CommandAt("viewers", "viewer",
        "Make one page for responders that opens in any browser: maps, search, the nearest way."),
    "verify": CommandAt("packets", "verify",
        "Say in one sentence whether a PDF or a packet is whole, whose, "
        "which printing, until when."),
    "signing-key": CommandAt("packets", "signing_key",
        "Make, show or export the key that signs your copies."),
    "export": CommandAt("tables", "export",
        "Write a table for another program, with ids that stay and dates as "
        "2027-06-30; never a code."),
    "walk-form": CommandAt("forms", "walk_form",
        "Print a paper form of the walk: boxes to mark, room for notes, the doors to look at."),
    "companion-lists": CommandAt("interviews", "companion_lists",
        "List the companion lists, and add some to an audit already begun, or "
        "take unused ones away."),
    "interview-form": CommandAt("interviews", "interview_form",
        "Print a paper form to interview somebody by one of the audit's companion lists."),
    "checklists": CommandAt("audits", "checklists",
        "List the checklists that come with the program, the walk before its companion lists."),
    "passphrase": CommandAt("secrets", "passphrase",
        "Encrypt an audit and its backups, or give them another passphrase."),
    "purge": CommandAt("secrets", "purge_things",
        "Purge things for good, or without --id list what could be: id, what it "
        "is, and if removed."),
    "update": CommandAt("updates", "update",
        "Check a folder or USB drive for a newer version, and install it beside this one."),
    "policy": CommandAt("policies", "policy",
        "Print what your organization decided, and where settings, logs and policies lie."),
    "copy-for": CommandAt("secrets", "copy_for_handing_over",
        "Write a copy to hand over, without history, secrets, contacts and photos unless kept."),
}  # fmt: skip


class Commands(MutableMapping[str, click.Command]):
    """The commands by name, each loaded when it is asked for."""

    def __init__(self) -> None:
        self._others: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        """Load and return a command."""
        if name in self._others:
            return self._others[name]
        where = COMMANDS[name]
        module = import_module(f"cpted_audit.cli.{where.module}")
        return cast(click.Command, getattr(module, where.name))

    def __setitem__(self, name: str, command: click.Command) -> None:
        """Add a command."""
        self._others[name] = command

    def __delitem__(self, name: str) -> None:
        """Take an added command away."""
        del self._others[name]

    def __contains__(self, name: object) -> bool:
        """Return whether there is such a command, without loading it."""
        return name in COMMANDS or name in self._others

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter([*COMMANDS, *self._others])

    def __len__(self) -> int:
        """Return how many there are."""
        return len(COMMANDS) + len(self._others)


class LateGroup(click.Group):
    """A group that lists its commands without loading them."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands as click does, from the table."""
        told = [click.Command(name, help=where.told) for name, where in COMMANDS.items()]
        click.Group(commands=told).format_commands(ctx, formatter)
