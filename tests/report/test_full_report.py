"""The full report of a school walked in good part: what stands on its pages, and where."""

from __future__ import annotations

import re
from collections import defaultdict
from math import ceil
from pathlib import Path

import children
import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from pypdf.generic import Destination, IndirectObject
from schools import ISSUED, School, make_school
from structure_check import problems

from cpted_audit import __version__
from cpted_audit.analysis.registers.mapping_laws import laws_of
from cpted_audit.domain.documents.law import Topic
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass, Phase, label
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience
from cpted_audit.report.model import Report, ResultRow
from cpted_audit.report.parts import Volume
from cpted_audit.report.wording import ANSWER_LOOKS, CLASS_MEANINGS, read_text
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import export_report, gather
from cpted_audit.session.documents.profiles import profile_of
from cpted_audit.session.documents.self_check import check_copy, expected_photos

CHAPTERS = [
    "Contents",
    "Sign-off",
    "What we saw, in one page",
    "How to read this report",
    "Principles and sections",
    "Tiers",
    "Critical answers",
    "Findings in order of priority",
    "Other tags, tallied on their own",
    "Results by building and place",
    "Return-visit list",
    "What the score leaves open",
    "Other photos",
    "Method and sources",
]
SNAPSHOT = Path(__file__).parent / "snapshots" / "how_to_read.png"


@pytest.fixture(scope="module")
def report(walked: School) -> Report:
    return gather(walked.session, Audience.FULL, issued_on=ISSUED)


@pytest.fixture(scope="module")
def texts(walked_reader: pypdf.PdfReader) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in walked_reader.pages]


def _outline(reader: pypdf.PdfReader) -> list[tuple[int, Destination]]:
    found: list[tuple[int, Destination]] = []

    def walk(entries: list[object], depth: int) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, depth + 1)
            else:
                assert isinstance(entry, Destination)
                found.append((depth, entry))

    walk(reader.outline, 0)
    return found


def _pages_of(reader: pypdf.PdfReader) -> dict[str, int]:
    return {
        str(entry.title): reader.get_destination_page_number(entry)
        for depth, entry in _outline(reader)
        if depth == 0
    }


def test_the_chapters_come_in_order_and_are_bookmarked(walked_reader: pypdf.PdfReader) -> None:
    assert [str(one.title) for depth, one in _outline(walked_reader) if depth == 0] == CHAPTERS


def test_the_cover_says_which_school_when_by_whom_and_for_whom(texts: list[str]) -> None:
    for words in (
        "Cedar Ridge Middle School", "CPTED audit", "1200 Ridge Road", "Cedar Ridge Unified",
        "18 Nov 2026 · arrival watch and day walk", "19 Nov 2026 · night walk", "22 Nov 2026",
        "Officer Dana Whitfield, School resource officer, City Police", "TLP:AMBER",
    ):  # fmt: skip
        assert words in texts[0]


def test_every_page_is_numbered_marked_and_dated(texts: list[str]) -> None:
    count = len(texts)
    for number, text in enumerate(texts[1:], start=2):
        assert f"Page {number} of {count}" in text
        assert text.count("TLP:AMBER") == 2
        assert "Walked 18–19 Nov 2026 · printed 22 Nov 2026" in text


def test_the_summary_is_one_page_with_score_bounds_and_coverage(
    walked_reader: pypdf.PdfReader, texts: list[str], report: Report
) -> None:
    chapters = _pages_of(walked_reader)
    page = chapters["What we saw, in one page"]
    assert chapters["How to read this report"] == page + 1
    overall = report.card.overall
    assert overall.bounds is not None
    low, high = overall.bounds
    tally = overall.tally
    assert f"Between {low} and {high}, for {tally.open} items still open." in texts[page]
    assert f"{tally.answered} of {tally.in_scope} CPTED items addressed" in texts[page]
    count = len(report.headline.not_in_place)
    assert f"Critical conditions not in place {count} of " in texts[page]
    told = [one.title in texts[page] for one in report.critical]
    assert told == sorted(told, reverse=True)
    # They go before what would help and strengths have more than one row each.
    assert sum(told) >= min(4, count)
    shown = [remedy.short_term in texts[page] for remedy in report.quick_wins]
    assert shown == sorted(shown, reverse=True)  # where the page is full, the last are left out
    assert shown[0]


