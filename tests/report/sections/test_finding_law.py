"""What was read of the law stands beside each finding of a statutory item, once whole."""

from __future__ import annotations

from datetime import date

import pypdf
import pytest
from schools import ISSUED, make_school

from cpted_audit.checklist.library import find
from cpted_audit.district import LAW_FOLDER
from cpted_audit.domain.documents.law import ItemLaw, Passage
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass
from cpted_audit.report.audience import Audience
from cpted_audit.report.sections.findings import NO_STATE, law_facts
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.profiles import choose_profile, law_view

ITEMS = {item.id: item for item in find("school-cpted").items()}
LOCKED = "B07"
FIRST, SECOND = (
    Passage(citation=name, says="Locked.", source="law.example", read_on=date(2026, 11, 2))
    for name in ("Code 1", "Code 2")
)


@pytest.fixture
def school(tmp_path):
    made = make_school(tmp_path / "a.cpted", spaces=["Main: exterior-door=2, classroom=1"])
    for door in ("Door 1", "Door 2"):
        made.answer(LOCKED, door, AnswerValue.NO, "open")
    yield made
    made.session.close()


def plain(path):
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_only_statutory_items_ask_what_the_law_says(school):
    assert ItemClass.STATUTORY in ITEMS[LOCKED].tags
    view = law_view(school.session)
    assert view.of(ITEMS[LOCKED]) == ItemLaw(state="", rows=())
    other = next(one for one in ITEMS.values() if ItemClass.STATUTORY not in one.tags)
    assert view.of(other) is None


def test_a_passage_is_told_whole_once_and_then_with_a_link():
    told: dict[Passage, int] = {}
    law = ItemLaw(state="Guam", rows=(FIRST, SECOND))
    whole = list(law_facts(law, 3, told))
    assert [label for label, _ in whole] == ["Law", ""]
    assert "Locked. Read at law.example, 2 Nov 2026." in whole[1][1]
    again = list(law_facts(ItemLaw(state="Guam", rows=(SECOND,)), 7, told))
    assert [(label, content[0], content[1].text) for label, content in again] == [
        ("Law", "Code 2: see ", "finding 3"),
    ]  # fmt: skip
    assert list(law_facts(None, 8, told)) == []
    assert [content for _, content in law_facts(ItemLaw(state="", rows=()), 8, told)] == [NO_STATE]


@pytest.mark.parametrize("audience", [Audience.FULL, Audience.FACILITY])
def test_both_documents_tell_the_rows_or_that_none_was_read(
    school, audience, tmp_path, monkeypatch
):
    folder = tmp_path / "law"
    folder.mkdir()
    monkeypatch.setenv(LAW_FOLDER, str(folder))
    (folder / "gu.toml").write_text(
        'key = "gu"\nstate = "Guam"\n[[rules]]\ntopic = "doors"\ncitation = "Guam Code 9"\n'
        'says = "Outer doors are locked by day."\nsource = "law.example"\nread_on = 2026-11-02\n'
    )
    target = tmp_path / "a.pdf"
    export_report(school.session, target, audience, issued_on=ISSUED)
    assert NO_STATE in plain(target)
    choose_profile(school.session, "gu")
    export_report(school.session, target, audience, issued_on=ISSUED)
    text = plain(target)
    assert NO_STATE not in text
    whole = (
        "Guam Code 9: Outer doors are locked by day. Read at law.example, 2 Nov 2026. "
        "A row of the district's own."
    )
    assert text.count(whole) == 1
    assert "Guam Code 9: see finding" in text
    (folder / "gu.toml").write_text('key = "gu"\nstate = "Guam"\n')
    export_report(school.session, target, audience, issued_on=ISSUED)
    assert "of Guam nothing was read on it, which says nothing of its law." in plain(target)
