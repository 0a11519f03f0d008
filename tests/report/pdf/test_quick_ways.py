"""What is done quickly for most texts and objects comes out as the long way does it."""

from __future__ import annotations

import re
from io import BytesIO
from unicodedata import combining, normalize

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.rl_accel import escapePDF

from cpted_audit.report import inspection
from cpted_audit.report.inspection import inspect
from cpted_audit.report.pdf import Furniture, Story, build, clean, paragraph
from cpted_audit.report.pdf.canvas import _ESCAPED
from cpted_audit.report.pdf.lines import LaidLine, _Filler, _in_one_font, units
from cpted_audit.report.pdf.paragraph import Paragraph
from cpted_audit.report.pdf.styles import STYLES
from cpted_audit.report.pdf.tags import Tag
from cpted_audit.report.pdf.text import capitals, spans
from cpted_audit.report.responder.signs import count_overlaid
from cpted_audit.session.documents.letters import folded

WORDS = st.sampled_from(
    ["a", "door", "in-between", "and/or", "  ", "w" * 40, "A–B–C", "naïve", "12A", "- ", "x\n",
     "\n", "教室", "שלום", "(b)", "e\u0301", "", "é"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=30).map(" ".join) | st.lists(WORDS, max_size=12).map("".join)


def _seen(lines: list[LaidLine]) -> list[tuple[object, ...]]:
    return [(line.width, *((bit.text, bit.font, bit.width) for bit in line.bits)) for line in lines]


@given(TEXTS, st.sampled_from(["body", "cell", "h2"]), st.sampled_from([20.0, 71.3, 180.0, 362.0]))
def test_a_text_in_one_font_breaks_as_any_other(text, name, width):
    style = STYLES[name]
    made = spans(text, style, Tag("P", None))
    slow = _Filler(style, width)
    for unit in units(made[:1], style):
        slow.put(unit)
    quick = _in_one_font(made[0], style, width)
    if quick is not None:
        assert _seen(quick) == _seen(slow.finished())


def test_an_ordinary_note_goes_the_quick_way():
    note = (
        "Propped with a milk crate – the driver was alone on the dock, 12A/B.\nA work order is in."
    )
    made = spans(note, STYLES["cell"], Tag("P", None))
    assert _in_one_font(made[0], STYLES["cell"], 120.0) is None  # a line end and a dash: two fonts
    plain = spans(note.replace("–", "-"), STYLES["cell"], Tag("P", None))
    lines = _in_one_font(plain[0], STYLES["cell"], 120.0)
    assert lines is not None
    assert len(lines) > 2


def test_a_string_is_escaped_as_reportlab_does():
    for code in range(256):
        data = bytes([code])
        assert data.decode("latin-1").translate(_ESCAPED) == escapePDF(data)


@given(st.text() | TEXTS)
def test_a_text_is_folded_as_it_was_letter_by_letter(text):
    apart = normalize("NFKD", normalize("NFKC", clean(text)).casefold())
    kept = "".join(letter for letter in apart if not combining(letter))
    assert folded(text) == re.sub(r"[\s\u00ad\u2010-]+", "", kept)


@pytest.fixture(scope="module")
def document() -> bytes:
    """A document with headings, links, alt texts and strings that need to be escaped."""
    story = Story(title="A (title) \\ with signs", language="en", author="Ann Lee")
    with story.section("Doors (all)", anchor="doors"):
        story.paragraph("Naïve – “quoted”")
        story.table([["Door", "State"]], [["1", "shut"], ["2", "open"]], caption="Table 1")
    out = BytesIO()
    build(story, out, furniture=Furniture())
    return out.getvalue()


def test_no_string_of_a_file_is_passed_over(document):
    with pikepdf.open(BytesIO(document)) as pdf:
        every = [text for one in pdf.objects for text in inspection._strings(one)]
        elements = len(pdf.objects)
    found = inspect(BytesIO(document))
    assert set(every) <= set(found.words)
    assert "Doors (all)" in every
    assert len(found.words) >= len(every)
    assert elements > len(every)


def test_each_object_is_looked_at_once(document, monkeypatch):
    looked: list[object] = []
    look_at = inspection._Found.look_at

    def counted(self, thing):
        looked.append(thing)
        look_at(self, thing)

    monkeypatch.setattr(inspection._Found, "look_at", counted)
    inspect(BytesIO(document))
    with pikepdf.open(BytesIO(document)) as pdf:
        assert len(looked) == len(pdf.objects)


def test_a_letter_whose_capital_no_font_has_stays_as_it_is():
    assert capitals("Café ა ß é") == "CAFÉ ა SS É"


@given(
    st.lists(
        st.tuples(
            st.floats(-50, 300), st.floats(-50, 300), st.floats(0.5, 20), st.floats(0.5, 12)
        ),
        max_size=40,
    )
)  # fmt: skip
def test_signs_that_lie_over_others_are_counted_as_if_all_were_compared(boxes):
    every = sum(
        any(
            abs(x - a) < wide + c and abs(y - b) < high + d
            for index, (a, b, c, d) in enumerate(boxes)
            if index != number
        )
        for number, (x, y, wide, high) in enumerate(boxes)
    )
    assert count_overlaid(boxes) == every


def test_the_widths_of_a_text_are_found_once(monkeypatch):
    taken: list[int] = []
    real = paragraph.units

    def counted(given, style):
        taken.append(len(given))
        return real(given, style)

    monkeypatch.setattr(paragraph, "units", counted)
    look = STYLES["cell"]
    made = Paragraph(spans("Two words and more\nof them", look, Tag("P", None)), look)
    widths = made.natural_width(), made.least_width()
    assert widths == (made.natural_width(), made.least_width())
    assert widths[0] > widths[1] > 0
    assert taken == [1]
