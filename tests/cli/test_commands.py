"""Every command and option: done with 0, or one sentence on the error stream and 2."""

from __future__ import annotations

import inspect
import json
import os
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from cpted_audit import __version__
from cpted_audit.__main__ import main
from cpted_audit.checklist import library
from cpted_audit.cli.commands import COMMANDS, Commands
from cpted_audit.cli.opening import read_passphrase
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.session.session import Session
from cpted_audit.store.tables import DOOR

HEAD = "item,place,answer,note,observed_at,observer\n"
NUMBERS = {"overall", "low", "high", "coverage", "percent", "answered", "in_scope"}


def _items(kind: SpaceType) -> list[str]:
    return [one.id for one in library.find("school-cpted").items() if one.space_type is kind]


def _told(result) -> str:
    """Return the sentence of a mistake the user can mend."""
    assert result.code == 2, result
    assert "Traceback" not in result.err
    lines = result.err.strip().splitlines()
    assert len(lines) == 1, lines
    return lines[0]


# The program as a whole


def test_help_and_version(cli):
    shown = cli("--help")
    assert shown.code == 0
    for command in (
        "new", "places", "demo", "import-answers", "import-photos", "score", "report", "check",
        "checklists",
    ):  # fmt: skip
        assert command in shown.out
        assert cli(command, "--help").code == 0
    assert __version__ in cli("--version").out


