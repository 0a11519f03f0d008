"""The commands that make documents and tell who got them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pikepdf
import pypdf
import pytest
import small_audit
from PIL import Image
from small_audit import N, observe

from cpted_audit import clock
from cpted_audit.domain.ids import CodeId
from cpted_audit.domain.registers.access import Code
from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.session import Session
from cpted_audit.store.tables import CODE

PASSWORD = "correct horse battery"


@pytest.fixture
def file(tmp_path) -> Path:
    with small_audit.make(tmp_path / "a.cpted") as session:
        observe(session, "Main / Door 1", {"D1": N}, note="Propped with a brick all morning")
        with session.edit("Code"):
            CODE.insert(session.document.db, Code(id=CodeId("c"), name="Gate", code="4711#"))
    (tmp_path / "pw").write_text(f"{PASSWORD}\n", "utf-8")
    return tmp_path / "a.cpted"


@pytest.mark.parametrize("audience", ["full", "facility", "responder", "public"])
def test_a_document_is_made_for_each_audience_and_read_back(cli, file, audience):
    done = cli("report", file, "-o", "out.pdf", "--audience", audience)
    assert (done.code, done.err) == (0, "")
    assert "Withheld texts" in done.out
    assert "\n! " not in done.out
    shown = " ".join(page.extract_text() for page in pypdf.PdfReader("out.pdf").pages)
    shown = " ".join(shown.split())
    assert ("Propped with a brick" in shown) is (audience in {"full", "facility"})
    with Session.open(file, read_only=True) as session:
        assert recipients(session) == []


@pytest.mark.parametrize(
    ("option", "width"), [((), 441), (("--photos", "screen"), 265), (("--photos", "original"), 800)]
)
def test_photos_are_placed_as_finely_as_is_asked_for(cli, file, option, width):
    Image.new("RGB", (800, 600), "teal").save("gate.jpg")
    assert cli("import-photos", file, "gate.jpg").code == 0
    done = cli("report", file, "-o", "out.pdf", *option)
    assert "\n! " not in done.out, done.out
    with pikepdf.open("out.pdf") as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        assert [int(one.Width) for one in found if one.get("/Subtype") == "/Image"] == [width]


def test_photos_nobody_looked_at_are_told_with_every_copy_and_can_be_gone_through(cli, file):
    for number, tone in enumerate(("red", "teal", "navy"), start=1):
        Image.new("RGB", (80, 60), tone).save(f"IMG_{number}.jpg")
    taken = [f"IMG_{number}.jpg" for number in (1, 2, 3)]
    assert cli("import-photos", file, *taken, "--item", "D1", "--place", "Main / Door 1").code == 0
    full = cli("report", file, "-o", "out.pdf").out
    assert "? Photos in this file that need a students-visible check: 3. Go through" in full
    out = cli("report", file, "-o", "out.pdf", "--audience", "facility").out
    assert "? Photos left out, as they need a students-visible check: 3" in out
    assert "nobody" not in cli("report", file, "-o", "out.pdf", "--audience", "responder").out
    listed = cli("photos", file, "--not-asked").out.splitlines()
    assert listed[0] == "1  students: not asked  IMG_1.jpg  Main / Door 1"
    left = cli("photos", file, "--not-asked", "--students", "2", "--no-students", "1, 3-3").out
    assert left == "Every photo was looked at.\n"
    assert "2  students: yes  IMG_2.jpg" in cli("photos", file).out
    out = cli("report", file, "-o", "out.pdf", "--audience", "facility").out
    assert "Photos: 2 of the audit for this document, 2 in the file" in out
    assert "nobody" not in out


@pytest.mark.parametrize("numbers", ["0", "4", "2-1", "one", "1-9"])
def test_numbers_that_name_no_photo_change_nothing(cli, file, numbers):
    Image.new("RGB", (80, 60), "teal").save("a.jpg")
    cli("import-photos", file, "a.jpg")
    done = cli("photos", file, "--no-students", numbers)
    assert done.code == 2
    assert "names no photos; nothing was changed" in done.err
    both = cli("photos", file, "--no-students", "1", "--students", "1")
    assert "under both options" in both.err
    assert "not asked" in cli("photos", file).out


def test_a_named_copy_goes_into_the_log_and_is_listed(cli, file):
    Path("out").mkdir()
    done = cli(
        "report", file, "-o", "out", "--audience", "facility", "--recipient", "../Chief/Ann",
        "--agency", "City Fire", "--destroy-by", "2026-01-31", "--password-file", "pw",
        "--marking", "tlp:red",
    )  # fmt: skip
    assert done.code == 0, done.err
    (made,) = Path("out").iterdir()
    assert made.name == "Small School - facility - copy 1 ..-Chief-Ann.pdf"
    assert "Encrypted with AES-256" in done.out
    with pikepdf.open(made, password=PASSWORD) as pdf:
        assert pdf.encryption.R == 6
    listed = cli("recipients", file)
    for words in ("../Chief/Ann, City Fire", "TLP:RED", "2026-01-31 (passed)", "encrypted",
                  sha256(made.read_bytes()).hexdigest()):  # fmt: skip
        assert words in listed.out
    assert "Ann" in cli("recipients", file, "--overdue").out


def test_what_became_of_a_copy_is_written_beside_the_log(cli, file):
    done = cli(
        "report", file, "-o", "notice.pdf", "--audience", "public", "--recipient", "Ann",
        "--destroy-by", "2026-01-31",
    )  # fmt: skip
    assert done.code == 0, done.err
    today = clock.today().isoformat()
    entered = cli("copy-entry", file, "1", "destroyed", "--note", "=shredded", "--by", "Sgt Lee")
    line = f"destroyed on {today}: =shredded (written by Sgt Lee on {today})"
    assert entered.out == f"Copy 1: {line}\n"
    assert line in cli("recipients", file).out
    assert "2026-01-31  " in cli("recipients", file).out  # gone: no longer called passed
    assert cli("recipients", file, "--overdue").out == "No copy is overdue.\n"
    for arguments, words in (
        (["2", "recalled"], "No copy 2 is in the log"),
        (["1", "recalled", "--on", "2020-01-31"], "a day from then until today"),
    ):
        refused = cli("copy-entry", file, *arguments)
        assert refused.code == 2
        assert words in refused.err


def test_without_copies_the_log_says_so(cli, file):
    assert cli("recipients", file).out == "No copy was given to anyone named.\n"
    assert cli("recipients", file, "--overdue").out == "No copy is overdue.\n"


def test_codes_need_the_full_report_and_a_password(cli, file):
    for audience, options, words in (
        ("full", [], "only into an encrypted PDF"),
        ("responder", ["--password-file", "pw"], "only in the full report"),
        ("public", ["--password-file", "pw"], "only in the full report"),
    ):
        done = cli(
            "report", file, "-o", "x.pdf", "--audience", audience, "--with-codes",
            "--recipient", "Ann", *options,
        )  # fmt: skip
        assert done.code == 2
        assert words in done.err
        assert not Path("x.pdf").exists()
    codes = ["report", file, "-o", "x.pdf", "--with-codes", "--password-file", "pw"]
    done = cli(*codes)
    assert done.code == 2
    assert "Name the recipient" in done.err
    assert not Path("x.pdf").exists()
    with Session.open(file, read_only=True) as session:
        assert recipients(session) == []  # nothing refused was logged
        assert "reveal" not in {one.kind for one in session.history()}
    done = cli(*codes, "--recipient", "Ann")
    assert done.code == 0, done.err
    with pikepdf.open("x.pdf", password=PASSWORD) as pdf:
        pdf.save("plain.pdf", encryption=False)
    assert "4711#" in pypdf.PdfReader("plain.pdf").pages[-1].extract_text()
    with Session.open(file, read_only=True) as session:
        (given,) = recipients(session)
        assert (given.name, given.with_codes, given.encrypted) == ("Ann", True, True)
        assert "Make copy 1 with codes for Ann" in [one.label for one in session.history()]


def test_weaknesses_are_a_choice_for_responders_alone(cli, file):
    wrong = "Not in place: Ideal of D1"
    assert cli("report", file, "-o", "r.pdf", "--audience", "responder").code == 0
    assert wrong not in _text("r.pdf")
    chosen = ["--audience", "responder", "--with-weaknesses", "--paper", "tabloid"]
    assert cli("report", file, "-o", "r.pdf", *chosen).code == 0
    assert wrong in _text("r.pdf")
    assert float(pypdf.PdfReader("r.pdf").pages[0].mediabox.width) == 1224
    refused = cli("report", file, "-o", "p.pdf", "--audience", "public", "--with-weaknesses")
    assert refused.code == 2
    assert "responders' packet" in refused.err


def _text(path: str) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages)


@pytest.mark.parametrize(
    ("option", "words"),
    [
        (["--password-file", "nowhere"], "cannot be read"),
        (["--destroy-by", "tomorrow"], "destroy-by"),
        (["--paper", "napkin"], "paper"),
        (["--recipient", "x" * 121], "at most 120 characters"),
    ],
)
def test_a_wrong_option_is_told_and_nothing_is_made(cli, file, option, words):
    done = cli("report", file, "-o", "x.pdf", *option)
    assert done.code == 2
    assert words in done.err
    assert not Path("x.pdf").exists()


def test_a_form_to_walk_with_is_printed_for_a_building_and_a_phase(cli, file):
    made = cli("walk-form", file, "-o", "form.pdf", "--building", "Main", "--phase", "day")
    assert (made.code, made.err) == (0, "")
    assert made.out.startswith("Wrote form.pdf, ")
    text = "".join(page.extract_text() for page in pypdf.PdfReader("form.pdf").pages)
    assert "Main" in text
    assert "Annex" not in text
    assert "Propped with a brick" not in text
    refused = cli("walk-form", file, "-o", "none.pdf", "--phase", "night")
    assert refused.code == 2
    assert "no form was made" in refused.err
    assert not Path("none.pdf").exists()
