"""Marks laid over a photo: drawn, blurred and cropped without touching the stored picture."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from cpted_audit.errors import AuditError

MOST_MARKS = 200
LONGEST_TEXT = 200


class MarkupError(AuditError):
    """The marks of a photo cannot be read, or say what no mark may say."""


class MarkColor(StrEnum):
    """The colours of marks; few, and told apart in a grey print by their outlines."""

    YELLOW = "yellow"
    RED = "red"
    BLUE = "blue"
    WHITE = "white"
    BLACK = "black"


INKS: dict[MarkColor, tuple[str, str]] = {
    MarkColor.YELLOW: ("#FFD400", "#000000"),
    MarkColor.RED: ("#C8102E", "#FFFFFF"),
    MarkColor.BLUE: ("#0B4FB3", "#FFFFFF"),
    MarkColor.WHITE: ("#FFFFFF", "#000000"),
    MarkColor.BLACK: ("#000000", "#FFFFFF"),
}
"""The ink of each colour and of its outline, which is light around dark and dark around light."""


@dataclass(frozen=True, slots=True)
class MarkSpan:
    """What leads from one point of the picture to another; 0–1 across and down."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class MarkArea:
    """An upright rectangle of the picture; 0–1 across and down, from its upper left."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Arrow(MarkSpan):
    """An arrow that points at its second end."""

    color: MarkColor = MarkColor.YELLOW


@dataclass(frozen=True, slots=True)
class MeasureLine(MarkSpan):
    """A line with a tick at each end and what was measured between them."""

    color: MarkColor = MarkColor.YELLOW
    label: str = ""


@dataclass(frozen=True, slots=True)
class MarkBox(MarkArea):
    """A rectangle around something."""

    color: MarkColor = MarkColor.YELLOW


@dataclass(frozen=True, slots=True)
class Ellipse(MarkArea):
    """An ellipse around something."""

    color: MarkColor = MarkColor.YELLOW


@dataclass(frozen=True, slots=True)
class Blur(MarkArea):
    """A part whose pixels are destroyed wherever the picture leaves the program."""


@dataclass(frozen=True, slots=True)
class Crop(MarkArea):
    """The part of the picture that is kept; at most one."""


@dataclass(frozen=True, slots=True)
class TextMark:
    """Words; `x` and `y` are their upper left, `size` their height in longer sides."""

    x: float
    y: float
    text: str
    color: MarkColor = MarkColor.YELLOW
    size: float = 0.045


Mark = Arrow | MarkBox | Ellipse | TextMark | MeasureLine | Blur | Crop

KINDS: dict[str, type[Mark]] = {
    "arrow": Arrow,
    "box": MarkBox,
    "ellipse": Ellipse,
    "text": TextMark,
    "measure": MeasureLine,
    "blur": Blur,
    "crop": Crop,
}
_NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Markup:
    """The marks of one photo, the lowest first."""

    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no mark may say; raises MarkupError."""
        if len(self.marks) > MOST_MARKS:
            raise MarkupError(
                "A photo takes at most {most_marks} marks; remove some first.",
                most_marks=MOST_MARKS,
            )
        if sum(isinstance(mark, Crop) for mark in self.marks) > 1:
            raise MarkupError("A photo is cropped once; change the crop that is there.")
        for mark in self.marks:
            _check(mark)

    @property
    def crop(self) -> Crop | None:
        """The part that is kept, or None for all of it."""
        return next((mark for mark in self.marks if isinstance(mark, Crop)), None)

    @property
    def blurs(self) -> list[Blur]:
        """The parts whose pixels are destroyed."""
        return [mark for mark in self.marks if isinstance(mark, Blur)]

    def to_json(self) -> str:
        """Return the marks as they are stored; an empty text for none."""
        if not self.marks:
            return ""
        rows = [{"kind": _NAMES[type(mark)], **asdict(mark)} for mark in self.marks]
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Markup:
        """Read stored marks; raises MarkupError for anything else."""
        if not text:
            return cls()
        try:
            rows = json.loads(text)
            return cls(tuple(_mark(row) for row in rows))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise MarkupError(
                "The marks of a photo cannot be read; the picture is kept, and shown nowhere until "
                "its marks are removed."
            ) from error


def _mark(row: dict[str, Any]) -> Mark:
    values = dict(row)
    kind = KINDS[values.pop("kind")]
    if "color" in values:
        values["color"] = MarkColor(values["color"])
    return kind(**values)


def _check(mark: Mark) -> None:
    for field in fields(mark):
        value = getattr(mark, field.name)
        if isinstance(value, str):
            if len(value) > LONGEST_TEXT or not _is_text(field.name):
                raise MarkupError(
                    "Words on a photo take at most {longest_text} characters.",
                    longest_text=LONGEST_TEXT,
                )
        elif not _is_share(value) or _is_text(field.name):
            raise MarkupError("A mark lies outside its photo; draw it again.")
    if isinstance(mark, MarkArea) and (
        not mark.width or not mark.height or _past(mark.x, mark.width) or _past(mark.y, mark.height)
    ):
        raise MarkupError("A mark lies outside its photo; draw it again.")


def _is_text(name: str) -> bool:
    return name in {"color", "label", "text"}


def _is_share(value: object) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and math.isfinite(value) and 0 <= value <= 1  # type: ignore[arg-type, operator]


def _past(start: float, length: float) -> bool:
    return start + length > 1 + 1e-6  # what is left of rounding
