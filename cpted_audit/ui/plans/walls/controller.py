"""Walls that need not be traced: found as a job, looked over by the user, written as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.errors import PlanError, PlanPasswordError
from cpted_audit.imaging.plans.kinds import PlanFileKind
from cpted_audit.imaging.plans.records import PlanLines, SuggestedWall
from cpted_audit.session.plans.wall_sources import (
    WallLines,
    WallSource,
    add_kinds_of_wall,
    remove_walls,
    source_kind,
    wall_source,
)
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.job_line import JobLine, JobOrder
from cpted_audit.ui.plans.canvas.plan_view import PlanGraphicsView
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.tools import PlanTools
from cpted_audit.ui.plans.walls.candidates import (
    EDGE_WIDTH,
    Candidates,
    of_lines,
    of_suggestions,
)
from cpted_audit.ui.plans.walls.layers_dialog import WallLayersDialog
from cpted_audit.ui.plans.walls.review import Notify, WallBar, WallReviewTool
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import said, tr

_CLOSE_LOOK = 0.6
"""Screen pixels to a pixel of the plan, at which one line is looked at by keys."""


class WallController(QObject):
    """Does what the plan's menu says about walls."""

    def __init__(
        self,
        controller: PlanController,
        tools: PlanTools,
        view: PlanGraphicsView,
        jobs: JobLine,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tools = tools
        self._view = view
        self._jobs = jobs
        self._parent = parent
        self._active_tool: WallReviewTool | None = None
        self.bar = WallBar()
        self.bar.moved.connect(self._show_again)
        self.bar.accepted.connect(self._accept)
        self.bar.rejected.connect(self.stop)
        controller.plan_shown.connect(self.stop)

    def kind(self, plan: Plan) -> PlanFileKind | None:
        """Return what kind of file a plan was made of."""
        return source_kind(self._controller.session, plan)

    def wall_count(self) -> int:
        """Return how many walls the plan on screen has."""
        return sum(marker.kind is MarkerKind.WALL for marker in self._controller.markers.values())

    def from_layers(self) -> None:
        """Ask which layers of the drawing are walls and take their lines."""
        self._find(tr("Looking for layers"), lambda source, stop: source.layers(stop),
                   self._ask_layers)  # fmt: skip

    def from_lines(self) -> None:
        """Show the lines of the PDF page, to be chosen by their width."""
        self._find(tr("Looking for lines"), lambda source, stop: source.lines(stop),
                   self._review_lines)  # fmt: skip

    def suggest(self) -> None:
        """Look for walls in the picture and show them, to be accepted or not."""
        self._find(tr("Looking for walls"), lambda source, stop: source.suggested(stop),
                   self._review_suggestions)  # fmt: skip

    def remove_all(self) -> None:
        """Take every wall off the plan."""
        plan = self._controller.plan
        if plan is not None:
            self._controller.attempt(lambda: remove_walls(self._controller.session, plan))

    def stop(self) -> None:
        """Give a review up; nothing of it was written."""
        if self._active_tool is not None:
            self._active_tool.cancel()

    def _accept(self) -> None:
        if self._active_tool is not None:
            self._active_tool.accept()

    # Finding

    def _find(
        self,
        words: str,
        ask: Callable[[WallSource, Cancelled], Any],
        then: Callable[[Plan, Any], None],
        password: str | None = None,
    ) -> None:
        """Ask the file beside the window; `then` gets what it answered, if the plan is still on."""
        plan = self._controller.plan
        if plan is None:
            return
        self.stop()
        source = wall_source(self._controller.session, plan, password)
        found: list[Any] = []

        def work(cancelled: Cancelled) -> Iterator[Any]:
            yield ask(source, cancelled)

        def step(answer: object) -> tuple[str, int, int]:
            found.append(answer)
            return words, 0, 0

        def end(failure: BaseException | None) -> None:
            if isinstance(failure, PlanPasswordError):
                self._ask_password(said(failure), partial(self._find, words, ask, then))
            elif failure is not None:
                dialogs.tell(self._parent, failure)
            elif self._is_shown(plan):
                then(plan, found[0])

        self._jobs.add(JobOrder(words, work, step, end))

    def _is_shown(self, plan: Plan) -> bool:
        shown = self._controller.plan
        return shown is not None and shown.picture_id == plan.picture_id

    def _ask_password(self, complaint: str, again: Callable[[str], None]) -> None:
        typed = dialogs.ask_secret(self._parent, tr("Password of the plan"), complaint)
        if typed:
            again(typed)

    # Layers of a drawing

    def _ask_layers(self, plan: Plan, layers: list[tuple[str, int]]) -> None:
        if not layers:
            self._tell_none(tr("The drawing has no lines; trace walls with the wall tool (W)."))
            return
        dialog = WallLayersDialog(layers, self._parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self._take_layers(plan, dialog.chosen()))
        dialog.open()

    def _take_layers(self, plan: Plan, layers: Mapping[str, WallKind]) -> None:
        self._find(
            tr("Taking walls"),
            lambda source, stop: source.from_layers(layers, stop),
            lambda _plan, lines: self._write(plan, lines),
        )

    # Lines and suggestions

    def _review_lines(self, plan: Plan, found: PlanLines) -> None:
        candidates = of_lines(found.lines)
        if not candidates.shown():
            self._tell_none(
                tr("This page has no lines, as a scan has none; suggest walls from its picture.")
            )
            return
        self._review(plan, candidates, partial(_width_words, notice=found.notice))

    def _review_suggestions(self, plan: Plan, found: tuple[SuggestedWall, ...]) -> None:
        candidates = of_suggestions(found)
        if not candidates.shown():
            self._tell_none(
                tr("No walls were found in this picture; trace them with the wall tool (W).")
            )
            return
        self._review(plan, candidates, _confidence_words)

    def _tell_none(self, sentence: str) -> None:
        dialogs.tell(self._parent, PlanError(sentence))

    def _review(self, plan: Plan, candidates: Candidates, told: Notify) -> None:
        self._active_tool = WallReviewTool(
            self._controller, candidates,
            looked_at=lambda at: self._view.canvas.look_at(at, _CLOSE_LOOK),
            changed=self.bar.refresh,
            ended=lambda pieces: self._end(plan, pieces),
        )  # fmt: skip
        self._tools.hold("review", self._active_tool)
        self.bar.show_candidates(candidates, told)

    def _show_again(self) -> None:
        if self._active_tool is not None:
            self._active_tool.redraw()

    def _end(self, plan: Plan, lines: WallLines) -> None:
        self._active_tool = None
        self.bar.end()
        self._tools.choose("select")
        self._view.canvas.setFocus()
        if lines:
            self._write(plan, lines)

    def _write(self, plan: Plan, lines: WallLines) -> None:
        self._controller.attempt(lambda: add_kinds_of_wall(self._controller.session, plan, lines))


def _width_words(width: float, notice: str) -> str:
    words = (
        tr("Lines of every width, and edges of filled shapes")
        if width <= EDGE_WIDTH
        else tr("Only lines at least {width} px thick", width=f"{width:g}")
    )
    return f"{words}. {said(notice)}".strip() if notice else words


def _confidence_words(confidence: float) -> str:
    return tr("Only those at least {share} % certain", share=round(100 * confidence))
