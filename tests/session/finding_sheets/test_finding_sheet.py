"""Findings as a sheet: what goes out, what a filled-in sheet would change, and what is taken."""

from __future__ import annotations

import csv
import io
import shutil
import sys
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

import children
import pytest
import small_audit
from findings_walked import observe
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from small_audit import N, P

from cpted_audit.domain.findings.states import STATE_WORDS, FindingState, VerifiedHow
from cpted_audit.errors import AuditError, ImportRefusedError
from cpted_audit.session.finding_sheets.preview import RowKind, SheetPreview, SheetRow
from cpted_audit.session.finding_sheets.sheet import accept, export_sheet, read_sheet
from cpted_audit.session.findings import findings, remarks, verbs
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.session import Session

AT = datetime(2026, 11, 18, 9)
KEY = "Key (leave as it is)"
WHY, BY, HOW = "New state: why or proof", "New state: by", "New state: how verified"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """An audit with four findings, numbered 1 to 4."""
    path = tmp_path_factory.mktemp("made") / "a.cpted"
    with small_audit.make(path) as session:
        observe(session, {"Door 1": {"D1": N, "D2": P}, "Room 1": {"R1": N, "R2": N}})
    return path


@pytest.fixture
def session(made, tmp_path):
    path = tmp_path / "a.cpted"
    shutil.copyfile(made, path)
    with Session.open(path) as session:
        session.document.who = "Ofc. Reyes"
        yield session


class Filled:
    """A sheet that went out, as it is filled in and saved by another program without our looks."""

    def __init__(self, session: Session, folder: Path) -> None:
        self.out = folder / "out.xlsx"
        export_sheet(session, self.out)
        sheet = load_workbook(self.out).active
        self.heads, *self.rows = ([cell.value for cell in line] for line in sheet.iter_rows())
        self.saved = folder / "back.xlsx"

    def put(self, number: int, head: str, value: object) -> None:
        """Type into the row of a finding."""
        self.line(number)[self.heads.index(head)] = value

    def line(self, number: int) -> list[object]:
        return next(line for line in self.rows if line[0] == number)

    def save(self, prepare=None) -> Path:
        book = Workbook()
        for line in (self.heads, *self.rows):
            book.active.append(line)
        if prepare:
            prepare(book)
        book.save(self.saved)
        return self.saved

    def cell(self, number: int, head: str) -> str:
        """The name of a cell, such as C4."""
        at = self.heads.index(head)
        return Workbook().active.cell(self.rows.index(self.line(number)) + 2, at + 1).coordinate


@pytest.fixture
def sheet(session, tmp_path) -> Filled:
    return Filled(session, tmp_path)


def of(preview: SheetPreview, number: int) -> SheetRow:
    (found,) = [one for one in preview.rows if one.finding == number]
    return found


def changes(found: SheetRow) -> dict[str, tuple[str, str]]:
    return {one.words: (one.old, one.new) for one in found.changes}


def here(session: Session, number: int):
    return next(one for one in rows(session) if one.number == number)


# Out


def test_the_sheet_is_locked_but_where_it_is_filled_in(session, sheet):
    page = load_workbook(sheet.out).active
    head = {cell.value: cell.column_letter for cell in page[1]}
    assert page.protection.sheet
    assert not page.protection.password
    assert page.freeze_panes == "C2"
    assert page[f"{head['Number']}2"].protection.locked
    assert not page[f"{head['Owner now']}2"].protection.locked
    assert page.column_dimensions[head[KEY]].hidden
    lists = [one.formula1 for one in page.data_validations.dataValidation if one.type == "list"]
    words = load_workbook(sheet.out)["Lists"]
    assert lists == ["Lists!$A$1:$A$7", "Lists!$B$1:$B$4"]
    assert [cell.value for cell in words["A"]] == [*STATE_WORDS.values()]
    assert words.sheet_state == "hidden"
    assert "Findings on " in page.oddHeader.left.text
    assert session.site.name in page.oddHeader.left.text
    formulas = [rule.formula[0] for area in page.conditional_formatting for rule in area.rules]
    assert any("TODAY()" in one for one in formulas)
    assert any('"Critical"' in one for one in formulas)


