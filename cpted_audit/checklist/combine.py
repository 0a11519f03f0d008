"""Several checklists as one text: a walk with companion lists, which an audit carries as a whole.

The text is written anew from what the files hold, so that it reads like any checklist file; the
remarks of the files are not taken along.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cpted_audit.checklist.loader import loads
from cpted_audit.checklist.model import Checklist, Companion
from cpted_audit.errors import AuditError

_NOTHING_MADE = "nothing was made"


def combine(lists: Sequence[Checklist]) -> Checklist:
    """Return one checklist that asks all that some lists ask; a single list is returned as it is.

    The walk gives it its id, version and title and comes first, whatever the order; the companion
    lists follow in the order given and are named as such. Raises `AuditError` where two lists are
    walks, one is given twice, or an id stands in two of them.
    """
    ordered = sorted(lists, key=lambda one: one.companion)  # the sort is stable
    _check(ordered)
    first, *beside = ordered
    if not beside:
        return first
    parsed = [tomllib.loads(one.text) for one in ordered]
    return loads("\n".join(_lines(parsed[0]["checklist"], beside, parsed)) + "\n", first.id)


def _check(lists: Sequence[Checklist]) -> None:
    if not lists:
        raise AuditError(f"No checklist was chosen; {_NOTHING_MADE}. Choose at least one.")
    walks = [one.id for one in lists if not one.companion]
    if len(set(walks)) > 1:
        raise AuditError(
            f"{walks[0]} and {walks[1]} are both walks; {_NOTHING_MADE}. Choose one walk, and "
            "companion lists beside it."
        )
    _distinct((one.id, one.id) for one in lists)
    _distinct((section.id, one.id) for one in lists for section in one.sections)
    _distinct((item.id, one.id) for one in lists for item in one.items())
    sources = {source.key.casefold(): source for one in lists for source in one.sources}
    for one in lists:
        for source in one.sources:
            if sources[source.key.casefold()] != source:
                raise AuditError(
                    f"The source {source.key} of {one.id} is another in a list beside it; "
                    f"{_NOTHING_MADE}. Give one of the two another key."
                )


def _distinct(ids: Iterable[tuple[str, str]]) -> None:
    """Raise `AuditError` where an id is met twice; ids that differ only in case are the same."""
    first: dict[str, str] = {}
    for name, owner in ids:
        if name.casefold() in first:
            raise AuditError(
                f"{name} of {owner} is already used by {first[name.casefold()]}; {_NOTHING_MADE}. "
                "An audit can take only lists whose ids all differ, and each list once."
            )
        first[name.casefold()] = owner


def _lines(
    head: dict[str, Any], beside: Sequence[Checklist], parsed: Sequence[dict[str, Any]]
) -> Iterator[str]:
    yield from _table("[checklist]", head)
    for one in beside:
        yield from _table("[[companions]]", {"id": one.id, "version": one.version,
                                             "title": one.title})  # fmt: skip
    sources = {one["key"]: one for file in parsed for one in file.get("sources", ())}
    for source in sources.values():
        yield from _table("[[sources]]", source)
    for file in parsed:
        for section in file["sections"]:
            yield from _table("[[sections]]", section)
            for item in section["items"]:
                yield from _table("[[sections.items]]", item)


def _table(name: str, table: dict[str, Any]) -> Iterator[str]:
    yield from ("", name)
    yield from (f"{key} = {_value(value)}" for key, value in table.items() if key != "items")


def _value(value: object) -> str:
    """Write a value that the loader took: it has let no control character through."""
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return json.dumps(value, ensure_ascii=False)


def companions_in_words(companions: Sequence[Companion]) -> str:
    """Return the companion lists of an audit with their versions, in one line."""
    return "; ".join(f"{companion.title} {companion.version}" for companion in companions)
