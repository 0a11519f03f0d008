"""What takes things out of a document for good: out of its rows, its history and its bytes.

To be run by `rewriting`, on a connection that journals nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, get_type_hints

from cpted_audit.store import digests
from cpted_audit.store.database import Database
from cpted_audit.store.frozen_audit import named_in_editions
from cpted_audit.store.tables import JOURNALED, TABLES

PURGED = "(purged)"
"""What stands where a text was taken out."""

_NUMBER = re.compile(r"\+?[\d\s().·/\u2010-\u2014\u00a0-]+")
_LEAST_DIGITS, _MOST_DIGITS = 7, 15
"""How long telephone numbers are; ITU-T E.164 has 15 digits at most."""
_BETWEEN = r"[\s().·/\u2010-\u2014\u00a0-]{0,3}"
"""What may stand between two digits of a telephone number."""


def without(text: str, taken: Iterable[str], *, strictly: bool = False) -> str:
    """Return a text without others that stand in it as whole words, also as JSON writes them.

    Telephone numbers are known by their digits, names whatever the capitals. With `strictly` a
    name of one word in small letters is left: it may be any word, as “will” and “office” are.
    """
    wanted = tuple(sorted(set(filter(None, taken)), key=lambda one: (-len(one), one)))
    if not wanted:
        return text
    return _cleared(text, _pattern(wanted, strictly=strictly))


def _cleared(text: str, pattern: re.Pattern[str]) -> str:
    if not pattern.search(text):
        return text
    if text[:1] in {"[", "{"}:  # figures of a list are no telephone numbers
        try:
            values = json.loads(text)
            left = _each_text(values, lambda one: _cleared(one, pattern))
        except (ValueError, RecursionError):  # a sentence that begins with a bracket
            pass
        else:
            return text if left == values else json.dumps(left, ensure_ascii=False)
    return pattern.sub(PURGED, text)


def _each_text(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any JSON
    """Return a value of JSON with every text in it changed, but for the names of its fields."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each_text(one, change) for one in value]
    if isinstance(value, dict):
        return {name: _each_text(one, change) for name, one in value.items()}
    return value


@lru_cache(maxsize=64)
def _pattern(wanted: tuple[str, ...], *, strictly: bool) -> re.Pattern[str]:
    """Return what finds any of the texts as whole words."""
    return re.compile("|".join(_way(one, strictly=strictly) for one in wanted))


def _way(text: str, *, strictly: bool) -> str:
    digits = re.sub(r"\D", "", text)
    if _NUMBER.fullmatch(text) and _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return _number(digits)
    written = {text, text.upper(), text.title()} if strictly and text.isalpha() else {text}
    ways = {one for plain in written for one in _written(plain)}
    found = "|".join(re.escape(way) for way in sorted(ways, key=len, reverse=True))
    folded = "" if len(written) > 1 else "i"
    return rf"(?<!\w)(?{folded}:{found})(?!\w)"


def _number(digits: str) -> str:
    """Return what finds a telephone number, with or without the country's 1 before ten digits."""
    if len(digits) == 11 and digits.startswith("1"):
        digits = digits[1:]
    country = rf"(?:\+?1{_BETWEEN})?" if len(digits) == 10 else r"\+?"
    return rf"(?<!\w)(?<!\d[.,]){country}(?:\((?=\d{{1,5}}\)))?{_BETWEEN.join(digits)}(?!\w|[.,]\d)"


def _written(text: str) -> list[str]:
    """Return a text as it is, and within one or two layers of JSON."""
    once = json.dumps(text, ensure_ascii=False)[1:-1]
    return [text, once, json.dumps(once, ensure_ascii=False)[1:-1]]


PURGED_STATE = "purged"
"""The state of a step of which nothing is left; undo and redo pass over it."""


def remove_row(db: Database, table: str, row_id: str) -> None:
    """Take a row out, its images in the history, what refers to it in both, and what was told."""
    for child, column, optional in _references(db, table):
        if optional:
            db.execute(f'UPDATE "{child}" SET "{column}" = NULL WHERE "{column}" = ?', [row_id])  # noqa: S608 - names of the schema
            _unlink_in_images(db, child, column, row_id)
        else:
            for one in _children(db, child, column, row_id):
                remove_row(db, child, one)
    db.execute(f'DELETE FROM "{table}" WHERE id = ?', [row_id])  # noqa: S608 - a name of the schema
    db.execute("DELETE FROM journal_row WHERE table_name = ? AND row_id = ?", [table, row_id])
    db.execute("DELETE FROM edition_fact WHERE record_id = ?", [row_id])


