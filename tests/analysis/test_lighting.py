"""Lighting surveys: closed numbers, the example of docs/lighting.md, and what always holds."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.analysis.lighting.lot_grid import BANDS, band_of, light_cells
from cpted_audit.analysis.lighting.numbers import (
    FEWEST_READINGS,
    LightTest,
    light_text,
    lighting_result,
    limit_text,
    numbers,
    ratio_text,
    value_text,
)
from cpted_audit.analysis.lighting.words import proposed_finding, sentences
from cpted_audit.domain.ids import LightReadingId, LightSurveyId
from cpted_audit.domain.plans.lighting import (
    CHECK_TARGET,
    LIGHT_TARGETS,
    LUX_PER_FOOT_CANDLE,
    LightReading,
    LightTarget,
    LightUnit,
    is_light,
    to_lux,
)

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "lighting.md").read_text("utf-8")
LOT = next(target for target in LIGHT_TARGETS if target.id == "practitioner-lot")
STEP = 0.1 * LUX_PER_FOOT_CANDLE
LUX = st.floats(0, 500)


def reading(lux, label="", position=0, x=None, y=None):
    return LightReading(
        id=LightReadingId(f"{position:016x}"), survey_id=LightSurveyId("s"), lux=lux,
        unit=LightUnit.FOOT_CANDLES, label=label, position=position, x=x, y=y,
    )  # fmt: skip


def readings(*values, unit=LightUnit.FOOT_CANDLES):
    return [reading(to_lux(value, unit), position=n) for n, value in enumerate(values)]


def result(*values, target=LOT, resolution=STEP):
    return lighting_result(readings(*values), target, resolution)


def outcomes(found):
    return {test.test: test.passed for test in found.tests}


# Closed numbers


def test_a_bright_lot_with_a_dark_spot_is_missed_for_its_unevenness():
    found = result(0.4, 5.6, 5.6, 5.6, 5.6)
    assert numbers(found) == {
        "Lowest": "0.4 fc", "Average": "4.6 fc", "Average to lowest": "11.4:1"
    }  # fmt: skip
    assert outcomes(found) == {LightTest.AVERAGE: True, LightTest.UNIFORMITY: False}
    assert found.verdict is False
    assert sentences(found)[1:3] == (
        f"The target “{LOT.name}” is missed: average to lowest of 11.4:1 is more than 4:1.",
        "What is reached of it: the average of 4.6 fc is at least 3 fc.",
    )
    assert proposed_finding(found, "Lot B").title == "Light at Lot B is uneven"


def test_a_lot_that_reaches_its_target_proposes_nothing():
    found = result(*[2.0, 4.0] * 25)
    assert found.verdict is True
    assert not found.is_few
    assert proposed_finding(found, "Lot A") is None
    reached = (
        f"The target “{LOT.name}” is reached: the average of 3.0 fc is at least 3 fc and average "
        "to lowest of 1.5:1 is within 4:1."
    )
    assert sentences(found) == (
        "Lowest 2.0 fc, average 3.0 fc, average to lowest 1.5:1, from 50 readings.",
        reached,
        LOT.source,
        CHECK_TARGET,
    )


def test_a_lot_that_is_dark_everywhere_is_even_and_missed():
    found = result(*[0.0] * 60)
    assert (found.lowest, found.average, found.ratio) == (STEP, STEP, 1)
    assert outcomes(found) == {LightTest.AVERAGE: False, LightTest.UNIFORMITY: True}
    assert found.verdict is False
    assert proposed_finding(found, "Lot C").title == "Light at Lot C is low"
    assert (
        "60 readings of 0 are counted as 0.1 fc, the smallest step of the meter: it could not tell "
        "less from nothing." in sentences(found)
    )


def test_without_readings_there_is_no_verdict():
    found = result()
    assert found.verdict is None
    assert (found.lowest, found.average, found.ratio, found.tests) == (None, None, None, ())
    assert numbers(found) == {}
    assert "No readings" in sentences(found)[0]
    assert proposed_finding(found, "Lot") is None


def test_a_minimum_is_tested_where_the_target_asks_it():
    target = next(one for one in LIGHT_TARGETS if one.minimum_min)
    assert result(3.0, 3.0, target=target).verdict is True
    found = result(2.9, 4.0, target=target)
    assert outcomes(found)[LightTest.MINIMUM] is False
    assert proposed_finding(found, "Lot").title == "Light at Lot is low"


def test_several_readings_of_a_place_weigh_once():
    many = [reading(to_lux(9, LightUnit.FOOT_CANDLES), "P1", n) for n in range(8)]
    one = reading(to_lux(3, LightUnit.FOOT_CANDLES), "p2", 8)
    found = lighting_result([*many, one], LOT, STEP)
    assert (found.readings, found.places, found.averaged) == (9, 2, 1)
    assert numbers(found)["Average"] == "6.0 fc"
    assert any(
        "Several readings were taken at 1 place;" in sentence for sentence in sentences(found)
    )
    spots = [reading(20, x=5.0, y=6.0), reading(40, x=5.0, y=6.0, position=1)]
    assert lighting_result(spots, LOT, STEP).average == 30


def test_a_meter_without_a_step_is_no_meter():
    with pytest.raises(ValueError, match="resolution"):
        result(1.0, resolution=0)


# Printing never contradicts the verdict


@pytest.mark.parametrize(
    ("value", "printed"),
    [(2.96, "2.96 fc"), (2.94, "2.9 fc"), (2.999, "2.999 fc"), (3.0, "3.0 fc"), (3.04, "3.0 fc"),
     (3.05, "3.1 fc"), (1234.5, "1,234.5 fc")],
)  # fmt: skip
def test_an_average_is_printed_on_its_side_of_the_limit(value, printed):
    found = result(value)
    assert numbers(found)["Average"] == printed
    assert outcomes(found)[LightTest.AVERAGE] == (value >= 3)


def test_a_ratio_is_printed_on_its_side_of_the_limit():
    found = result(2.0, 14.08)  # 8.04 ÷ 2
    assert numbers(found)["Average to lowest"] == "4.02:1"
    assert outcomes(found)[LightTest.UNIFORMITY] is False


def test_lux_is_printed_whole():
    assert light_text(31.5, LightUnit.LUX) == "32 lux"
    assert light_text(to_lux(2.5, LightUnit.FOOT_CANDLES), LightUnit.FOOT_CANDLES) == "2.5 fc"
    assert ratio_text(1) == "1.0:1"


def _number(text: str) -> Fraction:
    return Fraction(text.split()[0].removesuffix(":1").replace(",", ""))


@given(
    st.lists(LUX, min_size=1, max_size=30), st.floats(0.01, 400), st.floats(1, 50),
    st.sampled_from(LightUnit),
)  # fmt: skip
def test_printed_numbers_and_verdict_agree(values, average, uniformity, unit):
    target = LightTarget(
        id="t", name="t", average_min=average, uniformity_max=uniformity, minimum_min=average / 2,
        source="",
    )  # fmt: skip
    taken = [reading(value, position=n) for n, value in enumerate(values)]
    found = lighting_result(taken, target, STEP, unit)
    for test in found.tests:
        value, limit = _number(value_text(found, test)), _number(limit_text(test, unit))
        # Of a limit with more digits than are printed, only a share of 1e-8 is not told.
        near = abs(value - limit) <= limit / 10**8
        reached = value <= limit if test.test is LightTest.UNIFORMITY else value >= limit
        assert near or reached == test.passed


# What always holds


@given(st.lists(LUX, min_size=1, max_size=40), st.randoms(use_true_random=False))
def test_the_order_of_readings_does_not_matter(values, random):
    taken = [reading(value, f"P{n % 7}", n) for n, value in enumerate(values)]
    shuffled = random.sample(taken, len(taken))
    assert lighting_result(taken, LOT, STEP) == lighting_result(shuffled, LOT, STEP)


@given(st.lists(LUX, min_size=1, max_size=40), st.floats(0, 500))
def test_a_brighter_reading_never_lowers_the_average(values, more):
    before = lighting_result([reading(one, position=n) for n, one in enumerate(values)], LOT, STEP)
    brighter = reading(before.average + more, position=len(values))
    taken = [*(reading(one, position=n) for n, one in enumerate(values)), brighter]
    after = lighting_result(taken, LOT, STEP)
    assert after.average >= before.average
    assert after.lowest == before.lowest


@given(st.lists(LUX, min_size=1, max_size=40), st.floats(0.01, 20))
def test_nothing_counts_less_than_the_resolution(values, resolution):
    taken = [reading(one, position=n) for n, one in enumerate(values)]
    found = lighting_result(taken, LOT, resolution)
    assert found.lowest >= resolution
    assert found.ratio >= 1
    assert found.floored == sum(value < resolution for value in values)
    raised = [reading(max(one, resolution), position=n) for n, one in enumerate(values)]
    again = lighting_result(raised, LOT, resolution)
    assert (again.average, again.ratio, again.floored) == (found.average, found.ratio, 0)


# The page


def _table(heading: str) -> list[dict[str, str]]:
    lines = PAGE.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {heading} |"))
    rows = []
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return [dict(zip(rows[0], row, strict=True)) for row in rows[2:]]


def test_the_worked_example_of_the_page():
    taken = [
        reading(to_lux(float(value), LightUnit.FOOT_CANDLES), row["Place"])
        for row in _table("Place")
        for value in row["Readings in fc"].split(",")
    ]
    found = lighting_result(taken, LOT, STEP)
    unrounded = {"Lowest": found.lowest, "Average": found.average}
    tests = {"Average": LightTest.AVERAGE, "Average to lowest": LightTest.UNIFORMITY}
    by_test = {test.test: test for test in found.tests}
    for row in _table("Number"):
        name, exact = row["Number"], float(Fraction(row["Unrounded"]))
        value = unrounded[name] / LUX_PER_FOOT_CANDLE if name in unrounded else found.ratio
        assert value == pytest.approx(exact, rel=1e-12)
        assert numbers(found)[name] == row["Printed"]
        if name in tests:
            one = by_test[tests[name]]
            assert limit_text(one, LightUnit.FOOT_CANDLES) == row["Target"]
            assert one.passed == (row["Outcome"] == "reached")
    assert (found.floored, found.zeros, found.averaged, found.readings) == (1, 1, 1, 7)


def test_the_example_counts_places_as_the_page_says():
    for row in _table("Place"):
        values = [float(value) for value in row["Readings in fc"].split(",")]
        taken = [reading(to_lux(value, LightUnit.FOOT_CANDLES), "P") for value in values]
        average = lighting_result(taken, LOT, STEP).average
        assert average / LUX_PER_FOOT_CANDLE == pytest.approx(float(row["Counts as"]))


def test_the_page_states_the_rules_of_the_code():
    assert f"fewer than {FEWEST_READINGS} readings" in PAGE
    assert f"= {LUX_PER_FOOT_CANDLE} lux" in PAGE
    stated = [(row["Band"], float(row["From lux"])) for row in _table("Band")]
    assert stated == [(band.letter, band.low) for band in BANDS]


# Targets and the heat map


def test_every_target_names_its_source_and_none_claims_to_be_law():
    assert len({target.id for target in LIGHT_TARGETS}) == len(LIGHT_TARGETS)
    for target in LIGHT_TARGETS:
        assert len(target.source) > 40
        assert not {"law", "code"} & set(f"{target.name} {target.source}".lower().split())
    assert "check with the district" in CHECK_TARGET


@pytest.mark.parametrize(
    ("lux", "letter"), [(0, "A"), (0.99, "A"), (1, "B"), (29.9, "E"), (30, "F"), (1e5, "H")]
)
def test_bands_are_fixed(lux, letter):
    assert band_of(lux).letter == letter


def test_bands_follow_each_other_and_their_letters_can_be_read():
    for lower, upper in pairwise(BANDS):
        assert lower.high == upper.low
        assert _luminance(lower.fill) < _luminance(upper.fill)
    for band in BANDS:
        light, dark = sorted((_luminance(band.fill), _luminance(band.ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_cell_shows_the_reading_nearest_to_its_middle_and_empty_stays_empty():
    taken = [
        reading(10, x=12, y=12, position=1), reading(90, x=15, y=16, position=2),
        reading(4, x=35, y=15, position=3), reading(7, position=4),
    ]  # fmt: skip
    cells = light_cells(taken, 10, left=0, top=0)
    assert [(tuple(cell.box), cell.reading.lux, cell.band.letter) for cell in cells] == [
        ((10, 10, 20, 20), 90, "G"), ((30, 10, 40, 20), 4, "B")
    ]  # fmt: skip


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(-500, 500), LUX), max_size=30))
def test_every_cell_holds_the_reading_it_shows(spots):
    taken = [reading(lux, x=x, y=y, position=n) for n, (x, y, lux) in enumerate(spots)]
    cells = light_cells(taken, 40, left=-7, top=3)
    assert len({cell.box for cell in cells}) == len(cells) <= len(taken)
    for box, shown, band in cells:
        assert box.left - 1e-9 <= shown.x <= box.right + 1e-9
        assert box.top - 1e-9 <= shown.y <= box.bottom + 1e-9
        assert band.low <= shown.lux < band.high
    assert cells == light_cells(taken[::-1], 40, left=-7, top=3)


@pytest.mark.parametrize(
    ("lux", "is_one"), [(0, True), (1e5, True), (-0.1, False), (3e5, False), (float("nan"), False)]
)
def test_what_a_meter_may_show(lux, is_one):
    assert is_light(lux) is is_one
