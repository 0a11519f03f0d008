"""A ranking says which places the errors of walks leave open, and tells nobody apart falsely."""

from __future__ import annotations

from math import ceil

from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st
from made_districts import file_read, lines_of

from cpted_audit.analysis.district.ranking import MISLEADS, least, place_text, ranking
from cpted_audit.analysis.scoring.score_error import CONFIDENCE, band
from cpted_audit.domain.rollup import ScoredAs

scores = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 30)), max_size=12)


def ranked(*scored: tuple[int | None, int]):
    files = [
        file_read(f"S{at:02}", percent, band=width) for at, (percent, width) in enumerate(scored)
    ]
    return ranking(lines_of(*files), ScoredAs.WALKED)


@given(scores)
@settings(max_examples=at_most(60))
def test_places_are_those_a_count_one_by_one_gives(scored):
    found = ranked(*scored)
    by_name = {one.line.name: one for one in found.ranked}
    for at, (score, width) in enumerate(scored):
        surely_above = sum(
            other > score and other - score >= least(width, its) for other, its in scored
        )
        surely_below = sum(
            other < score and score - other >= least(width, its) for other, its in scored
        )
        one = by_name[f"S{at:02}"]
        assert (one.best, one.worst) == (1 + surely_above, len(scored) - surely_below)
    shown = [one.line.walked.percent for one in found.ranked]
    assert shown == sorted(shown, reverse=True)


@given(st.floats(0, 0.2), st.floats(0, 0.2))
@settings(max_examples=at_most(80))
def test_no_two_schools_are_told_apart_that_the_definition_would_not(one, other):
    exact = ceil(round(CONFIDENCE * (one**2 + other**2) ** 0.5 * 100, 6))
    assert least(band(one), band(other)) >= exact


def test_the_words_count_what_is_told_apart():
    found = ranked((90, 4), (80, 4), (78, 4), (None, 4))
    assert found.apart == 1
    assert [place_text(one, found.numbered) for one in found.ranked] == [
        "1 of 3", "2 to 3 of 3", "2 to 3 of 3", "no number",
    ]  # fmt: skip
    told = found.words()
    assert told[0] == MISLEADS
    assert told[2] == (
        "Of 2 pairs of neighbors in this list, the scores of 1 differ by more than their errors."
    )
    assert told[3].startswith("1 school has no score as a number")


def test_equal_scores_share_their_places_without_any_error():
    found = ranked((70, 0), (70, 0), (60, 0))
    assert [(one.best, one.worst) for one in found.ranked] == [(1, 2), (1, 2), (3, 3)]
