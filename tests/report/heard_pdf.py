"""A tagged PDF as it is heard: every element in reading order, with language, role and words.

    python tests/report/heard_pdf.py FILE.pdf

prints one line for each heading, paragraph, row of a table, entry of a list and picture.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.append(str(Path(__file__).parent / "pdf"))

from pikepdf import Array, Dictionary
from structure_check import Element, Tagged

LINES = frozenset({"P", "Caption", "LBody", "Lbl", "TOCI", "Note", "TR", "Figure", "Formula"})
"""What is heard in one go; headings too. Everything else only holds what is."""

INLINE = frozenset({"Span", "Link", "Figure", "Reference"})
"""What is heard within a line."""


class Line(NamedTuple):
    """What is heard in one go: how deep it lies, its role, its words, and the pages it is on."""

    depth: int
    role: str
    words: str
    pages: tuple[int, ...] = ()

    def __str__(self) -> str:
        return f"{'  ' * self.depth}{self.role}: {self.words}"


class Heard:
    """Reads a file element by element; `lang` is the language of the whole."""

    def __init__(self, path: Path, password: str = "") -> None:
        self.tagged = Tagged(path, password)
        self.lang = str(self.tagged.pdf.Root.get("/Lang", ""))

    def lines(self) -> list[Line]:
        """Return everything that is heard, in order."""
        root = self.tagged.root
        return [] if root is None else list(self._lines(root, 0))

    def _lines(self, element: Element, depth: int) -> Iterator[Line]:
        role = element.role
        if role in LINES or role.startswith("H"):
            words = self._row(element) if role == "TR" else self.words(element)
            yield Line(depth, role, words, self._pages(element))
            return
        if role == "Table":
            yield Line(depth, "Table", self._size(element), self._pages(element))
        loose = [kid for kid in element.kids if not isinstance(kid, Element)]
        if loose:
            yield Line(depth, f"loose in {role}", self.words(element), self._pages(element))
            return
        holds = role in {"Table", "L", "LI", "TOC", "Sect", "Art"}
        for kid in element.kids:
            yield from self._lines(kid, depth + holds)

    def words(self, element: Element) -> str:
        """Return what an element reads: its text for the ear, else what it holds, in order."""
        node, said = element.node, ""
        for key in ("/ActualText", "/Alt"):
            if key in node:
                said = str(node[key])
                break
        else:
            said = self._held(element)
        lang = str(node.get("/Lang", ""))
        said = f"{{{lang} {said}}}" if lang and lang != self.lang else said
        return f"[link {said}]" if element.role == "Link" else said

    def _held(self, element: Element) -> str:
        """Return what an element holds; a pause (¶) parts its blocks."""
        said = ""
        for kid in element.kids:
            block = isinstance(kid, Element) and kid.role not in INLINE
            said += (" ¶ " if block and said else "") + self._kid(kid)
        return said

    def _kid(self, kid: Element | tuple[int, int]) -> str:
        if isinstance(kid, Element):
            return self.words(kid)
        page, mcid = kid
        return self.tagged.pages[page].texts.get(mcid, "")

    def _row(self, element: Element) -> str:
        return " | ".join(self._cell(kid) for kid in element.kids if isinstance(kid, Element))

    def _cell(self, cell: Element) -> str:
        facts = [attribute for attribute in attributes(cell) if attribute.get("/O") == "/Table"]
        spans = [
            f"{key[1:]} {fact[key]}" for fact in facts for key in ("/ColSpan", "/RowSpan")
            if key in fact
        ]  # fmt: skip
        scope = next((str(fact["/Scope"])[1:] for fact in facts if "/Scope" in fact), "no scope")
        told = [scope] if cell.role == "TH" else []
        before = f"({', '.join([*told, *spans])}) " if told or spans else ""
        return before + self.words(cell)

    def _size(self, table: Element) -> str:
        rows = [one for one in table.walk() if one.role == "TR"]
        summary = next(
            (str(fact["/Summary"]) for fact in attributes(table) if "/Summary" in fact), ""
        )
        return f"{len(rows)} rows of {max(len(row.kids) for row in rows)}. {summary}".strip()

    def _pages(self, element: Element) -> tuple[int, ...]:
        return tuple(dict.fromkeys(
            kid[0] + 1 for one in element.walk() for kid in one.kids if isinstance(kid, tuple)
        ))  # fmt: skip


def attributes(element: Element) -> list[Dictionary]:
    """Return the attribute dictionaries of an element."""
    given = element.node.get("/A")
    if given is None:
        return []
    every = list(given) if isinstance(given, Array) else [given]
    return [one for one in every if isinstance(one, Dictionary)]


def main() -> None:
    """Print a file as it is heard."""
    heard = Heard(Path(sys.argv[1]))
    page = 0
    sys.stdout.write(f"language {heard.lang}\n")
    for line in heard.lines():
        if line.pages and line.pages[0] != page:
            page = line.pages[0]
            sys.stdout.write(f"--- page {page}\n")
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
