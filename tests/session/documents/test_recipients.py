"""The log of copies, state profiles, and what reading a copy back tells."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pypdf
import pytest
import small_audit
from hypothesis import given
from hypothesis import strategies as st
from small_audit import N, observe, undone

from cpted_audit.analysis.registers.mapping_laws import laws_of
from cpted_audit.assets import asset
from cpted_audit.district import LAW_FOLDER
from cpted_audit.domain.documents.law import Rule, Topic
from cpted_audit.domain.ids import RecipientId
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.report.audience import Audience
from cpted_audit.report.parts import Volume
from cpted_audit.report.wording import passage_text as said
from cpted_audit.session.check import check
from cpted_audit.session.documents import profiles
from cpted_audit.session.documents.check_words import check_lines
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.copies.entries import overdue
from cpted_audit.session.documents.copies.recipients import (
    file_name_for,
    for_recipient,
    is_overdue,
    next_copy,
    note_codes,
    recipients,
    record_copy,
)
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.profiles import (
    choose_profile,
    law_view,
    profile_of,
    set_exemption,
)
from cpted_audit.session.documents.self_check import check_copy, is_telling, withheld_texts
from cpted_audit.session.overview import overview
from cpted_audit.session.registers.records import add_record
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.store.tables import RECIPIENT

ON = date(2026, 11, 22)
NAMED = Choices(
    recipient=" Chief  Ann Lee ", agency="City Fire", destroy_by=date(2027, 6, 30),
    marking="tlp:red", password="correct horse",
)  # fmt: skip


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


def give(session: Session, folder: Path, choices: Choices = NAMED) -> Recipient:
    chosen = for_recipient(session, choices)
    target = folder / file_name_for(session, Audience.PUBLIC, chosen)
    export_report(session, target, Audience.PUBLIC, issued_on=ON, choices=chosen)
    made = record_copy(session, target, Audience.PUBLIC, chosen, issued_on=ON)
    assert made is not None
    return made


def test_a_copy_is_written_into_the_log_with_the_digest_of_its_file(session, tmp_path):
    made = give(session, tmp_path)
    (kept,) = recipients(session)
    assert kept == made
    data = (tmp_path / kept.file_name).read_bytes()
    assert kept.sha256 == sha256(data).hexdigest()
    assert (kept.name, kept.agency, kept.audience) == ("Chief Ann Lee", "City Fire", "public")
    assert (kept.marking, kept.destroy_by, kept.issued_on) == ("TLP:RED", NAMED.destroy_by, ON)
    assert kept.encrypted
    assert not kept.with_codes
    newest = session.history()[0]
    assert (newest.label, newest.kind) == ("Give copy 1 to Chief Ann Lee", "copy")
    with Session.open(session.path, read_only=True) as reader:
        assert recipients(reader) == [made]


@pytest.mark.parametrize(
    ("audience", "choices", "called"),
    [
        (Audience.FULL, {}, "full"),
        (Audience.FULL, {"volume": Volume.SUMMARY}, "full summary"),
        (Audience.FULL, {"volume": Volume.ANNEX}, "full annex"),
        (Audience.RESPONDER, {"with_weaknesses": True}, "responder with findings"),
    ],
)
def test_the_log_says_what_of_a_document_was_given(session, tmp_path, audience, choices, called):
    file = tmp_path / "copy.pdf"
    file.write_bytes(b"%PDF")
    chosen = Choices(recipient="Chief Lund", number=1, **choices)
    assert record_copy(session, file, audience, chosen, issued_on=ON).audience == called


def test_codes_go_to_somebody_named_and_are_written_down_before_they_go(tmp_path):
    with small_audit.make(tmp_path / "b.cpted", "a passphrase") as session:
        add_record(session, RegisterKey.CODES, name="Bell", code="7391")
        secret = replace(NAMED, with_codes=True, marking="")
        nobody = replace(secret, recipient="", agency="")
        target = tmp_path / "copy.pdf"
        for refused in (for_recipient(session, nobody), replace(secret, password="")):
            with pytest.raises(AuditError, match=r"Name the recipient|Give a password"):
                note_codes(session, Audience.FULL, refused)
            with pytest.raises(AuditError, match=r"Name the recipient|Give a password"):
                export_report(session, target, Audience.FULL, issued_on=ON, choices=refused)
        assert not target.exists()
        assert "with codes" not in " ".join(one.label for one in session.history())
        chosen = for_recipient(session, secret)
        note_codes(session, Audience.FULL, chosen)
        newest = session.history()[0]
        assert newest.label == "Make copy 1 with codes for Chief Ann Lee"
        assert newest.kind == "reveal"
        export_report(session, target, Audience.FULL, issued_on=ON, choices=chosen)
        record_copy(session, target, Audience.FULL, chosen, issued_on=ON)
        assert recipients(session)[0].with_codes
        assert newest in session.history()


def test_a_copy_with_codes_that_cannot_be_logged_does_not_stay(tmp_path):
    with small_audit.make(tmp_path / "b.cpted", "a passphrase") as session:
        chosen = for_recipient(session, replace(NAMED, with_codes=True))
        target = tmp_path / "copy.pdf"
        target.write_bytes(b"%PDF")
        session.document.db.execute("PRAGMA query_only = ON")
        with pytest.raises(AuditError):
            record_copy(session, target, Audience.FULL, chosen, issued_on=ON)
        assert not target.exists()


def test_undo_never_takes_a_copy_back(session, tmp_path):
    observe(session, "Main / Door 1", {"D1": N})
    made = give(session, tmp_path)
    assert session.undo().label == "Undo: Answer at Main / Door 1"
    assert recipients(session) == [made]
    session.redo()
    assert recipients(session) == [made]


def test_every_copy_has_a_number_of_its_own(session, tmp_path):
    numbers = [give(session, tmp_path).copy_number for _ in range(3)]
    assert numbers == [1, 2, 3]
    assert next_copy(session) == 4
    assert [recipient.copy_number for recipient in recipients(session)] == [3, 2, 1]


def test_a_copy_for_nobody_is_not_numbered_and_not_kept(session, tmp_path):
    chosen = for_recipient(session, PLAIN)
    assert chosen.number is None
    assert record_copy(session, tmp_path / "x.pdf", Audience.FULL, chosen, issued_on=ON) is None
    assert recipients(session) == []


def test_an_agency_alone_is_a_recipient(session):
    chosen = for_recipient(session, Choices(agency="City Fire"))
    assert (chosen.recipient, chosen.number) == ("City Fire", 1)


def test_a_name_too_long_for_a_page_is_refused(session):
    with pytest.raises(AuditError, match="at most 120 characters"):
        for_recipient(session, Choices(recipient="x" * 121))


def test_a_file_that_is_gone_is_not_written_down(session, tmp_path):
    chosen = for_recipient(session, NAMED)
    with pytest.raises(StorageError, match="not in the log"):
        record_copy(session, tmp_path / "gone.pdf", Audience.FULL, chosen, issued_on=ON)
    assert recipients(session) == []


@pytest.mark.parametrize(
    ("destroy_by", "late"),
    [(None, False), (ON, False), (ON + timedelta(1), False), (ON - timedelta(1), True)],
)
def test_a_copy_is_overdue_from_the_day_after_its_last(session, destroy_by, late):
    one = Recipient(id=RecipientId("r"), name="n", destroy_by=destroy_by)
    with session.edit("Give"):
        RECIPIENT.insert(session.document.db, one)
    assert is_overdue(one, ON) is late
    assert overdue(session, ON) == ([one] if late else [])


@given(st.text(max_size=80), st.text(max_size=40))
def test_a_name_of_a_file_stays_in_its_folder(tmp_path_factory, recipient, agency):
    folder = tmp_path_factory.mktemp("names")
    with small_audit.make(folder / "a.cpted") as session:
        chosen = for_recipient(session, Choices(recipient=recipient, agency=agency))
        name = file_name_for(session, Audience.RESPONDER, chosen)
    assert (folder / name).resolve().parent == folder.resolve()
    assert name.endswith(".pdf")
    assert len(name.encode()) < 255


@pytest.mark.parametrize("recipient", ["../../etc/passwd", r"C:\x\y", "a/b", "..", "CON", "\0"])
def test_separators_and_devices_in_a_name_make_no_path(session, recipient):
    chosen = replace(for_recipient(session, Choices(agency="A")), recipient=recipient)
    name = file_name_for(session, Audience.FULL, chosen)
    assert Path(name).name == name
    assert not set(name) & set('/\\:*?"<>|\0')


def test_choices_never_show_their_password():
    assert "horse" not in repr(NAMED)


# State profiles


def test_every_profile_is_dated_sourced_and_says_to_ask_counsel():
    keys = [profile.key for profile in profiles.profiles()]
    assert keys[0] == "generic"
    assert set(keys) == {path.stem for path in asset("resources", "profiles").glob("*.toml")}
    assert profiles.unread_profiles() == ()
    for profile in profiles.profiles():
        assert "counsel" in profile.note
        assert profile.basis or not profile.line
        assert profile.key == "generic" or profile.rules
        for basis in (*profile.basis, *profile.rules):
            assert basis.citation
            assert basis.says.endswith(".")
            assert basis.source
            assert date(2026, 11, 1) <= basis.read_on <= date(2027, 1, 1)
        assert len(profile.line) <= profiles.LONGEST_LINE
        assert profile.line not in profile.former


@pytest.mark.parametrize(
    ("key", "named"),
    [
        ("va", "2.2-3705.2, subdivision 7"),
        ("md", "General Provisions 4-314.1"),
        ("mi", "MCL 15.243(1)(y)"),
        ("mi", "380.1308b"),
        ("nj", "47:1A-1.1"),
        ("fl", "119.071(3)(a)"),
        ("tx", "37.108(c-1)"),
        ("mt", "2-6-1003(2)"),
        ("ct", "1-210(b)(19)"),
        ("oh", "149.433"),
        ("ut", "63G-2-106"),
        ("wa", "42.56.420(3)"),
        ("mn", "13.37"),
        ("mo", "610.021(19)"),
        ("ri", "16-21-25"),
        ("nd", "44-04-24"),
        ("nh", "91-A:5, VI"),
        ("or", "192.345(22)"),
    ],
)
def test_the_line_of_a_state_names_its_statute(key, named):
    assert named in profile_of(key).line


BILLS = re.compile(r"fastdemocracy|legiplex|billtrack50|keepinglawsimple|secureschoolresources")
"""Where bills are followed, or somebody surveyed the states: none of them is the law itself."""
LONGEST_ROW = 300
"""Letters of a row: one sentence of ours, and what is to be said of where it was read."""


def test_a_row_read_in_a_bill_or_a_survey_says_so_and_none_stands_twice():
    for profile in profiles.profiles():
        rows = [*profile.basis, *profile.rules]
        told = [f"{row.citation} {row.says}" for row in rows]
        assert len(set(told)) == len(told), profile.key
        for row, words in zip(rows, told, strict=True):
            if BILLS.search(row.source):
                assert re.search(
                    r"[Bb]ill\b|\btells\b|enacted|enrolled|survey|Read (as|in)\b", words
                ), words
            assert len(row.says) <= LONGEST_ROW, words


@pytest.mark.parametrize("key", ["oh", "tn", "wa", "nj", "tx", "va"])
def test_where_much_was_read_most_topics_have_a_row(key):
    profile = profile_of(key)
    told = {rule.topic for rule in profile.rules}
    if laws_of(profile.state):
        told.add(Topic.MAPS)
    assert len(told) >= 4
    assert Topic.DRILLS in told


def test_where_no_exemption_was_read_none_is_offered_and_it_says_so(session):
    generic = profile_of("generic")
    assert generic.line == ""
    assert "nothing was read" in generic.note
    assert law_view(session).exemption == ()


def test_a_state_without_a_line_still_tells_its_rules(session):
    choose_profile(session, "ky")
    told = law_view(session)
    assert told.line == ""
    assert "No line is offered" in told.note
    assert {Topic.AUDIT, Topic.DRILLS, Topic.PLANS} <= {rule.topic for rule in told.rules}
    assert profile_of("generic").rules == ()


def test_a_district_can_write_its_own_rows_by_the_readme():
    readme = asset("resources", "profiles", "README.md").read_text("utf-8")
    keys = {field.name for kind in (profiles.Profile, Rule) for field in fields(kind)} - {
        "district"
    }
    assert keys | set(Topic) <= set(re.findall(r"`(?:\[\[)?(\w+)(?:\]\])?`", readme))


ROW = 'topic = "doors"\ncitation = "Code 1"\nsays = "Locked."\nsource = "Code 1"\n'
OWN = f'key = "gu"\nstate = "Guam"\nline = ""\nnote = "Ask counsel."\n[[rules]]\n{ROW}'


@pytest.fixture
def law_folder(tmp_path, monkeypatch):
    """A folder with a district's rows of law, named as the program would."""
    folder = tmp_path / "law"
    folder.mkdir()
    monkeypatch.setenv(LAW_FOLDER, str(folder))
    return folder


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (OWN + "read_on = 2026-11-02", ""),
        (OWN + 'read_on = "soon"', "such as 2026-11-29"),
        (OWN, "'read_on' is missing"),
        (OWN + "read_on = 2999-01-01", "has not come yet"),
        (OWN + "read_on = 2026-11-02\ndistrict = false", "no key of a row"),
        (OWN.replace("Locked.", "x" * 2001) + "read_on = 2026-11-02", "more than 2,000"),
        (OWN.replace("doors", "windows") + "read_on = 2026-11-02", "'windows'"),
        (OWN.replace('"Code 1"', "1") + "read_on = 2026-11-02", "must be text in quotes"),
        (OWN + "read_on = 2026-11-02\nmore = 'x'", "more"),
        (OWN.replace('state = "Guam"\n', "") + "read_on = 2026-11-02", "state"),
        ("key = ", "cannot be read"),
    ],
)
def test_a_file_of_a_district_with_a_mistake_is_told_and_left_out(law_folder, text, why):
    assert profiles.unread_profiles() == ()
    (law_folder / "gu.toml").write_text(text, "utf-8")
    told = profiles.unread_profiles()
    assert len(told) == bool(why)
    assert not why or (why in told[0] and "“gu.toml”" in told[0])
    assert [one.key for one in profiles.profiles() if one.key == "gu"] == ([] if why else ["gu"])


