"""How the paper of a plan looks on the screen: as it is, or dark where the theme is."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QColor, QImage, QPixmap

from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.imaging.plans.dark_paper import dim, is_drawing, turn_round
from cpted_audit.ui.tokens import LIGHT, Tokens


class PictureChange(Enum):
    """What is done to the picture of a plan."""

    AS_IT_IS = "as-it-is"
    TURNED = "turned"
    """A drawing: pale lines on dark paper."""
    DIMMED = "dimmed"
    """A photo or an aerial, which nobody would know again with its lightness turned round."""


class Paper(NamedTuple):
    """The look of one plan's picture, and the colors its markers are drawn in."""

    sheet: PictureChange = PictureChange.AS_IT_IS
    tokens: Tokens = LIGHT

    @classmethod
    def of(cls, plan: Plan, small: bytes, tokens: Tokens) -> Paper:
        """Return the look of a plan in a theme; `small` is a small picture of it."""
        if not tokens.dark:
            return cls()
        picture = _plain(QImage.fromData(small))
        photo = plan.kind is PlanKind.AERIAL or (
            not picture.isNull() and not is_drawing(picture.bits())
        )
        return cls(PictureChange.DIMMED if photo else PictureChange.TURNED, tokens)

    def image(self, data: bytes) -> QImage:
        """Return a piece of the picture as it is shown; any thread may ask."""
        image = _plain(QImage.fromData(data))
        if image.isNull() or self.sheet is PictureChange.AS_IT_IS:
            return image
        if self.sheet is PictureChange.DIMMED:
            dim(image.bits())
        else:
            turn_round(image.bits(), _bytes(self.tokens.surface), _bytes(self.tokens.text))
        return image

    def pixmap(self, data: bytes) -> QPixmap:
        """Return a piece of the picture, ready to be painted."""
        return QPixmap.fromImage(self.image(data))


def _plain(image: QImage) -> QImage:
    """Return an image of four bytes a pixel: blue, green, red, and one that means nothing."""
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _bytes(color: str) -> tuple[int, int, int]:
    """Return a color in the order of the pixels."""
    made = QColor(color)
    return made.blue(), made.green(), made.red()