def empty_fields(db: Database, table: str, row_id: str, fields: Sequence[str]) -> None:
    """Empty text fields of a row, as it is, as the history knew it and as printings told it."""
    for field in fields:
        db.execute(
            "UPDATE edition_fact SET texts = json_remove(texts, '$.' || ?1) "
            "WHERE record_id = ?2 AND json_valid(texts)",
            [field, row_id],
        )
        db.execute(f"""UPDATE "{table}" SET "{field}" = '' WHERE id = ?""", [row_id])  # noqa: S608 - names of the schema
        for side in ("before", "after"):
            db.execute(
                f"UPDATE journal_row SET {side} = json_set({side}, '$.' || ?1, '') "  # noqa: S608 - one of two
                f"WHERE table_name = ?2 AND row_id = ?3 AND {side} IS NOT NULL",
                [field, table, row_id],
            )


def empty_copies(db: Database, table: str, row_id: str, field: str, texts: Iterable[str]) -> None:
    """Empty a field of a row where it says one of some texts, now, then, or in what was told."""
    for text in texts:
        db.execute(f"""UPDATE "{table}" SET "{field}" = '' WHERE id = ? AND "{field}" = ?""",  # noqa: S608 - names of the schema
                   [row_id, text])  # fmt: skip
        for side in ("before", "after"):
            db.execute(
                f"UPDATE journal_row SET {side} = json_set({side}, '$.' || ?1, '') "  # noqa: S608 - one of two
                f"WHERE table_name = ?2 AND row_id = ?3 AND json_extract({side}, '$.' || ?1) = ?4",
                [field, table, row_id, text],
            )
        db.execute(
            "UPDATE edition_fact SET texts = json_remove(texts, '$.' || ?1) WHERE record_id = ?2 "
            "AND json_valid(texts) AND json_extract(texts, '$.' || ?1) = ?3",
            [field, row_id, text],
        )


def steps_with_images(db: Database) -> set[int]:
    """Return the steps that have images."""
    return {int(row[0]) for row in db.execute("SELECT DISTINCT step_id FROM journal_row")}


def close_history(db: Database, steps: Iterable[int]) -> None:
    """Drop images that tell no change any more, and let undo pass over steps left without any."""
    db.execute("DELETE FROM journal_row WHERE before = after")
    db.conn.executemany(
        "UPDATE journal_step SET state = ? WHERE id = ? AND kind = 'edit' "
        "AND NOT EXISTS (SELECT 1 FROM journal_row WHERE step_id = journal_step.id)",
        [(PURGED_STATE, step) for step in steps],
    )


def steps_of(db: Database, table: str, row_id: str) -> set[int]:
    """Return the steps that have an image of a row."""
    found = db.execute(
        "SELECT DISTINCT step_id FROM journal_row WHERE table_name = ? AND row_id = ?",
        [table, row_id],
    )
    return {int(row[0]) for row in found}


def texts_of(db: Database, table: str, row_id: str, fields: Sequence[str]) -> set[str]:
    """Return every text fields of a row have or had."""
    texts: set[str] = set()
    for field in fields:
        found = db.execute(
            f'SELECT "{field}" FROM "{table}" WHERE id = ?1 '  # noqa: S608 - names of the schema
            "UNION SELECT json_extract(before, '$.' || ?2) FROM journal_row "
            "WHERE table_name = ?3 AND row_id = ?1 "
            "UNION SELECT json_extract(after, '$.' || ?2) FROM journal_row "
            "WHERE table_name = ?3 AND row_id = ?1",
            [row_id, field, table],
        )
        texts.update(str(row[0]) for row in found if row[0])
    return texts


def rows_ever(db: Database, table: str) -> list[str]:
    """Return the ids of every row a table has or had, those that are there first."""
    found = db.execute(
        f'SELECT id, 0 FROM "{table}" UNION ALL '  # noqa: S608 - a name of the schema
        f"SELECT row_id, max(id) FROM journal_row WHERE table_name = ? "
        f'AND row_id NOT IN (SELECT id FROM "{table}") GROUP BY row_id ORDER BY 2',
        [table],
    )
    return [str(row[0]) for row in found]


def take_out_of_labels(db: Database, texts: Iterable[str], steps: Iterable[int]) -> None:
    """Take texts out of the names of some steps."""
    for step in steps:
        ((label,),) = db.execute("SELECT label FROM journal_step WHERE id = ?", [step]).fetchall()
        left = without(label, texts)
        if left != label:
            db.execute("UPDATE journal_step SET label = ?, words = NULL WHERE id = ?", [left, step])


