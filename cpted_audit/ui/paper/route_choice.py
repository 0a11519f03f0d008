"""Which part of the walk a paper form holds: the building, the phase, and whether all of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session.paper.paper_form import Route
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.words import tr, word

TARGET = 40


class RouteChoice(QWidget):
    """The choices of a form, the whole school and every phase to begin with."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._building = QComboBox()
        self._building.setAccessibleName(tr("Building"))
        self._building.addItem(tr("Whole school"), None)
        self._building.addItem(tr(GROUNDS), frozenset({None}))
        for building in session.walk.buildings:
            self._building.addItem(building.name, frozenset({building.id}))
        self._phase = QComboBox()
        self._phase.setAccessibleName(tr("Phase"))
        self._phase.addItem(tr("Every phase"), None)
        for phase in Phase:
            self._phase.addItem(word(phase), phase)
        self._blank = QCheckBox(tr("Only what is not answered yet"))
        row = FlowLayout(self)
        for choice in (self._building, self._phase, self._blank):
            choice.setMinimumHeight(px(TARGET))
            row.addWidget(choice)
        self._building.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._phase.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._blank.toggled.connect(lambda _on: self.changed.emit())

    def show_route(self, route: Route) -> None:
        """Choose a part of the walk; where it is none of the choices, all of it stays chosen."""
        for box, wanted in ((self._building, route.buildings), (self._phase, route.phase)):
            data = [box.itemData(row) for row in range(box.count())]
            box.setCurrentIndex(data.index(wanted) if wanted in data else 0)
        self._blank.setChecked(route.blank_only)

    @property
    def route(self) -> Route:
        """What is chosen."""
        phase = self._phase.currentData()
        return Route(
            buildings=self._building.currentData(),
            phase=None if phase is None else Phase(phase),
            blank_only=self._blank.isChecked(),
        )
