"""What the look of a marker depends on besides the marker itself."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerState
from cpted_audit.domain.registers.conditions import graver
from cpted_audit.domain.vocabulary import AnswerValue


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
