"""Texts of the domain that the window shows: marked for translation where they are written."""

from __future__ import annotations


def N_(text: str) -> str:  # noqa: N802 - the name that translators' tools know
    """Return a text as it is; Qt's lupdate is told to collect what is within, see translating.md.

    Only a literal is found. It is shown through `tr` of the window, in the user's language.
    """
    return text
