"""The four documents as they are heard: in a sensible order, nothing twice, rows with heads."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from heard_pdf import Heard, Line
from report_samples import FURNITURE
from structure_check import problems

from cpted_audit.domain.documents.fates import Audience
from cpted_audit.report.facility.document import build_facility
from cpted_audit.report.full import build_full
from cpted_audit.report.pdf import Corner, Story, build
from cpted_audit.report.pdf.fonts.languages import by_language
from cpted_audit.report.public import build_public
from cpted_audit.report.responder.document import build_responder
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.facility import gather_facility
from cpted_audit.session.documents.full import gather
from cpted_audit.session.documents.public import gather_public
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.session import Session

ON = date(2026, 11, 25)
MADE = {
    "full": (partial(gather, audience=Audience.FULL), build_full),
    "facility": (gather_facility, build_facility),
    "responder": (gather_responder, build_responder),
    "public": (gather_public, build_public),
}


@pytest.fixture(scope="module")
def sample(sample_file: Path) -> Iterator[Session]:
    with Session.open(sample_file, read_only=True) as session:
        yield session


@pytest.fixture(
    scope="module",
    params=[pytest.param("full", marks=pytest.mark.slow), "facility", "responder", "public"],
)
def made(request, sample: Session, tmp_path_factory: pytest.TempPathFactory) -> Path:
    gathered, write = MADE[request.param]
    path = tmp_path_factory.mktemp("heard") / f"{request.param}.pdf"
    write(gathered(sample, issued_on=ON, choices=Choices()), path, progress=lambda _page: None)
    return path


@pytest.fixture(scope="module")
def lines(made: Path) -> list[Line]:
    return Heard(made).lines()


def blocks(lines: list[Line]) -> list[str]:
    return [f"{line.role} {line.words}" for line in lines]


def test_everything_is_heard_in_a_language_and_nothing_is_loose(made, lines):
    heard = Heard(made)
    assert heard.lang
    assert [line for line in lines if line.role.startswith("loose")] == []
    assert [line for line in lines if not line.words.strip()] == []


@pytest.mark.slow
def test_headings_go_down_by_one_and_every_row_has_a_head(made):
    assert problems(made) == []


@pytest.mark.slow
def test_nothing_is_heard_twice_in_a_row(lines):
    long = [line.words for line in lines if line.role in {"P", "Figure", "Caption"}]
    twice = [
        (before, after) for before, after in itertools.pairwise(long)
        if len(after) > 40 and after.strip(" .") in before
    ]  # fmt: skip
    assert twice == []


@pytest.mark.slow
def test_pages_are_heard_in_their_order(lines):
    begun = [line.pages[0] for line in lines if line.pages]
    assert begun == sorted(begun)


@pytest.mark.slow
def test_contents_are_nested_as_the_headings_are(made, lines):
    listed = [(line.depth, line.words) for line in lines if line.role == "TOCI"]
    if made.stem in {"responder", "public"}:
        assert listed == []
        return
    assert len({depth for depth, _words in listed}) > 1
    at_top = min(depth for depth, _words in listed)
    tops = [words.removeprefix("[link ").rpartition(" ")[0] for depth, words in listed
            if depth == at_top]  # fmt: skip
    headings = [line.words for line in lines if line.role == "H1"]
    assert all(any(one.startswith(top) for one in headings) for top in tops)


@pytest.fixture(scope="module")
def first_look(sample: Session, tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    path = tmp_path_factory.mktemp("look") / "responder.pdf"
    build_responder(gather_responder(sample, issued_on=ON, choices=Choices()), path)
    return [line for line in Heard(path).lines() if line.pages[:1] == (1,)]


def test_the_first_look_is_heard_as_it_is_asked_for(first_look):
    wanted = (
        "H1 Cedar Ridge Middle School", "P 400 Cedar Ridge Road", "P Staging: ", "H2 [link GET IN]",
        "LBody KB-1", "Lbl Doors", "H2 [link SHUT OFF]", "H2 [link ALARM]", "H2 [link MEDICAL]",
        "H2 [link RADIO]", "H2 [link CALL]", "H2 [link INSIDE]", "Figure Site plan of Site",
        "LBody [link Exterior door", "P Site. Verified", "P Signs: ",
    )  # fmt: skip
    heard = blocks(first_look)
    at = [next(n for n, one in enumerate(heard) if one.startswith(words)) for words in wanted]
    assert at == sorted(at)


def test_each_thing_on_the_first_look_is_heard_once_with_its_cell(first_look):
    heard = " / ".join(blocks(first_look))
    assert heard.count("Exterior door M in G4") == 1
    assert heard.count("key box") == 1  # its sign is no picture beside the same words
    assert "Sign:" not in heard


def test_the_code_to_compare_copies_by_is_heard_last(tmp_path, sample):
    story = Story(title="A page", language="en")
    mark = Corner(lambda pen: pen.rectangle(0, 0, 5, 5), "A code", 20)
    with story.section("Title", corner=mark):
        story.paragraph("First.")
    path = tmp_path / "corner.pdf"
    build(story, path, furniture=FURNITURE)
    assert [line.role for line in Heard(path).lines()] == ["H1", "P", "Figure"]


# Names in other languages


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ofc. Maria Diaz", [("", "Ofc. Maria Diaz")]),
        ("José Ñandú · Øst", [("", "José Ñandú · Øst")]),
        ("Олена Шевченко", [("ru", "Олена Шевченко")]),
        ("Ольга Ільїна", [("uk", "Ольга Ільїна")]),
        ("By محمد علي, principal", [("", "By "), ("ar", "محمد علي"), ("", ", principal")]),
        ("پرویز", [("fa", "پرویز")]),
        ("דנה כהן", [("he", "דנה כהן")]),
        ("王小明", [("zh", "王小明")]),
        ("すずき 一郎", [("ja", "すずき 一郎")]),
        ("김민수 (Kim)", [("ko", "김민수"), ("", " (Kim)")]),
        ("Νίκος", [("el", "Νίκος")]),
        ("", [("", "")]),
    ],
)  # fmt: skip
def test_letters_tell_the_language_of_a_name(text, found):
    assert by_language(text) == found


def test_a_name_in_other_letters_carries_its_language(tmp_path):
    story = Story(title="A list", language="en")
    with story.section("Team"):
        story.paragraph("Walked by Олена Коваль and Dana Whitfield.")
        story.facts([("Principal", "דנה כהן")])
    path = tmp_path / "names.pdf"
    build(story, path, furniture=FURNITURE)
    heard = blocks(Heard(path).lines())
    assert "P Walked by {ru Олена Коваль} and Dana Whitfield." in heard
    assert "LBody {he דנה כהן}" in heard
    assert problems(path) == []


def test_lines_of_a_fact_are_heard_apart(tmp_path):
    story = Story(title="A list", language="en")
    with story.section("Team"):
        story.facts([("Team", "Dana Whitfield, officer\nMarcus Ellery, principal")])
    path = tmp_path / "facts.pdf"
    build(story, path, furniture=FURNITURE)
    assert "LBody Dana Whitfield, officer ¶ Marcus Ellery, principal" in blocks(Heard(path).lines())
