"""The command that lists findings by their state, with the filters and groupings of the window."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from cpted_audit.analysis.findings.lists import (
    FILTERS,
    GROUPINGS,
    Asking,
    FindingsGroup,
    attention_of,
    grouped,
    of_trade,
    search,
    select,
)
from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.cli.opening import open_audit, opens_audit, reads_edition
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.findings.states import STATE_WORDS
from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.words import counted
from cpted_audit.session.findings.rows import asking, rows


@click.command("findings")
@opens_audit
@reads_edition
@click.option(
    "--filter", "wanted", type=click.Choice([one.name for one in FILTERS]), default="to-do",
    show_default=True, help="Which findings.",
)  # fmt: skip
@click.option(
    "--group", "group", type=click.Choice([grouping.name for grouping in GROUPINGS]),
    default="none", show_default=True, help="By what they stand together.",
)  # fmt: skip
@click.option("--trade", help="Those of this trade alone.")
@click.option("--search", "typed", default="", metavar="WORDS", help="Those that hold every word.")
@click.option("--me", default="", metavar="NAME", help="Whose are “mine”.")
@click.option("--json", "as_json", is_flag=True, help="Print everything of them as JSON.")
def list_findings(
    file: Path, passphrase_file: Path | None, *, wanted: str, group: str, trade: str | None,
    typed: str, me: str, as_json: bool,
) -> None:  # fmt: skip
    """List the findings with state, owner, due day and cost; the answers stay as walked."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        asked = asking(session, me=me)
        every = rows(session)
    found = search(select(every, wanted, asked), typed)
    if trade is not None:
        found = of_trade(found, trade)
    if as_json:
        click.echo(json.dumps([_as_json(row) for row in found], indent=2, ensure_ascii=False))
    else:
        _print(grouped(found, group, asked), every, asked)


def _as_json(row: FindingRow) -> dict[str, Any]:
    record, life = row.record, row.life
    return {
        "id": row.id, "number": row.number, "title": row.title, "place": row.place_path,
        "item": row.item_id, "state": row.state.value, "since": _iso(life.since),
        "priority": _priority(row), "critical": row.critical, "severity": row.severity,
        "likelihood": row.likelihood, "found_on": _iso(row.found_on), "who_repairs": row.role,
        "due": _iso(row.due), "due_by_rule": row.due_by_rule, "overdue": row.overdue,
        "expired": row.expired, "quick_win": row.quick_win, "set_aside": row.aside,
        "now": {
            "what": row.shown.short_term, "owner": record.short_owner,
            "due": _iso(record.short_due),
            "cost_band": record.short_cost_band, "amount": record.short_amount,
            "trade": record.short_trade, "work_order": record.short_work_order,
            "funding": record.short_funding,
        },
        "later": {
            "what": row.shown.long_term, "owner": record.long_owner, "due": _iso(record.long_due),
            "cost_band": row.cost_band, "amount": record.long_amount, "trade": record.long_trade,
            "work_order": record.long_work_order, "funding": record.long_funding,
        },
        "moves": [
            {
                "to": move.to.value, "on": _iso(move.on), "by": move.by, "why": move.why,
                "how": move.how, "authority": move.authority, "until": _iso(move.until),
                "answered_by": move.answered_by,
            }
            for move in life.moves
        ],
    }  # fmt: skip


def _priority(row: FindingRow) -> str | None:
    """Return the priority; None where nobody said severity and likelihood."""
    return None if row.priority is Priority.UNSAID else row.priority.value


def _not_assigned(row: FindingRow) -> str:
    repairs = "" if row.role is None else f"; {label(row.role)} repairs such things"
    return f"not assigned{repairs}"


def _iso(on: Any) -> str | None:  # noqa: ANN401 - a day or none
    return None if on is None else on.isoformat()


def _print(groups: Iterable[FindingsGroup], every: list[FindingRow], asked: Asking) -> None:
    count = 0
    for group in groups:
        if group.words:
            click.echo(f"{group.words} ({len(group.rows):,})")
        for row in group.rows:
            click.echo(_line(row))
        count += len(group.rows)
    surfaced = attention_of(every, asked)
    click.echo(
        f"{counted(count, 'finding')}. In the whole audit {surfaced.overdue:,} overdue, "
        f"{surfaced.to_verify:,} to verify, {surfaced.expired:,} expired exceptions."
    )


def _line(row: FindingRow) -> str:
    """Return one finding in a line: what was not said is left out."""
    due = "" if row.due is None or not row.to_mend else f"due {day(row.due)}"
    due += ", by rule" * (bool(due) and row.due_by_rule) + ", overdue" * row.overdue
    until = "" if row.life.until is None else f"until {day(row.life.until)}"
    facts = [
        STATE_WORDS[row.state] if not row.aside else f"set aside: {row.aside}",
        "critical" if row.critical else _priority(row) or "",
        row.owner or _not_assigned(row),
        due, f"{until}{', expired' * row.expired}", row.cost, row.trade,
        row.work_order and f"work order {row.work_order}",
    ]  # fmt: skip
    return f"{row.number:>5}  {row.title} · {row.place_path} · {' · '.join(filter(None, facts))}"
