"""Replace the plan on screen by a newer drawing: first its picture is made, then one asks how."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cpted_audit.domain.ids import PlanId
from cpted_audit.errors import AuditError
from cpted_audit.session.plans.importing import PlanImport, PlanOrder
from cpted_audit.session.plans.plans import find_plan
from cpted_audit.session.plans.replacing import replace_plan
from cpted_audit.ui import dialogs
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.importing.controller import ImportController
from cpted_audit.ui.plans.importing.replace_dialog import ReplaceDialog
from cpted_audit.ui.theme import Theme


class ReplaceController(QObject):
    """Takes a newer drawing for a plan; nothing of the plan changes before it is accepted."""

    def __init__(
        self, controller: PlanController, imports: ImportController, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._controller = controller
        self._imports = imports
        self._parent = parent

    def choose(self) -> None:
        """Ask for the newer drawing of the plan on screen."""
        plan = self._controller.plan
        if plan is not None:
            self._imports.choose_picture(lambda made, order: self.ask(plan.id, made, order))

    def ask(self, plan_id: PlanId, made: PlanImport, order: PlanOrder) -> None:
        """Ask how a plan lies on its new picture, and replace it."""
        session = self._controller.session
        try:
            plan = find_plan(session, plan_id)
        except AuditError as error:
            dialogs.tell(self._parent, error)
            return
        ground = self._theme.tokens.line
        dialog = ReplaceDialog(session, plan, made, order.file_name, ground, self._parent)
        dialog.finished.connect(dialog.deleteLater)

        def accept() -> None:
            replacement = dialog.replacement
            if replacement is not None:
                self._controller.attempt(
                    lambda: replace_plan(session, plan, made, order.file_name, replacement)
                )

        dialog.accepted.connect(accept)
        dialog.open()
