"""The ground of the builder: where pieces go, what they are made of, and their texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from cpted_audit.report.pdf.blocks import Block, Stack, stacked
from cpted_audit.report.pdf.contents import ContentsEntry, PageNumber, contents, listed_within
from cpted_audit.report.pdf.fonts.fonts import plain
from cpted_audit.report.pdf.paragraph import Anchored, Paragraph
from cpted_audit.report.pdf.structure import Metadata
from cpted_audit.report.pdf.styles import STYLES, Align, Styles, TextStyle
from cpted_audit.report.pdf.tags import Tag
from cpted_audit.report.pdf.text import Run, Secret, Text, capitals, pieces, spans, words

_KEY: Final = re.compile(r"[A-Za-z][A-Za-z0-9._-]*")

Maker = Callable[[], None]
Content = Text | Maker
"""Text, or a function that adds to the story it closes over: paragraphs, drawings, tables."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell that is more than its text."""

    content: Content
    span: int = 1
    """Columns it covers."""
    align: Align | None = None
    background: str | None = None
    style: str = "cell"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table row that links can lead to."""

    cells: Sequence[Content | Cell]
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class ListItem:
    """A list item with items below it."""

    content: Content
    children: Sequence[Content | ListItem] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Blocks on pages of one orientation."""

    landscape: bool
    stack: Stack
    watermark: str = ""
    """A word laid over each of its pages; the pages say it in their text too."""
    joins: bool = False
    """Whether it needs no page of its own where it would leave that nearly empty."""


@dataclass(frozen=True, slots=True)
class StoryPlace:
    """Where the next piece goes: its parent element and the blocks it joins."""

    parent: Tag
    stack: Stack


class Builder:
    """Keeps the logical tree, the blocks and the texts of a report while they are made."""

    def __init__(
        self,
        *,
        title: str,
        language: str,
        author: str = "",
        subject: str = "",
        styles: Styles = STYLES,
        depth: int = 0,
    ) -> None:
        self.metadata = Metadata(plain(title), plain(language), plain(author), plain(subject))
        if not self.metadata.title or not self.metadata.language:
            raise ValueError("a story needs a title and a language")
        self.styles = styles
        self.root = Tag("Document", None)
        self.chapters = [Chapter(landscape=False, stack=Stack())]
        self.sources: dict[Tag, str] = {}
        """The text of each element that holds text, as it must read."""
        self.entries: list[ContentsEntry] = []
        self.pages: dict[str, int] = {}
        """The page of each anchor, filled when the story is built."""
        self.links: set[str] = set()
        self.holds_secret = False
        """Whether any text is a Secret, so that the file has to be encrypted."""
        self._anchors: set[str] = set()
        self._soft: list[Paragraph] = []
        """The paragraphs with links that need not lead anywhere."""
        self._place = StoryPlace(self.root, self.chapters[0].stack)
        self._contents: list[tuple[Tag, Stack, int]] = []
        self._listed: dict[Tag, ContentsEntry] = {}
        self._numbered: dict[Tag, str] = {}
        self._depth = depth
        self._within = 0

    def paragraph(
        self, text: Text, *, style: str = "body", anchor: str | None = None, tight: bool = False
    ) -> None:
        """Add a paragraph in a named style; without any words nothing is added.

        One that ends with a colon stands on the page of what it announces.
        """
        if not words(text) and all(isinstance(piece, str | Run) for piece in pieces(text)):
            return
        look = self.styles[style]
        announces = words(text).endswith(":")
        block: Block = self._text_block(
            Tag("P", self._place.parent), text, look, keeps_next=announces
        )
        if tight and isinstance(block, Paragraph):
            block.after = 0.0
        if anchor is not None:
            block = Anchored(block, self._key(anchor))
        self._add(block)

    def page_of(self, anchor: str, title: str, *, style: str = "cell") -> None:
        """Add the number of the page an anchor is on, as a link; `title` says whereto."""
        tag = Tag("Link", Tag("P", self._place.parent))
        self.links.add(anchor)
        self._numbered[tag] = anchor
        look = self.styles[style]
        self._add(PageNumber(tag, ContentsEntry(anchor, title, 1), self.pages, look, look.color))

    def seal(self) -> None:
        """Say that this story is for an encrypted file alone, whatever its texts are."""
        self.holds_secret = True

    def finish(self) -> None:
        """Fill in the contents and see that every link leads somewhere; called by build."""
        for tag, stack, depth in self._contents:
            shown = listed_within(self.entries, depth)
            stack.children, listed = contents(shown, tag, self.pages)
            self._listed |= listed
        self._contents.clear()
        for block in self._soft:
            block.unlinked(self._anchors)
        self._soft.clear()
        lost = sorted(self.links - self._anchors)
        if lost:
            raise ValueError(f"links lead to anchors that do not exist: {', '.join(lost)}")

    def settle(self, pages: dict[str, int]) -> None:
        """Take the page of each anchor; called by build when all pages are laid out."""
        self.pages.update(pages)
        for tag, entry in self._listed.items():
            self.sources[tag] = f"{entry.title} {pages[entry.key]}"
        for tag, key in self._numbered.items():
            self.sources[tag] = f"{pages[key]}"

    def _key(self, anchor: str | None) -> str:
        key = anchor or f"section.{len(self._anchors) + 1}"
        if key in self._anchors or not _KEY.fullmatch(key):
            raise ValueError(f"the anchor {key!r} is used twice or is not a plain name")
        self._anchors.add(key)
        return key

    def _text_block(
        self, tag: Tag, text: Text, style: TextStyle, *, keeps_next: bool = False
    ) -> Paragraph:
        source = words(text)
        self.holds_secret |= any(isinstance(piece, Secret) for piece in pieces(text))
        self.sources[tag] = capitals(source) if style.capitals else source
        made = spans(text, style, tag)
        linked = [span for span in made if span.link and _KEY.fullmatch(span.link)]
        self.links.update(span.link for span in linked if span.link and not span.soft)
        block = Paragraph(made, style, keeps_next, style.before, style.after)
        if any(span.soft for span in linked):
            self._soft.append(block)
        return block

    def _made(self, parent: Tag, maker: Maker) -> Block:
        stack = Stack()
        with self._at(parent, stack, inside=True):
            maker()
        return stacked(stack.children)

    def _add(self, block: Block) -> None:
        self._place.stack.children.append(block)

    def _add_stack(self, stack: Stack) -> None:
        if stack.children:
            stack.before, stack.after = stack.children[0].before, stack.children[-1].after
            self._add(stack)

    @contextmanager
    def in_styles(self, styles: Styles) -> Iterator[None]:
        """Set what is added in other styles."""
        before, self.styles = self.styles, styles
        yield
        self.styles = before

    @contextmanager
    def _at(self, parent: Tag, stack: Stack, *, inside: bool = False) -> Iterator[None]:
        outer = self._place
        self._place = StoryPlace(parent, stack)
        self._within += inside
        yield
        self._within -= inside
        # A page break within the section has moved the stack on.
        self._place = outer if inside else StoryPlace(outer.parent, self._place.stack)
