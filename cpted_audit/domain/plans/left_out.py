"""What the picture of a plan does not show of its file, or shows otherwise, in a reader's words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple

from cpted_audit.domain.words import N_

_MOST_NAMES = 4
_LONGEST_NAME = 60


class Loss(StrEnum):
    """What was left out or changed; the value is what it is called within a sentence."""

    PICTURES = N_("pictures kept in files of their own")
    BODIES = N_("solid bodies and things of other programs")
    OUTSIDE = N_("other drawings shown in this one")
    MISSING = N_("blocks that the file does not hold")
    CIRCULAR = N_("blocks that hold themselves or lie too deep")
    IMPOSSIBLE = N_("pieces with impossible numbers")
    FAR = N_("pieces far away from the rest")
    ENDLESS = N_("construction lines without an end")
    DOTS = N_("single points")
    LAYERS_OFF = N_("layers that are switched off in the file")
    SHEETS = N_("sheets of the drawing besides the part drawn")
    UNKNOWN = N_("things of kinds that are not drawn here")
    STYLES = N_("styles kept in files of their own")
    WEB = N_("parts made as web pages")
    SCRIPTS = N_("scripts, videos and things that move")
    LETTERS = N_("characters that are in no font of this program")
    REMARKS = N_("comments that do not say how they look")
    HIDDEN = N_("comments that are hidden in the file")
    XFA = N_("a form that only Adobe’s programs draw")
    ATTACHED = N_("files attached to the document")
    MODELS = N_("videos, sounds and 3D models")
    FRAMES = N_("further pictures of an animation")
    ALONG = N_("text along a path that the file does not hold")
    SQUARED = N_("pixels that were not square were stretched to squares")
    FLOWED = N_("text that flows in a shape was broken into lines again")
    UNCLIPPED = N_("clips that could not be read were not applied")
    DOUBTED = N_("a resolution that cannot be true was ignored")


CHANGED = frozenset({Loss.SQUARED, Loss.FLOWED, Loss.UNCLIPPED, Loss.DOUBTED})
"""What is in the picture, though not as the file says."""


class PlanLeftOut(NamedTuple):
    """Something of a plan's file that its picture lacks or changes, and how often it was met.

    `names` are those of files, layers or letters, each once, as far as they are known.
    """

    what: Loss
    times: int = 1
    names: tuple[str, ...] = ()


class Losses:
    """Counts what is left out as it is met."""

    def __init__(self) -> None:
        self._times: Counter[Loss] = Counter()
        self._names: dict[Loss, dict[str, None]] = {}

    def add(self, what: Loss, name: str = "", times: int = 1) -> None:
        """Note that something was met, by its name where it has one."""
        self._times[what] += times
        # A name from a file may hold what would steer a terminal or turn the text around.
        shown = "".join(letter for letter in name if letter.isprintable()).strip()
        if shown:
            self._names.setdefault(what, {})[shown[:_LONGEST_NAME]] = None

    def all(self) -> tuple[PlanLeftOut, ...]:
        """Return everything met, in the order of the kinds."""
        return tuple(
            PlanLeftOut(what, self._times[what], tuple(self._names.get(what, ())))
            for what in Loss
            if self._times[what]
        )


def read_back(told: object) -> tuple[PlanLeftOut, ...]:
    """Return what was kept as JSON, without what this version does not know or nobody wrote."""
    losses = Losses()
    known: dict[str, Loss] = {loss.value: loss for loss in Loss}
    for entry in told if isinstance(told, list | tuple) else ():
        match entry:
            case [str(what), int(times), [*names]] if what in known and times > 0:
                losses.add(known[what], times=times)
                for name in names:
                    losses.add(known[what], str(name), times=0)
    return losses.all()


def joined(*groups: Iterable[PlanLeftOut]) -> tuple[PlanLeftOut, ...]:
    """Return the sum of several accounts."""
    losses = Losses()
    for left_out in (left_out for group in groups for left_out in group):
        losses.add(left_out.what, times=left_out.times)
        for name in left_out.names:
            losses.add(left_out.what, name, times=0)
    return losses.all()


def file_name_of(path: str) -> str:
    """Return the last part of a path as any system writes it; what lies above is nobody's business.

    A picture that stands within the text itself, as `data:`, has none.
    """
    if path.lstrip()[:5].lower() == "data:":
        return ""
    return re.split(r"[\\/]", path.strip().rstrip("\\/"))[-1].partition("?")[0]


def left_out_lines(
    found: Iterable[PlanLeftOut],
    tr: Callable[..., str] = lambda text, **values: text.format(**values),
) -> list[str]:
    """Return one line for each thing, put through `tr` as the window's texts are."""
    return [_line(left_out, tr) for left_out in found]


LINE_LEFT_OUT = N_("Left out: {what}")
LINE_CHANGED = N_("Changed: {what}")
TIMES = N_("{what} ({times:,})")
NAMED = N_("{what}: {names}")
NAMED_MORE = N_("{what}: {names} and {count:,} more")


def _line(left_out: PlanLeftOut, tr: Callable[..., str]) -> str:
    what = tr(left_out.what.value)
    if left_out.times > 1:
        what = tr(TIMES, what=what, times=left_out.times)
    names, more = ", ".join(left_out.names[:_MOST_NAMES]), len(left_out.names) - _MOST_NAMES
    if more > 0:
        what = tr(NAMED_MORE, what=what, names=names, count=more)
    elif names:
        what = tr(NAMED, what=what, names=names)
    return tr(LINE_CHANGED if left_out.what in CHANGED else LINE_LEFT_OUT, what=what)
