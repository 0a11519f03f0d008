"""The command that prints the scores."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from cpted_audit.analysis.scoring.definitions import DEFINITIONS, definition
from cpted_audit.analysis.scoring.headline import Headline, headline
from cpted_audit.analysis.scoring.samples import basis_of, samples
from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.analysis.scoring.score import Score, ScoreCard, score_card
from cpted_audit.analysis.scoring.score_error import least_difference
from cpted_audit.analysis.scoring.today import TwoScores
from cpted_audit.cli.opening import open_audit, opens_audit, reads_edition
from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.words import counted
from cpted_audit.report.headline_words import (
    coverage_text,
    coverage_words,
    critical_words,
    sample_words,
    score_words,
    today_words,
)
from cpted_audit.report.plain_words import NOTHING
from cpted_audit.session.findings.rows import two_scores


@click.command()
@opens_audit
@reads_edition
@click.option("--json", "as_json", is_flag=True, help="Print every score as JSON.")
@click.option(
    "--definition", "number", type=click.Choice([str(one) for one in DEFINITIONS]),
    help="Show the scores under another definition than the one the audit was begun with.",
)  # fmt: skip
def score(file: Path, passphrase_file: Path | None, *, as_json: bool, number: str | None) -> None:
    """Print what is critical, the CPTED scores with their bounds, and the coverage."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        walk = session.walk
        if number is not None:
            walk = replace(walk, scoring=int(number))
        if number is None:
            card, told = session.standing.card, session.standing.headline
        else:
            questions = list(walk.questions())
            card = score_card(questions, basis_of(walk))
            told = headline(walk, questions, card.overall)
        both = two_scores(session)
        if as_json:
            numbers = _as_json(walk, card, told)
            if both.mended and number is None:
                numbers["today"] = _today(both)
            click.echo(json.dumps(numbers, indent=2, ensure_ascii=False))
        else:
            _print(walk, card, told)
            if both.mended and number is None:
                click.echo(today_words(both))


def _today(both: TwoScores) -> dict[str, Any]:
    then = both.today
    return {
        **score_numbers(then.card.overall),
        "on": None if then.on is None else then.on.isoformat(),
        "as_walked_on": None if both.as_walked.on is None else both.as_walked.on.isoformat(),
        "verified_findings": both.mended,
        "critical_not_in_place": len(then.headline.not_in_place),
    }


def _as_json(walk: Walk, card: ScoreCard, told: Headline) -> dict[str, Any]:
    empty = {section.id: None for section in walk.checklist.sections if section.id not in walk.off}
    return {
        **score_numbers(card.overall),
        "definition": definition(walk.scoring).number,
        "critical_not_in_place": len(told.not_in_place),
        "critical_looked_at": told.looked_at,
        "critical_not_looked_at": told.not_looked_at,
        "least_difference": least_difference(card.overall.deviation),
        "never_made": [kind.value for kind in told.never_made],
        "principles": {
            name.value: score_numbers(principle) for name, principle in card.principles.items()
        },
        "sections": {name: score_numbers(card.sections.get(name)) for name in empty},
        "buildings": {
            walk.building_name(name): score_numbers(building)
            for name, building in card.buildings.items()
        },
        "classes": {
            name.value: {"answered": item_class.answered, "in_scope": item_class.in_scope}
            for name, item_class in card.classes.items()
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


def score_numbers(score: Score | None) -> dict[str, Any]:
    """Return a score for other programs: shares unrounded, the per cent as printed."""
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


def _print(walk: Walk, card: ScoreCard, told: Headline) -> None:
    count = f"{len(told.not_in_place):,}" if told.looked_at else NOTHING
    click.echo(f"Critical conditions not in place: {count} {critical_words(told)}")
    for question in told.not_in_place:
        where = walk.path(question.place)
        click.echo(f"  Critical No: {question.item.id} at {where}: {question.item.ideal}")
    shown = NOTHING if card.overall.percent is None else card.overall.text
    click.echo(f"Overall CPTED score: {shown}. {' '.join(score_words(told))}")
    words = " ".join(coverage_words(told, samples(walk)))
    click.echo(f"Coverage: {coverage_text(told.score)}. {words}")
    for principle, score in card.principles.items():
        click.echo(_line(f"  {label(principle)}", score))
    for building_id, score in card.buildings.items():
        click.echo(_line(f"  {walk.building_name(building_id)}", score))
    for sample in samples(walk):
        click.echo(f"{sample.building}: {sample_words(sample)}")


def _line(name: str, score: Score) -> str:
    count = score.tally
    bounds = "" if score.bounds is None else " (between {} and {})".format(*score.bounds)
    alarm = f"{score.critical:,} critical not in place; " if score.critical else ""
    addressed = f"{count.answered} of {counted(count.in_scope, 'CPTED item')}"
    return f"{name}: {alarm}{score.text}{bounds}, {addressed} addressed"
