"""Logs as light meters write them, with their faults: what is kept, what is refused and why."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.plans.lighting import LUX_PER_FOOT_CANDLE, LightUnit, is_light
from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.light_meter.cells import NoReading
from cpted_audit.interchange.light_meter.log import UnitUnknownError, read_meter_log

FC = LightUnit.FOOT_CANDLES


def read(text: str, encoding: str = "utf-8", **given):
    return read_meter_log(text.encode(encoding), **given)


def shown(log):
    """Return label and value of every reading, in the unit it was measured in."""
    per_unit = {LightUnit.LUX: 1.0, FC: LUX_PER_FOOT_CANDLE}
    return [
        (reading.label, round(reading.lux / per_unit[reading.unit], 6)) for reading in log.readings
    ]


def reasons(log):
    return [(one.line, one.reason) for one in log.refused]


# Whole logs


def test_a_log_with_everything_at_once():
    log = read(
        "Model: LX-1330B\rSerial: 90210\rUnit: Ft-Cd\r\r"
        "Point,Date,Time,Reading\r"
        "P1,11/18/2026,20:01:05,3.2\r"
        "P1,11/18/2026,20:01:09,3.4\r"
        "P2,11/18/2026,20:02:00,OL\r"
        "\r"
        "Point,Date,Time,Reading\r"
        "P3,01/01/1970,00:00:12,0.0\r"
        "P4,11/18/2026,20:04:00,-1.0\r"
        "P5,11/18/2026,20:05:00,\r"
        "P6,11/18/2026,19:00:00,12.0\r"
        "P7,11/18/2026,20:07:00,1.5\r"
        "Average,,,4.0\r"
    )
    assert shown(log) == [("P1", 3.2), ("P1", 3.4), ("P3", 0.0), ("P6", 12.0), ("P7", 1.5)]
    assert [reading.line for reading in log.readings] == [6, 7, 11, 14, 15]
    assert [reading.clock_wrong for reading in log.readings] == [False, False, True, True, False]
    assert log.readings[0].at == datetime(2026, 11, 18, 20, 1, 5)
    assert reasons(log) == [
        (8, NoReading.OVER), (12, NoReading.NEGATIVE), (13, NoReading.BLANK),
        (16, NoReading.SUMMARY),
    ]  # fmt: skip
    assert (log.unit, log.meter) == (FC, "LX-1330B")
    assert log.resolution == pytest.approx(0.1 * LUX_PER_FOOT_CANDLE)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [";", "\t"])
def test_any_encoding_line_end_and_separator(encoding, end, sign):
    rows = [["Meßpunkt", "Lux"], ["Allée 1", "1.234,5"], ["Allée 2", "0,5"]]
    log = read(end.join(sign.join(row) for row in rows), encoding)
    assert [reading.lux for reading in log.readings] == [1234.5, 0.5]
    assert log.resolution == pytest.approx(0.1)


def test_labels_survive_latin_1():
    log = read("Label;Lux\nAllée;12\n", "latin-1")
    assert shown(log) == [("Allée", 12)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('P,Lux\nA,"1,234"\nB,"5.5"\n', [1234, 5.5]),
        ('Point,Lux\nA,"12,5"\nB,"0,25"\n', [12.5, 0.25]),
        ("Lux\n12,5\n3,0\n", [12.5, 3]),
        ("Point;Lux\nA;1.234\nB;5,5\n", [1234, 5.5]),
        ("Point;Lux\nA;1.5\nB;25\n", [1.5, 25]),
        ("Point;Lux\nA;1 234,5\n", [1234.5]),
    ],
)
def test_decimal_commas_and_thousands(text, expected):
    log = read(text.replace("P,", "Point,"))
    assert [reading.lux for reading in log.readings] == expected


@pytest.mark.parametrize(
    "row", ["A1,5", "A1,5.0", "1,5.0", "A1,5.0,2026-11-18 21:00", "A1,5,11/18/2026", "A1,5,21:00"]
)
def test_a_comma_beside_a_name_a_point_or_a_day_is_no_decimal_comma(row):
    head = ",".join(["Point", "fc", "Time"][: row.count(",") + 1])
    log = read("\n".join([head, *[row] * 6]))
    assert [reading.lux for reading in log.readings] == pytest.approx([5 * LUX_PER_FOOT_CANDLE] * 6)
    assert log.refused == ()


@pytest.mark.parametrize(
    ("text", "unit", "lux"),
    [
        ("Point,Illuminance (fc)\nA,2\n", FC, 2 * LUX_PER_FOOT_CANDLE),
        ("Point,Value,Unit\nA,2,lux\n", LightUnit.LUX, 2),
        ("Point,Value,Unit\nA,2,Foot-Candles\n", FC, 2 * LUX_PER_FOOT_CANDLE),
        ("Point,Value,Unit\nA,1.2,kLux\n", LightUnit.LUX, 1200),
        ("Point,Reading\nA,2 fc\n", FC, 2 * LUX_PER_FOOT_CANDLE),
        ("A 2.0 fc\n", FC, 2 * LUX_PER_FOOT_CANDLE),
        ("Point,Light Level [lx]\nA,2\n", LightUnit.LUX, 2),
    ],
)
def test_units_from_the_head_the_row_or_the_cell(text, unit, lux):
    (one,) = read(text).readings
    assert (one.unit, one.lux) == (unit, pytest.approx(lux))


def test_units_may_differ_from_row_to_row():
    log = read("Point,Value,Unit\nA,2.0,fc\nB,20,lux\n")
    assert shown(log) == [("A", 2), ("B", 20)]
    assert log.resolution == pytest.approx(0.1 * LUX_PER_FOOT_CANDLE)


def test_a_unit_told_between_rows_holds_for_those_that_follow():
    log = read("Unit: lux\nPoint,Reading\nA,20\nUnit: fc\nPoint,Reading\nB,2\n")
    assert [(reading.unit, reading.lux) for reading in log.readings] == [
        (LightUnit.LUX, 20), (FC, pytest.approx(2 * LUX_PER_FOOT_CANDLE))
    ]  # fmt: skip


def test_without_a_unit_the_user_is_asked():
    text = "Point,Reading\nA,2\n"
    with pytest.raises(UnitUnknownError, match="lux or foot-candles"):
        read(text)
    assert read(text, unit=FC).readings[0].lux == pytest.approx(2 * LUX_PER_FOOT_CANDLE)


def test_several_columns_are_several_readings_of_a_place():
    log = read("Row,Column,Reading 1,Reading 2,Reading 3\nB,4,1,2,\n2,7,5,5,5\n", unit=FC)
    assert shown(log) == [
        ("B4", 1), ("B4", 2), ("R2 C7", 5), ("R2 C7", 5), ("R2 C7", 5)
    ]  # fmt: skip


def test_a_log_without_heads():
    log = read(
        "Parking lot north\n001\t2026-11-18 20:01:00\t3.2\tfc\n002\t2026-11-18 20:02:00\tOL\tfc\n"
        "003\t2026-11-18 20:03:00\t4.0\tfc\n"
    )
    assert shown(log) == [("001", 3.2), ("003", 4)]
    assert reasons(log) == [(3, NoReading.OVER)]
    assert log.readings[1].at == datetime(2026, 11, 18, 20, 3)


def test_a_printed_report_with_gaps_between_its_columns():
    log = read(
        "Light Meter Data Report\n=======================\n"
        "Place   Date        Time      Value   Unit\n"
        "1       11-18-2026  20:01:00  00.32   Fc\n"
        "2       11-18-2026  20:01:30  01.10   Fc\n"
    )
    assert shown(log) == [("1", 0.32), ("2", 1.1)]
    assert log.resolution == pytest.approx(0.01 * LUX_PER_FOOT_CANDLE)


def test_notes_as_one_types_them_on_a_walk():
    log = read("A1: 3.2 fc\nA2: 4.1 fc, 4.3 fc\nA3 OL\nA4 5\n", unit=FC)
    assert shown(log) == [("A1", 3.2), ("A2", 4.1), ("A2", 4.3), ("A4", 5)]
    assert reasons(log) == [(3, NoReading.OVER)]


def test_columns_without_a_known_head_before_the_reading_name_the_place():
    assert shown(read(";;Lux;Max\nA;1;5,5;9,9\n")) == [("A 1", 5.5)]


def test_a_table_that_does_not_say_which_number_is_the_reading_is_not_guessed_at():
    log = read("P1 3.2 fc\n      A     B     C\n1   3.1   2.2   1.1\n", unit=FC)
    assert reasons(log) == [(3, NoReading.SEVERAL)]


def test_a_resolution_that_is_told_is_taken():
    log = read("Resolution: 0.01 fc\nPoint,fc\nA,2\n")
    assert log.resolution == pytest.approx(0.01 * LUX_PER_FOOT_CANDLE)


def test_a_unit_beside_a_missing_reading_is_no_head():
    log = read("Messpunkt,Value,Unit\nA,1,fc\nB,,fc\nC,OL,fc\nMesspunkt,Value,Unit\nD,2,fc\n")
    assert [round(reading.lux / LUX_PER_FOOT_CANDLE) for reading in log.readings] == [1, 2]
    assert reasons(log) == [(3, NoReading.BLANK), (4, NoReading.OVER)]


def test_a_place_may_have_a_name_that_is_told_above_tables():
    log = read("Site: North School\nSerial: 4711\nPoint,fc\nStart,1.5\nDay,2.5\n")
    assert shown(log) == [("Start", 1.5), ("Day", 2.5)]


@pytest.mark.parametrize(
    ("cells", "step"), [("1 2", 1), ("1.5 2", 0.1), ("1.25 2.5", 0.01), (f"0.{'3' * 400}", 1e-6)]
)
def test_the_resolution_follows_from_the_decimals(cells, step):
    log = read("\n".join(["Point;Lux", *(f"A;{cell}" for cell in cells.split())]))
    assert log.resolution == pytest.approx(step)


# Clocks


def test_a_clock_that_was_reset_is_flagged_and_its_readings_kept():
    log = read(
        "Point;Date;Time;fc\n1;18.11.2026;20:01;1.0\n2;01.01.2000;00:00;2.0\n"
        "3;01.01.2000;00:01;3.0\n4;00.00.0000;00:00;4.0\n5;;;5.0\n6;18.11.2026;20:02;6.0\n"
    )
    assert [reading.clock_wrong for reading in log.readings] == [
        False,
        True,
        True,
        True,
        True,
        False,
    ]
    assert [reading.at for reading in log.readings][3:5] == [None, None]
    assert len(log.readings) == 6


def test_times_without_a_day_take_the_day_of_the_visit_past_midnight():
    text = "Point,Time,fc\nA,11:58 PM,1\nB,12:03 AM,2\nC,12:01 AM,3\n"
    assert {reading.at for reading in read(text).readings} == {None}
    assert not any(reading.clock_wrong for reading in read(text).readings)
    log = read(text, on=date(2026, 11, 18))
    assert [reading.at.isoformat() for reading in log.readings] == [
        "2026-11-18T23:58:00", "2026-11-19T00:03:00", "2026-11-19T00:01:00"
    ]  # fmt: skip
    assert [reading.clock_wrong for reading in log.readings] == [False, False, True]


@pytest.mark.parametrize(
    ("days", "month"),
    [(("11/18/2026", "11/02/2026"), 11), (("18/11/2026", "19/11/2026"), 11),
     (("02.11.2026", "03.11.2026"), 11), (("2026-11-02", "2026-11-03"), 11),
     (("11/02/26", "11/03/26"), 11)],
)  # fmt: skip
def test_days_are_read_as_the_whole_log_writes_them(days, month):
    log = read("Point\tDate\tTime\tfc\n" + "".join(f"A\t{day}\t20:00\t1\n" for day in days))
    assert {reading.at.month for reading in log.readings} == {month}


def test_a_clock_set_beyond_all_years_is_wrong_and_spoils_no_other():
    log = read("Date: 12/31/9999\nPoint,Time,fc\nA,23:00,1\nB,01:00,2\n")
    assert [reading.clock_wrong for reading in log.readings] == [True, True]
    log = read("Point,Date,Time,fc\nA,2199-01-01,20:00,1\nB,2026-11-18,20:00,2\n")
    assert [reading.clock_wrong for reading in log.readings] == [True, False]


def test_a_log_without_times_has_no_wrong_clock():
    (one,) = read("Point,fc\nA,1\n").readings
    assert (one.at, one.clock_wrong) == (None, False)
    (one,) = read("Point,Date,fc\nA,2026-11-18,1\n").readings
    assert not one.clock_wrong


# What is refused


@pytest.mark.parametrize(
    ("cell", "reason"),
    [("OL", NoReading.OVER), ("O.L", NoReading.OVER), ("Over range", NoReading.OVER),
     (">2000", NoReading.OVER), ("<0.1", NoReading.UNDER), ("", NoReading.BLANK),
     ("----", NoReading.BLANK), ("Err", NoReading.BLANK), ("NaN", NoReading.BLANK),
     ("-3", NoReading.NEGATIVE), ("9e9", "“9e9” is not a number"), ("999999", NoReading.BEYOND),
     ("1.2.3", "“1.2.3” is not a number"), ("dark", "“dark” is not a number")],
)  # fmt: skip
def test_a_cell_that_is_no_reading_is_listed_with_its_line(cell, reason):
    log = read(f"Point,Lux\nA,1\nB,{cell}\nC,2\n")
    assert shown(log) == [("A", 1), ("C", 2)]
    assert reasons(log) == [(3, reason)]


def test_a_row_of_another_width_is_listed():
    log = read("Point,Lux\nA,1\nB,2,3,4\n")
    assert reasons(log) == [(3, "its cells (4) are not as many as the heads (2)")]


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"hello", b"\x89PNG\r\n\x1a\n\0\0\0\r", b"\xff\xfea", b"Point,Lux\n",
             b"Point,Lux\nA,9999999\n", b"a,1 lux\n" * 50_001]
)  # fmt: skip
def test_what_is_no_log_is_refused_in_a_sentence(data):
    with pytest.raises(ImportRefusedError, match="nothing was imported"):
        read_meter_log(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    try:
        log = read_meter_log(data, unit=FC)
    except ImportRefusedError:
        return
    assert log.readings
    assert all(is_light(reading.lux) for reading in log.readings)


@given(st.lists(st.integers(0, 99_999), min_size=1, max_size=50), st.sampled_from("\t;"))
def test_every_reading_of_a_plain_log_comes_back(tenths, sign):
    rows = [f"P{n}{sign}{value // 10},{value % 10}" for n, value in enumerate(tenths)]
    log = read("\n".join([f"Point{sign}Lux", *rows]))
    assert [reading.lux for reading in log.readings] == [value / 10 for value in tenths]
    assert not log.refused


@pytest.mark.parametrize("place", ["P\0 {}", "P {}\0", "P {}" + "\0" * 13, "\0P {}"])
@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_zeros_that_fill_up_a_place_are_dropped(place, end):
    heads = "Place\tDate\tTime\tValue\tUnit"
    rows = [f"{place.format(n)}\t2026/11/18\t21:14:0{n}\t0000{n}.5\tFt cd   " for n in range(1, 7)]
    log = read_meter_log((end.join((heads, *rows)) + end).encode())
    assert [reading.label for reading in log.readings] == [f"P {n}" for n in range(1, 7)]
    assert log.unit is LightUnit.FOOT_CANDLES
    assert log.refused == ()
