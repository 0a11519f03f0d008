"""Several checklists as one text: a walk with companion lists, which an audit carries as a whole.

The text is written anew from what the files hold, so that it reads like any checklist file; the
remarks of the files are not taken along.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import tomli

from cpted_audit.checklist.library import find, shipped
from cpted_audit.checklist.loader import loads
from cpted_audit.checklist.model import Checklist, Companion, Section
from cpted_audit.errors import AuditError
from cpted_audit.words import N_

_NOTHING_MADE = N_("nothing was made")


def chosen(ids: Sequence[str]) -> Checklist:
    """Return the shipped lists of some ids as the one checklist that an audit will carry.

    Raises `AuditError` where an id is not known or the lists do not go together.
    """
    return combine([find(name) for name in ids])


def combine(lists: Sequence[Checklist]) -> Checklist:
    """Return one checklist that asks all that some lists ask; a single list is returned as it is.

    The walk gives it its id, version and title and comes first, whatever the order; the companion
    lists follow in the order given and are named as such. A list that was combined already keeps
    its companion lists. Raises `AuditError` where two lists are walks, one is given twice, or an id
    stands in two of them.
    """
    ordered = sorted(lists, key=lambda checklist: checklist.companion)  # the sort is stable
    _check(ordered)
    first = ordered[0]
    if len(ordered) == 1:
        return first
    parsed = [tomli.loads(checklist.text) for checklist in ordered]
    owners = {name: owner for checklist in ordered for name, owner in _owners(checklist).items()}
    beside = [companion for checklist in ordered for companion in companions_of(checklist)]
    named = [asdict(companion) for companion in beside if companion.id != first.id]
    return _written(first.id, named, parsed, owners)


def without(carried: Checklist, list_id: str) -> Checklist:
    """Return a checklist that was combined without one of its companion lists.

    Where one shipped list is left as it is shipped, its own text is returned. Raises `AuditError`
    where the list is none of its companion lists.
    """
    if list_id not in {companion.id for companion in carried.companions}:
        raise AuditError(
            "The audit has no companion list {list_id!r} that could be taken away; "
            "nothing was changed.",
            list_id=list_id,
        )
    owners = _owners(carried)
    parsed = tomli.loads(carried.text)
    parsed["sections"] = [
        section for section in parsed["sections"] if owners[section["id"]] != list_id
    ]
    cited = {key for item in carried.items() if owners[item.section_id] == list_id
             for key in item.sources}  # fmt: skip
    kept = {key for item in carried.items() if owners[item.section_id] != list_id
            for key in item.sources}  # fmt: skip
    parsed["sources"] = [
        source
        for source in parsed.get("sources", ())
        if source["key"] in kept or source["key"] not in cited
    ]
    named = [asdict(companion) for companion in carried.companions if companion.id != list_id]
    left = _written(carried.id, named, [parsed], owners)
    known = next((checklist for checklist in shipped() if checklist.id == left.id), left)
    return known if tomli.loads(known.text) == tomli.loads(left.text) else left


def same_but_for_companions(checklist: Checklist, other: Checklist) -> bool:
    """Return whether two carried checklists are the same list with other companion lists beside."""
    heads = {(each.id, each.version, each.title, each.companion) for each in (checklist, other)}
    own, its = (sections_of(each, each.id) for each in (checklist, other))
    return len(heads) == 1 and own == its


def companions_of(checklist: Checklist) -> tuple[Companion, ...]:
    """Return the companion lists in a checklist, itself where it is one, in their order."""
    own = Companion(id=checklist.id, version=checklist.version, title=checklist.title)
    return (own, *checklist.companions) if checklist.companion else checklist.companions


def sections_of(checklist: Checklist, list_id: str) -> tuple[Section, ...]:
    """Return the sections of one of the lists that a checklist was made of."""
    owners = _owners(checklist)
    return tuple(section for section in checklist.sections if owners[section.id] == list_id)


def _owners(checklist: Checklist) -> dict[str, str]:
    """Return of which list each section is.

    A text combined before sections were marked with their lists is told by the lists shipped.
    """
    found: dict[str, str] = {
        section.id: section.companion or checklist.id for section in checklist.sections
    }
    if any(section.companion for section in checklist.sections):
        return found
    beside = {companion.id for companion in checklist.companions}
    for shipped_list in shipped():
        if shipped_list.id in beside:
            found |= {
                section.id: shipped_list.id
                for section in shipped_list.sections
                if section.id in found
            }
    return found


def _check(lists: Sequence[Checklist]) -> None:
    if not lists:
        raise AuditError(
            "No checklist was chosen; {nothing_made}. Choose at least one.",
            nothing_made=_NOTHING_MADE,
        )
    walks = [checklist.id for checklist in lists if not checklist.companion]
    if len(set(walks)) > 1:
        raise AuditError(
            "{walks} and {walks2} are both walks; {nothing_made}. Choose one walk, and "
            "companion lists beside it.",
            walks=walks[0],
            walks2=walks[1],
            nothing_made=_NOTHING_MADE,
        )
    _distinct((name, checklist.id) for checklist in lists for name in _names(checklist))
    _distinct((section.id, checklist.id) for checklist in lists for section in checklist.sections)
    _distinct((item.id, checklist.id) for checklist in lists for item in checklist.items())
    sources = {source.key.casefold(): source for checklist in lists for source in checklist.sources}
    for checklist in lists:
        for source in checklist.sources:
            if sources[source.key.casefold()] != source:
                raise AuditError(
                    "The source {source} of {checklist} is another in a list beside it; "
                    "{nothing_made}. Give one of the two another key.",
                    source=source.key,
                    checklist=checklist.id,
                    nothing_made=_NOTHING_MADE,
                )


def _distinct(ids: Iterable[tuple[str, str]]) -> None:
    """Raise `AuditError` where an id is met twice; ids that differ only in case are the same."""
    first: dict[str, str] = {}
    for name, owner in ids:
        if name.casefold() in first:
            raise AuditError(
                "{name} of {owner} is already used by {first}; {nothing_made}. An audit "
                "can take only lists whose ids all differ, and each list once.",
                name=name,
                owner=owner,
                first=first[name.casefold()],
                nothing_made=_NOTHING_MADE,
            )
        first[name.casefold()] = owner


def _names(checklist: Checklist) -> Iterator[str]:
    yield checklist.id
    yield from (companion.id for companion in checklist.companions)


def _written(
    own: str, beside: Sequence[dict[str, Any]], parsed: Sequence[dict[str, Any]],
    owners: Mapping[str, str],
) -> Checklist:  # fmt: skip
    """Return what is read from the text of lists; `own` is the id of the first."""
    return loads("\n".join(_lines(own, beside, parsed, owners)) + "\n", own)


def _lines(
    own: str, beside: Sequence[dict[str, Any]], parsed: Sequence[dict[str, Any]],
    owners: Mapping[str, str],
) -> Iterator[str]:  # fmt: skip
    yield from _table("[checklist]", parsed[0]["checklist"])
    for companion in beside:
        yield from _table("[[companions]]", companion)
    sources = {source["key"]: source for file in parsed for source in file.get("sources", ())}
    for source in sources.values():
        yield from _table("[[sources]]", source)
    for file in parsed:
        for section in file["sections"]:
            owner = owners[section["id"]]
            marked = section if owner == own else {**section, "companion": owner}
            yield from _table("[[sections]]", marked)
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
