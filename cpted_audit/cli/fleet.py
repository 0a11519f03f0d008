"""The command that reads a folder of audits and prints one line of each."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import click

from cpted_audit import clock
from cpted_audit.cli.opening import passphrase_option, read_passphrase
from cpted_audit.cli.scores import score_numbers
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.words import counted
from cpted_audit.report.headline_words import coverage_text, critical_count
from cpted_audit.session.fleet.lines import FleetEntry, FleetLine, FleetScore
from cpted_audit.session.fleet.reading import audits_in, read_fleet

READ, LOCKED, NOT_READ = "read", "locked", "not read"
_SOME_NOT_READ = 2


@click.command("scores")
@click.argument("folder", type=click.Path(path_type=Path))
@passphrase_option
@click.option("--json", "as_json", is_flag=True, help="Print every number as JSON.")
def scores(folder: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    """Print a line of each audit in FOLDER: critical conditions, score, coverage, findings.

    They are read and left as they are, in the order of their names. One that is encrypted is read
    with the passphrase that is given, or listed as locked; one that is damaged says so. The exit
    status is 2 where one could not be read.
    """
    passphrase = None if passphrase_file is None else read_passphrase(passphrase_file)
    today = clock.today()
    states: Counter[str] = Counter()
    told: list[dict[str, Any]] = []
    for entry in read_fleet(audits_in(folder), passphrase, today=today):
        state = _state(entry)
        states[state] += 1
        file = entry.path.relative_to(folder).as_posix()
        if as_json:
            told.append({"file": file, "state": state, **_as_json(entry)})
        else:
            click.echo(f"{file}: {_words(entry)}")
    if as_json:
        whole = {"findings_by": today.isoformat(), "audits": told}
        click.echo(json.dumps(whole, indent=2, ensure_ascii=False))
    else:
        found = ", ".join(
            f"{states[one]:,} {one}" for one in (READ, LOCKED, NOT_READ) if states[one]
        )
        click.echo(f"{counted(states.total(), 'audit')}: {found}.")
    if states[NOT_READ]:
        click.get_current_context().exit(_SOME_NOT_READ)


def _state(entry: FleetEntry) -> str:
    if entry.line is not None:
        return READ
    return LOCKED if entry.locked else NOT_READ


def _words(entry: FleetEntry) -> str:
    line = entry.line
    if line is None:
        return f"{_state(entry)}. {_why(entry)}"
    parts = [line.school, _scored("as walked", line.as_walked, of_looked_at=True)]
    if line.today is not None:
        fixed = counted(line.mended, "verified finding")
        parts.append(f"{_scored('today', line.today)} with {fixed} counted as fixed")
    overdue = f"{line.overdue:,} overdue"
    parts.append(f"{counted(line.to_mend, 'finding')} to fix, {overdue}")
    return "; ".join(parts)


def _scored(how: str, score: FleetScore, *, of_looked_at: bool = False) -> str:
    """Return critical conditions, score and coverage: none of the three stands alone."""
    if score.on is None:
        return f"{how}: nothing answered yet"
    overall = score.overall
    critical = f"{critical_count(score.not_in_place)} not in place"
    if of_looked_at:
        critical += f" of {score.looked_at:,} looked at"
        critical += f" ({score.not_looked_at:,} not looked at yet)" if score.not_looked_at else ""
    bounds = "" if overall.bounds is None else " (between {} and {})".format(*overall.bounds)
    shown = f"CPTED score {overall.text}" if overall.percent is not None else overall.text
    return f"{how}, {day(score.on)}: {critical}, {shown}{bounds}, coverage {coverage_text(overall)}"


def _why(entry: FleetEntry) -> str:
    return "" if entry.error is None else " ".join(entry.error.full_text().split())


def _as_json(entry: FleetEntry) -> dict[str, Any]:
    line = entry.line
    return {"why": _why(entry)} if line is None else _line_json(line)


def _line_json(line: FleetLine) -> dict[str, Any]:
    return {
        "school": line.school,
        "as_walked": _score_json(line.as_walked),
        "today": None if line.today is None else _score_json(line.today),
        "verified_findings": line.mended,
        "findings_to_fix": line.to_mend,
        "findings_overdue": line.overdue,
    }


def _score_json(score: FleetScore) -> dict[str, Any]:
    return {
        **score_numbers(score.overall),
        "on": _iso(score.on),
        "critical_not_in_place": score.not_in_place,
        "critical_looked_at": score.looked_at,
        "critical_not_looked_at": score.not_looked_at,
    }


def _iso(on: date | None) -> str | None:
    return None if on is None else on.isoformat()
