"""Properties of the score that must hold for any answers, and its one rounding rule."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import datetime
from fractions import Fraction

import pytest
import small_audit
from hypothesis import given
from hypothesis import strategies as st
from small_audit import NA, N, P, U, Y, item, place

from cpted_audit.analysis.scoring.definitions import DEFINITIONS
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.analysis.scoring.score import (
    LEAST_COVERAGE,
    TOO_FEW,
    TOO_LITTLE,
    Basis,
    Score,
    Unwalked,
    percent,
    score,
    score_card,
    worths,
)
from cpted_audit.analysis.scoring.tally import POINTS, Tally, tally
from cpted_audit.domain.ids import AnswerId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue, GradeBand, ItemClass, Principle
from cpted_audit.domain.walk import Answer

WEIGHTS = (0.1, 0.25, 1.0, 1.5, 3.0, 7.0)
CHECKLIST = small_audit.checklist(
    {
        "A": [item(f"A{number}", weight=weight) for number, weight in enumerate(WEIGHTS)],
        "B": [
            item("B1", critical=True, principles=("territoriality",)),
            item("B2", item_class="code-question", critical=True),
            item("B3", item_class="emergency-planning"),
        ],
    }
)
ITEMS = tuple(CHECKLIST.items())
PLACES = (
    *(place(f"Room {number}", "classroom", "Main") for number in range(4)),
    place("Room 1", "classroom", "Annex"),
    place("Portable 1", "classroom"),
)
VALUES = st.sampled_from([Y, P, N, NA, U, None])


def ask(item, place, value: AnswerValue | None, note: str | None = None) -> Question:
    """Return a question with its answer; an N/A has a reason unless the note says otherwise."""
    reason = "there is none" if value is NA else ""
    answer = Answer(
        id=AnswerId(f"{item.id}{place.id}"), item_id=item.id, place_id=place.id, value=value,
        note=reason if note is None else note, observed_at=datetime(2026, 11, 18),
    )  # fmt: skip
    return Question(item, place, None if value is None else answer)


@st.composite
def audits(draw) -> list[Question]:
    pairs = draw(
        st.lists(
            st.tuples(st.sampled_from(ITEMS), st.sampled_from(PLACES)),
            unique_by=lambda pair: (pair[0].id, pair[1].id),
            max_size=40,
        )
    )
    return [ask(item, place, draw(VALUES)) for item, place in pairs]


def same(score: Score, other: Score) -> None:
    for name in ("value", "low", "high"):
        assert getattr(score, name) == pytest.approx(getattr(other, name), abs=1e-12), name
    assert (score.percent, score.bounds) == (other.percent, other.bounds)


@given(audits())
def test_the_score_lies_between_its_bounds(questions):
    card = score_card(questions)
    for one in (
        card.overall, *card.principles.values(), *card.sections.values(), *card.buildings.values(),
    ):  # fmt: skip
        if one.value is not None:
            assert 0 <= one.low <= one.value <= one.high <= 1
            low, high = one.bounds
            assert one.percent is None or low <= one.percent <= high
        assert (one.low is None) is (one.high is None)
        assert 0 <= one.tally.coverage <= 1
        if one.tally.open == 0:
            assert one.low == one.value == one.high


@given(audits())
def test_the_bounds_are_the_scores_when_open_questions_are_no_or_yes(questions):
    one = score(questions)
    for bound, value in ((one.low, N), (one.high, Y)):
        closed = [
            ask(asked.item, asked.place, value) if asked.value in {U, None} else asked
            for asked in questions
        ]
        assert score(closed).value == bound


@given(audits(), st.sampled_from(ITEMS), st.booleans())
def test_an_na_never_changes_a_mean(questions, item, blank):
    """Nor does a blank or unable change the score, though they change its bounds."""
    elsewhere = place("Another room", "classroom", "Main")
    before = score(questions)
    after = score([*questions, ask(item, elsewhere, NA)])
    same(before, after)
    assert after.scored_items == before.scored_items
    open_one = score([*questions, ask(item, elsewhere, None if blank else U)])
    assert open_one.value == before.value
    if open_one.tally.coverage >= LEAST_COVERAGE:
        assert open_one.percent == before.percent
    for_nothing = score([*questions, ask(item, elsewhere, NA, note=" ")])
    assert (for_nothing.value, for_nothing.low, for_nothing.high) == (
        open_one.value, open_one.low, open_one.high,
    )  # fmt: skip
    assert for_nothing.tally.coverage == open_one.tally.coverage


@given(audits(), st.integers())
def test_the_order_of_answers_does_not_matter(questions, seed):
    shuffled = list(questions)
    random.Random(seed).shuffle(shuffled)
    before, after = score_card(questions), score_card(shuffled)
    same(before.overall, after.overall)
    assert before.classes == after.classes
    assert before.buildings.keys() == after.buildings.keys()
    for name, one in before.buildings.items():
        same(one, after.buildings[name])


@given(audits(), st.sampled_from(sorted(DEFINITIONS)))
def test_the_score_is_the_definition_in_exact_fractions(questions, number):
    """Each definition written a second time, in another way."""
    groups: dict = {}
    for asked in questions:
        if asked.value in {Y, P, N} and ItemClass.CPTED in asked.item.tags:
            key = (asked.item, asked.place.building_id if number == 1 else "the site")
            points = {Y: Fraction(1), P: Fraction(1, 2), N: Fraction(0)}[asked.value]
            groups.setdefault(key, []).append(points)
    weights = sum(Fraction(item.weight) for item, _ in groups)
    total = sum(
        Fraction(item.weight) * sum(points) / len(points) for (item, _), points in groups.items()
    )
    found = score(questions, Basis(DEFINITIONS[number]))
    if not groups:
        assert found.value is None
        assert found.percent is None
    else:
        assert found.value == pytest.approx(float(total / weights), abs=1e-12)
    assert found.scored_items == len({item.id for item, _ in groups})
    assert (found.percent is None) is (
        found.scored_items < 3 or found.tally.coverage < LEAST_COVERAGE
    )


@given(audits())
def test_all_yes_is_exactly_100_and_all_no_exactly_0(questions):
    for value, expected in ((Y, 100), (N, 0)):
        same_answer = score([ask(question.item, question.place, value) for question in questions])
        assert same_answer.bounds in {None, (expected, expected)}
        assert same_answer.percent in {None, expected}


@given(audits())
def test_one_answer_short_of_all_yes_or_all_no_is_never_100_or_0(questions):
    for value, other, forbidden in ((Y, P, 100), (N, P, 0), (Y, N, 100), (N, Y, 0)):
        answers = [
            ask(question.item, question.place, value)
            for question in questions
            if question.item.scored
        ]
        if answers:
            answers[-1] = ask(answers[-1].item, answers[-1].place, other)
            assert score(answers).percent != forbidden


@given(st.fractions(0, 1, max_denominator=100_000))
def test_rounding_is_to_the_nearest_whole_per_cent_and_keeps_the_ends_apart(share):
    shown = percent(float(share))
    assert abs(shown - share * 100) <= Fraction(1, 2) or shown in {1, 99}
    assert (shown == 100) is (share == 1)
    assert (shown == 0) is (share == 0)


@pytest.mark.parametrize(
    ("share", "shown"),
    [
        (0, 0), (1, 100), (1e-12, 1), (0.004, 1), (0.0149, 1), (0.015, 2), (0.995, 99),
        (0.9999999999, 99), (1 - 2**-53, 99), (0.285, 29), (0.575, 58), (0.145, 15), (0.5, 50),
        (0.005, 1), (0.505, 51), (0.4949999, 49),
    ],
)  # fmt: skip
def test_rounding_by_example(share, shown):
    assert percent(share) == shown


def test_rounding_half_up_at_every_half():
    for whole in range(99):
        assert percent((2 * whole + 1) / 200) == min(whole + 1, 99), whole


# The published counts of schools answering yes, of 1,327 (Kentucky, 2022-23).
KENTUCKY = (1326, 1326, 1325, 1326, 1325, 1325, 1320, 1320, 1324, 1319, 1325)


@pytest.mark.parametrize("yes", sorted(set(KENTUCKY)))
def test_kentucky_never_rounds_to_100(yes):
    assert percent(yes / 1327) == 99


def test_kentucky_as_an_audit_of_1327_buildings():
    asked = CHECKLIST.sections[0].items[2:5]
    questions = [
        ask(item, place(f"School {number}", "classroom", str(number)), Y if number < yes else N)
        for item, yes in zip(asked, KENTUCKY, strict=False)
        for number in range(1327)
    ]
    assert score(questions).percent == 99
    assert score([ask(question.item, question.place, Y) for question in questions]).percent == 100


def test_too_few_counts_different_items_not_answers():
    two = [ask(one, spot, Y) for one in ITEMS[:2] for spot in PLACES]
    assert score(two).text == TOO_FEW
    assert score(two).value == 1
    assert score([*two, ask(ITEMS[2], PLACES[0], NA)]).percent is None
    assert score([*two, ask(ITEMS[2], PLACES[0], U)]).percent is None
    assert score([*two, ask(ITEMS[2], PLACES[0], N)]).percent is not None


def test_nothing_answered_has_no_score_but_bounds():
    blank = score([ask(one, PLACES[0], None) for one in ITEMS])
    assert (blank.value, blank.low, blank.high) == (None, 0, 1)
    assert blank.text == TOO_LITTLE
    assert blank.tally.coverage == 0
    nothing = score([])
    assert (nothing.value, nothing.low, nothing.high, nothing.bounds) == (None, None, None, None)
    assert nothing.tally.coverage == 0


def test_coverage_counts_na_and_not_unable():
    count = tally([ask(ITEMS[0], spot, value) for spot, value in zip(
        PLACES, (Y, P, N, NA, U, None), strict=True)])  # fmt: skip
    assert (count.answered, count.in_scope, count.scored, count.open) == (4, 6, 3, 2)


def test_an_na_for_nothing_is_open_and_was_addressed_under_the_first_definition():
    asked = [ask(ITEMS[0], PLACES[0], NA, note=""), ask(ITEMS[0], PLACES[1], NA, note="\n ")]
    now, then = tally(asked), tally(asked, DEFINITIONS[1])
    assert (now.answered, now.open, now.coverage) == (0, 2, 0.0)
    assert (then.answered, then.open, then.coverage) == (2, 0, 1.0)


def test_a_tally_of_nothing_counts_nothing():
    assert Tally() == tally([]) == Tally(0, 0, 0, 0, 0, 0, 0)
    assert (Tally().in_scope, Tally().points, Tally().coverage) == (0, 0, 0.0)


def test_answers_count_what_the_page_about_the_score_says():
    assert POINTS == {Y: 1.0, P: 0.5, N: 0.0}
    assert Tally(yes=3, partial=1, no=7, not_applicable=9, unable=9, blank=9).points == 3.5


def test_coverage_is_addressed_over_in_scope():
    assert Tally(yes=1, partial=1, no=1, not_applicable=3, unable=1, blank=1).coverage == 0.75
    assert Tally(unable=2, blank=3).coverage == 0.0
    assert Tally(not_applicable=4).coverage == 1.0


WALKED = Tally(yes=1)


@pytest.mark.parametrize(
    ("value", "low", "high", "items", "text", "bounds"),
    [
        (0.5, 0.25, 0.75, 15, "50", (25, 75)),
        (0.5, 0.25, 0.75, 14, "50 ± 6", (25, 75)),
        (1.0, 1.0, 1.0, 9, "100 ± 6", (100, 100)),
        (0.5, 0.25, 0.75, 2, TOO_FEW, (25, 75)),
        (None, 0.0, 1.0, 3, TOO_FEW, (0, 100)),
        (None, None, 1.0, 0, TOO_FEW, None),
        (None, 0.0, None, 0, TOO_FEW, None),
        (0.0, 0.0, 0.0, 15, "0", (0, 0)),
    ],
)
def test_a_score_is_printed_from_three_items_on(value, low, high, items, text, bounds):
    one = Score(value, low, high, items, WALKED, deviation=0.03)
    assert (one.text, one.bounds) == (text, bounds)
    assert one.percent == (None if text == TOO_FEW else int(text.split()[0]))


@pytest.mark.parametrize(("yes", "blank", "shown"), [(1, 3, "50"), (249, 751, TOO_LITTLE)])
def test_under_a_quarter_walked_there_is_no_number(yes, blank, shown):
    assert Score(0.5, 0.4, 0.6, 40, Tally(yes=yes, blank=blank)).text == shown


def test_sections_buildings_principles_and_classes_have_scores_of_their_own():
    main, annex, grounds = PLACES[0], PLACES[4], PLACES[5]
    a3, a4, b1, b2, b3 = ITEMS[2], ITEMS[4], *ITEMS[6:9]  # weights 1 and 3, then 1 each
    card = score_card([
        ask(a3, main, Y), ask(a4, main, N), ask(a3, annex, P), ask(b1, annex, N),
        ask(b1, grounds, Y), ask(b1, main, None), ask(b2, main, N), ask(b2, annex, NA),
        ask(b3, main, U), ask(b3, annex, P),
    ])  # fmt: skip
    assert {name: (one.value, one.low, one.high) for name, one in card.sections.items()} == {
        "A": (0.75 / 4, 0.75 / 4, 0.75 / 4), "B": (0.5, 1 / 3, 2 / 3),
    }  # fmt: skip
    assert {name: (one.value, one.scored_items) for name, one in card.buildings.items()} == {
        main.building_id: (0.25, 2), annex.building_id: (0.25, 2), grounds.building_id: (1.0, 1),
    }  # fmt: skip
    assert main.building_id != annex.building_id
    assert grounds.building_id is None
    assert {name: one.value for name, one in card.principles.items()} == {
        Principle.TERRITORIALITY: 0.5, Principle(a3.principles[0]): 0.75 / 4,
    }  # fmt: skip
    assert card.overall.tally == Tally(yes=2, partial=1, no=2, blank=1)
    assert {kind: one for kind, one in card.classes.items() if one.in_scope} == {
        ItemClass.CPTED: card.overall.tally,
        ItemClass.CODE_QUESTION: Tally(no=1, not_applicable=1),
        ItemClass.EMERGENCY_PLANNING: Tally(partial=1, unable=1),
    }
    assert set(card.classes) == set(ItemClass)
    assert [(one.item.id, one.place.id) for one in card.critical] == [
        ("B1", annex.id), ("B2", main.id),
    ]  # fmt: skip


@given(audits(), st.integers())
def test_the_cut_into_buildings_changes_nothing(questions, seed):
    """One failing room of 25 counts the same wherever a wall between buildings is drawn."""
    chance = random.Random(seed)
    moved = {
        spot.id: replace(spot, building_id=chance.choice([None, "one", "two", "three"]))
        for spot in PLACES
    }
    cut = [replace(question, place=moved[question.place.id]) for question in questions]
    same(score(questions), score(cut))
    assert score(questions).deviation == pytest.approx(score(cut).deviation)


def test_under_the_first_definition_many_rooms_weigh_no_more_than_one_building():
    one, *_ = ITEMS
    asked = [ask(one, spot, N) for spot in PLACES[:4]] + [ask(one, PLACES[4], Y)]
    assert score(asked, Basis(DEFINITIONS[1])).value == 0.5
    assert score(asked).value == pytest.approx(0.2)


ROOMS = [place(f"Room {number}", "classroom", "Main") for number in range(24)]
OTHERS = [place(f"Room {number}", "classroom", "Annex") for number in range(4)]


_CLASSROOMS = ROOMS[0].building_id, SpaceType.CLASSROOM


def _sampled(values, *, drawn: bool, others=()) -> Score:
    one = ITEMS[0]
    asked = [ask(one, spot, value) for spot, value in zip(ROOMS, values, strict=False)]
    asked += [ask(one, spot, value) for spot, value in zip(OTHERS, others, strict=False)]
    known = frozenset(spot.id for spot in ROOMS[: len(values)] if drawn)
    unwalked = Unwalked(len(ROOMS) - len(values), known)
    return score(asked, Basis(unwalked={_CLASSROOMS: unwalked}))


def test_a_drawn_sample_stands_for_what_it_left_out_and_its_bounds_say_how_surely():
    found = _sampled([Y] * 6, drawn=True)
    assert (found.value, found.low, found.high) == (1.0, 16 / 24, 1.0)  # at most 8 of 24 may fail
    assert found.left_out == 18
    one_bad = _sampled([Y] * 5 + [N], drawn=True)
    assert (one_bad.value, one_bad.low, one_bad.high) == pytest.approx((5 / 6, 12 / 24, 23 / 24))
    partly = _sampled([Y] * 5 + [P], drawn=True)
    # At most 12 are not Yes and 8 of them plain No; at least 1 is not Yes and none is No.
    assert (partly.low, partly.high) == ((24 - 6 - 4) / 24, 23.5 / 24)
    blank = _sampled([Y] * 5 + [None], drawn=True)
    assert (blank.value, blank.low, blank.high) == (1.0, 12 / 24, 1.0)
    with_annex = _sampled([N] * 6, drawn=True, others=[Y] * 4)
    # The six stand for 24 rooms, not for six of ten.
    assert with_annex.value == pytest.approx(4 / 28)


def test_a_room_walked_beside_the_draw_is_known_and_stands_for_no_other():
    one, left = ITEMS[0], Unwalked(17, frozenset(spot.id for spot in ROOMS[:6]))
    asked = [ask(one, spot, Y) for spot in ROOMS[:6]] + [ask(one, ROOMS[6], N)]
    found = score(asked, Basis(unwalked={_CLASSROOMS: left}))
    assert found.value == pytest.approx(23 / 24)
    # Of the other 23, six drawn and all in place, at most 7 may fail.
    assert (found.low, found.high) == pytest.approx((16 / 24, 23 / 24))
    grave = [ask(ITEMS[-3], spot, N) for spot in ROOMS[:7]]
    assert score(grave, Basis(unwalked={_CLASSROOMS: left})).critical == 7


def test_a_sample_chosen_by_hand_says_nothing_of_the_others():
    found = _sampled([Y] * 6, drawn=False)
    assert (found.value, found.low, found.high) == (1.0, 6 / 24, 1.0)
    nobody = _sampled([NA] * 6, drawn=True)
    assert (nobody.value, nobody.low, nobody.high) == (None, None, None)


def test_only_cpted_items_are_scored_and_any_class_can_be_critical():
    everything = [ask(one, PLACES[0], N) for one in ITEMS]
    card = score_card(everything)
    assert {one.item.id for one in card.critical} == {"B1", "B2"}
    assert (card.overall.critical, score(everything[:6]).critical) == (2, 0)
    assert score([ask(ITEMS[-3], one, N) for one in PLACES]).critical == len(PLACES)
    assert card.overall.tally.in_scope == len(ITEMS) - 2
    assert sum(class_.in_scope for class_ in card.classes.values()) == len(ITEMS)
    cpted_yes = [ask(one, PLACES[0], Y if one.item_class == "cpted" else N) for one in ITEMS]
    assert score_card(cpted_yes).overall.percent == 100
    assert [one.item.id for one in score_card(cpted_yes).critical] == ["B2"]
    partial = [ask(one, PLACES[0], P) for one in ITEMS]
    assert score_card(partial).critical == []


# Scope


def _walk(**changes) -> Walk:
    parts = {
        "checklist": small_audit.SMALL,
        "buildings": [small_audit.building("Annex", 1), small_audit.building("Main", 0)],
        "levels": [], "places": small_audit.PLACES[::-1], "answers": {},
    }  # fmt: skip
    return Walk(**(parts | changes))


def test_the_route_starts_outside_and_follows_the_buildings():
    walk = _walk()
    assert [walk.path(one) for one in walk.route()] == [
        "Grounds / Perimeter", "Main / Door 1", "Main / Door 2", "Main / Room 1", "Main / Room 2",
        "Annex / Door 1", "Annex / Room 1",
    ]  # fmt: skip


def test_what_is_not_asked_is_in_neither_mean_nor_coverage():
    everything = {asked.item.id for asked in _walk().questions()}
    assert everything == {"D1", "D2", "D3", "R1", "R2", "R3", "R4", "G1", "G2"}
    off = _walk(off=frozenset({"DOOR"}))
    assert {asked.item.id for asked in off.questions()} == {"R1", "R2", "R3", "R4", "G1", "G2"}
    high = _walk(grade_band=GradeBand.HIGH)
    assert "R4" not in {asked.item.id for asked in high.questions()}
    card = score_card(list(off.questions()))
    assert "DOOR" not in card.sections
    assert card.overall.tally.in_scope == 3 * 3 + 1


@given(
    values=st.lists(VALUES, min_size=18, max_size=18),
    mended=st.sets(st.integers(0, 17)),
    missed=st.sampled_from([0, 5]),
    number=st.sampled_from(sorted(DEFINITIONS)),
)
def test_what_mending_adds_is_the_sum_of_what_each_answer_is_worth(values, mended, missed, number):
    pairs = [(one, spot) for one in ITEMS[:3] for spot in PLACES]
    asked = [ask(*pair, value) for pair, value in zip(pairs, values, strict=True)]
    drawn = frozenset(spot.id for spot in PLACES[:3])
    basis = Basis(DEFINITIONS[number], {_CLASSROOMS: Unwalked(missed, drawn)} if missed else {})
    findings = {place for place in mended if values[place] in {N, P}}
    then = [ask(*pairs[place], Y) if place in findings else asked[place] for place in range(18)]
    before, after = score(asked, basis).value, score(then, basis).value
    worth = worths(asked, basis)
    assert set(worth) == {(one.item.id, one.place.id) for one in asked if one.value in POINTS}
    gained = sum(
        worth[asked[place].item.id, asked[place].place.id] * (1 - POINTS[values[place]])
        for place in findings
    )
    if before is not None:
        assert gained == pytest.approx((after - before) * 100, abs=1e-9)