def take_out_of_told(db: Database, field: str, text: str) -> None:
    """Take a name out of a field that is it, as printings told it."""
    found = db.execute(
        "SELECT rowid, json_extract(texts, '$.' || ?1) FROM edition_fact WHERE json_valid(texts)",
        [field],
    )
    for row, value in found.fetchall():
        if isinstance(value, str) and value.casefold() == text.casefold():
            db.execute(
                "UPDATE edition_fact SET texts = json_set(texts, '$.' || ?1, ?2) WHERE rowid = ?3",
                [field, PURGED, row],
            )


def forget_told(db: Database) -> None:
    """Forget what printings told; which there were, with their digests, stays."""
    db.execute("DELETE FROM edition_fact")


def forget_editions(db: Database) -> None:
    """Forget which printings and editions there were, what they told, and who signed."""
    forget_told(db)
    for table in ("edition", "edition_document", "edition_contents", "issued_edition", "sign_off"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - constants


def take_out_of_signatures(db: Database, name: str) -> None:
    """Take a name out of what it signed, and with it what that hand drew."""
    take_out_of_field(db, "sign_off", "by", name)
    db.execute("UPDATE sign_off SET strokes = '[]' WHERE \"by\" = ?", [PURGED])


def take_out_of_field(db: Database, table: str, field: str, text: str) -> None:
    """Take a text out of a field that is it or lists it, in the rows and in the history."""
    for row, value in db.execute(f'SELECT rowid, "{field}" FROM "{table}"').fetchall():  # noqa: S608 - names of the schema
        if (left := _left(value, text)) != value:
            db.execute(f'UPDATE "{table}" SET "{field}" = ? WHERE rowid = ?', [left, row])  # noqa: S608 - names of the schema
    if table not in JOURNALED:
        return
    for side in ("before", "after"):
        for row, value in db.execute(
            f"SELECT id, json_extract({side}, '$.' || ?1) FROM journal_row "  # noqa: S608 - one of two
            "WHERE table_name = ?2",
            [field, table],
        ).fetchall():
            if (left := _left(value, text)) != value:
                db.execute(
                    f"UPDATE journal_row SET {side} = json_set({side}, '$.' || ?1, ?2) "  # noqa: S608 - one of two
                    "WHERE id = ?3",
                    [field, left, row],
                )


def _left(value: str | None, text: str) -> str | None:
    """Return what is left of a field without a text: nothing but a mark, or a shorter list."""
    if value is not None and value.casefold() == text.casefold():
        return PURGED
    if not value or not value.startswith("["):
        return value
    try:
        listed = json.loads(value)
    except ValueError:  # a name that begins like a list
        return value
    left = [one for one in listed if str(one).casefold() != text.casefold()]
    return value if left == listed else json.dumps(left, ensure_ascii=False)


def take_out_everywhere(db: Database, texts: Sequence[str]) -> int:
    """Take texts out of every text of the document, whole words alone; return how many had one.

    A name of one word in small letters stays, see `sought.without`: it is counted as standing.
    """
    changed = 0
    for table, column, row, left in list(_standing(db, texts, strictly=True)):
        changed += 1
        db.execute(
            f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?',  # noqa: S608 - names are the program's own
            [left, row],
        )
        if column == "label" and table == "journal_step":  # what it was put together from
            db.execute("UPDATE journal_step SET words = NULL WHERE id = ?", [row])
    return changed


def count_standing(db: Database, texts: Sequence[str]) -> int:
    """Return how many texts of the document hold one of these as whole words."""
    return sum(1 for _ in _standing(db, texts))


def forget_history(db: Database, kept_kinds: Sequence[str] = ()) -> None:
    """Take out every step and image, but the steps of some kinds, which have no images.

    What earlier printings told is history too. What is left is known to no other file of the audit
    any more: without images nobody can tell how things were at a step.
    """
    marks = ", ".join("?" for _ in kept_kinds)
    forget_told(db)
    db.execute("DELETE FROM journal_row")
    db.execute(f"DELETE FROM journal_step WHERE kind NOT IN ({marks})", list(kept_kinds))  # noqa: S608 - question marks
    db.execute("UPDATE journal_step SET uid = lower(hex(randomblob(8)))")
    db.execute("UPDATE journal_step SET merge_key = NULL WHERE merge_key LIKE 'handed-o%'")


_BYTES = (
    ("picture", "photo", "original_sha256"),
    ("plan_picture", "plan", "picture_id"),
    ("plan_source", "plan", "source_sha256"),
)
"""Tables of bytes, and which field of which table names the row that is wanted."""


def sweep_bytes(db: Database) -> None:
    """Take out the pictures and sources that no row, no image of the history, no edition names."""
    for table, user, field in _BYTES:
        frozen = named_in_editions(db, user, field)
        unused = db.execute(
            f'SELECT id FROM "{table}" WHERE id NOT IN (SELECT "{field}" FROM "{user}") '  # noqa: S608 - constants
            "AND id NOT IN (SELECT coalesce(json_extract(before, '$.' || ?1), '') FROM journal_row "
            "WHERE table_name = ?2) "
            "AND id NOT IN (SELECT coalesce(json_extract(after, '$.' || ?1), '') FROM journal_row "
            "WHERE table_name = ?2)",
            [field, user],
        ).fetchall()
        for one in [row[0] for row in unused if row[0] not in frozen]:
            if table == "plan_picture":
                db.execute("DELETE FROM plan_tile WHERE id >= ?1 || '/' AND id < ?1 || '0'", [one])
            remove_row(db, table, one)
    digests.sweep(db)


def _references(db: Database, table: str) -> Iterator[tuple[str, str, bool]]:
    """Yield every field that refers to a table, and whether it may be empty."""
    for child in db.table_names():
        optional = {row[1]: not row[3] for row in db.execute(f'PRAGMA table_info("{child}")')}
        for row in db.execute(f'PRAGMA foreign_key_list("{child}")').fetchall():
            if row[2] == table and child != "journal_row":
                yield child, row[3], optional[row[3]]


def _children(db: Database, table: str, column: str, row_id: str) -> list[str]:
    found = db.execute(
        f'SELECT id FROM "{table}" WHERE "{column}" = ?1 UNION '  # noqa: S608 - names of the schema
        "SELECT row_id FROM journal_row WHERE table_name = ?2 AND ?1 IN "
        "(json_extract(before, '$.' || ?3), json_extract(after, '$.' || ?3))",
        [row_id, table, column],
    )
    return [str(row[0]) for row in found]


def _unlink_in_images(db: Database, table: str, field: str, old: str) -> None:
    for side in ("before", "after"):
        db.execute(
            f"UPDATE journal_row SET {side} = json_set({side}, '$.' || ?1, NULL) "  # noqa: S608 - one of two
            f"WHERE table_name = ?2 AND json_extract({side}, '$.' || ?1) = ?3",
            [field, table, old],
        )


def _standing(
    db: Database, texts: Sequence[str], *, strictly: bool = False
) -> Iterator[tuple[str, str, int, str]]:
    """Yield table, column and row of every text that holds one of these, and it without them."""
    if not texts:
        return
    for table, columns in {**_free_texts(), "journal_step": ("label", "who")}.items():
        for column in columns:
            found = db.execute(f'SELECT rowid, "{column}" FROM "{table}"')  # noqa: S608 - names are the program's own
            yield from (
                (table, column, row, left)
                for row, text in found.fetchall()
                if text and (left := without(text, texts, strictly=strictly)) != text
            )
    for side in ("before", "after"):
        found = db.execute(f"SELECT id, table_name, {side} FROM journal_row")  # noqa: S608 - one of two
        yield from (
            ("journal_row", side, row, left)
            for row, table, image in found.fetchall()
            if image and (left := _image_without(table, image, texts, strictly=strictly)) != image
        )


def _image_without(table: str, image: str, texts: Sequence[str], *, strictly: bool) -> str:
    """Return an image of the history without texts; what is no text of its row stays."""
    values = json.loads(image)
    changed = {
        field: without(values[field], texts, strictly=strictly)
        for field in _free_texts().get(table, ())
        if isinstance(values.get(field), str)
    }
    if all(values[field] == text for field, text in changed.items()):
        return image
    return json.dumps({**values, **changed}, ensure_ascii=False)


@cache
def _free_texts() -> dict[str, tuple[str, ...]]:
    """Return the fields of every table that somebody may have typed into; not words of lists."""
    found = {}
    for table in TABLES:
        hints = get_type_hints(table.record)
        names = tuple(name for name, hint in hints.items() if hint in {str, tuple[str, ...]})
        found[table.name] = tuple(
            name for name in names if name != "id" and not name.endswith(("_id", "_ids", "sha256"))
        )
    for name in ("checklist", "plan_picture", "edition", "edition_document", "earlier_item"):
        del found[name]  # carried whole; made by the program
    found["issued_edition"], found["sign_off"] = ("note",), ("by",)
    found["edition_fact"] = ("name", "texts")
    return found
