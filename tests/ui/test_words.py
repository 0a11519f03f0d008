"""One and many, and dates and times by the region: what words.py and region.py write."""

from __future__ import annotations

import re
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from test_language import marked, shown

from cpted_audit import clock
from cpted_audit.ui import words
from cpted_audit.ui.region import HOME, region, region_of
from cpted_audit.ui.widgets.date_edit import DateEdit, MomentEdit
from cpted_audit.ui.words import day, moment, time_of_day, tr
from cpted_audit.words import counted

# One and many

MANY = re.compile(r"\{count(?::,)?\} [a-z][a-z-]*s\b")
NEVER_ONE = {
    "The password is short; use at least {count} characters.": "the least is eight",
    "it has {count:,} pages, more than {most_pages:,}": "more than a limit of many",
    "it has {count:,} pages, more than {most_pages:,}; import only the pages you need": "likewise",
    "The file has {count:,} lines, more than the {most_rows:,} of a meter log, so nothing was "
    "imported. Cut out the readings of this survey and try again.": "likewise",
    "The page has {count:,} lines; the longest {most:,} were read, and shorter ones were left "
    "out.": "likewise",
    "The page has more than {count:,} lines; the longest {most:,} were read, and shorter ones "
    "were left out.": "likewise",
    "Of the {count:,} components, {count2:,} {what}.": "a workbook of one component has no rest",
    "{name} has {count} levels; at most {most_levels} of a building fit into an audit.": "likewise",
    "{asked} is asked at {count} places; name the place the photos were taken at.": "two and more",
    "“{text}” names {count} places; write its building too, as in the list that “places” "
    "prints.": "two and more",
    "it has {count} entries of “{table}”, not one": "none, or two and more",
    "{words} ({count:,} cells).": "said of two and more",
    "up to {count:,} pixels": "thousands",
    "{column} ({count} cells)": "said of two and more",
    "{count} markers": "said of two and more",
    "{count} minutes": "five and more",
    "{count} points": "a plan is tied by two and more",
}
"""Texts that are never shown with one, and why."""


def test_every_count_can_be_said_of_one():
    texts = {text for text, _ in marked()[0]}
    starts = {text[: found.start()] for text in texts if (found := re.search(r"\b1 [a-z]", text))}
    left = [
        text
        for text in texts
        if (found := MANY.search(text)) and text not in NEVER_ONE
        if text[: found.start()] not in starts
    ]
    assert left == []
    assert NEVER_ONE.keys() - texts == set()


def test_no_count_of_all_is_followed_by_a_word_for_many():
    """“0 of 1 places” is as wrong as “1 places”."""
    wrong = re.compile(r"of \{(?:all|total|shown|count|pages)(?::,)?\} [a-z-]+s\b")
    allowed = {
        "{whole} of {all} kinds of facts are complete; stale: {stale}.",
        (
            "Letters: no font of the program has {unprinted}; they stand as numbers on "
            "{unprinted_on} of {pages} pages, first on page {unprinted_first}"
        ),
    }
    assert {text for text, _ in marked()[0] if wrong.search(text)} == allowed


@pytest.mark.parametrize(("count", "said"), [(0, "0 photos"), (1, "1 photo"), (2, "2 photos")])
def test_counted_says_one_or_many(qapp, count, said):
    assert words.said(counted("1 photo", "{count} photos", count)) == said


# Dates and times

AT = datetime(2026, 11, 8, 14, 5, 9)


@pytest.mark.parametrize(
    ("locale", "whole", "short", "at", "to_the_second"),
    [
        ("en_US", "Nov 8, 2026", "Nov 8", "2:05 PM", "2:05:09 PM"),
        ("es_US", "8 Nov 2026", "8 Nov", "2:05 p.m.", "2:05:09 p.m."),
        ("en_GB", "8 Nov 2026", "8 Nov", "14:05", "14:05:09"),
        ("de_DE", "8 Nov 2026", "8 Nov", "14:05", "14:05:09"),
        ("en_CA", "2026-11-08", "Nov 8", "2:05 p.m.", "2:05:09 p.m."),
    ],
)
def test_a_region_writes_its_own_dates_and_times(locale, whole, short, at, to_the_second):
    here = region_of(QLocale(locale))
    assert here.date(2026, 11, 8, "Nov") == whole
    assert here.day_of_year(8, "Nov") == short
    assert here.clock(14, 5) == at
    assert here.clock(14, 5, 9) == to_the_second


@pytest.mark.parametrize(
    ("hour", "said"), [(0, "12:00 AM"), (11, "11:00 AM"), (12, "12:00 PM"), (23, "11:00 PM")]
)
def test_noon_and_midnight_are_twelve(hour, said):
    assert region_of(QLocale("en_US")).clock(hour, 0) == said


def test_a_system_without_a_region_is_in_the_us(monkeypatch):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(QLocale.Language.C))
    region.cache_clear()
    try:
        assert region("en").locale.name() == HOME
    finally:
        region.cache_clear()


@pytest.fixture
def in_the_us(monkeypatch):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("en_US"))
    region.cache_clear()
    yield
    region.cache_clear()


@pytest.mark.usefixtures("in_the_us")
def test_the_window_writes_as_the_region_does(qapp):
    assert day(date(2026, 11, 18)) == "Nov 18, 2026"
    assert time_of_day(time(9, 7)) == "9:07 AM"
    assert moment(AT) == "Nov 8, 2026 2:05 PM"
    assert moment(AT, seconds=True) == "Nov 8, 2026 2:05:09 PM"


@pytest.mark.usefixtures("in_the_us")
def test_date_fields_write_as_the_region_does(qapp):
    when = datetime(2026, 11, 8, 14, 5)
    on, at = DateEdit(when.date()), MomentEdit(when)
    assert (on.text(), at.text()) == ("Nov 8, 2026", "Nov 8, 2026 2:05 PM")


@pytest.mark.usefixtures("in_the_us")
def test_every_date_field_of_a_new_audit_writes_as_the_region_does(make_main_window):
    window = make_main_window()
    window.start.begin_new()
    QApplication.processEvents()
    assert shown(window)
    shown_dates = {one.text() for one in window.findChildren(DateEdit)}
    assert shown_dates == {day(clock.today())}


def test_whole_numbers_have_commas_unless_the_text_says_how():
    said = tr("{done} of {all}: {name}, {share:d}", done=999, all=12345, name="1234", share=5000)
    assert said == "999 of 12,345: 1234, 5000"
