"""Letters that no font of the program has: said before a document, and set in another font."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest
from click.testing import CliRunner
from fontTools.ttLib import TTCollection, TTFont
from tiny_font import make_font

from cpted_audit.cli.main import cli
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience
from cpted_audit.report.pdf import Furniture, Story, build
from cpted_audit.report.pdf.fonts import fonts, foreign_fonts
from cpted_audit.report.pdf.lines import may_part
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import make_report
from cpted_audit.session.documents.letters import SURELY_HELD, lost_letters, place_words
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.edits import rename_places
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.places.places import rename_place
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.session import Session
from cpted_audit.store import rows
from cpted_audit.store.tables import PLACE

ROOM = "教室 กำ"
ON = date(2026, 11, 18)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    made = new_audit.create(
        tmp_path_factory.mktemp("letters") / "a.cpted",
        NewAudit(site_name="Cedar Ridge", names=parse_spaces(["Main: classroom=1"])),
    )
    place = next(place for place in made.walk.places if place.name == "Classroom 1")
    rename_place(made, place, ROOM)
    yield made
    made.close()


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the fonts of the system lie."""
    folder = tmp_path / "fonts" / "deep"
    folder.mkdir(parents=True)
    monkeypatch.setenv(foreign_fonts.FOLDERS_VARIABLE, str(tmp_path / "fonts"))
    return folder


@contextmanager
def _text(session: Session, target: Path, font: str = "") -> Iterator[tuple[str, pikepdf.Pdf]]:
    make_report(session, target, Audience.FACILITY, issued_on=ON, choices=Choices(font=font))
    make_report(session, target, Audience.FULL, issued_on=ON, choices=Choices(font=font))
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
    with pikepdf.open(target) as pdf:
        yield text, pdf


def _paragraph(font: bytes, text: str, target: Path) -> None:
    with fonts.lending([font]):
        story = Story(title="t", language="en")
        story.paragraph(text)
        build(story, target, furniture=Furniture())


def _descriptors(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [
        one
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
    ]


def test_what_no_font_has_is_said_with_its_place(session) -> None:
    lost = lost_letters(session, Audience.FULL)
    assert set(lost) == set(ROOM) - {" "}
    assert place_words(lost["教"]) == f"Place, name: “{ROOM}”"
    assert lost_letters(session, Audience.PUBLIC) == {}, "the public document names no room"


def test_nothing_is_said_of_letters_the_program_has(school_session) -> None:
    assert lost_letters(school_session, Audience.FULL) == {}


@pytest.fixture
def school_session(tmp_path: Path) -> Iterator[Session]:
    made = new_audit.create(
        tmp_path / "b.cpted", NewAudit(site_name="Écho القاعة כיתה Ελλάδα Київ ① ✓")
    )
    yield made
    made.close()


@pytest.mark.parametrize("cff", [False, True], ids=["TrueType", "CFF"])
def test_a_font_of_the_system_is_found_and_only_its_letters_are_in_the_file(
    session, system: Path, tmp_path: Path, *, cff: bool
) -> None:
    make_font(system / "NotoSansCJK-Regular.ttc", "教室門口學校", cff=cff)
    make_font(system / "Loma.ttf", "กขคำ")
    assert lost_letters(session, Audience.FULL) == {}
    with _text(session, tmp_path / "out.pdf") as (text, pdf):
        assert "教室" in text
        assert "กำ" in text
        assert "U+" not in text
        used = {
            str(descriptor.FontName): descriptor.FontFile2.read_bytes()
            for descriptor in _descriptors(pdf)
        }
    (east,) = [data for name, data in used.items() if "NotoSansCJK" in name]
    assert any("Loma" in name for name in used)
    assert len(TTFont(BytesIO(east)).getGlyphOrder()) <= 4, "only the letters that are used"


def test_a_font_that_was_chosen_goes_first(session, system: Path, tmp_path: Path) -> None:
    make_font(system / "NotoSansCJK-Regular.ttc", "教室")
    chosen = make_font(tmp_path / "Mine.otf", "教室กำ", cff=True)
    with _text(session, tmp_path / "out.pdf", str(chosen)) as (text, pdf):
        assert "教室" in text
        names = {str(descriptor.FontName) for descriptor in _descriptors(pdf)}
    assert any("Mine" in name for name in names)
    assert not any("CJK" in name for name in names)


def test_a_collection_lends_the_font_of_the_language(tmp_path: Path) -> None:
    parts = [make_font(tmp_path / f"Noto {one}.ttf", "教") for one in ("JP", "KR", "SC")]
    made = TTCollection()
    made.fonts = [TTFont(part) for part in parts]
    path = tmp_path / "all.ttc"
    made.save(path)
    assert foreign_fonts._face_for(path, ["教"]) == 2
    assert foreign_fonts._face_for(path, ["教", "の"]) == 0
    assert len(foreign_fonts.cut(path, ["教"])) > 300


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200, 0x0302])
def test_a_font_that_may_not_be_embedded_is_refused(session, tmp_path: Path, rights: int) -> None:
    path = make_font(tmp_path / "Closed.ttf", "教室กำ", rights=rights)
    with pytest.raises(AuditError, match="may not be embedded"):
        lost_letters(session, Audience.FULL, font=str(path))
    with pytest.raises(AuditError, match="may not be embedded"):
        make_report(
            session, tmp_path / "out.pdf", Audience.FULL, issued_on=ON,
            choices=Choices(font=str(path)),
        )  # fmt: skip
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("rights", [0x0000, 0x0004, 0x0008])
def test_a_font_for_print_or_for_editing_may_be_embedded(tmp_path: Path, rights: int) -> None:
    path = make_font(tmp_path / "Open.ttf", "教", rights=rights)
    assert foreign_fonts.held_by(path, "教ก") == ["教"]


