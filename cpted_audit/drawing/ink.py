"""The inks of a plan by name, and what each is on paper.

What the look of a marker depends on besides the marker itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerState
from cpted_audit.domain.registers.conditions import graver
from cpted_audit.domain.vocabulary import AnswerValue


class Ink(StrEnum):
    """What is drawn with; the screen maps each name to its theme, paper has the table below."""

    TEXT = "text"
    MUTED = "muted"
    LINE = "line"
    PAPER = "paper"
    ACCENT = "accent"
    YES = "yes"
    PARTIAL = "partial"
    NO = "no"
    NA = "na"
    UNABLE = "unable"
    SEEN = "seen"
    BLIND = "blind"
    CAMERA = "camera"
    WALL = "wall"
    ZONE = "zone"
    DARK = "dark"
    """Dark in every theme: letters on a pale heat band."""
    PALE = "pale"
    """Pale in every theme: letters on a dark heat band."""
    HEAT_0 = "heat-0"
    HEAT_1 = "heat-1"
    HEAT_2 = "heat-2"
    HEAT_3 = "heat-3"
    HEAT_4 = "heat-4"
    HEAT_5 = "heat-5"
    HEAT_6 = "heat-6"
    HEAT_7 = "heat-7"


HEAT: tuple[Ink, ...] = (
    Ink.HEAT_0, Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4, Ink.HEAT_5,
    Ink.HEAT_6, Ink.HEAT_7,
)  # fmt: skip
"""The bands of a heat map from the darkest to the brightest; they are darker where it is darker."""

ON_PAPER: dict[Ink, str] = {
    Ink.TEXT: "#18212B",
    Ink.MUTED: "#5A6775",
    Ink.LINE: "#B4BEC9",
    Ink.PAPER: "#FFFFFF",
    Ink.ACCENT: "#1D5FBF",
    Ink.YES: "#1B7F4D",
    Ink.PARTIAL: "#A5680B",
    Ink.NO: "#9E1B14",
    Ink.NA: "#5F6B78",
    Ink.UNABLE: "#6548AE",
    Ink.SEEN: "#2B9A64",
    Ink.BLIND: "#9E1B14",
    Ink.CAMERA: "#1D5FBF",
    Ink.WALL: "#18212B",
    Ink.ZONE: "#3E5C86",
    Ink.DARK: "#18212B",
    Ink.PALE: "#FFFFFF",
    Ink.HEAT_0: "#1B1033",
    Ink.HEAT_1: "#4A1B63",
    Ink.HEAT_2: "#7F2A68",
    Ink.HEAT_3: "#B84257",
    Ink.HEAT_4: "#E07C3C",
    Ink.HEAT_5: "#EDA945",
    Ink.HEAT_6: "#F5CF63",
    Ink.HEAT_7: "#FCF3C0",
}
"""Every ink as #RRGGBB on white paper; yes, partial and no differ in greyscale too."""


def lightness(color: str) -> float:
    """Return how light a #RRGGBB colour prints in greyscale: 0 is black, 255 white."""
    value = int(color.removeprefix("#"), 16)
    red, green, blue = value >> 16, value >> 8 & 255, value & 255
    return 0.299 * red + 0.587 * green + 0.114 * blue


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkerContext:
    """Of the plan: scale, unit, what is shown; of the marker: its answer, finding and selection.

    `number` and `priority` (a letter) are of a finding; `answer` is of an answered item or of what
    made the finding. `label_at` is where a line or area has its words, None for the mean of its
    points. `wall_direction` is along the wall a door is in, in degrees clockwise from the top; a
    door whose own state is not told stands open as `doors_open` says. `known` is what is known of
    the thing beside its marker's own state, such as that its row says it was removed.
    """

    metres_per_pixel: float | None = None
    unit: LengthUnit = LengthUnit.FEET
    labels: bool = True
    states: bool = True
    known: MarkerState = MarkerState.UNCHECKED
    doors_open: bool = True
    selected: bool = False
    answer: AnswerValue | None = None
    number: str = ""
    priority: str = ""
    dismissed: bool = False
    label_at: Point | None = None
    wall_direction: float | None = None

    def state_of(self, marker: Marker) -> MarkerState | None:
        """Return the state that a marker shows, or None where states are not shown."""
        return graver(marker.state, self.known) if self.states else None

    def pixels(self, metres: float) -> float | None:
        """Return a length in pixels of the plan; None where the scale is not known."""
        return metres / self.metres_per_pixel if self.metres_per_pixel else None


PLAIN = MarkerContext()
"""Nothing known and nothing selected."""
