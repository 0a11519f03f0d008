"""The command that merges two files of one audit: conflicts listed, decided, refused files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import small_audit
from small_audit import N, P, Y, observe

from cpted_audit.cli.merging import CONFLICTS
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.session.places.places import add_places
from cpted_audit.session.session import Session

FIRST, OTHER, MERGED = "a.cpted", "b.cpted", "c.cpted"
DOOR, ROOM = "Main / Door 1", "Main / Room 1"


@pytest.fixture
def copies(cli) -> None:
    """Make an audit and a copy of it, in which one item was answered otherwise."""
    with small_audit.make(Path(FIRST)) as session:
        observe(session, DOOR, {"D1": Y})
    shutil.copyfile(FIRST, OTHER)
    with Session.open(Path(FIRST)) as session:
        observe(session, DOOR, {"D1": N}, "Propped")
    with Session.open(Path(OTHER)) as session:
        observe(session, ROOM, {"R1": Y})


def _conflict() -> None:
    with Session.open(Path(OTHER)) as session:
        observe(session, DOOR, {"D1": P})


def _answers(file: str) -> dict[tuple[str, str], object]:
    with Session.open(Path(file), read_only=True) as session:
        return small_audit.answers(session)


def test_two_copies_become_one_file(cli, copies):
    done = cli("merge", FIRST, OTHER, "-o", "c", "--merged-by", "Ann  Lee")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Merged “b.cpted”: 1 added, 0 changed, 0 removed.", "Wrote c.cpted.",
    ]  # fmt: skip
    assert _answers(MERGED) == {("D1", DOOR): N, ("R1", ROOM): Y}
    with Session.open(Path(MERGED)) as session:
        steps = [(step.who, step.label) for step in session.history()]
        assert steps[0] == ("Ann Lee", "Merge b.cpted")
        session.undo()
        assert small_audit.answers(session) == {("D1", DOOR): N}
    assert not Path("c.cpted.lock").exists()


def test_conflicts_end_with_a_list_and_a_status_of_their_own(cli, copies):
    _conflict()
    before = Path(FIRST).read_bytes(), Path(OTHER).read_bytes()
    done = cli("merge", FIRST, OTHER, "-o", MERGED, "--conflicts", "list.json")
    assert done.code == CONFLICTS
    assert done.err == (
        "1 conflict has to be decided first; nothing was merged. Decide it, and merge again.\n"
    )
    assert "Main / Door 1 · D1: answer" in done.out
    assert "  mine: No\n  theirs: Partial\n" in done.out
    assert not Path(MERGED).exists()
    assert (Path(FIRST).read_bytes(), Path(OTHER).read_bytes()) == before
    rows = json.loads(Path("list.json").read_text("utf-8"))
    rows[0]["take"] = "theirs"
    Path("list.json").write_text(json.dumps(rows), "utf-8")
    done = cli("merge", FIRST, OTHER, "-o", MERGED, "--choices", "list.json")
    assert (done.code, done.err) == (0, "")
    assert _answers(MERGED)["D1", DOOR] is P


@pytest.mark.parametrize(("take", "value"), [("mine", N), ("theirs", P)])
def test_every_conflict_is_decided_at_once(cli, copies, take, value):
    _conflict()
    assert cli("merge", FIRST, OTHER, "-o", MERGED, "--take", take).code == 0
    assert _answers(MERGED)["D1", DOOR] is value


def _itself() -> None:
    Path(OTHER).unlink()
    Path(OTHER).hardlink_to(FIRST)


def _another() -> None:
    Path(OTHER).unlink()
    with small_audit.make(Path(OTHER)) as session, session.edit("Be another"):
        session.document.db.execute("UPDATE site SET id = 'other', name = 'Oak School'")


def _cut_short() -> None:
    Path(OTHER).write_bytes(Path(OTHER).read_bytes()[:-2048])


def _newer() -> None:
    with Session.open(Path(OTHER)) as session:
        session.document.db.execute("PRAGMA user_version = 99")


def _taken() -> None:
    Path(MERGED).write_text("mine", "utf-8")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (_itself, "“b.cpted” is this audit itself, so nothing was merged."),
        (_another, "“b.cpted” is another audit, of Oak School, and no copy of this one"),
        (_cut_short, "“b.cpted” is damaged (its end is missing)."),
        (_newer, "“b.cpted” was written by a newer version of this program"),
        (_taken, "“c.cpted” already exists and was left as it is."),
    ],
    ids=["itself", "another", "cut-short", "newer", "taken"],
)
def test_files_that_cannot_be_merged_are_refused_in_a_sentence(cli, copies, spoil, sentence):
    spoil()
    there = {path.name for path in Path().iterdir()}
    done = cli("merge", FIRST, OTHER, "-o", MERGED, "--take", "mine")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(sentence)
    assert len(done.err.splitlines()) == 1
    assert {path.name for path in Path().iterdir()} == there


def test_a_file_that_is_none_of_choices_is_refused(cli, copies):
    Path("list.json").write_text('{"D1": "mine"}', "utf-8")
    done = cli("merge", FIRST, OTHER, "-o", MERGED, "--choices", "list.json")
    assert done.code == 2
    assert "“list.json” is not a file of conflicts" in done.err


FORMAT_13 = Path(__file__).parents[1] / "files" / "format-13.cpted"


def test_a_copy_of_an_older_format_is_merged_and_left_as_it_is(cli):
    """One was opened by this program and so is of today's format; the other is a format behind."""
    shutil.copyfile(FORMAT_13, FIRST)
    shutil.copyfile(FORMAT_13, OTHER)
    with Session.open(Path(OTHER)) as session:
        observe(session, "Annex / Door 1", {"D2": N}, "Propped")
        after = small_audit.rows(session)
    for mine, theirs, name in ((FIRST, OTHER, MERGED), (OTHER, FIRST, "d.cpted")):
        done = cli("merge", mine, theirs, "-o", name)
        assert (done.code, done.err) == (0, "")
        with Session.open(Path(name), read_only=True) as session:
            assert small_audit.rows(session) == after
            assert session.document.problems() == []
    assert Path(FIRST).read_bytes() == FORMAT_13.read_bytes()