def test_a_closed_font_of_the_system_is_passed_by(session, system: Path) -> None:
    make_font(system / "NotoSansCJK-Regular.ttc", "教室", rights=2)
    make_font(system / "msyh.ttc", "教室")
    (system / "simhei.ttf").write_bytes(b"no font at all")
    assert set(lost_letters(session, Audience.FULL)) == {"ก", "ำ"}


def test_a_font_of_the_system_without_outlines_is_passed_by(session, system: Path) -> None:
    path = make_font(system / "PingFang.ttc", "教室กำ")
    with TTFont(path) as font:
        del font["glyf"], font["loca"]
        font.save(path)
    assert set(lost_letters(session, Audience.FULL)) == set("教室กำ")


def test_a_font_of_the_system_that_breaks_while_it_is_cut_leaves_numbers(
    session, system: Path, tmp_path: Path
) -> None:
    path = make_font(system / "PingFang.ttc", "教室กำ", cff=True)
    data = bytearray(path.read_bytes())
    with TTFont(path) as font:
        start = font.reader.tables["CFF "].offset
    data[start : start + 40] = b"\xff" * 40
    path.write_bytes(bytes(data))
    with _text(session, tmp_path / "out.pdf") as (text, _):
        assert "[U+6559]" in text


@pytest.mark.parametrize(
    "data", [b"", b"no font", b"OTTO\0\1\0\0", b"ttcf\0\1\0\0\0\0\0\1\0\0\0\x0c"],
    ids=["empty", "text", "cut", "cut collection"],
)  # fmt: skip
def test_what_is_no_font_is_one_sentence(session, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "broken.ttf"
    path.write_bytes(data)
    with pytest.raises(AuditError, match="is no font that can be used here"):
        lost_letters(session, Audience.FULL, font=str(path))


def test_a_font_that_is_gone_is_one_sentence(session, tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="is no font that can be used here"):
        lost_letters(session, Audience.FULL, font=str(tmp_path / "gone.ttf"))


def test_scripts_that_need_shaping_stay_numbers(tmp_path: Path) -> None:
    path = make_font(tmp_path / "all.ttf", "दก")
    assert foreign_fonts.held_by(path, "दก") == ["ก"]


def test_what_is_lent_is_taken_back(tmp_path: Path) -> None:
    data = foreign_fonts.cut(make_font(tmp_path / "x.ttf", "教"), ["教"])
    with fonts.lending([data]):
        assert fonts.clean("教") == "教"
    assert fonts.clean("教") == "[U+6559]"


def test_thai_is_parted_within_no_letter_and_east_asian_between_any(tmp_path: Path) -> None:
    word = "น้ำเงิน"
    parted = [at for at in range(1, len(word)) if may_part(word, at)]
    assert [word[:at] for at in parted] == ["น้ำ", "น้ำเงิ"]
    data = foreign_fonts.cut(make_font(tmp_path / "x.ttf", "教室"), ["教", "室"])
    target = tmp_path / "out.pdf"
    _paragraph(data, f"Room {'教室' * 60}", target)
    (first, *_) = pypdf.PdfReader(target).pages[0].extract_text().splitlines()
    assert first.startswith("Room 教室"), "a long word begins on the line of what is before it"


@pytest.mark.slow
def test_the_command_says_it_before_it_makes_the_document(session, tmp_path: Path, system) -> None:
    audit = tmp_path / "copy.cpted"
    audit.write_bytes(session.path.read_bytes())
    made = CliRunner().invoke(cli, ["report", str(audit), "-o", str(tmp_path / "o.pdf")])
    lines = made.output.splitlines()
    assert lines[0].startswith("! No font has 教 (U+6559), 室 (U+5BA4), ก (U+0E01), ำ (U+0E33);")
    assert f"First in: Place, name: “{ROOM}”." in lines[0]
    assert lines[1].startswith("Wrote ")
    made = CliRunner().invoke(cli, ["walk-form", str(audit), "-o", str(tmp_path / "f.pdf")])
    first, second, *_ = made.output.splitlines()
    assert first.startswith("! No font has 教 (U+6559)")
    assert ROOM in first
    assert second.startswith("Wrote ")
    font = make_font(tmp_path / "Mine.ttf", "教室กำ")
    args = ["report", str(audit), "-o", str(tmp_path / "o.pdf"), "--font", str(font)]
    assert CliRunner().invoke(cli, args).output.startswith("Wrote ")
    for command in ("packet", "walk-form"):
        target = tmp_path / ("p.zip" if command == "packet" else "f.pdf")
        out = CliRunner().invoke(cli, [command, str(audit), "-o", str(target), "--font", str(font)])
        assert out.exit_code == 0, out.output
        assert "U+" not in out.output


@pytest.mark.parametrize(
    ("path", "letters"),
    [
        ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "教室の入口"),
        ("/usr/share/fonts/truetype/tlwg/Loma.ttf", "ห้องเรียนที่"),
    ],
    ids=["CJK", "Thai"],
)
def test_real_fonts_lend_their_letters(tmp_path: Path, path: str, letters: str) -> None:
    font = Path(path)
    if not font.exists():
        pytest.skip(f"{font.name} is not on this machine")
    used = list(dict.fromkeys(letters))
    assert foreign_fonts.held_by(font, used) == used
    data = foreign_fonts.cut(font, used)
    assert len(data) < 40_000
    _paragraph(data, letters, tmp_path / "out.pdf")
    assert letters in pypdf.PdfReader(tmp_path / "out.pdf").pages[0].extract_text()


def test_what_is_not_asked_of_the_fonts_is_in_them():
    """The page of reports loads no PDF library for texts of these letters."""
    held = [chr(code) for code in range(0x10000) if SURELY_HELD.fullmatch(chr(code))]
    assert len(held) > 600
    assert [one for one in held if fonts.in_no_font(one)] == []


@pytest.mark.parametrize(
    "text", ["教室", "x\x00教", "Room \\ 教", "a\n教", "]教[", "plain ]^_[ ~!"]
)
def test_every_row_that_may_lack_a_letter_is_looked_at_and_no_plain_one(
    school_session, monkeypatch, text
):
    places = school_session.walk.places
    rename_places(school_session, {places[0].id: "Plain room"})
    with school_session.edit("Name"):
        PLACE.update(school_session.document.db, dataclasses.replace(places[1], name=text))
    read = []
    decode = rows.decode
    monkeypatch.setattr(
        rows,
        "decode",
        lambda record, some: read.extend((record, row) for row in some) or decode(record, some),
    )
    lost = lost_letters(school_session, Audience.FULL)
    assert ("教" in lost) == ("教" in text)
    named = [row for record, row in read if record is PLACE.record]
    assert len(named) == ("plain" not in text)