def test_what_went_out_comes_back_as_the_same(session, sheet, tmp_path):
    verbs.change_work(session, [here(session, 1).id], short_owner="=1+1 Ann", short_amount=0,
                      short_work_order="007", long_due=date(2027, 1, 9))  # fmt: skip
    for name in ("a.xlsx", "a.csv"):
        export_sheet(session, tmp_path / name)
        preview = read_sheet(session, tmp_path / name)
        assert [one.kind for one in preview.rows] == [RowKind.SAME] * 4
        assert accept(session, preview) == 0
        assert (preview.deleted, preview.told) == (0, ())


def test_a_filter_and_a_kind_of_file_there_is_none_of(session, tmp_path):
    assert export_sheet(session, tmp_path / "c.csv", "critical").rows == 1
    for name, wanted, said in (
        ("a.ods", "all", "ends in neither"), ("a.csv", "verified", "No finding is in this list"),
    ):  # fmt: skip
        with pytest.raises(AuditError, match=said):
            export_sheet(session, tmp_path / name, wanted)
        assert not (tmp_path / name).exists()


# Back


def test_what_is_accepted_is_one_step_that_can_be_undone(session, sheet):
    sheet.put(1, "State", "Planned")
    sheet.put(1, "Owner now", "Ann  Lee")
    sheet.put(2, "Due now", datetime(2027, 1, 9))
    sheet.put(2, "Dollars now", 1200)
    sheet.put(3, "Comment", "Key is with the custodian.")
    preview = read_sheet(session, sheet.save())
    before = small_audit.rows(session)
    assert changes(of(preview, 1)) == {
        "Owner now": ("blank", "Ann Lee"), "State": ("Open", "Planned")
    }  # fmt: skip
    assert changes(of(preview, 2)) == {
        "Due now": ("blank", "9 Jan 2027"), "Dollars now": ("blank", "$1,200")
    }  # fmt: skip
    assert of(preview, 4).kind is RowKind.SAME
    assert small_audit.rows(session) == before
    small_audit.undone(session, lambda: accept(session, preview))
    one, two = here(session, 1), here(session, 2)
    assert (one.state, one.owner) == (FindingState.PLANNED, "Ann Lee")
    assert (two.due, two.amount) == (date(2027, 1, 9), 1200)
    (said,) = remarks.comments(session, here(session, 3).id)
    assert said.words == "Key is with the custodian."
    assert session.undo_label == "3 findings of the sheet “back.xlsx”"


def test_the_same_sheet_read_twice_does_it_once(session, sheet):
    sheet.put(1, "State", "Planned")
    sheet.put(1, WHY, "In the summer")
    sheet.put(2, "Comment", "Said once.")
    path = sheet.save()
    assert accept(session, read_sheet(session, path)) == 2
    assert accept(session, read_sheet(session, path)) == 0


def test_what_was_changed_here_meanwhile_is_a_conflict(session, sheet):
    sheet.put(1, "Owner now", "Ann Lee")
    sheet.put(1, "State", "Planned")
    sheet.put(1, "Trade now", "Locksmith")
    sheet.put(2, "Owner now", "Ann Lee")
    path = sheet.save()
    verbs.change_work(session, [here(session, 1).id], short_owner="Bob Ray")
    verbs.change_work(session, [here(session, 2).id], short_owner="Ann Lee")
    verbs.change_work(session, [here(session, 3).id], short_owner="Cy Dee")
    preview = read_sheet(session, path)
    found = of(preview, 1)
    assert [(one.words, one.was, one.old, one.new) for one in found.conflicts] == [
        ("Owner now", "blank", "Bob Ray", "Ann Lee")
    ]
    assert changes(found).keys() == {"State", "Trade now"}
    assert [of(preview, number).kind for number in (2, 3)] == [RowKind.SAME] * 2
    assert accept(session, preview) == 1
    assert (here(session, 1).owner, here(session, 1).trade) == ("Bob Ray", "Locksmith")
    assert here(session, 3).owner == "Cy Dee"
    assert accept(session, read_sheet(session, path), take_conflicts=True) == 1
    assert here(session, 1).owner == "Ann Lee"


