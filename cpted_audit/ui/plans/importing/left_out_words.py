"""What the picture of a plan lacks, in the user's language.

The words are marked here once more, only so that Qt's lupdate finds them: it reads literals alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from cpted_audit.domain.plans.left_out import LeftOut, left_out_lines
from cpted_audit.ui.words import QT_TR_NOOP, tr

LEFT_OUT_WORDS = (
    QT_TR_NOOP("pictures kept in files of their own"),
    QT_TR_NOOP("solid bodies and things of other programs"),
    QT_TR_NOOP("other drawings shown in this one"),
    QT_TR_NOOP("blocks that the file does not hold"),
    QT_TR_NOOP("blocks that hold themselves or lie too deep"),
    QT_TR_NOOP("pieces with impossible numbers"),
    QT_TR_NOOP("pieces far away from the rest"),
    QT_TR_NOOP("construction lines without an end"),
    QT_TR_NOOP("single points"),
    QT_TR_NOOP("layers that are switched off in the file"),
    QT_TR_NOOP("sheets of the drawing besides the part drawn"),
    QT_TR_NOOP("things of kinds that are not drawn here"),
    QT_TR_NOOP("styles kept in files of their own"),
    QT_TR_NOOP("parts made as web pages"),
    QT_TR_NOOP("scripts, videos and things that move"),
    QT_TR_NOOP("characters that are in no font of this program"),
    QT_TR_NOOP("comments that do not say how they look"),
    QT_TR_NOOP("comments that are hidden in the file"),
    QT_TR_NOOP("a form that only Adobe’s programs draw"),
    QT_TR_NOOP("files attached to the document"),
    QT_TR_NOOP("videos, sounds and 3D models"),
    QT_TR_NOOP("further pictures of an animation"),
    QT_TR_NOOP("text along a path that the file does not hold"),
    QT_TR_NOOP("pixels that were not square were stretched to squares"),
    QT_TR_NOOP("text that flows in a shape was broken into lines again"),
    QT_TR_NOOP("clips that could not be read were not applied"),
    QT_TR_NOOP("a resolution that cannot be true was ignored"),
    QT_TR_NOOP("Left out: {what}"),
    QT_TR_NOOP("Changed: {what}"),
    QT_TR_NOOP("{what} ({times:,})"),
    QT_TR_NOOP("{what}: {names}"),
    QT_TR_NOOP("{what}: {names} and {count:,} more"),
)


def shown_lines(found: Iterable[LeftOut]) -> list[str]:
    """Return a line for each thing that a picture lacks or shows otherwise."""
    return left_out_lines(found, tr)
