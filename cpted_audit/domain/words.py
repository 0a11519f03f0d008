"""Words of the domain: texts marked for translation, and a number with its noun."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, such as “1 item” or “1,204 items”."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def N_(text: str) -> str:  # noqa: N802 - the name that translators' tools know
    """Return a text as it is; Qt's lupdate is told to collect what is within, see translating.md.

    Only a literal is found. It is shown through `tr` of the window, in the user's language.
    """
    return text


def in_sentence(label: str) -> str:
    """Return a label as it stands within a sentence; an abbreviation keeps its capitals."""
    return label if label[:2].isupper() else f"{label[:1].lower()}{label[1:]}"