def test_a_state_that_was_changed_here_meanwhile(session, sheet):
    sheet.put(1, "State", "Planned")
    sheet.put(2, "State", "Fixed")
    path = sheet.save()
    verbs.start(session, [here(session, 1).id, here(session, 2).id])
    preview = read_sheet(session, path)
    assert "“In progress”, to which it was changed here meanwhile, no" in of(preview, 1).reason
    (found,) = of(preview, 2).conflicts
    assert (found.was, found.old, found.new) == ("Open", "In progress", "Fixed, to verify")
    assert accept(session, preview) == 0
    assert accept(session, preview, take_conflicts=True) == 1
    assert here(session, 2).state is FindingState.FIXED


def test_a_conflict_says_what_went_out_in_the_same_words(session, sheet):
    (one,) = [here(session, 1).id]
    verbs.change_work(session, [one], short_due=date(2027, 1, 9), short_amount=5)
    filled = Filled(session, sheet.saved.parent)
    filled.put(1, "Due now", None)
    filled.put(1, "Dollars now", 7)
    path = filled.save()
    verbs.change_work(session, [one], short_due=date(2027, 2, 9), short_amount=6)
    preview = read_sheet(session, path)
    assert [(each.was, each.old, each.new) for each in of(preview, 1).conflicts] == [
        ("9 Jan 2027", "9 Feb 2027", "blank"), ("$5", "$6", "$7")
    ]  # fmt: skip
    assert accept(session, preview, take_conflicts=True) == 1
    assert (here(session, 1).record.short_due, here(session, 1).amount) == (None, 7)


def test_a_preview_is_not_taken_once_the_audit_has_changed(session, sheet):
    sheet.put(1, "Owner now", "Ann Lee")
    preview = read_sheet(session, sheet.save())
    verbs.change_work(session, [here(session, 1).id], short_owner="Bob Ray")
    with pytest.raises(AuditError, match=r"have changed since “back\.xlsx” was read"):
        accept(session, preview)
    assert here(session, 1).owner == "Bob Ray"


def test_single_rows_can_be_taken(session, sheet):
    sheet.put(1, "Owner now", "Ann Lee")
    sheet.put(2, "Owner now", "Bob Ray")
    preview = read_sheet(session, sheet.save())
    assert accept(session, preview, {of(preview, 2).number}) == 1
    assert (here(session, 1).owner, here(session, 2).owner) == ("", "Bob Ray")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "put", "said"),
    [
        (1, {"Due now": date(2020, 1, 1)}, "lies before finding 1 was found on 18 Nov 2026"),
        (1, {"Due now": "soon"}, "Due now says “soon”, which is not a date"),
        (1, {"Dollars now": "a lot"}, "which is not an amount in whole dollars"),
        (1, {"Dollars now": 12.5}, "which is not an amount in whole dollars"),
        (1, {"Owner now": "12"}, "has no letter"),
        (1, {"State": "Closed"}, "State says “Closed”, which is none of “Open”"),
        (1, {"State": None}, "State is blank"),
        (1, {"State": "Accepted risk", WHY: "Old", "New state: accepted until": "2027-06-30"},
         "Say who accepts the risk of finding 1"),
        (1, {"State": "Verified", HOW: "Seen on site"}, "Say what was seen of finding 1"),
        (1, {"State": "Fixed", "New state: day": "2026-11-01"}, "before finding 1 was found"),
        (1, {WHY: "Because"}, "the state stays “Open”. Choose the new state"),
        (1, {"Number": 2}, "its key is that of finding 1: some columns were sorted"),
        (1, {KEY: None}, "Its key is missing or was changed"),
        (1, {KEY: '{"audit":1}'}, "Its key is missing or was changed"),
        (1, {KEY: '{"audit":"site","finding":"f","number":1,"of":1,"next":1,"was":{"state":[]}}'},
         "Its key is missing or was changed"),
    ],
)  # fmt: skip
def test_a_row_is_refused_with_its_reason_and_the_others_stay(session, sheet, number, put, said):
    at = sheet.rows.index(sheet.line(number)) + 2
    for head, value in put.items():
        sheet.rows[at - 2][sheet.heads.index(head)] = value
    other = next(line for line in sheet.rows if line[0] == 4)
    other[sheet.heads.index("Owner now")] = "Ann Lee"
    preview = read_sheet(session, sheet.save())
    (found,) = preview.of(RowKind.REFUSED)
    assert found.number == at
    assert said in found.reason
    assert "Nothing was changed" not in found.reason
    assert accept(session, preview) == 1
    assert here(session, 4).owner == "Ann Lee"


