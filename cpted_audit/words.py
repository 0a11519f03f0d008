"""Texts of the program that know how they were put together, so that the window can translate them.

Qt is known in the window alone. Below it a sentence is written in English where it is meant, with
the values it names beside it; it is an English text to everybody, and `said` of ui/words.py shows
it in the user's language. See docs/translating.md.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Self


class Number(int):
    """A whole number that is written with commas, unless the text says how."""

    def __format__(self, spec: str) -> str:
        return format(int(self), spec or ",")


def in_sentence(label: str) -> str:
    """Return a label as it stands within a sentence; an abbreviation keeps its capitals."""
    if isinstance(label, Words):
        return label.in_sentence()
    return label if label[:2].isupper() else f"{label[:1].lower()}{label[1:]}"


CASES: Mapping[str, Callable[[str], str]] = {
    "": str, "lower": str.lower, "capitalize": str.capitalize, "in_sentence": in_sentence,
}  # fmt: skip
"""What is done to the letters of words once they are put together, by a name a file can keep."""


class Words(str):
    """A text of the program in English, with what a translation of it needs.

    `template` is what stands in the catalogue, `about` the subject that tells two uses of one
    English word apart, `values` what is put in; of a thing that is counted `template` is what is
    said of one and `many` what is said of more. A value may be Words itself.
    """

    __slots__ = ("about", "case", "many", "number", "template", "values")

    template: str
    about: str
    many: str
    number: int | None
    values: Mapping[str, object]
    case: str

    def __new__(
        cls,
        template: str,
        about: str = "",
        many: str = "",
        count: int | None = None,
        values: Mapping[str, object] | None = None,
        *,
        case: str = "",
    ) -> Self:
        values = {name: _value(value) for name, value in (values or {}).items()}
        text = template if count in (None, 1) else many
        if count is not None:
            values["count"] = Number(count)
        if values:
            text = text.format(**values)
        made = super().__new__(cls, CASES[case](text))
        made.template, made.about, made.many = str(template), about, many
        made.number, made.values, made.case = count, values, case
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, object]]:
        """Let words travel from a child process as what they are."""
        said = (self.template, self.about, self.many, self.number, dict(self.values))
        return said, {"case": self.case}

    def of(self, count: int, /, **values: object) -> Words:
        """Return what is said of `count` things; the words are those of a table."""
        return Words(self.template, self.about, self.many, count, values)

    def format(self, *_args: object, **values: object) -> Words:
        """Return the words of a table with the values put in, which all have names."""
        return Words(self.template, self.about, self.many, self.number, {**self.values, **values})

    def lower(self) -> Words:
        """Return the words in small letters, which they keep in any language."""
        return self._cased("lower")

    def capitalize(self) -> Words:
        """Return the words with a large letter first and small ones after it, in any language."""
        return self._cased("capitalize")

    def in_sentence(self) -> Words:
        """Return the words as they stand within a sentence; an abbreviation keeps its capitals."""
        return self._cased("in_sentence")

    def _cased(self, case: str) -> Words:
        return Words(self.template, self.about, self.many, self.number, self.values, case=case)


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


def packed(text: str) -> str | None:
    """Return what words were put together from as a line of JSON, or None for another text."""
    if not isinstance(text, Words):
        return None
    import json  # only where words are kept

    return json.dumps(_plain(text), ensure_ascii=False)


def unpacked(text: str, kept: object) -> str:
    """Return a text as the words it was put together from, where what was kept says the same.

    What was kept may come from anywhere: it is taken only where every value is put in plainly, and
    the words come out as the text that stands beside it.
    """
    if not isinstance(kept, str) or len(kept) > _LONGEST_KEPT:
        return text
    import json

    try:
        words = _read(json.loads(kept), len(text))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return text
    return words if isinstance(words, Words) and words == text else text


_LONGEST_KEPT = 20_000
"""Letters of what is kept of words; no text of the program comes near."""
_PLAIN = re.compile(r"\{\{|\}\}|\{[a-z_0-9]+(?::,)?\}|[^{}]")


def _plain(value: object) -> object:
    """Return a value as JSON knows it: words as a list, texts and whole numbers as they are."""
    if isinstance(value, Words):
        values = {name: _plain(one) for name, one in value.values.items()}
        return [value.template, value.about, value.many, value.number, values, value.case]
    return int(value) if isinstance(value, int) else str(value)


def _read(kept: object, longest: int) -> str | int:
    """Return what `_plain` wrote; raises ValueError for what it never writes."""
    if isinstance(kept, int) or (isinstance(kept, str) and len(kept) <= longest):
        return kept
    if not isinstance(kept, list) or not kept:
        raise ValueError("these are no words")
    template, about, many, number, values, case = kept
    if not all(isinstance(one, str) and _PLAIN.sub("", one) == "" for one in (template, many)):
        raise ValueError("a value is not put in plainly")
    read = {name: _read(value, longest) for name, value in values.items() if name != "count"}
    count = values.get("count")
    if number is None and count is not None:
        read["count"] = _read(count, longest)
    words = Words(template, about, many, number, read, case=case)
    if len(words) > longest:
        raise ValueError("these words are longer than what they are part of")
    return words


def _value(value: object) -> object:
    """Return a value as it is kept beside a text: of an error, what it says."""
    return told(value) if isinstance(value, BaseException) else value
