"""Texts of the program that know how they were put together, so that the window can translate them.

Qt is known in the window alone. Below it a sentence is written in English where it is meant, with
the values it names beside it; it is an English text to everybody, and `said` of ui/words.py shows
it in the user's language. See docs/translating.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Self


class Number(int):
    """A whole number that is written with commas, unless the text says how."""

    def __format__(self, spec: str) -> str:
        return format(int(self), spec or ",")


class Words(str):
    """A text of the program in English, with what a translation of it needs.

    `template` is what stands in the catalogue, `about` the subject that tells two uses of one
    English word apart, `values` what is put in; of a thing that is counted `template` is what is
    said of one and `many` what is said of more. A value may be Words itself.
    """

    __slots__ = ("about", "lowered", "many", "number", "template", "values")

    template: str
    about: str
    many: str
    number: int | None
    values: Mapping[str, object]
    lowered: bool

    def __new__(
        cls,
        template: str,
        about: str = "",
        many: str = "",
        count: int | None = None,
        values: Mapping[str, object] | None = None,
        *,
        lowered: bool = False,
    ) -> Self:
        values = {name: _value(value) for name, value in (values or {}).items()}
        text = template if count in (None, 1) else many
        if count is not None:
            values["count"] = Number(count)
        if values:
            text = text.format(**values)
        made = super().__new__(cls, text.lower() if lowered else text)
        made.template, made.about, made.many = str(template), about, many
        made.number, made.values, made.lowered = count, values, lowered
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, object]]:
        """Let words travel from a child process as what they are."""
        said = (self.template, self.about, self.many, self.number, dict(self.values))
        return said, {"lowered": self.lowered}

    def of(self, count: int, /, **values: object) -> Words:
        """Return what is said of `count` things; the words are those of a table."""
        return Words(self.template, self.about, self.many, count, values)

    def format(self, *_args: object, **values: object) -> Words:
        """Return the words of a table with the values put in, which all have names."""
        return Words(self.template, self.about, self.many, self.number, {**self.values, **values})

    def lower(self) -> Words:
        """Return the words in small letters, which they keep in any language."""
        return Words(self.template, self.about, self.many, self.number, self.values, lowered=True)


def N_(text: str, about: str = "", /, **values: object) -> Words:  # noqa: N802 - the name that translators' tools know
    """Mark a text for translation where it is written, with the values it names.

    Qt's lupdate finds literals only, see docs/translating.md. Without values the text stays as it
    is, braces and all, for whoever fills it in.
    """
    return Words(text, about, values=values)


def counted(one: str, many: str, count: int | None, /, **values: object) -> Words:
    """Return what is said of one thing or of many, {count}; None in a table, said by `of` later.

    Both texts are literals; translations have as many forms as their language (Qt's numerus).
    """
    return Words(one, "", many, count, values)


def joined(between: str, parts: Iterable[str]) -> Words:
    """Return texts one after the other, each of which is translated by itself."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return Words(between.replace("{", "{{").replace("}", "}}").join(map("{{{}}}".format, values)),
                 values=values)  # fmt: skip


def listed(parts: Sequence[str]) -> str:
    """Return texts as a sentence lists them, such as “walls, windows and fences”."""
    if len(parts) < 2:
        return parts[0] if parts else ""
    return N_("{some} and {last}", some=joined(", ", parts[:-1]), last=parts[-1])


def told(what: object) -> str:
    """Return what an error says, as the words it was made with where it has them."""
    if isinstance(what, BaseException) and what.args and isinstance(what.args[0], Words):
        what = what.args[0]
    return what if isinstance(what, Words) else str(what)


def _value(value: object) -> object:
    """Return a value as it is kept beside a text: of an error, what it says."""
    return told(value) if isinstance(value, BaseException) else value