def test_states_days_and_dollars_in_other_words(session, sheet):
    for number, state, due, dollars in (
        (1, "En proceso", "1/9/2027", "$1,200"), (2, "DONE", "2027-01-09", "1200.00"),
        (3, "Planificado", "Jan 9, 2027", "1,200"), (4, "in-progress", "46396", "$1,200 "),
    ):  # fmt: skip
        sheet.put(number, "State", state)
        sheet.put(number, "Due now", due)
        sheet.put(number, "Dollars now", dollars)
    preview = read_sheet(session, sheet.save())
    assert accept(session, preview) == 4
    found = [here(session, number) for number in (1, 2, 3, 4)]
    assert [one.state.value for one in found] == ["in-progress", "fixed", "planned", "in-progress"]
    assert {one.amount for one in found} == {1200}
    assert {one.record.short_due for one in found} == {date(2027, 1, 9)}
    assert "State: “DONE” read as Fixed, to verify." in of(preview, 2).notes


def test_verifying_what_one_fixed_oneself_is_allowed_and_said(session, sheet):
    verbs.fix(session, [here(session, 1).id], by="Ann Lee")
    filled = Filled(session, sheet.saved.parent)
    for head, value in (("State", "Verificado"), (BY, "ann lee"), (HOW, "visto"), (WHY, "Shut")):
        filled.put(1, head, value)
    preview = read_sheet(session, filled.save())
    assert any(note.startswith("Verified by the one who fixed") for note in of(preview, 1).notes)
    assert accept(session, preview) == 1
    found = here(session, 1)
    assert (found.state, found.life.last.how) == (FindingState.VERIFIED, VerifiedHow.SEEN)
    assert found.life.verified_by_who_fixed


def test_an_exception_is_taken_and_renewed(session, sheet):
    more = {WHY: "Old", "New state: authority": "The board", "State": "Riesgo aceptado"}
    for until in ("2027-06-30", "2028-06-30"):
        filled = Filled(session, sheet.saved.parent)
        for head, value in {**more, "New state: accepted until": until}.items():
            filled.put(1, head, value)
        assert accept(session, read_sheet(session, filled.save())) == 1
        assert here(session, 1).life.until == date.fromisoformat(until)


# Sheets that came to harm


def test_a_finding_written_into_the_sheet_is_not_lost_in_silence(session, sheet):
    sheet.rows.append([None] * len(sheet.heads))
    sheet.rows[-1][sheet.heads.index("What is wrong")] = "The gate is open"
    (found,) = read_sheet(session, sheet.save()).of(RowKind.REFUSED)
    assert (found.number, found.finding) == (6, None)
    assert found.reason.endswith("New findings are written in the program.")


