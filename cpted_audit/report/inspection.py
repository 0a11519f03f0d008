"""What a finished PDF holds, read back from the file: fonts, photos, tags and hidden words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import pikepdf

_PHOTO = re.compile(r"/FormXob\.jpeg([0-9a-f]{64})(?:r\d+)?(?:w\d+)?")
"""The name under which a page knows a photo, a piece of one, or one made smaller; tiles of plans
have other names."""
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What stands in a file; `words` are its strings outside pages: titles, alt texts, metadata."""

    pages: int
    tagged: bool
    fonts: int
    loose_fonts: tuple[str, ...]
    photos: frozenset[str]
    words: tuple[str, ...]
    encrypted: bool


def inspect(path: Path | BinaryIO, password: str = "") -> Inspection:
    """Read a file this program made; raises pikepdf.PasswordError when the password is wrong."""
    with pikepdf.open(path, password=password) as pdf:
        found = _Found()
        for one in pdf.objects:
            found.look_at(one)
        fonts = found.fonts
        return Inspection(
            pages=len(pdf.pages),
            tagged=_is_tagged(pdf),
            fonts=len(fonts),
            loose_fonts=tuple(str(font.get("/BaseFont", "?")) for font in fonts if _is_loose(font)),
            photos=frozenset(_photos(pdf)),
            words=(*found.words, *_told(pdf)),
            encrypted=pdf.is_encrypted,
        )


def _is_tagged(pdf: pikepdf.Pdf) -> bool:
    root: Any = pdf.Root
    marked = root.get("/MarkInfo", {}).get("/Marked", False)
    return bool(marked) and "/StructTreeRoot" in root and "/Lang" in root


def _is_font(thing: Any) -> bool:  # noqa: ANN401 - pikepdf's objects are of one type or none
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"


def _is_loose(font: Any) -> bool:  # noqa: ANN401 - see above
    """Return whether a font's letters are not in the file; a composite font's are in its parts."""
    if "/DescendantFonts" in font or font.get("/Subtype") == "/Type3":
        return False
    descriptor = font.get("/FontDescriptor")
    return descriptor is None or not any(name in descriptor for name in _FILES)


def _photos(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        resources: Any = page.obj.get("/Resources", {})
        for name in resources.get("/XObject", {}):
            found = _PHOTO.fullmatch(str(name))
            if found is not None:
                yield found[1]


class _Found:
    """What is gathered of a file's objects, each looked at once."""

    def __init__(self) -> None:
        self.fonts: list[Any] = []
        self.words: list[str] = []

    def look_at(self, thing: Any) -> None:  # noqa: ANN401 - see above
        """Keep a font, and the strings within the object."""
        if _is_font(thing):
            self.fonts.append(thing)
        # Most objects are elements of the logical tree without any string, and a look at how one
        # is written costs a tenth of a look at each of its values.
        if isinstance(thing, pikepdf.Stream) or _STRING.search(thing.unparse(resolved=True)):
            self.words += _strings(thing)


_STRING = re.compile(rb"\(|<[0-9A-Fa-f]")
"""Where a string begins in an object as it is written; a name writes either sign as a number."""


def _told(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield what the file says about itself."""
    if "/Metadata" in pdf.Root:
        yield bytes(pdf.Root.Metadata.read_bytes()).decode("utf-8", "replace")
    yield from (str(value) for value in pdf.docinfo.values())


def _strings(thing: Any) -> Iterator[str]:  # noqa: ANN401 - see above
    """Yield the strings within an object; what it refers to is an object of its own."""
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for one in thing:
            if not getattr(one, "is_indirect", False):
                yield from _strings(one)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in thing.keys():  # noqa: SIM118 - a stream is no mapping
            value: Any = thing.get(key)
            if not getattr(value, "is_indirect", False):
                yield from _strings(value)
