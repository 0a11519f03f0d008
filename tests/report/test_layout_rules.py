"""Every page is worth turning: none nearly empty, no heading alone at a foot, contents on two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdf
import pytest
from page_walk import faults, walk
from schools import ISSUED, School, make_school

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.report.audience import Audience
from cpted_audit.report.parts import Volume
from cpted_audit.report.pdf import Furniture, Story, build
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.session import Session

pytestmark = pytest.mark.slow

_WHOLE = [(one, Volume.WHOLE) for one in (Audience.FULL, Audience.FACILITY, Audience.PUBLIC)]
_VOLUMES = [(Audience.FULL, Volume.SUMMARY), (Audience.FULL, Volume.ANNEX)]
DOCUMENTS = [*_WHOLE, *(pytest.param(*one, marks=pytest.mark.slow) for one in _VOLUMES)]


@pytest.fixture(scope="module")
def middling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    """A school of some thirty places that was walked to the last question."""
    spaces = [
        "Main: exterior-door=9, classroom=9, restroom=2, corridor=2, stair=2, cafeteria=1, gym=1",
        "Gym hall: exterior-door=3, locker-room=2, parking-lot=2",
    ]
    made = make_school(tmp_path_factory.mktemp("middling") / "middling.cpted", spaces=spaces)
    made.walk_all(1.0)
    yield made
    made.session.close()


@pytest.fixture(scope="module")
def sampled(sample_file: Path) -> Iterator[Session]:
    """The sample school with its plans, registers, photos and surveys."""
    with Session.open(sample_file, read_only=True) as session:
        yield session


def _made(session: Session, audience: Audience, volume: Volume, folder: Path) -> Path:
    target = folder / f"{audience}-{volume}.pdf"
    choices = Choices(volume=volume)
    export_report(session, target, audience, issued_on=ISSUED, choices=choices)
    return target


@pytest.mark.parametrize(("audience", "volume"), DOCUMENTS)
def test_the_pages_of_a_school_are_used(middling: School, tmp_path: Path, audience, volume) -> None:
    made = _made(middling.session, audience, volume, tmp_path)
    assert list(faults(made)) == []
    assert len(_contents(made)) <= 2


@pytest.mark.parametrize(("audience", "volume"), DOCUMENTS)
def test_the_pages_of_the_sample_are_used(sampled, tmp_path: Path, audience, volume) -> None:
    made = _made(sampled, audience, volume, tmp_path)
    assert list(faults(made)) == []
    assert len(_contents(made)) <= 2


@pytest.mark.parametrize("answers", [0, 5])
def test_the_pages_of_an_audit_just_begun_are_used(school: School, tmp_path: Path, answers) -> None:
    asked = list(school.session.walk.questions())[:answers]
    for number, one in enumerate(asked):
        value = AnswerValue.NO if number % 2 else AnswerValue.YES
        school.answer(one.item.id, one.place.name, value, "a note")
    for audience, volume in _WHOLE:
        assert list(faults(_made(school.session, audience, volume, tmp_path))) == [], audience


def _contents(path: Path) -> list[int]:
    """The pages of the contents: from their heading to the next chapter."""
    reader = pypdf.PdfReader(path)
    chapters = [one for one in reader.outline if not isinstance(one, list)]
    pages = [
        (str(chapter.title), reader.get_destination_page_number(chapter)) for chapter in chapters
    ]
    for (title, page), (_, following) in pairwise(pages):
        if title == "Contents":
            return list(range(page, following))
    return []


# That the walk would see it


def _paper(tmp_path: Path, story: Story) -> Path:
    target = tmp_path / "story.pdf"
    build(story, target, furniture=Furniture())
    return target


def test_a_page_with_four_rows_is_seen(tmp_path: Path) -> None:
    story = Story(title="t", language="en")
    with story.section("One"):
        story.table([["a", "b"]], [[f"{n}", "x"] for n in range(4)])
    story.page_break(landscape=True)
    story.paragraph("what follows")
    assert list(faults(_paper(tmp_path, story), covers=0)) == ["page 1 is used to 19%"]


def test_a_heading_alone_is_seen(tmp_path: Path) -> None:
    story = Story(title="t", language="en")
    story.paragraph("\n".join("a line" for _ in range(30)))
    with story.section("Alone"):
        pass
    story.page_break()
    with story.section("Not alone"):
        story.paragraph("below")
    assert list(faults(_paper(tmp_path, story), covers=0)) == [
        "page 1 ends with the heading “Alone”"
    ]


@pytest.mark.parametrize("rows", [*range(38, 48), 70])
def test_the_page_before_shares_with_one_that_would_be_nearly_empty(
    tmp_path: Path, rows: int
) -> None:
    story = Story(title="t", language="en")
    with story.section("Rows"):
        story.table([["a", "b"]], [[f"row {n}", "x"] for n in range(rows)])
    story.page_break()
    with story.section("Next"):
        story.paragraph("below")
    made = _paper(tmp_path, story)
    assert list(faults(made, covers=0)) == []
    text = " ".join(line.text for page in walk(made) for line in page.lines)
    assert all(f"row {n}" in text for n in range(rows))