def test_columns_renamed_and_swapped_are_known_and_said(session, sheet):
    names = {"Owner now": "Responsable", "Due now": "DUE DATE", "State": "Status",
             "Comment": "Notes", "Funding later": "Color"}  # fmt: skip
    sheet.put(1, "Owner now", "Ann Lee")
    sheet.put(1, "Due now", "1/9/2027")
    sheet.put(1, "Comment", "Hola")
    sheet.heads = [names.get(head, head) for head in sheet.heads]
    for line in (sheet.heads, *sheet.rows):
        line.reverse()
    preview = read_sheet(session, sheet.save())
    assert changes(of(preview, 1)) == {
        "Owner now": ("blank", "Ann Lee"), "Due now": ("blank", "9 Jan 2027"),
        "Comment": ("blank", "Hola"),
    }  # fmt: skip
    assert "Column “Responsable” was read as Owner now." in preview.told
    assert "Column “Color” was not read: it is none of the columns of findings." in preview.told
    assert "Not in the sheet, and left as it is here: Funding later." in preview.told


def test_deleted_rows_are_said_and_delete_nothing(session, sheet):
    sheet.rows = [line for line in sheet.rows if line[0] not in {2, 3}]
    preview = read_sheet(session, sheet.save())
    assert preview.deleted == 2
    (said,) = [one for one in preview.told if "deleted" in one]
    assert said.startswith("2 findings that went out in the sheet were deleted from it: ")
    assert said.endswith("Nothing was deleted here.")
    assert accept(session, preview) == 0
    assert len(rows(session)) == 4


def test_rows_that_are_there_twice_and_findings_that_are_gone(session, sheet):
    sheet.put(2, "Owner now", "Ann Lee")
    sheet.rows.append([*sheet.line(2)])
    sheet.put(3, KEY, sheet.line(3)[-1].replace('"finding":"', '"finding":"no'))
    preview = read_sheet(session, sheet.save())
    assert sorted(one.reason for one in preview.of(RowKind.REFUSED)) == [
        "Finding 2 stands in 2 rows. Leave one of them.",
        "Finding 2 stands in 2 rows. Leave one of them.",
        "Finding 3 is no longer among the findings of this audit.",
    ]


def test_a_sheet_of_another_audit_is_refused(session, sheet, tmp_path):
    other = new_audit.create(tmp_path / "b.cpted", NewAudit(site_name="Oak School"))
    elsewhere = other.site.id
    with other, pytest.raises(ImportRefusedError, match="has the findings of another audit"):
        read_sheet(other, sheet.save())
    sheet.put(3, KEY, sheet.line(3)[-1].replace('"audit":"site"', f'"audit":"{elsewhere}"'))
    preview = read_sheet(session, sheet.save())
    assert of_kind(preview, RowKind.REFUSED) == ["It is of another audit."]


def of_kind(preview: SheetPreview, kind: RowKind) -> list[str]:
    return [one.reason for one in preview.of(kind)]


def test_a_sheet_without_its_key_is_refused(session, sheet):
    for line in (sheet.heads, *sheet.rows):
        line.pop()
    with pytest.raises(ImportRefusedError, match="has no column “Key"):
        read_sheet(session, sheet.save())


def test_formulas_are_named_and_one_without_result_changes_nothing(session, sheet):
    verbs.change_work(session, [here(session, 2).id], short_amount=7)
    filled = Filled(session, sheet.saved.parent)
    filled.put(2, "Dollars now", "=600*2")
    preview = read_sheet(session, filled.save())
    (found,) = preview.of(RowKind.REFUSED)
    assert found.reason == (
        "Dollars now has a formula without a result, or an error, so it cannot be read."
    )
    assert any(filled.cell(2, "Dollars now") in one for one in preview.told)

    from xlsxwriter import Workbook as Writer

    with Writer(str(filled.saved)) as book:
        page = book.add_worksheet()
        for at, line in enumerate((filled.heads, *filled.rows)):
            for place, value in enumerate(line):
                if isinstance(value, str) and value.startswith("="):
                    page.write_formula(at, place, value, None, 1200)
                elif value is not None:
                    page.write(at, place, str(value))
    preview = read_sheet(session, filled.saved)
    assert changes(of(preview, 2)) == {"Dollars now": ("$7", "$1,200")}
    assert "Dollars now is worked out by a formula; its result was read." in of(preview, 2).notes


