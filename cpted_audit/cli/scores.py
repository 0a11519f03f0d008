"""The command that prints the scores."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from cpted_audit.analysis.samples import samples
from cpted_audit.analysis.score import Score, ScoreCard
from cpted_audit.cli.opening import open_audit, opens_audit
from cpted_audit.domain.vocabulary import label
from cpted_audit.session.session import Session
from cpted_audit.session.walkthrough import current_score


@click.command()
@opens_audit
@click.option("--json", "as_json", is_flag=True, help="Print every score as JSON.")
def score(file: Path, passphrase_file: Path | None, *, as_json: bool) -> None:
    """Print the CPTED scores with their bounds and coverage."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        card = current_score(session)
        if as_json:
            click.echo(json.dumps(_as_json(session, card), indent=2, ensure_ascii=False))
        else:
            _print(session, card)


def _as_json(session: Session, card: ScoreCard) -> dict[str, Any]:
    walk = session.walk
    empty = {section.id: None for section in walk.checklist.sections if section.id not in walk.off}
    return {
        **_numbers(card.overall),
        "principles": {name.value: _numbers(one) for name, one in card.principles.items()},
        "sections": {name: _numbers(card.sections.get(name)) for name in empty},
        "buildings": {
            walk.building_name(name): _numbers(one) for name, one in card.buildings.items()
        },
        "classes": {
            name.value: {"answered": one.answered, "in_scope": one.in_scope}
            for name, one in card.classes.items()
        },
        "critical": [
            {
                "item": question.item.id,
                "place": walk.path(question.place),
                "condition": question.item.ideal,
                "note": question.answer.note if question.answer else "",
            }
            for question in card.critical
        ],
    }


def _numbers(score: Score | None) -> dict[str, Any]:
    if score is None:
        return dict.fromkeys(("overall", "low", "high", "percent")) | {
            "coverage": 0.0, "answered": 0, "in_scope": 0,
        }  # fmt: skip
    return {
        "overall": score.value,
        "low": score.low,
        "high": score.high,
        "coverage": score.tally.coverage,
        "percent": score.percent,
        "answered": score.tally.answered,
        "in_scope": score.tally.in_scope,
    }


def _print(session: Session, card: ScoreCard) -> None:
    click.echo(_line("Overall CPTED score", card.overall))
    for principle, one in card.principles.items():
        click.echo(_line(f"  {label(principle)}", one))
    for building_id, one in card.buildings.items():
        click.echo(_line(f"  {session.walk.building_name(building_id)}", one))
    for sample in samples(session.walk):
        click.echo(f"Walked as a sample: {sample.text} ({sample.building})")
    for question in card.critical:
        where = session.walk.path(question.place)
        click.echo(f"Critical No: {question.item.id} at {where}: {question.item.ideal}")


def _line(name: str, score: Score) -> str:
    count = score.tally
    bounds = "" if score.bounds is None else " (between {} and {})".format(*score.bounds)
    return f"{name}: {score.text}{bounds}, {count.answered} of {count.in_scope} addressed"
