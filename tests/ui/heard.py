"""What a screen reader is told of changes, gathered as it is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from waiting import wait_until

from cpted_audit.ui.announce import speaker


class Heard(list[str]):
    """The announcements so far, each as one text; `urgent` are those that cut off what is read."""

    def __init__(self) -> None:
        super().__init__()
        self.urgent: list[str] = []

    def take(self, text: str, urgent: bool) -> None:
        self.append(text)
        if urgent:
            self.urgent.append(text)

    def until(self, words: str) -> str:
        """Wait for an announcement with some words, and return the whole of it."""
        wait_until(lambda: any(words in text for text in self))
        return next(text for text in self if words in text)


@contextmanager
def hearing() -> Iterator[Heard]:
    """Listen for as long as the block lasts."""
    heard = Heard()
    speaker().said.connect(heard.take)
    try:
        yield heard
    finally:
        speaker().said.disconnect(heard.take)
