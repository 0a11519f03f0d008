"""The page “Doors”: the registers in tabs, the site facts, and what the packet still lacks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.registers.readiness_facts import Page, WindowTarget
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS, register
from cpted_audit.session.plans.plans import plans
from cpted_audit.ui.by_steps import Steps
from cpted_audit.ui.file.encrypt_controller import ask_first_passphrase
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.doors_view import DoorsView
from cpted_audit.ui.registers.facts_form import FactsForm
from cpted_audit.ui.registers.fields.secret_field import SecretClipboard, SecretField
from cpted_audit.ui.registers.filter_bar import RegisterTabs
from cpted_audit.ui.registers.importing.controller import SheetController
from cpted_audit.ui.registers.readiness_list import ReadinessList
from cpted_audit.ui.registers.register_view import RegisterView
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.made_under import MadeOnce
from cpted_audit.ui.words import QT_TR_NOOP, tr


class PlainNotice(QFrame):
    """Says why no code can be written, and offers to encrypt the audit."""

    encrypt_wanted = Signal()

    def __init__(self, *, writable: bool) -> None:
        super().__init__()
        self.setObjectName("notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.addWidget(
            text_label(tr("Codes are kept in an encrypted audit only."), "strong", wrap=True)
        )
        self.button = QPushButton(tr("Encrypt the audit…"))
        self.button.setMinimumHeight(px(36))
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.encrypt_wanted)
        self.button.setEnabled(writable)
        column.addWidget(self.button)


FACTS, READINESS = "site-facts", "readiness"
_MORE = ((FACTS, QT_TR_NOOP("Site facts")), (READINESS, QT_TR_NOOP("Readiness")))
TABLES = (
    "door", "door_check", "key_box", "key_held", "code", "fixture", "contact", "site_facts",
    "marker", "plan", "place", "building", "level", "site", "photo", "finding",
)  # fmt: skip
"""Tables of the audit whose changes are seen here."""


class RegistersPage(QWidget):
    """Shows one tab at a time; each is made when it is first looked at."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self.setObjectName("page")
        self._context = context
        self.controller = RegisterController(context.session, self)
        self.tabs = RegisterTabs(
            [(register.key.value, tr(register.words)) for register in REGISTERS]
            + [(name, tr(words)) for name, words in _MORE]
        )
        self._stack = QStackedWidget(self)
        self._tabs = MadeOnce(self._stack, self._make)
        self._shown = RegisterKey.DOORS.value
        self._clipboard = SecretClipboard(self)
        self.sheets = SheetController(context, self)
        self._lay_out()
        self.tabs.chosen.connect(self.show_tab)
        self.sheets.came_in.connect(self._show_came_in)
        context.bridge.changed.connect(self._follow)
        self.tabs.choose(self._shown)

    # Showing

    @property
    def shown_tab(self) -> str:
        """The name of the tab on screen."""
        return self._shown

    def refresh(self) -> None:
        """Show the audit as it stands."""
        tab = self.tab(self._shown)
        tab.refresh()  # type: ignore[attr-defined]  # every tab has it
        self._put_in_front(tab)

    def _put_in_front(self, tab: QWidget) -> None:
        self.tabs.show_counts(
            {register.key.value: self.controller.count(register.key) for register in REGISTERS}
        )
        self._stack.setCurrentWidget(tab)

    def fill(self) -> Steps[None]:
        """Make and show the tab on screen by steps."""
        for listed in REGISTERS:
            self.controller.count(listed.key)
            yield None
        tab = yield from self._tabs.steps(self._shown)
        _ = self.controller.names
        yield None
        if isinstance(tab, RegisterView):
            yield from tab.fill()
        else:
            tab.refresh()  # type: ignore[attr-defined]  # every tab has it
        yield None
        self._put_in_front(tab)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the table, where the keys are of most use."""
        super().showEvent(event)
        tab, focus = self._tabs.made.get(self._shown), QApplication.focusWidget()
        within = focus is not None and self.isAncestorOf(focus)
        if isinstance(tab, RegisterView) and not within:
            tab.table.setFocus()

    def show_tab(self, name: str) -> None:
        """Show a tab by its name."""
        self._shown = name
        self.tabs.choose(name)
        self.refresh()

    def tab(self, name: str) -> QWidget:
        """Return a tab by its name, making it when it is first asked for."""
        return self._tabs.now(name)

    def view(self, key: RegisterKey) -> RegisterView:
        """Return the tab of a register."""
        tab = self.tab(key.value)
        assert isinstance(tab, RegisterView)  # noqa: S101 - tells the type checker what _make says
        return tab

    def go_to(self, key: RegisterKey, record_id: str, field: str | None = None) -> None:
        """Show a record in its register, and a field of it where one is named."""
        self.show_tab(key.value)
        self.view(key).go_to(record_id, field)

    def _make(self, name: str) -> Steps[QWidget]:
        special: dict[str, Callable[[], QWidget]] = {
            FACTS: lambda: FactsForm(self._context),
            READINESS: lambda: ReadinessList(self._context, self.controller, self.mend),
        }
        if name in special:
            return special[name]()
        view = self._view(RegisterKey(name))
        yield from view.build()
        view.form.reveal_wanted.connect(lambda *what: self._reveal(view, *what))
        view.form.copy_wanted.connect(lambda *what: self._copy(view, *what))
        view.form.encrypt_wanted.connect(self.encrypt)
        view.wanted.connect(lambda what: self._do(view, what))
        return view

    def _view(self, key: RegisterKey) -> RegisterView:
        if key is RegisterKey.DOORS:
            return DoorsView(self._context, self.controller, self.go_to, self._stack)
        above = []
        if key is RegisterKey.CODES and not self.controller.encrypted:
            notice = PlainNotice(writable=not self.controller.read_only)
            notice.encrypt_wanted.connect(self.encrypt)
            above.append(notice)
        return RegisterView(
            register(key), self._context, self.controller, above=above, parent=self._stack
        )

    def mend(self, target: WindowTarget) -> None:
        """Go to where a gap of the packet is mended."""
        if target.page is Page.REGISTER and target.register is not None:
            self.show_tab(target.register.value)
            if target.record_id:
                self.view(target.register).go_to(target.record_id, target.field or None)
            else:
                self.view(target.register).add_button.setFocus()
        elif target.page in {Page.SITE_FACTS, Page.SCHOOL}:
            self.show_tab(FACTS)
            facts = self.tab(FACTS)
            assert isinstance(facts, FactsForm)  # noqa: S101 - tells the type checker what _make says
            facts.focus_field(target.field or "name")
        elif target.page is Page.PHOTOS:
            self._context.show_page("photos")
        else:
            self._mend_on_plan(target)

    def _mend_on_plan(self, target: WindowTarget) -> None:
        """Show the plan or the marker that a gap is about; a place is drawn on whichever plan."""
        session, record_id = self._context.session, target.record_id
        if target.field == "label":
            self._context.show_markers([MarkerId(record_id)])
        elif any(plan.id == record_id for plan in plans(session)):
            self._context.show_plan(PlanId(record_id))
        else:
            self._context.show_page("plans")

    # Doing

    def check_doors(self) -> None:
        """Begin the weekly round."""
        self.show_tab(RegisterKey.DOORS.value)
        doors = self.view(RegisterKey.DOORS)
        assert isinstance(doors, DoorsView)  # noqa: S101 - tells the type checker what _view says
        doors.begin_round()

    def bring_in(self) -> None:
        """Ask for a spreadsheet and bring it into the register on screen."""
        if self._shown in {FACTS, READINESS}:
            self.show_tab(RegisterKey.DOORS.value)
        self._do(self.view(RegisterKey(self._shown)), "import")

    def _do(self, view: RegisterView, what: str) -> None:
        if what == "export":
            shown = view.table.shown_columns()
            columns = [column for column in view.register.columns if column.field in shown]
            self.sheets.save(view.table.records, columns)
        elif self.controller.read_only:
            self._context.status.show_hint(tr("This audit is open for reading only."))
        elif what == "paste":
            self.sheets.paste(view.register)
        else:
            self.sheets.choose(view.register)

    def _show_came_in(self, key: RegisterKey, ids: Sequence[str]) -> None:
        """Bring into view what an import wrote, where its register is still on screen."""
        if self._shown == key.value and self.isVisible():
            self.view(key).show_first_of(ids)

    def encrypt(self) -> None:
        """Ask for a passphrase and encrypt the audit, so that codes can be kept in it."""
        context = self._context
        ask_first_passphrase(context.window, context.status, context.session)

    def _reveal(self, view: RegisterView, record_id: str, field: str) -> None:
        """Show a secret for as long as its button is held."""
        text = self.controller.reveal(view.register.key, record_id, field)
        secret = view.form.fields[field]
        if text and isinstance(secret, SecretField):
            secret.reveal(text)

    def _copy(self, view: RegisterView, record_id: str, field: str) -> None:
        text = self.controller.reveal(view.register.key, record_id, field)
        if text:
            status = self._context.status
            status.show_hint(tr("The code is on the clipboard for 30 seconds."))
            said = status.hints
            self._clipboard.put(text, lambda: status.drop_hint(said))

    def _follow(self, changes: ChangeSet) -> None:
        changes = replace(
            changes, touched={name: ids for name, ids in changes.touched.items() if name in TABLES}
        )
        if not changes.touched:
            return
        self.controller.follow(changes)
        if self.isVisible():
            self.refresh()

    def leave(self) -> None:
        """Read nothing more and leave no code on the clipboard; for closing."""
        self._clipboard.clear()
        self._tabs.stop()
        for tab in self._tabs.made.values():
            if isinstance(tab, RegisterView):
                tab.stop()

    def _lay_out(self) -> None:
        top = QWidget()
        head = QVBoxLayout(top)
        head.setContentsMargins(px(20), px(12), px(20), px(4))
        head.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._stack, 1)
