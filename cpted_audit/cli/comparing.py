"""The commands that compare audits of one school: two of them, or several over the years."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from cpted_audit import clock
from cpted_audit.analysis.comparing.compared import (
    SUBJECTS,
    AuditsCompared,
    ComparedState,
    ScoreMoved,
    TurnsOf,
)
from cpted_audit.analysis.comparing.moved import CAUSE_WORDS, Moved, by_cause, by_item, in_tenths
from cpted_audit.analysis.comparing.trend import Trend, TrendPoint
from cpted_audit.analysis.comparing.turns import TURN_WORDS, WHY_NOT_WORDS, Turn, Turned
from cpted_audit.analysis.findings.progress import Became
from cpted_audit.analysis.scoring.score import percent
from cpted_audit.analysis.scoring.score_error import ErrorRates
from cpted_audit.cli.finding_papers import paper_option
from cpted_audit.cli.letters import font_option, font_text, tell
from cpted_audit.cli.opening import open_audit, passphrase_option, tell_check
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.words import counted
from cpted_audit.report.comparing.comparison import ComparisonPage
from cpted_audit.report.comparing.trend import TrendPage
from cpted_audit.report.comparing.words import (
    band_words,
    became_counts,
    counts_words,
    difference_words,
    notes,
    signed,
    step_words,
    value_words,
)
from cpted_audit.report.pdf import PageSize
from cpted_audit.session.comparing.papers import gather_comparison
from cpted_audit.session.comparing.trends import gather_trend, with_editions
from cpted_audit.session.documents.documents import PrintedForm, make_form
from cpted_audit.session.documents.letters import lost_in_texts
from cpted_audit.session.session import Session

_LISTED = (Turn.IMPROVED, Turn.REGRESSED)
_MOST_ITEMS = 10
other_passphrase_option = click.option(
    "--other-passphrase-file", type=click.Path(path_type=Path),
    help="The passphrase of AFTER, where it is another.",
)  # fmt: skip


@click.command(name="compare-audits")
@click.argument("before", type=click.Path(path_type=Path))
@click.argument("after", type=click.Path(path_type=Path))
@passphrase_option
@other_passphrase_option
@click.option(
    "--before-edition", type=click.IntRange(1), metavar="N",
    help="Edition N of BEFORE, in place of the audit as it is now.",
)  # fmt: skip
@click.option(
    "--after-edition", type=click.IntRange(1), metavar="N",
    help="Edition N of AFTER, in place of the audit as it is now.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print every question as JSON.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A PDF to write as well.")
@paper_option
@font_option
def compare_two_audits(
    before: Path, after: Path, passphrase_file: Path | None, other_passphrase_file: Path | None,
    *, before_edition: int | None, after_edition: int | None, as_json: bool, output: Path | None,
    paper: PageSize, font: Path | None,
) -> None:  # fmt: skip
    """Compare two audits of a school: what improved, regressed, or cannot be compared, and why.

    Places are known again by their path and kind, items through editions of the checklist. Either
    may be an edition; two editions of one audit are compared by naming its file twice. What moved
    the score is told by cause and item, and adds up.
    """
    with ExitStack() as opened:
        sessions = [
            _state(opened, file, key, edition)
            for file, key, edition in (
                (before, passphrase_file, before_edition),
                (after, other_passphrase_file or passphrase_file, after_edition),
            )
        ]
        page = gather_comparison(*sessions, on=clock.today())
    found, printed = page.found, _written(page, output, paper, font)
    if as_json:
        click.echo(json.dumps(_as_json(found), indent=2, ensure_ascii=False))
    else:
        _print(found)
    if printed is not None and output is not None:
        click.echo(f"Wrote {output}, {counted(printed.pages, 'page')}.", err=as_json)
        tell_check(filter(None, [printed.lost]), output)


@click.command()
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@passphrase_option
@click.option("--editions", is_flag=True, help="Include every edition of each audit as well.")
@click.option("--json", "as_json", is_flag=True, help="Print every number as JSON.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A PDF to write as well.")
@paper_option
@font_option
def trend(
    files: tuple[Path, ...], passphrase_file: Path | None, *, editions: bool, as_json: bool,
    output: Path | None, paper: PageSize, font: Path | None,
) -> None:  # fmt: skip
    """Print the scores of several audits of a school by their days, with their bands and gaps.

    Audits that cannot be compared are not joined, and the reason is said. An audit that is named
    twice, or as a copy of another file, is taken once.
    """
    with ExitStack() as opened:
        sessions = [
            opened.enter_context(open_audit(file, passphrase_file, read_only=True))
            for file in files
        ]
        if editions:
            sessions = opened.enter_context(with_editions(sessions))
        page = gather_trend(sessions, on=clock.today())
    printed = _written(page, output, paper, font)
    if as_json:
        click.echo(json.dumps(_trend_json(page.trend), indent=2, ensure_ascii=False))
    else:
        for words in page.trend.left_out:
            click.echo(words)
        for number, point in enumerate(page.trend.points):
            step = page.trend.steps[number - 1] if number else None
            click.echo(f"{_dated(point)}  {point.state.words}: {_trend_score(point)}")
            if step is not None:
                click.echo(f"    {step_words(step)}")
    if printed is not None and output is not None:
        click.echo(f"Wrote {output}, {counted(printed.pages, 'page')}.", err=as_json)
        tell_check(filter(None, [printed.lost]), output)


def _written(
    page: ComparisonPage | TrendPage, output: Path | None, paper: PageSize, font: Path | None
) -> PrintedForm | None:
    """Write the paper before anything is printed: a terminal may stop listening."""
    if output is None:
        return None
    tell(lost_in_texts(page, font_text(font)))
    return make_form(page, output, paper=paper, font=font_text(font))


def _dated(point: TrendPoint) -> str:
    on = point.state.walked_on
    return "no answer  " if on is None else day(on)


def _trend_score(point: TrendPoint) -> str:
    score = point.score
    if score.percent is None:
        return score.without_number
    critical = f"{score.critical:,} critical not in place"
    coverage = percent(score.tally.coverage)
    return f"{score.percent} ± {point.band}, {critical}, coverage {coverage} %"


def _trend_json(found: Trend) -> dict[str, Any]:
    return {
        "points": [
            {
                **_state_json(point.state), "percent": point.score.percent,
                "value": point.score.value, "band": point.band, "bounds": point.score.bounds,
                "coverage": point.score.tally.coverage,
                "critical_not_in_place": point.score.critical,
            }
            for point in found.points
        ],
        "steps": [
            {
                "points": step.points, "least_difference": step.least,
                "share_compared": step.share, "joined": step.gap is None, "gap": step.gap,
                "means_something": step.means_something,
            }
            for step in found.steps
        ],
        "left_out": [str(words) for words in found.left_out],
    }  # fmt: skip


def _state(opened: ExitStack, file: Path, key: Path | None, edition: int | None) -> Session:
    session = opened.enter_context(open_audit(file, key, read_only=True))
    if edition is None:
        return session
    return opened.enter_context(Session.of_edition(session, edition))


def _print(found: AuditsCompared) -> None:
    click.echo(f"{_called(found.before)} → {_called(found.after)}")
    for note in notes(found):
        click.echo(note)
    click.echo(f"Overall CPTED score: {_moved(found.overall)}")
    if found.overall.points is not None:
        click.echo(band_words(found.overall))
    _print_moved(found)
    click.echo(f"Questions: {counts_words(found.counts())}")
    for key, words in SUBJECTS.items():
        if key not in ("item", "place"):
            click.echo(f"{words}:")
            for subject in found.by[key]:
                click.echo(f"  {subject.name}: {_subject(subject)}")
    became = Counter(one.became for one in found.findings)
    click.echo(f"Findings: {became_counts(became) or 'none'}")
    if found.apart:
        click.echo(
            f"Of {counted(found.apart, 'finding')} nothing is said: its question cannot be compared"
        )
    for turn in _LISTED:
        some = [one for one in found.turned if one.turn is turn]
        if some:
            click.echo(f"{TURN_WORDS[turn]}:")
        for one in some:
            values = f"{value_words(one.before)} → {value_words(one.after)}"
            click.echo(f"  {one.item.id} at {one.path}: {values}")
    if reasons := found.reasons():
        click.echo(f"{TURN_WORDS[Turn.NOT_COMPARABLE]}, because:")
        for why, count in reasons.most_common():
            click.echo(f"  {WHY_NOT_WORDS[why]}: {count:,}")


def _print_moved(found: AuditsCompared) -> None:
    """Print what moved the score, in tenths that add up."""
    exact = found.overall.exact
    if exact is None:
        return
    click.echo(f"What moved the score, {signed(exact)} points before rounding:")
    causes = by_cause(found.moved)
    for cause, value in zip(causes, in_tenths([*causes.values()]), strict=True):
        click.echo(f"  {CAUSE_WORDS[cause]}: {signed(value)}")
    click.echo("Items that moved it most:")
    for item, value in by_item(found.moved)[:_MOST_ITEMS]:
        click.echo(f"  {item.id}: {signed(value)}")


def _called(state: ComparedState) -> str:
    return state.words


def _subject(one: TurnsOf) -> str:
    points = "" if one.points is None else f"; {signed(one.points)} points"
    findings = became_counts(one.became)
    return f"{counts_words(one.counts)}{points}{f'; findings: {findings}' if findings else ''}"


def _moved(moved: ScoreMoved) -> str:
    scores = f"{moved.before.text} → {moved.after.text}"
    return scores if moved.points is None else f"{scores}. {difference_words(moved)}"


def _as_json(found: AuditsCompared) -> dict[str, Any]:
    overall = found.overall
    return {
        "before": _state_json(found.before), "after": _state_json(found.after),
        "two_schools": found.two_schools,
        "score": {
            "before": overall.before.percent, "after": overall.after.percent,
            "before_value": overall.before.value, "after_value": overall.after.value,
            "before_as_printed_then": None if overall.then is None else overall.then.percent,
            "definition": found.after.definition,
            "points": overall.points, "points_unrounded": overall.exact,
            "least_difference": overall.least, "means_something": overall.means_something,
            "two_raters": overall.two_raters,
            "error_rates": [_rates(one) for one in overall.rates],
            "by_cause": {cause.value: value for cause, value in by_cause(found.moved).items()},
            "by_item": {item.id: value for item, value in by_item(found.moved)},
            "shares": [_share(one) for one in found.moved],
        },
        "findings": [
            {
                "number": one.number, "title": one.title, "path": one.path,
                "building": one.building, "became": one.became.value,
                "item": None if one.item is None else one.item.id,
            }
            for one in found.findings
        ],
        "findings_not_comparable": found.apart,
        "counts": _plain(found.counts()),
        "reasons": {why.value: count for why, count in found.reasons().most_common()},
        "by": {
            key: {subject.name: _subject_json(subject) for subject in subjects}
            for key, subjects in found.by.items()
        },
        "questions": [_question(one) for one in found.turned],
    }  # fmt: skip


def _state_json(state: ComparedState) -> dict[str, Any]:
    on = state.walked_on
    return {
        "file": state.file, "school": state.school, "edition": state.edition,
        "last_answered": None if on is None else on.isoformat(), "definition": state.definition,
    }  # fmt: skip


def _rates(rates: ErrorRates) -> dict[str, float]:
    return rates._asdict()


def _share(one: Moved) -> dict[str, Any]:
    return {
        "item": one.item.id, "place": one.path or None, "cause": one.cause.value,
        "points": one.points,
    }  # fmt: skip


def _plain(counts: Counter[Turn]) -> dict[str, int]:
    return {turn.value: counts[turn] for turn in Turn}


def _subject_json(one: TurnsOf) -> dict[str, Any]:
    findings = {became.value: one.became[became] for became in Became if one.became[became]}
    return {**_plain(one.counts), "points": one.points, "findings": findings}


def _question(one: Turned) -> dict[str, str | None]:
    return {
        "item": one.item.id, "place": one.path,
        "before": None if one.before is None else one.before.value,
        "after": None if one.after is None else one.after.value,
        "turn": one.turn.value, "why": None if one.why is None else one.why.value,
    }  # fmt: skip
