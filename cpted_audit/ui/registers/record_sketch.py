"""The part of a plan where a record stands, beside its form."""

from __future__ import annotations

from PySide6.QtCore import QSize

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.session.plans.markers import find_marker
from cpted_audit.ui.plans.place_sketch import PlaceSketch
from cpted_audit.ui.theme import px


class RecordSketch(PlaceSketch):
    """Shows where the marker of a record is, or hides; a click goes to the plan."""

    _marker: MarkerId | None = None

    def show_marker(self, marker_id: MarkerId | None) -> None:
        """Show where a marker is, in a moment."""
        if marker_id == self._marker and marker_id is not None:
            return
        self._marker = marker_id
        self.show_place(None)

    def refresh(self) -> None:
        """Draw it again: the marker or its plan has changed."""
        self.show_place(None)

    def sizeHint(self) -> QSize:
        """Return a landscape as wide as the form's fields."""
        return QSize(px(304), px(140))

    def found(self) -> list[Marker]:
        """Return the record's marker, where it still is."""
        marker = None if self._marker is None else find_marker(self._session, self._marker)
        return [] if marker is None else [marker]