def test_merged_cells_are_said_and_what_lies_under_them_is_not_cleared(session, sheet):
    number = sheet.rows[0][0]
    owner = sheet.heads.index("Owner now")
    sheet.put(number, "Owner now", "Ann Lee")
    last = sheet.rows[3][0]
    verbs.change_work(session, [here(session, last).id], short_due=date(2027, 1, 9))

    def merge(book) -> None:
        page = book.active
        page.merge_cells(start_row=2, end_row=3, start_column=owner + 1, end_column=owner + 1)
        page.merge_cells(start_row=5, end_row=5, start_column=owner + 1, end_column=owner + 2)

    preview = read_sheet(session, sheet.save(merge))
    first, second, _, fourth = preview.rows
    assert changes(first) == changes(second) == {"Owner now": ("blank", "Ann Lee")}
    assert second.notes == ("Owner now is merged with the rows above; what stands there was read.",)
    assert (fourth.kind, fourth.reason) == (
        RowKind.REFUSED, "Due now lies under a merged cell, so it cannot be read."
    )  # fmt: skip


def test_days_since_1904_are_the_same_days(session, sheet):
    def since_1904(book) -> None:
        book.epoch = CALENDAR_MAC_1904

    sheet.put(1, "Due now", date(2027, 1, 9))
    preview = read_sheet(session, sheet.save(since_1904))
    assert changes(of(preview, 1)) == {"Due now": ("blank", "9 Jan 2027")}


def test_a_workbook_saved_by_libreoffice_as_ods_comes_back(session, sheet, tmp_path):
    sheet.put(1, "Owner now", "Ann Lee")
    sheet.put(1, "State", "En curso")

    def cell(value: object) -> str:
        if isinstance(value, datetime):
            said = f'office:value-type="date" office:date-value="{value.date()}"'
            return f"<table:table-cell {said}><text:p>x</text:p></table:table-cell>"
        if isinstance(value, int):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        if value is None:
            return "<table:table-cell/>"
        return (f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p>'
                "</table:table-cell>")  # fmt: skip

    lines = (
        f"<table:table-row>{''.join(map(cell, line))}</table:table-row>"
        for line in (sheet.heads, *sheet.rows)
    )
    names = " ".join(f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
                     for one in ("office", "table", "text", "style"))  # fmt: skip
    path = tmp_path / "back.ods"
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {names}><office:body>'
            f'<office:spreadsheet><table:table table:name="Findings">{"".join(lines)}'
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    preview = read_sheet(session, path)
    assert changes(of(preview, 1)) == {
        "Owner now": ("blank", "Ann Lee"), "State": ("Open", "In progress")
    }  # fmt: skip
    assert len(preview.of(RowKind.SAME)) == 3


@pytest.mark.parametrize(("mark", "code"), [(";", "cp1252"), (",", "utf-8"), ("\t", "utf-16")])
def test_csv_saved_by_another_program_comes_back(session, tmp_path, mark, code):
    """Excel writes days in the way of its country, and semicolons where commas are decimal."""
    verbs.change_work(session, [here(session, 1).id], short_due=date(2027, 1, 9))
    path = tmp_path / "f.csv"
    export_sheet(session, path)
    table = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    at = table[0].index("Owner now")
    for line in table[1:]:
        line[at] = "José Núñez"
        line[at + 1] = line[at + 1].replace("2027-01-09", "1/9/2027")
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark).writerows(table)
    path.write_bytes(out.getvalue().encode(code))
    preview = read_sheet(session, path)
    assert {tuple(changes(one)) for one in preview.rows} == {("Owner now",)}
    assert accept(session, preview) == 4


