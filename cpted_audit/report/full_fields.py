"""What becomes of every stored field in the full report: printed where, or left out and why.

“Full” is checked against what is declared beside the fields: each has a fate, so that a new field
needs a decision. The tests fail where one is missing, and where a field said to be printed is not
found again in a report that was made and read back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cpted_audit.domain.documents.fates import (
    BYTES,
    CODES,
    COPIES,
    DIGEST,
    JOINS,
    Beside,
    Fate,
    LeftOut,
    Part,
)
from cpted_audit.domain.fields import abouts
from cpted_audit.domain.records import RECORDS

LEFT_OUT_TABLES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("recipient", "edition", "edition_fact"), COPIES.reason),
    **dict.fromkeys(("picture", "plan_source", "plan_picture", "plan_tile"), BYTES.reason),
    "digest": DIGEST.reason,
    **dict.fromkeys(
        ("issued_edition", "edition_contents", "edition_document", "sign_off"),
        "An edition is what the document is printed of; its number and who signed stand on it.",
    ),
    "view_state": "Where somebody looked last is no part of the audit.",
    **dict.fromkeys(
        ("journal_step", "journal_row"),
        "Who wrote what and when is the history, a page of its own in the window.",
    ),
}
"""Tables of a document of which no field is printed, and why."""

FULL_FIELDS: Final[dict[str, dict[str, Fate]]] = {
    table: {
        name: known.fate for name, known in abouts(kept.record).items() if known.fate is not None
    }
    for table, kept in RECORDS.items()
    if table not in LEFT_OUT_TABLES
}
"""The fate of each field, by table of the document and field of its record."""

_TITLES: Final[Mapping[str, str]] = {
    "plan_source": "Plan file", "plan_picture": "Plan picture", "plan_tile": "Plan tile",
    "view_state": "View", "journal_step": "History", "journal_row": "History",
    "edition": "Printing", "edition_fact": "Printing",
    "issued_edition": "Edition", "edition_contents": "Edition", "edition_document": "Edition",
    "sign_off": "Signature",
}  # fmt: skip
"""What tables are called that hold no records of an audit."""

_FIELD_WORDS: Final[Mapping[str, str]] = {
    "original_sha256": "digest of the file", "source_sha256": "digest of the file",
    "inputs": "digest of what was computed from", "dpi": "dots per inch", "markup": "marks",
    "position": "place in the order", "x": "place across", "y": "place down", "lux": "light",
    "at": "time",
    "control": "points known on Earth", "picture_id": "picture", "trim": "outside trim",
}  # fmt: skip


def beside(table: str, part: Part) -> list[str]:
    """Return the fields of a table that stand in the list of a part, in the table's order."""
    fates = FULL_FIELDS[table].items()
    return [name for name, fate in fates if isinstance(fate, Beside) and fate.part is part]


def left_out(*, with_codes: bool = False) -> list[tuple[str, str]]:
    """Return what is stored and not printed, or not of everything: the fields, and the reason.

    A copy that has the codes does not say that they are not printed.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for table, fates in FULL_FIELDS.items():
        for name, fate in fates.items():
            reason = fate.reason if isinstance(fate, LeftOut) else getattr(fate, "but", "")
            if reason and fate is not JOINS and not (with_codes and fate is CODES):
                found.setdefault(reason, {}).setdefault(table, []).append(name)
    for table, reason in LEFT_OUT_TABLES.items():
        found.setdefault(reason, {}).setdefault(table, [])
    said = [
        ("; ".join(dict.fromkeys(_line(*one) for one in by_table.items())), reason)
        for reason, by_table in found.items()
    ]
    return [*said, ("Ids", JOINS.reason)]


def _called(table: str) -> str:
    known = RECORDS.get(table)
    return known.title if known else _TITLES.get(table, table.capitalize())


def _line(table: str, names: list[str]) -> str:
    """Return what of a table is left out, in words; its name alone where that is all of it."""
    is_all = names == [*FULL_FIELDS.get(table, ())]
    return _called(table) if is_all or not names else f"{_called(table)}: {_listed(names)}"


def _listed(names: list[str]) -> str:
    return ", ".join(_words(name) for name in names)


def _words(name: str) -> str:
    plain = name.removesuffix("_id").replace("_", " ").replace("metres", "meters")
    return _FIELD_WORDS.get(name, plain)
