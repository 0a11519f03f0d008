"""Text of a story: plain strings, runs with a look, chips and marks within a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from cpted_audit.report.pdf.fonts.fonts import clean, face_name
from cpted_audit.report.pdf.fonts.languages import by_language
from cpted_audit.report.pdf.styles import PageInk, TextStyle
from cpted_audit.report.pdf.tags import ARTIFACT, Tag

if TYPE_CHECKING:
    from cpted_audit.report.pdf.pen import Pen


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with its own look, link or language; the text is never markup."""

    text: str
    bold: bool = False
    italic: bool = False
    color: str | None = None
    link: str | None = None
    """An anchor of the story, or a web or mail address."""
    lang: str | None = None
    underline: bool = True
    """Whether a link is underlined."""
    soft: bool = False
    """Whether it is plain text in a document without that anchor; else that is a mistake."""
    told: str = ""
    """What the link says of itself to those who hear it; empty for its own text."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A short label in a rounded outline, as a word of its line."""

    text: str
    color: str = PageInk.TEXT
    border: str = PageInk.LINE


@dataclass(frozen=True, slots=True)
class Mark:
    """A small drawing as a word of its line, such as the number of a finding in a diamond.

    One without `alt` is decoration: the words beside it say what it is.
    """

    alt: str
    width: float
    height: float
    paint: Callable[[Pen], None]
    label: str = ""
    """The text the drawing shows, if any."""


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A text that may stand in an encrypted file alone; a story that holds one knows it.

    It shows itself to the builder only: as a string it is dots.
    """

    text: str

    def __str__(self) -> str:
        """Return dots."""
        return "••••"

    __repr__ = __str__


Piece = str | Run | Chip | Mark | Secret
Text = Piece | Sequence[Piece]

CHIP_SIZE: Final = 0.84
"""Size of a chip's text as a share of the text around it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text ready to be laid out: its element, words, font and what surrounds it."""

    tag: Tag
    text: str
    face: str
    color: str
    link: str | None = None
    underline: bool = False
    box: Chip | Mark | None = None
    soft: bool = False
    told: str = ""


def pieces(text: Text) -> list[Piece]:
    """Return the pieces of a text."""
    return [text] if isinstance(text, str | Run | Chip | Mark | Secret) else list(text)


def words(text: Text) -> str:
    """Return the text as it is read, in one line."""
    if isinstance(text, str):
        shown: str = text
    else:
        shown = "".join(_spaced([(piece, _own_text(piece)) for piece in pieces(text)]))
    return " ".join(clean(shown).split())


def capitals(text: str) -> str:
    """Return a cleaned text in capitals; a letter stays whose capital no font has (Georgian)."""
    large = text.upper()
    if large.isascii():
        return large
    return "".join(
        large if clean(large) == large else letter
        for letter in text for large in (letter.upper(),)
    )  # fmt: skip


def _own_text(piece: Piece) -> str:
    if isinstance(piece, Mark):
        return piece.label
    return piece if isinstance(piece, str) else piece.text


def _spaced(texts: list[tuple[Piece, str]]) -> Iterator[str]:
    # Chips and marks are words: what follows one begins with a space.
    after_box = False
    for piece, text in texts:
        is_box = isinstance(piece, Chip | Mark)
        apart = after_box and not text[:1].isspace()
        yield f" {text}" if apart else text
        after_box = is_box


def spans(text: Text, style: TextStyle, tag: Tag) -> list[Span]:
    """Make the elements within a paragraph and return its spans."""
    made: list[Span] = []
    for piece in pieces(text):
        if made and made[-1].box is not None and not _starts_apart(piece):
            made.append(_span(" ", style, tag))
        made += _spans_of(piece, style, tag)
    return made


def _starts_apart(piece: Piece) -> bool:
    return not isinstance(piece, Chip | Mark) and _own_text(piece)[:1].isspace()


def _spans_of(piece: Piece, style: TextStyle, tag: Tag) -> list[Span]:
    """Return a piece as spans, one for each stretch in another language.

    A link is one, in that language if all of it is.
    """
    run = Run(piece) if isinstance(piece, str) else piece
    if not isinstance(run, Run) or run.lang:
        return [_span(piece, style, tag)]
    parts = by_language(run.text)
    if len(parts) > 1 and run.link:
        return [_span(piece, style, tag)]
    if len(parts) == 1 and not parts[0][0]:  # as nearly all are
        return [_span(piece, style, tag)]
    return [_span(replace(run, text=text, lang=lang or None), style, tag) for lang, text in parts]


def _span(piece: Piece, style: TextStyle, tag: Tag) -> Span:
    match piece:
        case Mark():
            inner = Tag("Figure", tag, alt=piece.alt, inline=True) if piece.alt else ARTIFACT
            return Span(inner, "", "Body", style.color, box=piece)
        case Chip():
            face = face_name(bold=False, italic=False)
            return Span(tag, " ".join(clean(piece.text).split()), face, piece.color, box=piece)
        case Run():
            return _run_span(piece, style, tag)
        case Secret():
            return _run_span(Run(piece.text, bold=True), style, tag)
        case _:
            return _run_span(Run(piece), style, tag)


def _run_span(run: Run, style: TextStyle, tag: Tag) -> Span:
    shown = clean(run.text)
    if run.link:
        inner = Tag("Link", tag, lang=run.lang or "", inline=True)
    elif run.lang:
        inner = Tag("Span", tag, lang=run.lang, inline=True)
    else:
        inner = tag
    return Span(
        inner,
        capitals(shown) if style.capitals else shown,
        face_name(bold=style.bold or run.bold, italic=style.italic or run.italic),
        run.color or (PageInk.ACCENT if run.link else style.color),
        run.link,
        underline=bool(run.link) and run.underline,
        soft=run.soft,
        told=run.told,
    )