def test_a_district_adds_rows_to_a_state_that_is_shipped(session, law_folder):
    choose_profile(session, "mt")
    before = law_view(session)
    (law_folder / "ours.toml").write_text(f'key = "mt"\n[[rules]]\n{ROW}read_on = 2026-11-02')
    told = law_view(session)
    assert (told.line, told.exemption) == (before.line, before.exemption)
    assert told.rules[:-1] == before.rules
    assert (told.rules[-1].says, told.rules[-1].district) == ("Locked.", True)
    assert not any(one.district for one in before.rules)
    assert said(told.rules[-1]).endswith("A row of the district's own.")
    own = f'key = "mt"\nline = "Withheld by our policy 4."\n[[rules]]\n{ROW}read_on = 2026-11-02'
    (law_folder / "ours.toml").write_text(own)
    assert profile_of("mt").line == "Withheld by our policy 4."
    assert profile_of("mt").note == profiles.OWN_LINE
    (law_folder / "ours.toml").unlink()
    assert law_view(session) == before


def test_the_overview_names_a_file_of_law_that_cannot_be_read(session, law_folder):
    (law_folder / "ours.toml").write_text("key = ")
    assert any("“ours.toml”" in one and "left out" in one for one in overview(session).missing)
    (law_folder / "ours.toml").unlink()
    assert not any("“ours.toml”" in one for one in overview(session).missing)


