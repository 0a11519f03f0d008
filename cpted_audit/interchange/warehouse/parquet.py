"""The rows of a rollup as Parquet files, in folders by district and year, for DuckDB or Spark."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields
from datetime import date
from enum import StrEnum
from glob import escape
from pathlib import Path
from typing import Any, Final, get_args, get_type_hints
from urllib.parse import quote

import pyarrow as pa
from pyarrow import dataset, parquet

from cpted_audit import clock
from cpted_audit.domain.rollup import ROWS, AuditRows
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.files import is_there, refuse_unfit
from cpted_audit.interchange.warehouse import storable

BY: Final = ("district", "year")
"""The columns that are folders: the district as the audit names it, the year it was walked."""
_ABANDONED_S: Final = 3600
_LONGEST: Final = 240
"""Of the name of a folder, as it is written there; disks take 255 with what stands before it."""
_TYPES: Final[dict[type[Any], Any]] = {
    int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32(), str: pa.string(),
}  # fmt: skip


def write_parquet(every: Iterable[AuditRows], target: Path) -> int:
    """Write rows as one data set for each of their tables within a folder; return how many.

    A row without a district or a day has no value in that column. A folder that was written so
    before is replaced when all is written; raises AuditError for one that has anything else in it,
    StorageError where the disk refuses, and then nothing has changed.
    """
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in every:
        day = one.audit.walked_on or one.audit.issued_on
        where = {
            "district": _folder_of(one.audit.district) or None,
            "year": None if day is None else day.year,
        }
        for name, rows in one.parts():
            found[name] += [_values(row) | where for row in rows]
    with _replacing_folder(target) as draft:
        for name, record in ROWS.items():
            _write(draft / name, found[name], _schema(record))
    return sum(len(rows) for rows in found.values())


def _folder_of(district: str) -> str:
    """Return what a district is called as a folder: as it is, or cut where no disk takes it."""
    name = str(storable(" ".join(district.split())))
    if len(quote(name, safe="")) <= _LONGEST:
        return name
    while len(quote(name, safe="")) > _LONGEST - len(quote("…")):
        name = name[:-1]
    return f"{name}…"


def _write(folder: Path, rows: list[dict[str, Any]], schema: Any) -> None:  # noqa: ANN401 - of a library without types
    table = pa.Table.from_pylist(rows, schema=schema)
    if not rows:
        folder.mkdir()
        parquet.write_table(table.drop_columns([*BY]), folder / "empty.parquet")
        return
    parts = dataset.partitioning(pa.schema([schema.field(name) for name in BY]), flavor="hive")
    dataset.write_dataset(
        table, folder, format="parquet", partitioning=parts, max_partitions=100_000,
        max_open_files=200,
    )  # fmt: skip


def _values(row: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the rows
    return {one.name: storable(getattr(row, one.name)) for one in fields(row)}


def _schema(record: type[Any]) -> Any:  # noqa: ANN401 - of a library without types
    types = get_type_hints(record)
    columns = {one.name: _type(types[one.name]) for one in fields(record)}
    return pa.schema({**columns, "district": pa.string(), "year": pa.int32()})


def _type(hint: Any) -> Any:  # noqa: ANN401 - what a hint may be
    (plain, *_) = [kind for kind in get_args(hint) if kind is not type(None)] or [hint]
    return _TYPES[str if issubclass(plain, StrEnum) else plain]


@contextmanager
def _replacing_folder(target: Path) -> Iterator[Path]:
    """Yield a folder to write to, which takes the place of the target once all is written."""
    refuse_unfit(target)
    _sweep(target)
    if target.is_symlink() or (is_there(target) and not _is_ours(target)):
        raise AuditError(
            "“{name}” is there and was not written by this command, so nothing was changed. "
            "Choose another name for the Parquet files.",
            name=target.name,
        )
    mark = os.urandom(4).hex()
    draft = target.with_name(f".{target.name}.{mark}.part")
    before = target.with_name(f".{target.name}.{mark}.old")
    try:
        draft.mkdir(mode=0o777 if os.name == "nt" else 0o700)  # as `files.folder_beside`
        yield draft
        if target.exists():
            target.rename(before)
        try:
            draft.rename(target)
        except OSError:
            if before.exists():
                before.rename(target)
            raise
    except (OSError, pa.ArrowException) as error:
        raise StorageError(
            "“{name}” could not be written ({reason}); what stood there before is unchanged. "
            "Choose another place or free some space.",
            name=target.name, reason=getattr(error, "strerror", None) or type(error).__name__,
        ) from error  # fmt: skip
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        if target.exists():
            shutil.rmtree(before, ignore_errors=True)


def _sweep(target: Path) -> None:
    """Put right what a program left that was killed while it wrote the same target.

    A draft that may be written still is younger than an hour and stays.
    """
    with suppress(OSError):
        for left in target.parent.glob(f".{escape(target.name)}.????????.old"):
            if target.exists():
                shutil.rmtree(left, ignore_errors=True)
            else:  # killed between the two renames
                left.rename(target)
        for draft in target.parent.glob(f".{escape(target.name)}.????????.part"):
            if clock.moment().timestamp() - draft.stat().st_mtime > _ABANDONED_S:
                shutil.rmtree(draft, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """Return whether a folder has nothing in it but what this module writes."""
    if not folder.is_dir():
        return False
    return all(
        one.suffix == ".parquet" if one.is_file() else not one.is_symlink()
        for one in folder.rglob("*")
    ) and {one.name for one in folder.iterdir()} <= set(ROWS)