def test_the_other_file_may_have_another_passphrase(cli, copies):
    Path("mine.txt").write_text("violet anchor quarry", "utf-8")
    Path("theirs.txt").write_text("copper lantern meadow", "utf-8")
    for file, key in ((FIRST, "mine.txt"), (OTHER, "theirs.txt")):
        assert cli("passphrase", file, "--new-passphrase-file", key).code == 0
    merge = ("merge", FIRST, OTHER, "-o", MERGED, "--passphrase-file", "mine.txt")
    done = cli(*merge)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("The passphrase does not open “b.cpted”.")
    done = cli(*merge, "--other-passphrase-file", "theirs.txt")
    assert (done.code, done.err) == (0, "")
    with Session.open(Path(MERGED), "violet anchor quarry", read_only=True) as session:
        assert small_audit.answers(session) == {("D1", DOOR): N, ("R1", ROOM): Y}


@pytest.mark.parametrize("file", [FIRST, OTHER])
def test_the_list_of_conflicts_takes_the_place_of_no_audit(cli, copies, file):
    _conflict()
    before = Path(file).read_bytes()
    done = cli("merge", FIRST, OTHER, "-o", MERGED, "--conflicts", file)
    assert done.code == 2
    assert f"“{file}” is an audit and was left as it is." in done.err
    assert Path(file).read_bytes() == before


def test_a_document_takes_the_place_of_no_audit(cli, copies):
    answers = _answers(FIRST)
    done = cli("report", FIRST, "-o", FIRST)
    assert done.code == 2
    assert "is an audit and was left as it is." in done.err
    assert _answers(FIRST) == answers


def test_the_kind_of_a_place_is_told_in_words(cli, copies):
    for file in (FIRST, OTHER):
        with Session.open(Path(file)) as session:
            building = session.walk.buildings[0]
            add_places(session, building.id, SpaceType.EXTERIOR_DOOR, ["Door 7"])
    done = cli("merge", FIRST, OTHER, "-o", MERGED)
    assert done.code == CONFLICTS
    assert "Kind: exterior door;" in done.out