def test_every_source_of_what_was_read_has_its_full_address():
    read = [passage for one in profiles.profiles() for passage in (*one.basis, *one.rules)]
    assert len(read) > 100
    assert [
        one.source for one in read if not re.fullmatch(r"https?://[^/\s]+/\S+", one.source)
    ] == []


def test_a_folder_that_was_named_and_is_gone_is_told(session, law_folder):
    law_folder.rmdir()
    (told,) = [one for one in check(session).missing if "is not there" in one]
    assert "choose it again" in told


def test_a_copy_under_the_same_key_is_told(law_folder):
    for name in ("a.toml", "b.toml"):
        (law_folder / name).write_text(OWN + "read_on = 2026-11-02", "utf-8")
    (told,) = profiles.unread_profiles()
    assert "“b.toml”" in told
    assert "the key “gu” is another file's" in told


def test_a_profile_is_taken_and_its_line_changed_as_steps(session):
    undone(session, lambda: choose_profile(session, "fl"))
    assert "119.071(3)(a)" in site_facts(session).exemption
    told = law_view(session)
    assert "section 119.071(3)(a)" in told.line
    assert told.exemption == profile_of("fl").basis
    assert [one.citation for one in told.mapping] == ["Section 1013.13, Florida Statutes"]
    set_exemption(session, "  Our   own words. ")
    assert site_facts(session).exemption == "Our own words."
    assert site_facts(session).profile == "fl"
    assert law_view(session).exemption == ()  # what was read is no source of other words
    assert law_view(session).note == profiles.OWN_LINE
    with pytest.raises(AuditError, match="at most 300 characters"):
        set_exemption(session, "x" * 301)
    assert site_facts(session).exemption == "Our own words."


