"""How dates, scores and findings are worded."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum

import pytest

from cpted_audit.analysis.scoring.score import Score
from cpted_audit.analysis.scoring.tally import Tally
from cpted_audit.checklist.library import find
from cpted_audit.domain import vocabulary
from cpted_audit.domain.photos.markup import Markup
from cpted_audit.domain.vocabulary import LABELS, AnswerValue, ItemClass
from cpted_audit.report import wording
from cpted_audit.report.headline_words import never_made_words, not_applicable_words
from cpted_audit.report.model import PhotoView
from cpted_audit.report.pdf.text import words
from cpted_audit.report.sections import photos
from cpted_audit.report.sections.tiers import gap_words


def test_dates_do_not_follow_the_locale() -> None:
    assert wording.day(date(2026, 3, 7)) == "7 Mar 2026"
    assert wording.moment(datetime.fromisoformat("2026-11-18T09:05:59")) == "18 Nov 2026, 09:05"


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        ([], ""),
        ([date(2026, 11, 18)], "18 Nov 2026"),
        ([date(2026, 11, 18), date(2026, 11, 19)], "18–19 Nov 2026"),
        ([date(2026, 12, 2), date(2026, 11, 28)], "28 Nov – 2 Dec 2026"),
        ([date(2026, 12, 30), date(2027, 1, 2)], "30 Dec 2026 – 2 Jan 2027"),
    ],
)
def test_a_stretch_of_days(days: list[date], shown: str) -> None:
    assert wording.span(days) == shown


def test_numbers_agree_with_their_nouns() -> None:
    assert wording.counted(1, "item") == "1 item"
    assert wording.counted(1204, "item") == "1,204 items"
    assert wording.counted(2, "item is", "items are") == "2 items are"
    assert wording.listed(["a"]) == "a"
    assert wording.listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("gain", "shown"),
    [(0.0, "+0.0"), (0.02, "under 0.1"), (0.05, "+0.1"), (1.25, "+1.3"), (3.0999, "+3.1")],
)
def test_gains_have_one_decimal_rounded_half_up(gain: float, shown: str) -> None:
    assert wording.points(gain) == shown


def test_a_score_is_never_told_without_its_bounds_and_coverage() -> None:
    tally = Tally(yes=5, partial=1, no=1, unable=1, blank=1)
    assert wording.score_line(Score(0.78, 0.55, 0.89, 20, tally)) == "78 (55–89) · 7/9 CPTED items"
    assert wording.score_line(Score(0.78, 0.55, 0.89, 4, tally, critical=2, deviation=0.05)) == (
        "2 critical not in place · 78 ± 10 (55–89) · 7/9 CPTED items"
    )
    few = wording.score_line(Score(0.5, 0.1, 0.9, 2, tally))
    assert few == "too few to score (10–90) · 7/9 CPTED items"
    nothing = Score(None, None, None, 0, Tally())
    assert wording.score_line(nothing) == "nothing in the mean · 0/0 CPTED items"


def test_every_answer_has_a_letter_a_shape_and_a_word() -> None:
    assert set(wording.ANSWER_LOOKS) == set(wording.ANSWER_WORDS) == set(AnswerValue)
    assert "".join(look.letter for look in wording.ANSWER_LOOKS.values()) == "YPNAU"


def _photo(**facts: object) -> PhotoView:
    plain = {
        "key": "0", "number": 4, "caption": "", "alt_text": "A gate", "width": 4, "height": 3,
        "captured_at": None, "where": "Main / Door 1", "source": lambda: (b"", Markup()),
    }  # fmt: skip
    return PhotoView(**{**plain, **facts})  # type: ignore[arg-type]


@pytest.mark.parametrize("alt", ["", " \n ", "IMG_0001.JPG"])
def test_an_alt_text_is_never_blank_or_a_bare_file_name(alt: str) -> None:
    assert photos.photo_alt(_photo(alt_text=alt)).startswith("Photo 4")


def test_captions_name_number_time_and_place() -> None:
    assert words(photos.photo_caption(_photo())) == "Photo 4"
    taken = _photo(captured_at=datetime.fromisoformat("2026-11-18T10:44"), caption="Open gate")
    shown = words(photos.photo_caption(taken, place=True))
    assert shown == "Photo 4 · 18 Nov 2026, 10:44 · Main / Door 1 · Open gate"


def test_headings_are_never_empty() -> None:
    assert wording.named("Door", "Unnamed") == "Door"
    assert wording.named("\u200b \n", "Unnamed") == "Unnamed"


_NO_SENTENCE = re.compile(
    r"(?<!Side )\b[Aa] [aeio]\w"  # “a exterior”
    r"|\b[Aa]n [^aeiouh]\w"
    r"|\b(the|a) \w+ an? "  # “the portable a portable”
)


def test_a_gap_reads_as_a_sentence_whatever_the_kind_of_place():
    for item in find("school-cpted").items():
        told = gap_words(item)
        assert told[:1].isupper(), told
        assert "{" not in told
        assert not _NO_SENTENCE.search(told), told
    by_id = {one.id: gap_words(one) for one in find("school-cpted").items()}
    assert by_id["B25B"] == (
        "The office cannot be reached at once by voice from a portable classroom"
    )
    assert by_id["B19"] == "Outside walls of a building carry graffiti"


@pytest.mark.parametrize(
    ("count", "how", "told"),
    [(0, "with a reason", ""), (1, "without a reason", "; 1 is N/A without a reason"),
     (24, "with a reason", "; 24 are N/A with a reason")],
)  # fmt: skip
def test_what_is_not_applicable_is_counted_in_a_sentence(count, how, told):
    assert not_applicable_words(count, how) == told


def test_kinds_never_made_are_named_and_the_others_counted():
    names = ["labs", "gyms", "stairs", "offices", "libraries"]
    assert "stairs, offices and 1 other kind. " in never_made_words([*names[:4], names[4]])
    assert "and 2 other kinds. " in never_made_words([*names, "restrooms"])


def test_every_word_of_the_vocabulary_is_called_something():
    lists = [one for one in vars(vocabulary).values() if isinstance(one, type)]
    words = {word for one in lists if issubclass(one, StrEnum) for word in one}
    assert words == set(LABELS)


def test_every_tag_says_what_it_means():
    assert set(wording.CLASS_MEANINGS) == set(ItemClass)