def test_findings_come_critical_first_and_by_priority(
    walked_reader: pypdf.PdfReader, report: Report
) -> None:
    entries = [(depth, str(entry.title)) for depth, entry in _outline(walked_reader)]
    begin = entries.index((0, "Findings in order of priority")) + 1
    end = next(at for at in range(begin, len(entries)) if entries[at][0] == 0)
    printed = [title for depth, title in entries[begin:end] if depth == 2]
    assert printed == [view.finding.title for view in report.findings]
    critical = [view.finding.critical for view in report.findings]
    assert critical == sorted(critical, reverse=True)
    assert set(critical) == {True, False}


def test_a_finding_tells_where_when_why_and_what_to_do(texts: list[str], report: Report) -> None:
    text = " ".join(texts)
    first = {view.finding.question.item.id: view for view in reversed(report.findings)}
    assert len(first) >= 6
    for view in list(first.values())[-6:]:  # a second finding of an item points to the first
        item = view.finding.question.item
        page = next(text for text in texts if f"{item.id} ·" in text and item.why in text)
        finding = view.finding
        told = (finding.title, item.ideal, view.where, view.note, item.why, finding.short_term)
        for words in told:
            assert " ".join(words.split()) in page
        assert f"severity {view.finding.severity}" in page
    assert "Refer to the authority having jurisdiction" in text