def resaved(path: Path, change: dict[str, dict[str, str]]) -> None:
    """Save CSV as a spreadsheet program does that takes texts for numbers and days."""
    table = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
    for line in table[1:]:
        for head, made in change.items():
            at = table[0].index(head)
            line[at] = made.get(line[at], line[at])
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    path.write_text(out.getvalue(), "utf-8", newline="")


def test_what_a_spreadsheet_program_makes_of_numbers_is_not_taken_for_a_change(session, tmp_path):
    for number, order in enumerate(("007", "1-2", "5551234567890", "1/2"), 1):
        verbs.change_work(session, [here(session, number).id], short_work_order=order)
    path = tmp_path / "f.csv"
    export_sheet(session, path)
    resaved(path, {"Work order now": {
        "007": "7", "1-2": "2-Jan", "5551234567890": "5.55E+12", "1/2": "2-Jan"
    }})  # fmt: skip
    preview = read_sheet(session, path)
    assert [one.kind for one in preview.rows] == [RowKind.SAME] * 4
    assert of(preview, 1).notes == (
        "Work order now came back as “7”, as spreadsheet programs do; left as “007”.",
    )
    resaved(path, {"Work order now": {"7": "8", "5.55E+12": "6.1E+12", "2-Jan": "3-Mar"}})
    preview = read_sheet(session, path)
    assert changes(of(preview, 1)) == {"Work order now": ("007", "8")}
    assert len(preview.of(RowKind.REFUSED)) == 3
    assert "which a spreadsheet program made of something else" in of(preview, 3).reason


def test_days_that_went_out_tell_how_a_program_writes_days(session, tmp_path):
    """09/01/2027 is 9 January where the days that nobody changed came back day first."""
    verbs.change_work(session, [here(session, 1).id], short_due=date(2027, 1, 9))
    path = tmp_path / "f.csv"
    export_sheet(session, path)
    resaved(path, {"Due now": {"2027-01-09": "09/01/2027", "": "05/02/2027"}})
    preview = read_sheet(session, path)
    assert of(preview, 1).kind is RowKind.SAME
    assert changes(of(preview, 2)) == {"Due now": ("blank", "5 Feb 2027")}


KILLED = f"""
import os, signal, sys
from pathlib import Path
from cpted_audit.session.finding_sheets.sheet import accept, read_sheet
from cpted_audit.session.session import Session
from cpted_audit.store.rows import Table
session = Session.open(Path(sys.argv[1]))
preview = read_sheet(session, Path(sys.argv[2]))
write = Table.insert_many
def dies(self, *given, **more):
    write(self, *given, **more)
    {children.KILL_ITSELF}
Table.insert_many = dies
accept(session, preview)
"""


def test_a_kill_in_the_middle_leaves_nothing_half(session, sheet):
    sheet.put(1, "Owner now", "Ann Lee")
    sheet.put(1, "State", "Planned")
    sheet.put(2, "Comment", "Said.")
    back, path = sheet.save(), session.path
    before = small_audit.rows(session)
    session.close()
    done = children.run([sys.executable, "-c", KILLED, path, back])
    assert children.was_killed(done)
    with Session.open(path, take_over=True) as again:
        assert small_audit.rows(again) == before
        assert accept(again, read_sheet(again, back)) == 2


def test_one_that_was_set_aside_keeps_its_state(session, sheet):
    sheet.put(1, "State", "Planned")
    path = sheet.save()
    findings.dismiss(session, here(session, 1).id, "Not ours")
    assert "is set aside" in of(read_sheet(session, path), 1).reason
