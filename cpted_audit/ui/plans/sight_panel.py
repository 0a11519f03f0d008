"""Sight lines: what duty posts and cameras see of the zones, worked out as they are dragged."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.scoring.score import percent
from cpted_audit.analysis.sight import SightFigures, SightOutcome, ZoneFigures, compute_sight
from cpted_audit.domain.ids import MarkerId, SightStudyId
from cpted_audit.domain.length import LengthUnit, area_text
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.domain.plans.sight import SightStudy
from cpted_audit.session.plans import sight_studies
from cpted_audit.session.plans.sight_studies import VIEWING, sight_inputs, sight_sketch
from cpted_audit.ui import dialogs
from cpted_audit.ui.announce import announce
from cpted_audit.ui.plans.canvas.plan_view import PlanGraphicsView
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.importing.attach_dialog import AttachStudyDialog
from cpted_audit.ui.tasks import Runner
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import clear_layout, readable, text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted


def share_text(share: float | None) -> str:
    """Return a share of a hundred as shown; it never tells a whole that is not one."""
    return "–" if share is None else f"{percent(share / 100)} %"


class ShareBar(QWidget):
    """Draws one share, 0 to 100, as a filled bar; None draws the empty track."""

    def __init__(self, name: str, share: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = share
        told = tr("unknown") if share is None else share_text(share)
        self.setAccessibleName(f"{name}: {told}")
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that keys come to every zone's share

    def sizeHint(self) -> QSize:
        """Return a bar as wide as there is room."""
        return QSize(px(80), px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and what is filled of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, 3, self.width(), self.height() - 6)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(track, 4, 4)
        if self._share:
            track.setWidth(max(8.0, track.width() * self._share / 100))
            painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(track, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


WAIT_MS = 30
"""How long changes wait to be worked out together."""
_BLIND_SHOWN = 4


class SightPanel(QWidget):
    """Shows the figures of a study while it is open; it is open with the tool, or when chosen."""

    def __init__(
        self, controller: PlanController, view: PlanGraphicsView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._view = view
        self._live = False
        self._study: SightStudyId | None = None
        self.outcome: SightOutcome | None = None
        self._said = ""
        self._runner = Runner(self, newest_only=True)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._title = text_label(tr("SIGHT LINES"), "caps", wrap=True)
        self._choice = QComboBox()
        self._share = text_label("", "number")
        self._words = readable(text_label("", "muted", wrap=True))
        self._zones = QGridLayout()
        self._more = readable(text_label("", "muted", wrap=True))
        self._open = QCheckBox(tr("Doors inside stand open"))
        self._open.setToolTip(tr("Exterior doors are shut, unless they are marked as always open."))
        self._open.setChecked(True)
        self._glass = QCheckBox(tr("Windows are clear"))
        self._glass.setChecked(True)
        self._glass.setToolTip(
            tr(
                "As by day. Switched off, windows count as walls, as after dark from a lit room "
                "or with blinds shut."
            )
        )
        self._glass.setAccessibleDescription(self._glass.toolTip())
        self._keep = QPushButton(tr("Save as a study"))
        self._renew = QPushButton(tr("Keep the new figures"))
        self._attach = QPushButton(tr("Attach to an answer…"))
        self._drop = QPushButton(tr("Remove the study"))
        self._lay_out()
        self._connect()
        self.set_live(False)

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._runner.busy or self._timer.isActive()

    def stop(self) -> None:
        """Drop what is being worked out; for closing."""
        self._timer.stop()
        self._runner.stop()

    def set_live(self, live: bool) -> None:
        """Open with the tool in hand, or close and take the drawing off the plan."""
        changed, self._live = live != self._live, live
        self.setVisible(live)
        if live:
            self._list_studies()
            self._timer.start()
        elif changed:
            self.stop()
            self.outcome = None
            self._view.show_sketches({})

    def show_study(self, study_id: SightStudyId | None) -> None:
        """Show a kept study, or with None everything that looks and every zone (or room)."""
        self._study = study_id
        self._list_studies()
        self._timer.start()

    # Working out

    def _connect(self) -> None:
        controller = self._controller
        for signal in (
            controller.markers_changed,
            controller.preview_changed,
            controller.plan_shown,
            controller.plan_changed,
        ):
            signal.connect(self._soon)
        controller.plan_shown.connect(lambda: self.show_study(None))
        self._timer.timeout.connect(self._run)
        self._runner.done.connect(self._take)
        self._runner.failed.connect(self._fail)
        self._open.toggled.connect(lambda on: self._assume(doors_open=on))
        self._glass.toggled.connect(lambda on: self._assume(glass_clear=on))
        self._choice.activated.connect(lambda _row: self.show_study(self._choice.currentData()))
        self._keep.clicked.connect(self._keep_study)
        self._renew.clicked.connect(self._renew_study)
        self._attach.clicked.connect(self._attach_study)
        self._drop.clicked.connect(self._drop_study)

    def _soon(self) -> None:
        if self._live and not self._timer.isActive():
            self._timer.start()

    def _run(self) -> None:
        plan = self._controller.plan
        if plan is None or not self._live:
            return
        seen = {**self._controller.markers, **self._controller.preview}
        study = self._kept()
        viewpoints, zones = self._named(seen, study)
        inputs = sight_inputs(
            self._controller.session, plan, seen.values(), viewpoints, zones,
            doors_open=self._open.isChecked(), glass_clear=self._glass.isChecked(),
        )  # fmt: skip
        self._runner.run(partial(compute_sight, inputs, self._controller.unit))

    def _named(
        self, seen: dict[MarkerId, Marker], study: SightStudy | None
    ) -> tuple[tuple[MarkerId, ...], tuple[MarkerId, ...]]:
        if study is not None:
            return study.viewpoint_ids, study.zone_ids
        everything = list(seen.values())
        zones = [marker for marker in everything if marker.kind is MarkerKind.ZONE]
        rooms = [marker for marker in everything if marker.kind is MarkerKind.ROOM]
        return (
            tuple(marker.id for marker in everything if marker.kind in VIEWING),
            tuple(zone.id for zone in zones or rooms),
        )

    def _take(self, outcome: SightOutcome) -> None:
        if not self._live:
            return
        self.outcome = outcome
        self._view.show_sketches({Layer.SIGHT: sight_sketch(outcome, self._controller.unit)})
        self._show_figures(outcome.figures)
        if not self._controller.preview:  # while something is dragged it would never end
            self._say(outcome.figures)

    def _say(self, figures: SightFigures) -> None:
        """Have the figures said, where they are not those that were said last."""
        zones = (f"{zone.name}: {share_text(zone.seen)}" for zone in figures.zones)
        head = f"{self._share.text()} {self._words.text()}"
        words = ". ".join((head, *zones))
        if words != self._said:
            self._said = words
            announce(words, topic="sight", about=self)

    def _fail(self, error: BaseException) -> None:
        self.outcome = None
        self._view.show_sketches({})
        dialogs.tell(self, error)

    # What is shown

    def _show_figures(self, figures: SightFigures) -> None:
        looks = figures.viewpoints + figures.cameras
        self._share.setText(share_text(figures.seen))
        self._words.setText(self._summary(figures))
        clear_layout(self._zones)
        for row, zone in enumerate(figures.zones):
            self._zones.addWidget(text_label(zone.name, wrap=True), row, 0)
            self._zones.addWidget(ShareBar(zone.name, zone.seen), row, 1)
            self._zones.addWidget(text_label(share_text(zone.seen), "strong"), row, 2)
        self._more.setText("\n".join(self._details(figures)))
        writable, study = not self._controller.read_only, self._kept()
        self._keep.setVisible(writable and bool(looks) and study is None)
        self._renew.setVisible(writable and study is not None and self._differs(study))
        self._attach.setVisible(writable and study is not None)
        self._drop.setVisible(writable and study is not None)

    def _differs(self, study: SightStudy) -> bool:
        """Return whether what is shown is not what the study was kept with; a drag is neither."""
        outcome = self.outcome
        if outcome is None or self._controller.preview:
            return False
        return study.inputs != outcome.inputs.digest()

    def _summary(self, figures: SightFigures) -> str:
        if not figures.viewpoints and not figures.cameras:
            return tr("Place a duty post or a camera: nobody looks yet.")
        if not figures.zones:
            return tr("Draw zones to learn how much of each is seen.")
        zones = said(counted("1 zone", "{count} zones", len(figures.zones)))
        posts = said(counted("1 duty post", "{count} duty posts", figures.viewpoints))
        cameras = said(counted("1 camera", "{count} cameras", figures.cameras))
        return tr("of the zones is seen · {what}", what=f"{zones}, {posts}, {cameras}")

    def _details(self, figures: SightFigures) -> list[str]:
        told = []
        if figures.cameras and figures.by_eye is not None:
            told.append(tr("By eye alone: {share}", share=share_text(figures.by_eye)))
        if figures.cameras and figures.recognised is not None:
            told.append(
                tr("Within recognition distance: {share}", share=share_text(figures.recognised))
            )
        if figures.through:
            told.append(
                tr("Only through glass or fences, or over what is low: {share}",
                   share=share_text(figures.through))
            )  # fmt: skip
        told += _blind_words(figures.zones, self._controller.unit)
        return [*told, "", *map(said, figures.assumptions)]

    # Studies

    def _kept(self) -> SightStudy | None:
        if self._study is None or self._controller.plan is None:
            return None
        known = sight_studies.studies(self._controller.session, self._controller.plan.id)
        return next((sight_study for sight_study in known if sight_study.id == self._study), None)

    def _list_studies(self) -> None:
        self._choice.clear()
        self._choice.addItem(tr("Everything on this plan"), None)
        plan = self._controller.plan
        if plan is not None:
            for study in sight_studies.studies(self._controller.session, plan.id):
                stale = sight_studies.is_stale(self._controller.session, plan, study)
                words = tr("{name} – changed since", name=study.name) if stale else study.name
                self._choice.addItem(words, study.id)
        self._choice.setCurrentIndex(max(0, self._choice.findData(self._study)))
        kept = self._kept()
        if kept is not None:
            for box, on in ((self._open, kept.doors_open), (self._glass, kept.glass_clear)):
                box.blockSignals(True)
                box.setChecked(on)
                box.blockSignals(False)

    def _assume(self, **assumed: bool) -> None:
        """Take something for given from now on, in the study that is shown too."""
        study = self._kept()
        if study is not None:
            session = self._controller.session
            self._controller.attempt(
                lambda: sight_studies.change_study(session, study.id, **assumed)
            )
        self._soon()

    def _keep_study(self) -> None:
        outcome, plan = self.outcome, self._controller.plan
        if outcome is None or plan is None:
            return
        name = dialogs.ask_text(self, tr("Save as a study"), tr("Name:"), tr("Sight lines"))
        if name is None:
            return
        session, inputs = self._controller.session, outcome.inputs
        made: list[SightStudy] = []

        def step() -> None:
            study = sight_studies.add_study(
                session,
                plan.id,
                name,
                [viewpoint.id for viewpoint in inputs.viewpoints],
                [zone.id for zone in inputs.zones],
                doors_open=inputs.doors_open,
                glass_clear=inputs.glass_clear,
            )
            sight_studies.keep_outcome(session, study.id, outcome)
            made.append(study)

        if self._controller.attempt(step):
            self.show_study(made[0].id)

    def _renew_study(self) -> None:
        study, outcome, session = self._kept(), self.outcome, self._controller.session
        if study is not None and outcome is not None:
            self._controller.attempt(lambda: sight_studies.keep_outcome(session, study.id, outcome))
            self.show_study(study.id)

    def _attach_study(self) -> None:
        study, outcome, session = self._kept(), self.outcome, self._controller.session
        if study is None or outcome is None:
            return
        dialog = AttachStudyDialog(session, study, self)
        if dialog.exec() == AttachStudyDialog.DialogCode.Accepted:
            place_id, item_id = dialog.chosen()

            def step() -> None:
                sight_studies.keep_outcome(session, study.id, outcome)
                sight_studies.attach_study(session, study.id, item_id, place_id)

            self._controller.attempt(step)
        dialog.deleteLater()

    def _drop_study(self) -> None:
        study = self._kept()
        if study is not None:
            self._controller.attempt(
                lambda: sight_studies.remove_study(self._controller.session, study.id)
            )
            self.show_study(None)

    def _lay_out(self) -> None:
        self._choice.setAccessibleName(tr("Sight study"))
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.setMinimumContentsLength(12)
        self._choice.setMinimumHeight(px(36))
        self._zones.setColumnStretch(1, 1)
        self._zones.setHorizontalSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._share)
        head.addWidget(self._words, 1)
        column.addWidget(self._title)
        column.addWidget(self._choice)
        column.addLayout(head)
        column.addLayout(self._zones)
        column.addWidget(self._open)
        column.addWidget(self._glass)
        column.addWidget(self._more)
        for button in (self._keep, self._renew, self._attach, self._drop):
            button.setMinimumHeight(px(36))
            column.addWidget(button)


def _blind_words(zones: tuple[ZoneFigures, ...], unit: LengthUnit) -> list[str]:
    """Return the largest blind areas with the zone each lies in."""
    found = [(size or 0.0, zone.name) for zone in zones for size in zone.blind]
    found.sort(reverse=True)
    shown = [
        tr("Not seen in {zone}: {size}", zone=name, size=area_text(size, unit))
        for size, name in found[:_BLIND_SHOWN]
        if size
    ]
    left = len(found) - _BLIND_SHOWN
    return shown if left <= 0 else [*shown, tr("and {count} more", count=left)]
