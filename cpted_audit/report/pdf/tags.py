"""The logical tree of a report: what each piece is, made in reading order before any layout."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

from cpted_audit.report.pdf.fonts.fonts import plain

_FILE_NAME = re.compile(r"\S+\.(jpe?g|png|gif|heic|heif|tiff?|bmp|webp|pdf|svg)", re.IGNORECASE)

Attribute = tuple[Literal["Table", "List", "Layout"], str, str]
"""Owner, key and value (in PDF syntax) of a structure attribute."""


@dataclass(eq=False, slots=True)
class Tag:
    """One element of the logical tree; it joins its parent's children when it is made."""

    role: str
    parent: Tag | None
    alt: str = ""
    lang: str = ""
    attributes: tuple[Attribute, ...] = ()
    children: list[Tag] = field(default_factory=list)
    inline: bool = False
    """True for an element within a line of text: its place comes from the text around it."""

    def __post_init__(self) -> None:
        if self.parent is not None and not self.inline:
            self.parent.children.append(self)

    def join(self, parent: Tag) -> None:
        """Join a parent that it was made without, after what that has already."""
        self.parent = parent
        parent.children.append(self)

    @property
    def root(self) -> Tag:
        """The element that holds all others."""
        return self if self.parent is None else self.parent.root

    @property
    def is_artifact(self) -> bool:
        """True for content that is not part of the document's meaning."""
        return self.role == "Artifact"


ARTIFACT: Final = Tag("Artifact", None)
"""The tag of decoration: pieces with it are drawn and never read."""


def checked_alt(alt: str) -> str:
    """Return a usable alt text; a blank one or a file name is a mistake of the caller."""
    text = plain(alt)
    if not text:
        raise ValueError("a picture needs an alt text, or to be a decoration()")
    if _FILE_NAME.fullmatch(text):
        raise ValueError(f"{text!r} is a file name, not an alt text")
    return text
