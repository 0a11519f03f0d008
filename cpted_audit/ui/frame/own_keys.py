"""The keys of the commands: those of the tables, unless somebody gave them others.

The letters underlined in menus: no two entries of one menu have the same, in any language.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Signal
from shiboken6 import isValid

from cpted_audit.ui.kept_settings import KEYS, LETTER_KEYS, LETTERS_OFF, keep, read


class Keyed(Protocol):
    """What has keys of its own: a command, or a letter of a page."""

    @property
    def name(self) -> str:
        """What it is kept under."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys it came with."""

    @property
    def text(self) -> str:
        """Its English words."""

    @property
    def heard_on(self) -> str:
        """Where alone its keys are heard; empty for everywhere."""


KeyedT = TypeVar("KeyedT", bound=Keyed)

_IN_FORCE: list[weakref.ref[OwnKeys]] = []
"""The keys of the window made last; they end with it."""
MOST_KEYS = 4
"""How many keys one command may have."""


def keys_in_force() -> OwnKeys | None:
    """Return the keys of the window there is, for pages that hear keys themselves."""
    found = _IN_FORCE[0]() if _IN_FORCE else None
    return found if found is not None and isValid(found) else None


def is_letter(keys: str) -> bool:
    """Return whether a key sequence is one letter, digit or mark with nothing held beside it."""
    return len(keys) == 1


def plain(keys: str) -> str:
    """Return a key sequence as Qt writes it, or an empty text where it is none."""
    from PySide6.QtGui import QKeySequence  # no key is looked up before the window is seen

    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


class OwnKeys(QObject):
    """Says which keys a command has now; `changed` tells that some have others."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._given = _parsed(read(settings, KEYS))
        self._tell_application()
        _IN_FORCE[:] = [weakref.ref(self)]

    @property
    def letters(self) -> bool:
        """Whether a letter alone is a key."""
        return bool(read(self._settings, LETTER_KEYS))

    def use_letters(self, *, used: bool) -> None:
        """Let letters alone be keys, or let them be words and nothing else."""
        keep(self._settings, LETTER_KEYS, int(used))
        self._tell_application()
        self.changed.emit()

    def _tell_application(self) -> None:
        """Let the filter of touches know, which keeps letters from what pages hear themselves."""
        application = QCoreApplication.instance()
        if application is not None:
            application.setProperty(LETTERS_OFF, not self.letters)

    def of(self, command: Keyed) -> tuple[str, ...]:
        """Return the keys that are heard for a command."""
        keys = self.chosen(command)
        return keys if self.letters else tuple(key for key in keys if not is_letter(key))

    def chosen(self, command: Keyed) -> tuple[str, ...]:
        """Return the keys a command has, those that are switched off among them."""
        return self._given.get(command.name, command.keys)

    def is_usual(self, command: Keyed) -> bool:
        """Return whether a command has the keys it came with."""
        return command.name not in self._given

    def give(self, command: Keyed, keys: Sequence[str]) -> None:
        """Give a command keys in place of its own; none where there are none."""
        named = tuple(dict.fromkeys(filter(None, map(plain, keys))))[:MOST_KEYS]
        if named == tuple(map(plain, command.keys)):
            self._given.pop(command.name, None)
        else:
            self._given[command.name] = named
        self._keep()

    def back_to_usual(self) -> None:
        """Give every command the keys it came with."""
        self._given.clear()
        self._keep()

    def clashes(self, every: Iterable[KeyedT]) -> dict[str, list[KeyedT]]:
        """Return who shares a key with others, by name, with those others.

        Letters of two pages are never heard at once.
        """
        held: dict[str, list[KeyedT]] = {}
        for one in every:
            for keys in map(plain, self.of(one)):
                held.setdefault(keys, []).append(one)
        found: dict[str, list[KeyedT]] = {}
        for several in held.values():
            for one in several:
                others = [other for other in several if other is not one and _meet(one, other)]
                found.setdefault(one.name, []).extend(others)
        return {name: others for name, others in found.items() if others}

    def _keep(self) -> None:
        import json

        keep(self._settings, KEYS, json.dumps(self._given) if self._given else "")
        self.changed.emit()


def _meet(one: Keyed, other: Keyed) -> bool:
    """Return whether keys of both can be heard in one place."""
    return one.heard_on == other.heard_on or not (one.heard_on and other.heard_on)


def _parsed(text: str) -> dict[str, tuple[str, ...]]:
    """Return what is kept; what cannot be read, or is no key, is left out."""
    if not text:
        return {}
    import json  # few give a command keys of their own, and the window does not wait for it

    try:
        kept = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(kept, Mapping):
        return {}
    return {
        str(name): tuple(filter(None, (plain(key) for key in keys if isinstance(key, str))))
        for name, keys in kept.items()
        if isinstance(keys, list)
    }


_ESCAPED = "\0"


def mnemonic(text: str) -> str:
    """Return the letter underlined in a text, as a capital, or an empty text."""
    before, _mark, after = text.replace("&&", _ESCAPED).partition("&")
    return after[:1].upper() if len(before) < len(text) else ""


def apart(texts: Sequence[str]) -> list[str]:
    """Return texts of one menu with letters apart.

    The first that asks for a letter keeps it; another gets the first letter of a word that is
    free, then any letter that is, then none.
    """
    result = list(texts)
    taken: set[str] = set()
    clashing = []
    for number, text in enumerate(texts):
        letter = mnemonic(text)
        if letter and letter not in taken:
            taken.add(letter)
        else:
            clashing.append(number)
    for number in clashing:
        bare = result[number].replace("&&", _ESCAPED).replace("&", "")
        at = next((place for place in _places(bare) if bare[place].upper() not in taken), None)
        if at is not None:
            taken.add(bare[at].upper())
            bare = f"{bare[:at]}&{bare[at:]}"
        result[number] = bare.replace(_ESCAPED, "&&")
    return result


def _places(text: str) -> Iterator[int]:
    """Yield where a letter could be underlined, beginnings of words first."""
    letters: Iterable[int] = [at for at, one in enumerate(text) if one.isalnum()]
    yield from (at for at in letters if at == 0 or not text[at - 1].isalnum())
    yield from letters
