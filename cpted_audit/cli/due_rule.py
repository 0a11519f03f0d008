"""The command that shows and changes by which rule findings are due."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, writes_audit
from cpted_audit.domain.findings.due_rule import DueRule, rule_words
from cpted_audit.domain.words import counted
from cpted_audit.session.findings.due_rule import (
    RuleChanges,
    RulePreview,
    change_due_rule,
    changed_rule,
    due_rule,
    preview_rule,
)
from cpted_audit.session.findings.rows import rows

_EFFECTS = (
    ("earlier", "due earlier"), ("later", "due later"), ("begin", "with a day for the first time"),
    ("end", "without a day from now on"), ("same", "due as before"),
    ("by_hand", "with a day given by hand, which stays"),
)  # fmt: skip


@click.command("due-rule")
@writes_audit
@click.option("--critical", type=int, metavar="DAYS", help="After it was found; 0 is at once.")
@click.option("--high", type=int, metavar="DAYS", help="The same for a high priority.")
@click.option("--medium", type=int, metavar="DAYS", help="The same for a medium priority.")
@click.option(
    "--budget-on", type=click.DateTime(["%Y-%m-%d"]),
    help="Day of the next budget, when low ones are due, as 2027-07-01.",
)  # fmt: skip
@click.option("--no-budget", is_flag=True, help="No day of a budget: low ones are due on none.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
def show_due_rule(
    file: Path, passphrase_file: Path | None, *, critical: int | None, high: int | None,
    medium: int | None, budget_on: datetime | None, no_budget: bool, dry_run: bool,
) -> None:  # fmt: skip
    """Show by which rule findings are due of which nobody gave a day, or change it.

    Days given by hand stay. Without an option nothing is changed.
    """
    if budget_on is not None and no_budget:
        raise click.UsageError("Give --budget-on or --no-budget, not both; nothing was changed.")
    changes = _changes(critical, high, medium, None if budget_on is None else budget_on.date())
    if no_budget:
        changes["budget_on"] = None
    if dry_run or not changes:
        with open_audit(file, passphrase_file, read_only=True) as session:
            then = changed_rule(session, **changes)
            found = preview_rule(rows(session), due_rule(session), then)
    else:
        with open_audit(file, passphrase_file, read_only=False) as session:
            then = changed_rule(session, **changes)
            found = preview_rule(rows(session), due_rule(session), then)
            change_due_rule(session, **changes)
    _tell(then, found, would=dry_run)


def _changes(
    critical: int | None, high: int | None, medium: int | None, budget_on: date | None
) -> RuleChanges:
    changes: RuleChanges = {}
    if critical is not None:
        changes["critical_days"] = critical
    if high is not None:
        changes["high_days"] = high
    if medium is not None:
        changes["medium_days"] = medium
    if budget_on is not None:
        changes["budget_on"] = budget_on
    return changes


def _tell(rule: DueRule, found: RulePreview, *, would: bool) -> None:
    click.echo(f"Due by rule{' would be' * would}: {rule_words(rule)}.")
    for name, words in _EFFECTS:
        if count := getattr(found, name):
            click.echo(f"  {counted(count, 'finding')} {words}")