def test_a_line_of_an_older_version_is_told_as_out_of_date(session):
    choose_profile(session, "va")
    set_exemption(session, "Withheld as provided in Code of Virginia 2.2-3705 and 22.1-279.8.")
    told = law_view(session)
    assert "out of date" in told.note
    assert "Virginia" in told.note
    (lack,) = [one for one in check(session).missing if "exemption line" in one]
    assert "out of date for Virginia" in lack
    assert told.exemption == ()
    choose_profile(session, "va")
    assert "2.2-3705.2" in law_view(session).line
    assert not [one for one in check(session).missing if "exemption line" in one]


def test_an_unknown_profile_is_refused(session):
    with pytest.raises(AuditError, match="no profile “zz”"):
        choose_profile(session, "zz")
    assert site_facts(session).profile == ""


# Reading a copy back


@pytest.mark.parametrize(
    ("text", "looked_for"),
    [
        ("No number outside", False),
        ("Main", False),
        ("Luis Ortega", True),
        ("555-0173", True),
        ("the cupboard by the window is never locked", True),
        ("", False),
        ("王小明在东门", True),
        ("门", False),
        ("สมชาย", True),
        ("محمد علي", True),
    ],
)
def test_names_numbers_and_sentences_are_looked_for(text, looked_for):
    assert is_telling(text) is looked_for