def test_results_hold_every_answer_of_every_place(texts: list[str], report: Report) -> None:
    text = " ".join(texts)
    text = text[text.index("One line for each place") :]
    for words in ("Y Yes", "P Partial", "N No", "A N/A", "U Can't observe", "– is not answered"):
        assert words in text
    for building in report.buildings:
        for place in building.places:
            if not any(row.value for row in place.rows):
                assert place.name in text[text.index("Nothing answered at") :]
                continue
            shown = [_shown(row) for row in place.rows]
            parts = ceil(len(shown) / 11)
            for part in range(parts):
                begin, end = (len(shown) * (part + n) // parts for n in (0, 1))
                assert f"{place.name} {' '.join(shown[begin:end])}" in text
            for row in place.rows:
                assert row.finding_number or " ".join(row.note.split()) in text


def _shown(row: ResultRow) -> str:
    """Return an answer as its cell reads: letter, number of the finding, or star for a note."""
    letter = ANSWER_LOOKS[row.value].letter if row.value else "–"
    if row.finding_number:
        return f"{letter} {row.finding_number}"
    noted = row.note and row.value is not AnswerValue.UNABLE  # which has a list of its own
    return f"{letter}*" if noted or row.measurement or row.pins else letter


def test_every_item_asked_is_in_the_list_once_with_its_condition(
    texts: list[str], report: Report
) -> None:
    text = " ".join(texts)
    listed = text[text.rindex("What each item asks") :]
    places = [place for building in report.buildings for place in building.places]
    asked = {row.item.id: row.item for place in places for row in place.rows}
    for item in asked.values():
        anchors = (f"{label(value)}: {words}" for value, words in item.anchors.items())
        assert " ".join((item.id, item.ideal, *anchors)) in listed
        assert len(item.anchors) == 3


def test_why_an_item_matters_is_printed_once_and_led_to(texts: list[str], report: Report) -> None:
    text = " ".join(texts)
    by_item = defaultdict(list)
    for view in report.findings:
        if view.finding.question is not None:
            by_item[view.finding.question.item.id].append(view)
    assert any(len(views) > 1 for views in by_item.values())
    for item_id, (first, *others) in by_item.items():
        assert text.count(f"Why it matters {first.finding.question.item.why}") == 1
        led = f"{item_id} · why it matters: finding {first.finding.number}"
        assert text.count(led) == len(others)


def test_method_names_checklist_digest_scope_and_program(texts: list[str], report: Report) -> None:
    text = " ".join(texts)
    checklist = report.checklist
    for words in (
        checklist.id, checklist.version, checklist.digest, checklist.title,
        "Audited by the district on its own in September.", f"cpted_audit {__version__}",
        f"N/A without a reason {report.reasonless}",
    ):  # fmt: skip
        assert words in text
    assert all(source.title in text for source in checklist.sources)


def test_what_the_law_says_is_printed_with_where_and_when_it_was_read(
    texts: list[str], report: Report
) -> None:
    text = " ".join(texts)
    assert "Withheld as provided in Code of Virginia 2.2-3705.2, subdivision 7" in texts[0]
    profile = profile_of("va")
    for one in (*profile.basis, *profile.rules, *laws_of("Virginia")):
        assert one.says[:40] in text  # a page may end between
        assert one.says[-40:] in text
        assert re.sub(r"\s", "", read_text(one.source, one.read_on)) in re.sub(r"\s", "", text)
    assert profile.note in text
    statutory = [one for one in report.checklist.items() if ItemClass.STATUTORY in one.tags]
    told = text[text.index("What the law says, and when", text.index("Method and sources")) :]
    for item in statutory:  # with what was read, or among those of which nothing was
        assert re.search(rf"\b{item.id}\b", told), item.id
    drills = [one.id for one in statutory if Topic.DRILLS in one.topics]
    assert f"Drills (items {', '.join(drills)}):" in text
    assert "Of this state these were not read, which says nothing of its law: doors and" in text


def test_no_word_gives_a_verdict(texts: list[str], report: Report) -> None:
    text = " ".join(texts)
    for source in report.checklist.sources:  # titles of publications are quoted as they are
        text = text.replace(source.title, "")
    assert re.findall(r"\b(?:un)?safe\b|\b(?:non-?)?complian\w*", text, re.IGNORECASE) == []


def test_links_lead_somewhere(walked_reader: pypdf.PdfReader) -> None:
    named = walked_reader.named_destinations
    pages = {page.indirect_reference.idnum for page in walked_reader.pages}  # type: ignore[union-attr]
    count = 0
    for page in walked_reader.pages:
        for annotation in page.get("/Annots", []):
            link = annotation.get_object()
            target = link.get("/Dest") or link["/A"]["/D"]
            if isinstance(target, str):
                assert target in named
            else:
                first = target.get_object()[0] if isinstance(target, IndirectObject) else target[0]
                assert first.idnum in pages
            count += 1
    assert count > 60


def test_the_contents_name_every_chapter_and_its_page(
    walked_reader: pypdf.PdfReader, texts: list[str]
) -> None:
    chapters = _pages_of(walked_reader)
    assert chapters.pop("Contents") == 1  # it is a chapter, and does not list itself
    contents = " ".join(texts[1 : min(chapters.values())])
    for title, page in chapters.items():
        assert f"{title} {page + 1}" in contents


def test_photos_in_are_photos_out(walked_pdf: Path, walked: School) -> None:
    with pypdfium2.PdfDocument(walked_pdf) as document:
        shown = [
            image
            for page in document
            for image in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        ]
        assert len(shown) == len(walked.photos.added) == 13


def test_every_photo_has_its_caption(texts: list[str]) -> None:
    text = " ".join(texts)
    assert all(f"Photo {number} · 18 Nov 2026, " in text for number in range(1, 14))
    assert "View from the street at dismissal" in text


def test_no_page_is_nearly_empty(texts: list[str]) -> None:
    furniture = 150
    assert [number for number, text in enumerate(texts, 1) if len(text) < furniture] == []


@pytest.mark.slow
def test_two_volumes_hold_together_what_the_whole_holds(walked: School, tmp_path: Path) -> None:
    session, shown, chapters = walked.session, [], []
    for volume in (Volume.SUMMARY, Volume.ANNEX):
        choices = Choices(volume=volume)
        target = tmp_path / f"{volume}.pdf"
        export_report(session, target, Audience.FULL, issued_on=ISSUED, choices=choices)
        assert problems(target) == []
        check = check_copy(session, target, Audience.FULL, choices)
        assert check.good
        assert check.photos_out == len(expected_photos(session, Audience.FULL, volume))
        shown.append(expected_photos(session, Audience.FULL, volume))
        chapters.append(list(_pages_of(pypdf.PdfReader(target))))
        text = " ".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
        assert ("summary volume" in text.split("Address")[0]) is (volume is Volume.SUMMARY)
        assert ("with its note in the summary volume" in " ".join(text.split())) is (
            volume is Volume.ANNEX
        )
    assert shown[0] | shown[1] == expected_photos(session, Audience.FULL)
    assert shown[0]
    assert shown[1]
    assert not shown[0] & shown[1]
    assert sorted({*chapters[0], *chapters[1]}) == sorted(CHAPTERS)
    assert set(chapters[0]) & set(chapters[1]) == {"Contents"}
    assert "Results by building and place" in chapters[1]


@pytest.mark.parametrize(
    ("audience", "choices", "words"),
    [
        (Audience.FACILITY, Choices(volume=Volume.ANNEX), "two volumes"),
        (
            Audience.FULL,
            Choices(volume=Volume.SUMMARY, with_codes=True, password="long enough", number=1),
            "in the annex",
        ),
    ],
)
def test_a_volume_that_cannot_be_made_is_told(
    walked: School, tmp_path: Path, audience: Audience, choices: Choices, words: str
) -> None:
    with pytest.raises(AuditError, match=words):
        export_report(
            walked.session, tmp_path / "a.pdf", audience, issued_on=ISSUED, choices=choices
        )
    assert list(tmp_path.iterdir()) == []


def test_the_structure_is_sound(walked_pdf: Path) -> None:
    assert problems(walked_pdf) == []


def test_the_validator_passes_it(walked_pdf: Path, pdfua_check: Path) -> None:

    done = children.run([pdfua_check, walked_pdf], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


_CONTENT = (0, 45, 459, 550)
"""The snapshot without the lines around the page, which name the edition and the day."""
_SQUARE = 27


def _most_apart(image: Image.Image, before: Image.Image) -> float:
    """Return by how many of 255 steps the squares of two pictures differ where they do most."""
    apart = ImageChops.difference(image, before).crop(_CONTENT)
    across, down = apart.size
    return max(
        ImageStat.Stat(apart.crop((x, y, x + _SQUARE, y + _SQUARE))).mean[0]
        for x in range(0, across - _SQUARE + 1, _SQUARE)
        for y in range(0, down - _SQUARE + 1, _SQUARE)
    )


def test_how_to_read_it_looks_as_it_did(tmp_path: Path) -> None:
    made = make_school(tmp_path / "school.cpted")
    made.answer("B07", "Door 1", AnswerValue.YES)
    target = tmp_path / "report.pdf"
    page = _pages_of(made.report(target))["How to read this report"]
    made.session.close()
    with pypdfium2.PdfDocument(target) as document:
        image = document[page].render(scale=0.75).to_pil().convert("L")
    if not SNAPSHOT.exists():
        SNAPSHOT.parent.mkdir(exist_ok=True)
        image.save(SNAPSHOT, optimize=True)
        pytest.fail(f"{SNAPSHOT.name} was made anew; look at it and run again")
    with Image.open(SNAPSHOT) as opened:
        before = opened.convert("L")
    assert image.size == before.size
    apart = _most_apart(image, before)
    assert apart < 5, f"the page differs from {SNAPSHOT.name}; look, then delete it to renew it"
    word = image.copy()
    word.paste(255, (118, 355, 180, 362))  # a few words of a tag
    assert _most_apart(word, before) > 8


def test_how_to_read_it_takes_two_whole_pages_where_one_is_too_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CLASS_MEANINGS, Phase.NIGHT, "A sixth tag, with a meaning of its own.")
    made = make_school(tmp_path / "school.cpted")
    reader = made.report(tmp_path / "report.pdf")
    made.session.close()
    page = _pages_of(reader)["How to read this report"]
    first, second = (reader.pages[page + at].extract_text() for at in (0, 1))
    assert "Scores" in first
    assert "Tags of items" not in first
    for words in ("Tags of items", "A sixth tag", "Findings and their priority", "4 severe"):
        assert words in second