def test_the_version_is_told_in_the_same_words_before_anything_is_loaded(cli, capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["cpted-audit", "--version"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert (ended.value.code, capsys.readouterr().out) == (None, cli("--version").out)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_listed_by_the_first_sentence_of_its_own_help(name):
    assert Commands()[name].name == name
    first = inspect.cleandoc(Commands()[name].help).partition("\n\n")[0]
    assert COMMANDS[name].told == " ".join(first.split())


def test_an_unknown_command_is_none_of_those_that_are_loaded_late():
    assert "nonsense" not in Commands()
    assert Commands().get("nonsense") is None
    assert len(Commands()) == len(COMMANDS)


@pytest.mark.parametrize(
    "line",
    [
        ["nonsense"], ["score"], ["score", "a.cpted", "--colour"], ["new", "a.cpted"],
        ["report", "a.cpted"], ["import-photos", "a.cpted"], ["--nonsense"],
        ["report", "a.cpted", "-o", "x.pdf", "--audience", "everyone"],
        ["new", "a.cpted", "--site", "S", "--grade-band", "kindergarten"],
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_understood_is_told(cli, tmp_path, line):
    _told(cli(*line))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["places", "score", "check", "report", "import-answers"])
@pytest.mark.parametrize("file", ["missing.cpted", ".", "text.cpted", "a" * 300])
def test_what_is_no_audit_is_told_by_every_command(cli, tmp_path, command, file):
    (tmp_path / "text.cpted").write_text("not an audit")
    rest = {"report": ["-o", "x.pdf"], "import-answers": ["x.csv"]}.get(command, [])
    _told(cli(command, file, *rest))
    assert [one.name for one in tmp_path.iterdir()] == ["text.cpted"]


# new and places


@pytest.mark.parametrize("audit", ["plain", "encrypted"], indirect=True)
def test_new_makes_what_it_says(cli, audit):
    with Session.open(Path("elm.cpted"), "pässword; 'x'", read_only=True) as session:
        assert session.site.name == "Elm School"
        assert session.document.encrypted is (len(audit) > 1)
    shown = cli("places", *audit)
    assert shown.code == 0
    rows = [line.split("\t") for line in shown.out.splitlines()]
    assert ["Main / Classroom 2", "classroom"] in rows
    assert ["Annex / Corridors", "corridor"] in rows
    assert rows[0] == ["Grounds / Perimeter", "perimeter"]
    assert {kind for _, kind in rows} <= set(SpaceType)


def test_new_takes_every_option(cli):
    made = cli(
        "new", "a.cpted", "--site", "Elm", "--address", "1 Elm St", "--district", "D 5",
        "--grade-band", "middle", "--checklist", "school-cpted", "--no-passphrase",
    )  # fmt: skip
    assert made.code == 0
    with Session.open(Path("a.cpted")) as session:
        site = session.site
        assert (site.address, site.district, site.grade_band) == ("1 Elm St", "D 5", "middle")
        assert [building.name for building in session.walk.buildings] == ["Main"]
        assert f"{len(session.walk.places)} places" in made.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--no-passphrase", "--checklist", "none"], "no checklist 'none'"),
        (["--no-passphrase", "--spaces", "Main: dungeon=1"], "“dungeon” is not a known kind"),
        (["--no-passphrase", "--spaces", "Tower: gym=1"], "no building “Tower”"),
        (["--no-passphrase", "--levels", "Main=0"], "“Main=0” gives no number of levels"),
        (
            ["--no-passphrase", "--levels", "Main=1", "--spaces", "Main: 2 gyms on level 2"],
            "Main has 1 level",
        ),
        (["--no-passphrase", "--building", "A", "--building", "a"], "used twice"),
        (["--no-passphrase", "--passphrase-file", "key.txt"], "Choose one"),
        (["--passphrase-file", "missing.txt"], "cannot be read"),
        (["--passphrase-file", "empty.txt"], "is empty"),
        (["--passphrase-file", "latin.txt"], "cannot be read"),
        (["--passphrase-file", "null.txt"], "null character"),
        (["--passphrase-file", "weak.txt"], "easy to guess"),
        (["--passphrase-file", "elm.txt"], "easy to guess"),
        ([], "--no-passphrase"),
    ],
)
def test_new_tells_a_mistake_and_makes_nothing(cli, passphrase, options, said):
    Path("empty.txt").write_bytes(b"\nsecond\n")
    Path("latin.txt").write_bytes(b"p\xe4ss\n")
    Path("null.txt").write_bytes(b"plum tractor\x00violin\n")
    Path("weak.txt").write_bytes(b"password1\n")
    Path("elm.txt").write_bytes(b"Elm\n")
    assert said in _told(cli("new", "a.cpted", "--site", "Elm", *options))
    assert not Path("a.cpted").exists()


def test_new_reads_rooms_levels_doors_and_things(cli):
    made = cli(
        "new", "a.cpted", "--site", "Elm", "--building", "Main", "--building", "Gym",
        "--spaces", "Main: Room 101–112, 201–212, 4 doors, 6 cameras, 1 key box",
        "--spaces", "Gym: 4 classrooms, 2 doors", "--levels", "Gym=2", "--no-passphrase",
    )  # fmt: skip
    assert made.code == 0
    assert "In the registers and on no plan yet: 13." in made.out
    rows = [line.split("\t")[0] for line in cli("places", "a.cpted").out.splitlines()]
    assert {
        "Main / Level 2 / Room 212", "Gym / Level 2 / Classroom 4", "Gym / Level 1 / Door 6",
    } <= set(rows)  # fmt: skip
    with Session.open(Path("a.cpted")) as session:
        assert [one.number for one in DOOR.all(session.document.db)] == list("123456")


def test_new_keeps_what_was_counted_and_what_was_named_and_says_so(cli):
    made = cli(
        "new", "a.cpted", "--site", "Elm", "--no-passphrase",
        "--spaces", "Main: 2 levels, 24 classrooms, Room 101–112",
    )  # fmt: skip
    assert made.code == 0
    assert (
        "Main has 36 classrooms: 24 counted, and 12 named (Room 101 to Room 112). If the named"
        in made.out
    )
    rows = [line.split("\t")[0] for line in cli("places", "a.cpted").out.splitlines()]
    assert [row.rpartition(" / ")[2] for row in rows if "Classroom" in row] == [
        f"Classroom {number}" for number in range(1, 25)
    ]
    assert {"Main / Level 1 / Room 112", "Main / Level 2 / Classroom 24"} <= set(rows)


def test_new_leaves_a_file_that_is_there(cli):
    Path("a.cpted").write_bytes(b"mine")
    assert "already exists" in _told(cli("new", "a.cpted", "--site", "E", "--no-passphrase"))
    assert Path("a.cpted").read_bytes() == b"mine"


def test_a_passphrase_is_the_first_line_whole(cli, tmp_path):
    for number, data in enumerate((b"one\r\ntwo", b"\xef\xbb\xbfone", b"one\n")):
        (tmp_path / f"{number}.txt").write_bytes(data)
        if number == 0:
            cli(
                "new", "a.cpted", "--site", "E", "--passphrase-file", "0.txt",
                "--weak-passphrase",
            )  # fmt: skip
        assert cli("places", "a.cpted", "--passphrase-file", f"{number}.txt").code == 0
    for number, data in enumerate((b"One", b" one", b"one "), start=3):
        (tmp_path / f"{number}.txt").write_bytes(data)
        said = _told(cli("places", "a.cpted", "--passphrase-file", f"{number}.txt"))
        assert "does not open" in said
    assert "is encrypted" in _told(cli("places", "a.cpted"))


@pytest.mark.skipif(os.name == "nt", reason="Windows arguments are text")
def test_a_name_that_is_no_text_is_no_bug(cli):
    odd = os.fsdecode(b"Elm \xff")
    assert cli("new", "a.cpted", "--site", odd, "--no-passphrase").code == 0
    assert cli("new", f"{odd}.cpted", "--site", "Elm", "--no-passphrase").code == 0
    assert cli("places", f"{odd}.cpted").code == 0


# import-answers, score, check


def _answer_all(kind: SpaceType, place: str, answer: str) -> str:
    return HEAD + "".join(f"{item},{place},{answer},,,\n" for item in _items(kind))


@pytest.mark.parametrize("audit", ["plain", "encrypted"], indirect=True)
def test_answers_go_in_and_are_scored(cli, audit):
    Path("a.csv").write_text(_answer_all(SpaceType.CLASSROOM, "Main / Classroom 1", "Yes"), "utf-8")
    done = cli("import-answers", audit[0], "a.csv", *audit[1:])
    count = len(_items(SpaceType.CLASSROOM))
    assert (done.code, done.out) == (0, f"Imported {count} answers.\n")
    shown = json.loads(cli("score", *audit, "--json").out)
    assert (shown["overall"], shown["percent"]) == (1.0, None)  # all Yes in one room is no score
    assert shown["buildings"]["Main"]["overall"] == 1.0


def test_a_total_below_the_answers_is_left_out_and_told(cli, audit):
    rows = _answer_all(SpaceType.CLASSROOM, "Main / Classroom 1", "Yes")
    Path("a.csv").write_text(f"{rows}Total,,9,,,\n", "utf-8")
    done = cli("import-answers", audit[0], "a.csv", *audit[1:])
    count = len(_items(SpaceType.CLASSROOM))
    assert done.code == 0
    assert done.out == (
        f"Left out line {count + 2}, “Total”: it is a total of other rows.\n"
        f"Imported {count} answers.\n"
    )


def test_bad_rows_are_all_named_and_nothing_goes_in(cli, audit):
    rows = HEAD + "X1,Main / Classroom 1,Yes,,,\n,,,,,\nX2,Nowhere,maybe,,,\n"
    Path("a.csv").write_text(rows, "utf-8")
    done = cli("import-answers", audit[0], "a.csv", *audit[1:])
    assert (done.code, done.out) == (2, "")
    assert [line.partition(":")[0] for line in done.err.splitlines()[:2]] == ["Line 2", "Line 4"]
    assert done.err.splitlines()[2:] == [
        "2 rows are not usable, so nothing was imported from “a.csv”; fix them and try again."
    ]
    assert json.loads(cli("score", *audit, "--json").out)["answered"] == 0


def test_score_json_has_exactly_these_keys(cli, audit):
    item = next(
        one for one in library.find("school-cpted").items()
        if one.critical and one.space_type is SpaceType.CLASSROOM
    )  # fmt: skip
    text = _answer_all(SpaceType.CLASSROOM, "Main / Classroom 1", "Partial")
    text = text.replace(f"{item.id},Main / Classroom 1,Partial,", f"{item.id},Classroom 1,No,Türe")
    Path("a.csv").write_text(text, "utf-8")
    assert cli("import-answers", audit[0], "a.csv", *audit[1:]).code == 0
    shown = json.loads(cli("score", *audit, "--json").out)
    assert shown.keys() == NUMBERS | {
        "principles",
        "sections",
        "buildings",
        "classes",
        "critical",
        "definition",
        "critical_not_in_place",
        "critical_looked_at",
        "critical_not_looked_at",
        "least_difference",
        "never_made",
    }
    for group in ("principles", "sections", "buildings"):
        assert shown[group]
        for one in shown[group].values():
            assert one.keys() == NUMBERS
    assert shown["sections"].keys() == {
        section.id for section in library.find("school-cpted").sections
    }
    assert shown["buildings"].keys() == {"Grounds", "Main", "Annex"}
    assert 0 < shown["overall"] < 1
    assert shown["low"] < shown["overall"] < shown["high"]
    assert shown["percent"] is None  # one room of a school is too little for a number
    cpted = [
        one for one in library.find("school-cpted").items()
        if one.space_type is SpaceType.CLASSROOM and one.item_class == "cpted"
    ]  # fmt: skip
    assert shown["answered"] == len(cpted)
    assert shown["coverage"] == shown["answered"] / shown["in_scope"]
    assert [(one["item"], one["place"], one["note"]) for one in shown["critical"]] == [
        (item.id, "Main / Classroom 1", "Türe")
    ]
    text = cli("score", *audit)
    assert text.out.startswith("Critical conditions not in place: 1 of ")
    assert f"Critical No: {item.id} at Main / Classroom 1: {item.ideal}" in text.out


def test_too_few_to_score_is_null_and_said(cli, audit):
    shown = json.loads(cli("score", *audit, "--json").out)
    assert (shown["overall"], shown["percent"], shown["coverage"]) == (None, None, 0.0)
    assert "too little walked to score" in cli("score", *audit).out


@pytest.mark.parametrize("audit", ["plain", "encrypted"], indirect=True)
def test_check_tells_what_is_missing_and_damage(cli, audit):
    done = cli("check", *audit)
    assert done.code == 0
    assert "Missing: no visit is recorded (date, phase, people)." in done.out
    assert done.out.endswith("The file is intact.\n")
    data = bytearray(Path(audit[0]).read_bytes())
    data[-4096:] = os.urandom(4096)
    Path(audit[0]).write_bytes(data)
    assert "damaged" in _told(cli("check", *audit))
    assert Path(audit[0]).read_bytes() == data


def test_the_score_does_not_depend_on_who_else_has_it_open(cli, audit):
    with Session.open(Path("elm.cpted"), "pässword; 'x'"):
        assert cli("score", *audit).code == 0
        assert cli("check", *audit).code == 0
        Path("a.csv").write_text(HEAD, "utf-8")
        said = _told(cli("import-answers", audit[0], "a.csv", *audit[1:]))
        assert "has this audit open" in said
        assert "--take-over" in said


def test_an_audit_can_be_taken_over_from_a_program_that_is_gone(cli, audit):
    lock = Path("elm.cpted.lock")
    held = json.dumps(
        {"user": "Officer Lee", "host": "front-desk", "process": 1, "since": "2026-11-18T10:46"}
    )
    Path("a.csv").write_text(HEAD, "utf-8")
    for text in (held, ""):
        lock.write_text(text, "utf-8")
        assert "--take-over" in _told(cli("import-answers", audit[0], "a.csv", *audit[1:]))
        assert lock.read_text("utf-8") == text
        assert cli("import-answers", audit[0], "a.csv", "--take-over", *audit[1:]).code == 0
        assert not lock.exists()


@pytest.mark.parametrize("answer", ["y\n", "n\n"])
def test_on_a_terminal_the_same_question_is_asked_in_words(cli, audit, answer, monkeypatch):
    lock = Path("elm.cpted.lock")
    lock.write_text("half a lo", "utf-8")
    Path("a.csv").write_text(HEAD, "utf-8")
    asked = []

    def confirm(text: str, **_more: object) -> bool:
        asked.append(text)
        return answer == "y\n"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.confirm", confirm)
    done = cli("import-answers", audit[0], "a.csv", *audit[1:])
    again = ["Take it over anyway?"] if answer == "y\n" else []
    assert asked == ["Take it over?", *again]
    assert ("may be working in it" in done.err) == bool(again)
    assert "does not say whose it is" in done.err
    assert (done.code == 0) == (answer == "y\n")
    assert lock.exists() == (answer == "n\n")


def test_check_writes_no_byte_and_makes_no_folder(cli, tmp_path, real_or_own):
    for number, source in enumerate(real_or_own):
        folder = tmp_path / f"look {number}"
        folder.mkdir()
        path = folder / "look.cpted"
        path.write_bytes(source)
        done = cli("check", str(path))
        assert done.code in {0, 2}
        assert [one.name for one in folder.iterdir()] == ["look.cpted"]
        assert path.read_bytes() == source


@pytest.fixture
def real_or_own():
    """Documents of every format, one without its checklist, and real databases with our mark."""
    files = Path(__file__).parents[1] / "files"
    found = [one.read_bytes() for one in sorted(files.glob("*.cpted"))]
    shared = Path(__file__).resolve().parents[3] / "shared"
    found += [one.read_bytes() for one in sorted((shared / "cases").glob("*.cpted"))]
    for number, source in enumerate(sorted((shared / "real" / "hostile" / "sqlite").glob("*"))):
        data = bytearray(source.read_bytes()[:2_000_000])
        data[:16] = b"SQLite format 3\x00"
        data[68:72] = (0x43504144).to_bytes(4, "big")
        data[60:64] = (number % 5).to_bytes(4, "big")
        found.append(bytes(data))
    return found


# import-photos and report


def test_photos_go_in_and_a_bad_one_is_named(cli, audit):
    Path("camera").mkdir()
    Image.new("RGB", (64, 48), "red").save("camera/1.jpg")
    Image.new("RGB", (64, 48), "blue").save("camera/2.png")
    Path("camera/3.jpg").write_bytes(b"broken")
    item = _items(SpaceType.CLASSROOM)[0]
    options = ["--item", item, "--place", "Classroom 2"]
    done = cli("import-photos", audit[0], "camera", *options, *audit[1:])
    assert (done.code, done.out) == (0, "Imported 2 photos.\n")
    assert done.err.startswith("3.jpg was not imported: ")
    again = cli("import-photos", audit[0], "camera/1.jpg", *options, *audit[1:])
    assert again.out == "1.jpg is in the audit already.\nImported 0 photos.\n"
    assert cli("import-photos", audit[0], "camera/3.jpg", *audit[1:]).code == 2
    said = _told(cli("import-photos", audit[0], "camera/1.jpg", "--item", item, *audit[1:]))
    assert "2 places" in said
    missing = cli("import-photos", audit[0], "nowhere.jpg", *audit[1:])
    assert missing.code == 2
    assert "nowhere.jpg" in missing.err


@pytest.mark.parametrize("audit", ["plain", "encrypted"], indirect=True)
def test_a_report_is_written_and_an_older_one_replaced_only_when_done(cli, audit):
    Path("a.csv").write_text(_answer_all(SpaceType.CLASSROOM, "Main / Classroom 1", "No"), "utf-8")
    cli("import-answers", audit[0], "a.csv", *audit[1:])
    Path("out.pdf").write_bytes(b"older")
    assert "could not be written" in _told(
        cli("report", *audit, "-o", "missing/out.pdf", "--audience", "full")
    )
    done = cli("report", *audit, "-o", "out.pdf")
    assert done.code == 0
    assert done.out.startswith("Wrote out.pdf.\n")
    reader = pypdf.PdfReader("out.pdf")
    assert "Elm School" in reader.pages[0].extract_text()
    reader.close()


# checklists


def test_checklists_are_listed_and_validated(cli, tmp_path):
    listed = cli("checklists")
    assert listed.code == 0
    assert listed.out.startswith("school-cpted\t")
    assert "\ntip-line\t1.0.1\ten\t7 items\tTip line\tcompanion list\n" in listed.out
    good = cli("checklists", "validate", library.asset("checklists", "school-cpted.toml"))
    assert (good.code, good.err) == (0, "")
    assert "is a good checklist: school-cpted" in good.out


def test_a_new_audit_takes_a_walk_with_companion_lists(cli):
    made = ("new", "elm.cpted", "--site", "Elm", "--no-passphrase")
    done = cli(*made, "--checklist", "tip-line", "--checklist", "school-cpted")
    assert (done.code, done.err) == (0, "")
    with Session.open(Path("elm.cpted"), read_only=True) as session:
        assert session.checklist.id == "school-cpted"
        assert [companion.id for companion in session.checklist.companions] == ["tip-line"]
    twice = cli("new", "b.cpted", *made[2:], "--checklist", "tip-line", "--checklist", "tip-line")
    assert (twice.code, Path("b.cpted").exists()) == (2, False)
    assert twice.err.count("\n") == 1


def test_mistakes_in_a_checklist_are_each_told_once_with_file_table_and_key(cli):
    source = library.asset("checklists", "school-cpted.toml").read_text("utf-8")
    broken = source.replace('language = "en"', 'language = "English"', 1)
    broken = broken.replace("severity = 2", "severity = 9", 1)
    Path("mine.toml").write_text(broken, "utf-8")
    told = cli("checklists", "validate", "mine.toml")
    lines = told.err.splitlines()
    assert told.code == 2
    assert len(lines) == len(set(lines)) == 2
    assert all(line.startswith("mine.toml: ") for line in lines)
    assert "key 'language'" in told.err
    assert "key 'severity'" in told.err
    assert "mine.toml" in _told(cli("checklists", "validate", "mine.toml/no"))
    Path("latin.toml").write_bytes(b"# \xe4")
    assert "UTF-8" in _told(cli("checklists", "validate", "latin.toml"))


# demo


@pytest.mark.slow
def test_demo_writes_the_sample_audit_and_its_report(cli):
    done = cli("demo", "-o", "out")
    assert (done.code, done.err) == (0, "")
    audit, pdf, score = done.out.splitlines()
    assert Path(audit).suffix == ".cpted"
    assert Path(pdf).read_bytes().startswith(b"%PDF-")
    shown = json.loads(cli("score", audit, "--json").out)
    assert score == (
        f"Critical conditions not in place: {shown['critical_not_in_place']} · "
        f"Overall CPTED score: {shown['percent']} · "
        f"Coverage: {int(100 * shown['coverage'] + 0.5)}\N{NO-BREAK SPACE}%"
    )
    assert 70 <= shown["percent"] < 80
    again = cli("demo", "-o", "out").out.splitlines()
    assert again[0] != audit
    assert again[2] == score


def test_who_does_it_is_said_and_never_the_login(cli, audit, tmp_path):
    answers = tmp_path / "by.csv"
    answers.write_text("item,place,answer\nC01,Classroom 1,yes\n", "utf-8")
    assert cli("import-answers", *audit, answers, "--by", " Ofc.  Diaz ").code == 0
    answers.write_text("item,place,answer\nC01,Classroom 1,no\n", "utf-8")
    assert cli("import-answers", *audit, answers).code == 0
    opens = read_passphrase(Path(audit[2])) if len(audit) > 1 else None
    with Session.open(Path(audit[0]), opens, read_only=True) as session:
        assert [step.who for step in session.history()] == ["", "Ofc. Diaz"]