def test_a_copy_that_was_read_back_says_so_in_words(session, tmp_path):
    target = tmp_path / "a.pdf"
    export_report(session, target, Audience.FULL, issued_on=ON)
    check = check_copy(session, target, Audience.FULL, PLAIN)
    assert check.good
    assert all(line.good for line in check_lines(check))
    signs = {line.text: line.sign for line in check_lines(check)}
    (plain,) = [sign for text, sign in signs.items() if text.startswith("Not encrypted")]
    assert plain == "•", "it is no good news"
    assert "✓" in signs.values()


def test_letters_that_no_font_holds_are_told_in_a_line_from_right_to_left_too(session, tmp_path):
    observe(session, "Main / Room 1", {"R1": N}, "دروازہ بند نہیں ہوتا (کمرہ 101)")
    target = tmp_path / "a.pdf"
    export_report(session, target, Audience.FULL, issued_on=ON)
    check = check_copy(session, target, Audience.FULL, PLAIN)
    assert check.unprinted == ("\u06c1",)


def test_letters_that_no_font_holds_are_told_once(session, tmp_path):
    observe(session, "Main / Room 1", {"R1": N}, "ไทย: ประตู, and [U+0041] is a text of its own")
    target = tmp_path / "a.pdf"
    export_report(session, target, Audience.FULL, issued_on=ON)
    check = check_copy(session, target, Audience.FULL, PLAIN)
    assert "".join(check.unprinted) == "ไทยประตู"
    (line,) = [line for line in check_lines(check) if not line.good]
    first, count = min(check.unprinted_on), len(check.unprinted_on)
    assert line.text == (
        "Letters: no font of the program has Thai (ไทย); they stand as numbers on "
        f"{count} of {check.pages} pages, first on page {first}"
    )
    assert "[U+0E44]" in pypdf.PdfReader(target).pages[first - 1].extract_text()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"photos_out": 3}, "Photos: 0 of the audit for this document, 3"),
        ({"strange_photos": 1}, "Photos: 0"),
        ({"found": ("a", "b", "c", "d")}, "still in the file: “a”; “b”; “c”"),
        ({"loose_fonts": 1}, "are not in the file"),
        ({"unprinted": ("ไ", "ท", "ย", "ะ"), "unprinted_on": (2, 5)}, "Thai (ไทย); they stand"),
        ({"unprinted": ("中", "ཀ"), "unprinted_on": (2, 5)}, "Cjk (中), Tibetan (ཀ);"),
        ({"unprinted": ("\ud800",), "unprinted_on": (2,)}, "Other (U+D800);"),
        ({"tagged": False}, "cannot read the file"),
        ({"unmarked": 2}, "pages without it: 2 of"),
        ({"password_wanted": True}, "the file is not encrypted"),
    ],
)
def test_whatever_is_wrong_with_a_copy_is_told(session, tmp_path, changes, words):
    target = tmp_path / "a.pdf"
    export_report(session, target, Audience.FULL, issued_on=ON)
    check = replace(check_copy(session, target, Audience.FULL, PLAIN), **changes)
    assert not check.good
    (line,) = [line for line in check_lines(check) if not line.good]
    assert words in line.text


@pytest.mark.parametrize(
    "note",
    [
        "The cupboard by the window is never locked", "ตู้ข้างหน้าต่างไม่เคยล็อก",
        "窗边的柜子从来不上锁", "الخزانة 7 عند النافذة Room 1 لا تقفل أبدا",
        "Zoe\u0308 Ortega has the key 😀",
    ],
    ids=["latin", "thai", "chinese", "arabic", "accents apart"],
)  # fmt: skip
def test_a_document_of_another_reader_is_found_out(session, tmp_path, note):
    """The full report, taken for the public one, holds what that one may not."""
    observe(session, "Main / Room 1", {"R1": N}, note=note)
    target = tmp_path / "a.pdf"
    export_report(session, target, Audience.FULL, issued_on=ON)
    check = check_copy(session, target, Audience.PUBLIC, Choices(marking="TLP:AMBER"))
    assert check.found == (note,)
    wanted = list(withheld_texts(session, Audience.FULL, frozenset()))
    assert wanted == []
