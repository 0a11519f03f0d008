"""A withheld text is recognized in a document whatever became of its letters on the page."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from unicodedata import category

import pytest

from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.report.pdf import Furniture, Run, Story, build
from cpted_audit.session.documents.letters import standing
from cpted_audit.session.documents.self_check import texts_of

TYPED = {
    "latin": "The latch of Door 7 sticks in wet weather",
    "accents apart": "Cafe\u0301 Mu\u0308ller, Zoe\u0308 2026",
    "thai": "ประตูห้องเรียนชั้นสองเปิดอยู่ตลอด",
    "chinese": "后门的锁坏了请叫人来修理好2026",
    "hindi": "दरवाज़ा खुला रहता है और कोई नहीं देखता",
    "korean": "뒷문 자물쇠가 고장났습니다 빨리 고쳐야",
    "arabic": "الباب الخلفي مفتوح طوال الليل ولا أحد يراقبه",
    "arabic and latin": "الباب 12 مفتوح Door 7 طوال الليل رقم 55-12",
    "arabic forms": "ﻼﻣ ﻼﻣ ﻼﻣ ﻼﻣ ﻼﻣ 77 ABCDEFG",
    "hebrew": "הדלת האחורית (42) פתוחה כל הלילה בלי שמירה",
    "hebrew with points": "שׁלום שׂלום לכולם בבית הספר 2026",
    "emoji": "Window broken 😀 near the gym 🏫 today",
    "letters without width": "fam\u200dily zero\u200bwidth soft\u00adhyphen here 2",
    "ligatures": "ﬁnd the oﬃce ﬂoor behind 2 stairs",
    "signs": 'He said "no" & left <soon>, it\'s 5\\6 pm',
    "lines": "Tab\there and\u2028new line and\u00a0none 2026",
    "hyphens": "non\u2011breaking – en — em − minus 2026",
    "full width": "ＡＢＣ１２３ of the guard ４５６",
    "private use": "\ue000\ue001 letters of nobody 2026",
    "longer than a line": "x" * 30 + "1" + "Y" * 150,
    "signs that vary": "Sign ☎\ufe0f and ⚠\ufe0f by Door 7",
    "control signs": "bell\x07 and esc\x1b[31m red 2026",
    "mathematics": "𝐁𝐨𝐥𝐝 letters 𝟐𝟎𝟐𝟔 of numbers",
    "turkish": "İSTANBUL KAPISI açık ıslak Straße ẞ",
    "address": "https://example.org/a-very-long/path-with-hyphens/and_underscores?x=1&y=2",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> list[str]:
    """A document with every text once in a paragraph, read back."""
    story = Story(title="Texts", language="en")
    for text in TYPED.values():
        story.paragraph(["Note: ", Run(text, bold=True), " – end"])
    target = tmp_path_factory.mktemp("read") / "texts.pdf"
    build(story, target, furniture=Furniture())
    return page_texts(target)


@pytest.mark.parametrize("name", TYPED)
def test_a_text_is_found_on_its_page_and_one_of_another_letter_is_not(pages, name):
    text = TYPED[name]
    assert list(standing([text], pages)) == [text]
    letters = [at for at, letter in enumerate(text) if category(letter) in {"Lo", "Ll", "Lu", "Nd"}]
    at = letters[len(letters) // 2]
    other = f"{text[:at]}ж{text[at + 1 :]}"
    assert list(standing([other], pages)) == []


QUOTED = 'The guard said "leave\\open" & <left>\nat 5 pm'


def _csv(text: str) -> bytes:
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow(["Door", text])
    return out.getvalue().encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.geojson", json.dumps({"note": [QUOTED]}).encode()),
        ("a.csv", _csv(QUOTED)),
        ("a.kml", QUOTED.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()),
        ("a.txt", QUOTED.encode()),
    ],
    ids=lambda one: Path(one).suffix if isinstance(one, str) else "",
)
def test_a_text_is_found_in_a_file_of_a_packet_however_it_is_escaped_there(name, data):
    assert list(standing([QUOTED], texts_of(name, data))) == [QUOTED]
    assert list(standing(["The guard said nothing"], texts_of(name, data))) == []
