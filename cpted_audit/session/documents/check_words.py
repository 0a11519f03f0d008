"""What reading a copy back showed, in patterns of sentences that the window can translate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple
from unicodedata import category, name

from cpted_audit.domain.documents.printing import Issue
from cpted_audit.domain.words import N_

PHOTOS = N_("Photos: {photos_in} of the audit for this document, {photos_out} in the file")
UNASKED_OUT = N_("Photos left out, as they need a students-visible check: {unasked}")
UNASKED_IN = N_("Photos in this file that need a students-visible check: {unasked}")
NOTHING_WITHHELD = N_("Withheld texts: none is in the file (looked for: {looked_for})")
NOTHING_TO_WITHHOLD = N_("Withheld texts: this audit has none to leave out")
WITHHELD_FOUND = N_("Withheld texts still in the file: {found}")
FONTS = N_("Fonts: all {fonts} are in the file")
FONTS_MISSING = N_("Fonts: {loose_fonts} of {fonts} are not in the file")
UNPRINTED = N_(
    "Letters: no font of the program has {unprinted}; they stand as numbers on "
    "{unprinted_on} of {pages} pages, first on page {unprinted_first}"
)
TAGS = N_("Tags: the file can be read by a screen reader")
TAGS_MISSING = N_("Tags: missing, a screen reader cannot read the file")
MARKED = N_("Marking: at head and foot of every page ({pages})")
UNMARKED = N_("Marking: pages without it: {unmarked} of {pages}")
MARKING_THERE = N_("Marking: at head and foot of the page, and on what is printed of it")
MARKING_MISSING = N_("Marking: missing in the page")
WHOLE = N_("Contents: read again from the file, as they were written")
NOT_WHOLE = N_("Contents: not as they were written")
ENCRYPTED = N_("Encrypted with AES-256: it opens with the password alone")
IN_THE_CLEAR = N_("Not encrypted: whoever has the file can read it")
NOT_ENCRYPTED = N_("A password was given and the file is not encrypted")
AS_ISSUED = N_("The document says what it said when edition {edition} was issued")
NOT_AS_ISSUED = N_(
    "The document does not say what it said when edition {edition} was issued; a newer program or "
    "law profile may be why"
)
_MOST_NAMED = 3


class PageLetters(NamedTuple):
    """The characters of a document that stand as numbers, on the pages `unprinted_on`, from 1."""

    pages: int
    unprinted: tuple[str, ...]
    unprinted_on: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfCheck:
    """What was read back; `found` are withheld texts that stand in the file all the same.

    `unasked` are photos of which nobody said whether students are visible; whether they are in the
    file or left out, says `unasked_in`. `unprinted` are characters that stand as numbers, on the
    pages `unprinted_on`, from 1.
    """

    pages: int
    unmarked: int
    tagged: bool
    fonts: int
    loose_fonts: int
    photos_in: int
    photos_out: int
    strange_photos: int
    unasked: int
    unasked_in: bool
    looked_for: int
    found: tuple[str, ...]
    unprinted: tuple[str, ...]
    unprinted_on: tuple[int, ...]
    encrypted: bool
    password_wanted: bool
    edition: int | None = None
    """The edition it is a document of; None for the audit as it was now."""
    as_issued: bool | None = None
    """Whether it says what it said when that edition was issued; None where that is not known."""
    issue: Issue | None = None
    """Which printing was made."""
    paged: bool = True
    """Whether it is of pages; a page for a browser has neither fonts nor feet to look at."""

    @property
    def good(self) -> bool:
        """Whether everything is as it should be."""
        return (
            self.tagged and not self.loose_fonts and not self.found and not self.unmarked
            and not self.unprinted
            and self.as_issued is not False
            and self.photos_in == self.photos_out and not self.strange_photos
            and self.encrypted == self.password_wanted
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One sentence: its pattern in English, and the values that go into it.

    What is `open` is not wrong, and waits for somebody to do something.
    """

    good: bool
    pattern: str
    values: dict[str, object]

    @property
    def open(self) -> bool:
        """Whether it waits for somebody."""
        return self.pattern in {UNASKED_IN, UNASKED_OUT}

    @property
    def sign(self) -> str:
        """What stands before it: a fact that is neither good nor wrong gets no check mark."""
        if self.open:
            return "?"
        return "•" if self.pattern == IN_THE_CLEAR else "✓" if self.good else "✗"

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.pattern.format(**self.values)


def check_lines(check: SelfCheck) -> list[CheckLine]:
    """Return what was read back, a line for each question."""
    found = "; ".join(f"“{one}”" for one in check.found[:_MOST_NAMED])
    values: dict[str, object] = {
        "photos_in": check.photos_in, "photos_out": check.photos_out, "fonts": check.fonts,
        "looked_for": check.looked_for, "loose_fonts": check.loose_fonts, "pages": check.pages,
        "edition": check.edition, "unmarked": check.unmarked, "unasked": check.unasked,
        "found": found,
        **letters_line(PageLetters(check.pages, check.unprinted, check.unprinted_on)).values,
    }  # fmt: skip
    return [CheckLine(good, pattern, values) for good, pattern in _answers(check)]


def letters_line(letters: PageLetters) -> CheckLine:
    """Return the line about letters that no font of the program has."""
    values: dict[str, object] = {
        "unprinted": ", ".join(_scripts(letters.unprinted)), "pages": letters.pages,
        "unprinted_on": len(letters.unprinted_on),
        "unprinted_first": min(letters.unprinted_on, default=0),
    }  # fmt: skip
    return CheckLine(not letters.unprinted, UNPRINTED, values)


def _answers(check: SelfCheck) -> Iterator[tuple[bool, str]]:
    yield check.photos_in == check.photos_out and not check.strange_photos, PHOTOS
    if check.unasked:
        yield True, UNASKED_IN if check.unasked_in else UNASKED_OUT
    nothing = NOTHING_WITHHELD if check.looked_for else NOTHING_TO_WITHHOLD
    yield not check.found, WITHHELD_FOUND if check.found else nothing
    if check.paged:
        yield from _of_pages(check)
    else:
        yield not check.unmarked, MARKING_MISSING if check.unmarked else MARKING_THERE
        yield check.tagged, WHOLE if check.tagged else NOT_WHOLE
    if check.as_issued is not None:
        yield check.as_issued, AS_ISSUED if check.as_issued else NOT_AS_ISSUED
    if check.password_wanted:
        yield check.encrypted, ENCRYPTED if check.encrypted else NOT_ENCRYPTED
    else:
        yield True, IN_THE_CLEAR


def _of_pages(check: SelfCheck) -> Iterator[tuple[bool, str]]:
    yield not check.loose_fonts, FONTS_MISSING if check.loose_fonts else FONTS
    if check.unprinted:
        yield False, UNPRINTED
    yield check.tagged, TAGS if check.tagged else TAGS_MISSING
    yield not check.unmarked, UNMARKED if check.unmarked else MARKED


def _scripts(letters: Iterable[str]) -> Iterator[str]:
    """Yield the name of each script with its first letters, such as “Thai (ไทย)”."""
    for script, group in groupby(sorted(letters, key=_script), key=_script):
        held = list(group)
        # What begins with an accent or cannot be shown at all says nothing as a letter.
        shown = [one for one in held if category(one)[0] in "LNPS"][:_MOST_NAMED]
        yield f"{script} ({''.join(shown) or f'U+{ord(held[0]):04X}'})"


def _script(letter: str) -> str:
    return name(letter, "other").split()[0].split("-")[0].capitalize()
