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
        fonts = [one for one in pdf.objects if _is_font(one)]
        return Inspection(
            pages=len(pdf.pages),
            tagged=_is_tagged(pdf),
            fonts=len(fonts),
            loose_fonts=tuple(str(font.get("/BaseFont", "?")) for font in fonts if _is_loose(font)),
            photos=frozenset(_photos(pdf)),
            words=tuple(_words(pdf)),
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


def _words(pdf: pikepdf.Pdf) -> Iterator[str]:
    for thing in pdf.objects:
        yield from _strings(thing)
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
