"""What is known of a stored field, declared beside it: one record that everything is derived from.

A field of a record that is kept in a document says here how it is called, who may have it, what
becomes of it in documents, and how the registers show and read it. Its type says what it holds and
whether nobody needs to have said. See docs/recipes.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field, fields
from enum import StrEnum
from typing import Any, Concatenate, ParamSpec, TypeVar

from cpted_audit.domain.documents.fates import JOINS, Audience, Fate
from cpted_audit.domain.sensitivity import Sensitivity

_Value = TypeVar("_Value")
_Kept = ParamSpec("_Kept")
_KEY = "about"


WHERE_FILLED = {"digested": "where filled"}
"""The metadata of a field that a document's model was given after copies of it were issued."""


class Tells(StrEnum):
    """What a field tells of its thing, where that decides who reads it when."""

    STATE = "state"
    """What was found of it: others than who may have weaknesses read its condition instead."""
    USE = "use"
    """How it is used or who has it: of what is gone nothing of the kind is told."""
    CAMERA = "camera"
    """Which camera watches it, and so what was found of that camera."""


@dataclass(frozen=True, slots=True)
class About:
    """One stored field. Of an id that joins records `sensitivity` is None: a name is shown for it.

    `words` are its label and what the history calls it; without them it only links or repeats.
    `also_for` are audiences that have it although they have not its class. `unit` is what a number
    counts, such as “motion”, or what it is measured in: “m”, “°” or “lux”.

    The rest is for the registers. `width` is that of its column in letters, 0 for no column; `head`
    a shorter label for the column's head; `shown` whether the column is there from the start.
    `heard` are other words that stand over it in spreadsheets. `required` is for a text that must
    not be empty. `least` and `most` bound a number, where there is a `most`. `follows_plan` lets
    the plan say what nobody did. `may_lie_ahead` lets a day be one to come; all others are days of
    what has happened. `last_time` is the day something was done last, so that a file never puts an
    earlier one in its place; `found_on` names such a field, for what was found on that day.
    `names_person` wants the name of a person. `holds_person` says that it holds who walked, looked
    or was asked, and nothing else: it goes when that person is purged. `compared` marks a fact of
    the site by which the printings of a document are told apart for responders.
    """

    words: str = ""
    sensitivity: Sensitivity | None = None
    fate: Fate | None = None
    _: KW_ONLY
    also_for: tuple[Audience, ...] = ()
    tells: Tells | None = None
    unit: str = ""
    width: int = 0
    head: str = ""
    heard: tuple[str, ...] = ()
    required: bool = False
    shown: bool = True
    follows_plan: bool = False
    may_lie_ahead: bool = False
    names_person: bool = False
    holds_person: bool = False
    compared: bool = False
    last_time: bool = False
    found_on: str = ""
    least: int = 0
    most: int = 0


def _in_metadata(make: Callable[_Kept, About]) -> Callable[_Kept, Mapping[str, About]]:
    def about_field(*args: _Kept.args, **kwargs: _Kept.kwargs) -> Mapping[str, About]:
        return {_KEY: make(*args, **kwargs)}

    return about_field


def _with_default(
    make: Callable[_Kept, About],
) -> Callable[Concatenate[_Value, _Kept], _Value]:
    def stored_field(default: _Value, /, *args: _Kept.args, **kwargs: _Kept.kwargs) -> _Value:
        about_it = make(*args, **kwargs)
        is_secret = about_it.sensitivity is Sensitivity.SECRET
        return field(default=default, repr=not is_secret, metadata={_KEY: about_it})

    return stored_field


about = _in_metadata(About)
"""Declare a field without a default: `number: int = field(metadata=about("Number", …))`."""
stored = _with_default(About)
"""Declare a field with its default: `note: str = stored("", "Note", …)`; no secret is printed."""


def abouts(record: type[Any]) -> Mapping[str, About]:
    """Return what is declared of each field of a record, in their order; an `id` joins records."""
    known = {field.name: field.metadata.get(_KEY) for field in fields(record)}
    if "id" in known and known["id"] is None:
        known["id"] = About(fate=JOINS)
    return {name: found for name, found in known.items() if found is not None}
