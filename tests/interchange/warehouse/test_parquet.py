"""Parquet as other programs read it: by pyarrow and DuckDB, in folders by district and year."""

from __future__ import annotations

import os
import sys
from dataclasses import fields, replace
from pathlib import Path

import children
import duckdb
import pytest
from made_rows import school, schools
from pyarrow import dataset

from cpted_audit.domain.rollup import ROWS
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.interchange.warehouse import parquet
from cpted_audit.interchange.warehouse.parquet import write_parquet

ODD = "São Paulo / Elm & Co = 7 %"


def _files(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes()
            for one in sorted(folder.rglob("*")) if one.is_file()}  # fmt: skip


def _read(target: Path, name: str) -> list[dict]:
    return dataset.dataset(target / name, partitioning="hive").to_table().to_pylist()


def test_every_row_is_read_again_with_its_district_and_year(tmp_path):
    every = [
        *schools(5), school(6, district=ODD), school(7, district="", walked_on=None),
        school(8, walked_on=school(8).audit.walked_on.replace(year=2024)),
    ]  # fmt: skip
    target = tmp_path / "out.parquet"
    count = write_parquet(every, target)
    assert sorted(one.name for one in target.iterdir()) == sorted(ROWS)
    total = 0
    for name, record in ROWS.items():
        rows = _read(target, name)
        wanted = [row for one in every for row in dict(one.parts())[name]]
        total += len(rows)
        shown = {one.name for one in fields(record)} - {"district"}
        assert sorted(str({key: row[key] for key in sorted(shown)}) for row in rows) == sorted(
            str({key: _plain(getattr(row, key)) for key in sorted(shown)}) for row in wanted
        )
    assert total == count
    by = {(row["district"], row["year"]) for row in _read(target, "audit")}
    assert by == {
        ("District 0", 2020), ("District 1", 2020), ("District 2", 2020), ("District 2", 2024),
        (ODD, 2020), (None, None),
    }  # fmt: skip
    folders = {one.relative_to(target / "audit").parts[:2]
               for one in (target / "audit").rglob("*.parquet")}  # fmt: skip
    assert ("district=District%200", "year=2020") in folders
    asked = f"read_parquet('{target}/scores/**/*.parquet', hive_partitioning = true)"
    (found,) = duckdb.sql(
        f"select count(*) from {asked} where district = '{ODD}' and scored_of = 'overall'"
    ).fetchall()
    assert found == (1,)


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value


@pytest.mark.parametrize("district", ["x" * 300, "학" * 60, "é" * 42, "A\0B"])
def test_what_no_disk_takes_as_a_name_stops_no_other(tmp_path, district):
    odd = school(1, district=district, file="caf\udce9.cpted", school="Caf\udce9")
    write_parquet([odd, school(0)], tmp_path / "out.parquet")
    found = {row["school"]: row for row in _read(tmp_path / "out.parquet", "audit")}
    assert found.keys() == {"School 0", "Caf?"}
    assert found["Caf?"]["district"][:1] == district[:1]
    assert found["Caf?"]["file"] == "caf?.cpted"


def test_a_table_without_rows_is_there_and_a_repeat_replaces_all(tmp_path):
    target = tmp_path / "out.parquet"
    write_parquet(schools(3), target)
    bare = replace(school(9), findings=(), critical=())
    write_parquet([bare], target)
    assert [row["school"] for row in _read(target, "audit")] == ["School 9"]
    assert _read(target, "findings") == []
    assert [one.name for one in tmp_path.iterdir()] == ["out.parquet"]


def test_a_folder_of_somebody_else_is_left_as_it_is(tmp_path):
    target = tmp_path / "out.parquet"
    target.mkdir()
    (target / "letter.txt").write_text("mine", "utf-8")
    file = tmp_path / "file.parquet"
    file.write_text("mine", "utf-8")
    for one in (target, file):
        with pytest.raises(AuditError, match="not written by this command"):
            write_parquet(schools(2), one)
    assert _files(tmp_path) == {"file.parquet": b"mine", "out.parquet/letter.txt": b"mine"}


def test_a_disk_that_refuses_leaves_what_was_there(tmp_path, monkeypatch):
    target = tmp_path / "out.parquet"
    write_parquet(schools(3), target)
    before = _files(tmp_path)
    written = parquet.dataset.write_dataset
    done: list[Path] = []

    def full(table, folder, **how) -> None:
        if len(done) == 2:
            raise OSError(28, "No space left on device")
        done.append(folder)
        written(table, folder, **how)

    monkeypatch.setattr(parquet.dataset, "write_dataset", full)
    with pytest.raises(StorageError, match="No space left"):
        write_parquet(schools(9), target)
    assert _files(tmp_path) == before
    with pytest.raises(StorageError, match="could not be written"):
        write_parquet(schools(2), tmp_path / "none" / "out.parquet")


KILLED = """
import os, signal, sys
sys.path[:0] = {path!r}
from pathlib import Path
from made_rows import schools
from cpted_audit.interchange.warehouse import parquet

real, calls = {patched}, []

def killed(*given, **more):
    calls.extend("x" for one in given if "out.parquet" in str(one)[-60:])
    if len(calls) >= {call}:
        {kill}
    return real(*given, **more)

{patched} = killed
parquet.write_parquet(schools(9), Path(sys.argv[1]))
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("patched", "call", "stays"),
    [
        ("parquet.dataset.write_dataset", 2, True), ("Path.rename", 1, True),
        ("Path.rename", 3, False),
    ],
)  # fmt: skip
def test_a_program_that_is_killed_leaves_what_was_there(
    tmp_path, monkeypatch, patched, call, stays
):
    target = tmp_path / "out.parquet"
    write_parquet(schools(3), target)
    before = _files(target)
    code = KILLED.format(
        path=[one for one in sys.path if one], patched=patched, call=call,
        kill=children.KILL_ITSELF,
    )  # fmt: skip
    done = children.run([sys.executable, "-c", code, target], capture_output=True, text=True)
    assert children.was_killed(done), done.stderr
    assert target.exists() == stays
    for draft in tmp_path.glob(".*.part"):
        os.utime(draft, (0, 0))
    monkeypatch.setattr(parquet.dataset, "write_dataset", _full)
    with pytest.raises(StorageError, match="No space left"):
        write_parquet(schools(1), target)
    assert _files(target) == before
    assert [one.name for one in tmp_path.iterdir()] == ["out.parquet"]


def _full(*_given, **_more) -> None:
    raise OSError(28, "No space left on device")
