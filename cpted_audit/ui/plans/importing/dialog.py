"""What of a plan file is brought in, what it shows, and how sharply."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import LevelId
from cpted_audit.domain.length import METRES_PER_FOOT
from cpted_audit.domain.plans.left_out import Loss, PlanLeftOut, joined, left_out_lines
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.interchange.dxf.records import EVERYTHING, DxfLook
from cpted_audit.session.plans.importing import PlanOrder
from cpted_audit.session.plans.recipe import PlanLook, Recipe
from cpted_audit.session.session import Session
from cpted_audit.ui.letters import letters
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

RESOLUTIONS = (100, 150, 200, 300)
"""Pixels per inch of paper that a page can be drawn at."""
USUAL_RESOLUTION = 150
UNITS: tuple[tuple[str, float], ...] = (
    (QT_TR_NOOP("Millimeters"), 0.001),
    (QT_TR_NOOP("Centimeters"), 0.01),
    (QT_TR_NOOP("Meters"), 1.0),
    (QT_TR_NOOP("Inches"), METRES_PER_FOOT / 12),
    (QT_TR_NOOP("Feet"), METRES_PER_FOOT),
)
"""The units a drawing can be in, and metres to each."""
_MOST_PAGES = 60
_MOST_PARTS = 12
_MOST_LINES = 8
"""Lines about what is left out; the plans page tells all of them once the plan is there."""


class Shown(NamedTuple):
    """What a page shows: a level, the site, or the site from the air."""

    words: str
    kind: PlanKind
    level_id: LevelId | None


class ImportPlanDialog(QDialog):
    """Asks for pages or layers of one file; `orders` is what was chosen.

    With `single` one page is chosen and not what it shows, as it takes the place of another.
    """

    def __init__(
        self,
        session: Session,
        look: PlanLook,
        parent: QWidget | None = None,
        *,
        single: bool = False,
    ) -> None:
        super().__init__(parent)
        self._single = single
        self._group = QButtonGroup(self)
        self._group.setExclusive(single)
        self._look = look
        self._shown = shown_choices(session)
        self._pages: list[tuple[QCheckBox, QComboBox]] = []
        self._resolution = QComboBox()
        self._unit = QComboBox()
        self._layers = QListWidget()
        self._part = QComboBox()
        self._lost = text_label("", "muted", wrap=True)
        self.setWindowTitle(tr("Import a plan"))
        self.setMinimumWidth(px(460))
        column = QVBoxLayout(self)
        column.addWidget(text_label(look.file_name, "strong", wrap=True))
        column.addWidget(self._page_list(), 1)
        if look.drawing is not None:
            column.addWidget(text_label(tr("Layers to draw"), "muted"))
            column.addWidget(self._layer_list(), 2)
        column.addLayout(self._options())
        self._lost.setAccessibleDescription(tr("What will be left out"))
        column.addWidget(self._lost)
        column.addWidget(self._button_row())
        self._check()

    def orders(self) -> list[PlanOrder]:
        """Return one order for each chosen page."""
        stem = Path(self._look.file_name).stem
        chosen = [
            (number, self._shown[box.currentIndex()])
            for number, (check, box) in enumerate(self._pages, start=1)
            if check.isChecked()
        ]
        return [
            PlanOrder(
                file_name=self._look.file_name, data=self._look.data,
                recipe=self._recipe(number), kind=shown.kind, level_id=shown.level_id,
                name=stem if len(chosen) == 1 else f"{stem} {number}",
                password=self._look.password,
            )
            for number, shown in chosen
        ]  # fmt: skip

    def _recipe(self, page: int) -> Recipe:
        if self._look.drawing is None:
            return Recipe(page=page, dpi=float(self._resolution.currentData()))
        return Recipe(
            drawing=True,
            layers=tuple(sorted(self._chosen_layers())),
            metres_per_unit=self._unit.currentData(),
            part=self._part.currentData(),
        )

    def _chosen_layers(self) -> set[str]:
        items = (self._layers.item(row) for row in range(self._layers.count()))
        return {
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        }

    # What is asked

    def _page_list(self) -> QScrollArea:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setColumnStretch(1, 1)
        pages = self._look.source.pages
        count = len(pages) if self._look.drawing is None else 1
        for number in range(min(count, _MOST_PAGES)):
            label = pages[number].label if number < len(pages) else ""
            name = tr("Page {number}", number=number + 1) if count > 1 else tr("This plan shows")
            told = "" if label == name else label
            check = QCheckBox(letters(f"{name}  {told}".strip()) if count > 1 else name)
            check.setChecked(number == 0)
            check.setVisible(count > 1)
            box = QComboBox()
            for shown in self._shown:
                box.addItem(shown.words)
            box.setCurrentIndex(min(number, len(self._shown) - 1))
            box.setAccessibleName(tr("What page {number} shows", number=number + 1))
            box.setMinimumHeight(px(36))
            grid.addWidget(check if count > 1 else text_label(name), number, 0)
            grid.addWidget(box, number, 1)
            box.setVisible(not self._single)
            self._group.addButton(check)
            check.toggled.connect(self._check)
            self._pages.append((check, box))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(px(72))
        area.setVisible(count > 1 or not self._single)
        return area

    def _layer_list(self) -> QListWidget:
        assert self._look.drawing is not None  # noqa: S101 - asked by the caller
        for layer in self._look.drawing.layers:
            if not layer.lines and not layer.others:
                continue
            item = QListWidgetItem(
                said(
                    counted(
                        "{name} – 1 line", "{name} – {count} lines", layer.lines, name=layer.name
                    )
                )
            )
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if layer.visible else Qt.CheckState.Unchecked
            item.setCheckState(on)
            item.setData(Qt.ItemDataRole.UserRole, layer.name)
            item.setSizeHint(QSize(0, row_px(30)))
            self._layers.addItem(item)
        self._layers.setAccessibleName(tr("Layers to draw"))
        self._layers.setMinimumHeight(px(120))
        self._layers.itemChanged.connect(lambda _item: self._check())
        return self._layers

    def _options(self) -> QFormLayout:
        form = QFormLayout()
        for dpi in RESOLUTIONS:
            self._resolution.addItem(tr("{dpi} pixels per inch", dpi=dpi), dpi)
        self._resolution.setCurrentIndex(RESOLUTIONS.index(USUAL_RESOLUTION))
        self._unit.addItem(tr("Choose the unit…"), None)
        for words, metres in UNITS:
            self._unit.addItem(tr(words), metres)
        for box, name in (
            (self._resolution, tr("Resolution")), (self._unit, tr("Unit of the drawing")),
        ):  # fmt: skip
            box.setAccessibleName(name)
            box.setMinimumHeight(px(36))
        if self._look.has_resolution:
            form.addRow(tr("Resolution"), self._resolution)
        if self._look.drawing is not None:
            self._show_unit(self._look.drawing.metres_per_unit)
            form.addRow(tr("Unit of the drawing"), self._unit)
            self._fill_parts(self._look.drawing)
        if self._part.count():
            form.addRow(tr("Part of the drawing"), self._part)
        self._unit.activated.connect(lambda _row: self._check())
        return form

    def _fill_parts(self, drawing: DxfLook) -> None:
        """Offer the parts of a drawing that lie far apart, the main one first, and all of it."""
        for number, part in enumerate(drawing.parts[:_MOST_PARTS], start=1):
            box = None if number == 1 else part.box
            words = (
                tr("Part {number}, 1 piece", number=number)
                if part.pieces == 1
                else tr("Part {number}, {count:,} pieces", number=number, count=part.pieces)
            )
            self._part.addItem(words, box)
        if drawing.parts:
            self._part.addItem(tr("Everything, however far apart"), EVERYTHING)
        self._part.setAccessibleName(tr("Part of the drawing"))
        self._part.setMinimumHeight(px(36))
        self._part.activated.connect(lambda _row: self._check())

    def _left_out(self) -> tuple[PlanLeftOut, ...]:
        """Return what the pictures of what is chosen will not show."""
        drawing = self._look.drawing
        if drawing is not None:
            everything = self._part.currentData() == EVERYTHING
            return tuple(
                left_out
                for left_out in drawing.left_out
                if left_out.what is not Loss.FAR or not everything
            )
        pages = zip(self._look.source.pages, self._pages, strict=False)
        chosen = [page.left_out for page, (check, _) in pages if check.isChecked()]
        return joined(*chosen)

    def _tell_left_out(self) -> None:
        lines = left_out_lines(self._left_out(), tr)
        more = len(lines) - _MOST_LINES
        if more > 0:
            lines[_MOST_LINES:] = [tr("… and {count:,} more.", count=more)]
        self._lost.setText("\n".join(lines))
        self._lost.setVisible(bool(lines))

    def _show_unit(self, told: float | None) -> None:
        """Show the unit the drawing tells; where it tells none, it has to be chosen."""
        if told is None:
            return
        row = next(
            (row for row, (_, metres) in enumerate(UNITS, 1) if abs(metres - told) < 1e-9 * told),
            None,
        )
        if row is None:
            self._unit.addItem(tr("As the drawing says"), told)
            row = self._unit.count() - 1
        self._unit.setCurrentIndex(row)

    def _button_row(self) -> QDialogButtonBox:
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Import"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        return self._buttons

    def _check(self) -> None:
        """Let it be accepted only when something is chosen and the unit of a drawing is known."""
        if not hasattr(self, "_buttons"):
            return
        self._tell_left_out()
        chosen = any(check.isChecked() for check, _ in self._pages)
        if self._look.drawing is not None:
            chosen = bool(self._chosen_layers()) and self._unit.currentData() is not None
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(chosen)


def shown_choices(session: Session) -> list[Shown]:
    """Return what a plan of this school can show: each level, the site, and an aerial."""
    walk = session.walk
    levels = [
        Shown(f"{walk.building_name(level.building_id)} / {level.name}", PlanKind.LEVEL, level.id)
        for level in walk.levels
    ]
    return [
        *levels,
        Shown(tr("Site plan"), PlanKind.SITE, None),
        Shown(tr("Aerial picture"), PlanKind.AERIAL, None),
    ]
