"""How far one more walk of the same school lands, simulated beside the formula that is printed.

Errors are thrown over the answers of the sample school as docs/scoring.md describes them: an item
read wrong at all its places, an answer that slips at one. Prints, for the whole score and for each
principle, the standard deviation of the simulated walks, that of the formula, and their ratio.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from statistics import fmean, pstdev
from tempfile import TemporaryDirectory

from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import ScoreCard, score_card
from cpted_audit.analysis.scoring.score_error import MISREAD, SLIP, band, least_difference
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.sample.school import create_sample

SCORED = (AnswerValue.YES, AnswerValue.PARTIAL, AnswerValue.NO)


def walk_again(questions: list[Question], chance: random.Random) -> list[Question]:
    """Return the answers of one more walk."""
    by_item: dict[str, int] = defaultdict(lambda: chance.random() < MISREAD)
    shift: dict[str, int] = {}
    again = []
    for question in questions:
        answer = question.answer
        if answer is None or answer.value not in SCORED:
            again.append(question)
            continue
        value = answer.value
        if by_item[question.item.id]:
            turn = shift.setdefault(question.item.id, chance.choice((1, 2)))
            value = SCORED[(SCORED.index(value) + turn) % 3]
        elif chance.random() < SLIP:
            value = SCORED[(SCORED.index(value) + chance.choice((1, 2))) % 3]
        again.append(replace(question, answer=replace(answer, value=value)))
    return again


def rows(card: ScoreCard) -> dict[str, tuple[float, float]]:
    """Return the scores of a card with their deviations by the formula."""
    named = {"overall": card.overall, **{one.value: s for one, s in card.principles.items()}}
    return {name: (s.value, s.deviation) for name, s in named.items() if s.value is not None}


def main() -> None:
    """Walk again as often as asked, and print both deviations."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--walks", type=int, default=1_000)
    asked.add_argument("--seed", type=int, default=20261129)
    wanted = asked.parse_args()
    chance = random.Random(wanted.seed)
    with TemporaryDirectory() as folder, create_sample(Path(folder)) as session:
        questions, basis = list(session.walk.questions()), basis_of(session.walk)
        first = rows(score_card(questions, basis))
        found: dict[str, list[float]] = defaultdict(list)
        for _ in range(wanted.walks):
            for name, (value, _) in rows(score_card(walk_again(questions, chance), basis)).items():
                found[name].append(value)
    print(f"{'':24} {'score':>6} {'mean':>6} {'SD':>6} {'formula':>8} {'ratio':>6} {'± band':>7}")
    for name, (value, formula) in first.items():
        walked = pstdev(found[name])
        print(
            f"{name:24} {100 * value:6.1f} {100 * fmean(found[name]):6.1f} {100 * walked:6.2f} "
            f"{100 * formula:8.2f} {walked / formula:6.2f} {band(formula):7d}"
        )
    print(f"two scores differ from {least_difference(first['overall'][1])} points on")


if __name__ == "__main__":
    main()
