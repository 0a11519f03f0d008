"""The command that compares two audits of one school, such as this year's with last year's."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import click

from cpted_audit.analysis.comparing.turns import TURN_WORDS, WHY_NOT_WORDS, Turn, Turned
from cpted_audit.cli.opening import open_audit, passphrase_option
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.session.comparing.audits import (
    SUBJECTS,
    AuditsCompared,
    ScoreMoved,
    compare_audits,
)
from cpted_audit.session.editions.comparing import became_words

_LISTED = (Turn.IMPROVED, Turn.REGRESSED)


@click.command(name="compare-audits")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@passphrase_option
@click.option(
    "--other-passphrase-file", type=click.Path(path_type=Path),
    help="The passphrase of AFTER, where it is another.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print every question as JSON.")
def compare_two_audits(
    before: Path, after: Path, passphrase_file: Path | None, other_passphrase_file: Path | None,
    *, as_json: bool,
) -> None:  # fmt: skip
    """Compare two audits of a school: what improved, regressed, or cannot be compared, and why.

    Places are known again by their path and kind, items through editions of the checklist.
    """
    with (
        open_audit(before, passphrase_file, read_only=True) as one,
        open_audit(after, other_passphrase_file or passphrase_file, read_only=True) as other,
    ):
        found = compare_audits(one, other)
    if as_json:
        click.echo(json.dumps(_as_json(found), indent=2, ensure_ascii=False))
    else:
        _print(found, before, after)


def _print(found: AuditsCompared, before: Path, after: Path) -> None:
    click.echo(f"{before.name} → {after.name}")
    click.echo(f"Overall CPTED score: {_moved(found.overall)}")
    click.echo(f"Questions: {_counted(found.counts())}")
    for key, words in SUBJECTS.items():
        if key == "item":
            continue
        click.echo(f"{words}:")
        for subject in found.by[key]:
            click.echo(f"  {subject.name}: {_counted(subject.counts)}")
    became = Counter(one.became for one in found.findings)
    told = ", ".join(f"{became_words(one).lower()} {count:,}" for one, count in became.items())
    click.echo(f"Findings: {told or 'none'}")
    for turn in _LISTED:
        some = [one for one in found.turned if one.turn is turn]
        if some:
            click.echo(f"{TURN_WORDS[turn]}:")
        for one in some:
            click.echo(f"  {one.item.id} at {one.path}: {_value(one.before)} → {_value(one.after)}")
    if reasons := found.reasons():
        click.echo(f"{TURN_WORDS[Turn.NOT_COMPARABLE]}, because:")
        for why, count in reasons.most_common():
            click.echo(f"  {WHY_NOT_WORDS[why]}: {count:,}")


def _counted(counts: Counter[Turn]) -> str:
    return ", ".join(f"{TURN_WORDS[turn].lower()} {counts[turn]:,}" for turn in Turn)


def _moved(moved: ScoreMoved) -> str:
    scores = f"{moved.before.text} → {moved.after.text}"
    if moved.points is None:
        return scores
    least = f"a difference of less than {moved.least} means nothing"
    told = "more than the error of both" if moved.means_something else least
    return f"{scores} ({moved.points:+} points, {told})"


def _value(value: AnswerValue | None) -> str:
    return "blank" if value is None else label(value)


def _as_json(found: AuditsCompared) -> dict[str, Any]:
    overall = found.overall
    return {
        "score": {
            "before": overall.before.percent, "after": overall.after.percent,
            "points": overall.points, "least_difference": overall.least,
            "means_something": overall.means_something,
        },
        "findings": [
            {**one._asdict(), "became": one.became.value} for one in found.findings
        ],
        "counts": _plain(found.counts()),
        "by": {
            key: {subject.name: _plain(subject.counts) for subject in subjects}
            for key, subjects in found.by.items()
        },
        "questions": [_question(one) for one in found.turned],
    }  # fmt: skip


def _plain(counts: Counter[Turn]) -> dict[str, int]:
    return {turn.value: counts[turn] for turn in Turn}


def _question(one: Turned) -> dict[str, str | None]:
    return {
        "item": one.item.id, "place": one.path,
        "before": None if one.before is None else one.before.value,
        "after": None if one.after is None else one.after.value,
        "turn": one.turn.value, "why": None if one.why is None else one.why.value,
    }  # fmt: skip
