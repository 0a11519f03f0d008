"""An open audit on screen: rail, top bar, and its pages, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import TypeVar

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import FindingId, ItemId, PlaceId
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.rows import waiting_days
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_overall
from cpted_audit.ui import dialogs
from cpted_audit.ui.announce import announce
from cpted_audit.ui.by_steps import Steps
from cpted_audit.ui.documents.commands import REPORT
from cpted_audit.ui.editions.lines import ChangedChip, EditionBanner
from cpted_audit.ui.find.finder import Finder
from cpted_audit.ui.findings.commands import FINDINGS
from cpted_audit.ui.frame.command import PageEntry
from cpted_audit.ui.frame.job_line import JobLine
from cpted_audit.ui.frame.page import AuditWindow, PageContext, SessionBridge
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.frame.undo_stop import offered_undo
from cpted_audit.ui.history.commands import HISTORY
from cpted_audit.ui.interviews.commands import INTERVIEWS
from cpted_audit.ui.narrow import KEEPS_ROW, NARROW
from cpted_audit.ui.overview.commands import OVERVIEW
from cpted_audit.ui.photos.commands import PHOTOS
from cpted_audit.ui.photos.folder_watch import Watched
from cpted_audit.ui.plans.commands import PLANS
from cpted_audit.ui.reading_order import in_reading_order, takes_tab
from cpted_audit.ui.registers.commands import DOORS
from cpted_audit.ui.start.recent import RecentAudit
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.visits.commands import edit_visits
from cpted_audit.ui.walk.commands import WALK
from cpted_audit.ui.walk.route_model import Filter
from cpted_audit.ui.walk.walk_page import WalkPage
from cpted_audit.ui.widgets.heard_as import hear_nothing_of, unheard
from cpted_audit.ui.window.coming import ComingPages
from cpted_audit.ui.window.top_bar import TopBar
from cpted_audit.ui.window.view_state import SPOT, ViewStateKeeper
from cpted_audit.ui.window.who_walks import WhoWalks
from cpted_audit.ui.words import day, tr

WIDTH, HEIGHT, LOWEST = 75, 62, 44
"""Pixels at 100 %; the lowest height holds at every size of text, so that every page has room."""
ICON_FROM = 54
_RAIL, _NARROW_RAIL = 76, 45


class RailButton(QToolButton):
    """Takes as much height as there is, up to its own."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setObjectName("railbutton")
        self._narrow = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setFixedWidth(px(WIDTH))
        self.setMinimumHeight(LOWEST)
        self.setMaximumHeight(px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setIconSize(QSize(px(20), px(20)))

    def be_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone where the window is narrow; the tip and the name have the words."""
        self._narrow = narrow
        self.setFixedWidth(px(_NARROW_RAIL - 1 if narrow else WIDTH))
        self._choose_style()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon away where both would be cut."""
        super().resizeEvent(event)
        self._choose_style()

    def _choose_style(self) -> None:
        both, style = self.height() >= px(ICON_FROM), Qt.ToolButtonStyle
        wide = style.ToolButtonTextUnderIcon if both else style.ToolButtonTextOnly
        self.setToolButtonStyle(style.ToolButtonIconOnly if self._narrow else wide)

    def minimumSizeHint(self) -> QSize:
        """Return the lowest height."""
        return QSize(px(_NARROW_RAIL - 1 if self._narrow else WIDTH), LOWEST)


PAGES: tuple[PageEntry[QWidget], ...] = (
    OVERVIEW, WALK, PLANS, DOORS, FINDINGS, PHOTOS, INTERVIEWS, HISTORY, REPORT,
)  # fmt: skip


P = TypeVar("P", bound=QWidget)
BACK_UP_EVERY_MS = 10 * 60 * 1000


class AuditScreen(QWidget):
    """Shows one open audit and closes it with itself.

    It is a module of its own so that the start page is there before any of this is loaded.
    """

    page_changed = Signal()

    def __init__(
        self, window: AuditWindow, theme: Theme, session: Session, status: StatusBar,
        jobs: JobLine, settings: QSettings, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge = SessionBridge(session, self)
        self._pages = QStackedWidget(self)
        hear_nothing_of(self._pages)
        self._context = PageContext(
            window, theme, self._bridge, status, jobs, settings, self.go_to, self.enter_page,
            running_visit=lambda: self._top.running,
            show_markers=lambda ids: self._at(PLANS, lambda page: page.locate(ids)),
            show_plan=lambda plan_id: self._at(PLANS, lambda page: page.controller.show(plan_id)),
            place_record=lambda one: self._at(PLANS, lambda page: page.place_record(one)),
            show_unasked_photos=lambda: self._at(PHOTOS, lambda page: page.show_unasked()),
            show_record=lambda key, one: self._at(DOORS, lambda page: page.go_to(key, one)),
            ask_who=lambda: self._who.ask(),
            show_findings=lambda name: self._at(FINDINGS, lambda page: page.show_filter(name)),
            show_listed=self._show_listed,
            show_interview=lambda one: self._at(INTERVIEWS, lambda page: page.open_interview(one)),
            stack=self._pages,
        )  # fmt: skip
        entries = {entry.name: entry for entry in PAGES}
        self._by_name = ComingPages(entries, self._context, self._pages, self)
        self._banner = EditionBanner(self._context)

    def build(self, spot: Mapping[str, str] | None = None) -> Steps[None]:
        """Make what is in it, and go to a spot, or where the auditor was."""
        yield from self._by_name.bringing("walk")
        session, theme, status = self.session, self._context.theme, self._context.status
        self._top = TopBar(theme)
        self._who = WhoWalks(session, self)
        if not session.document.read_only:
            self._top.add_who(self._who.button)
        self.finder = Finder(self._context, self._top.choose)
        self._rail_buttons: dict[str, RailButton] = {}
        self._backup_timer = QTimer(self, interval=BACK_UP_EVERY_MS)
        yield None
        self._lay_out()
        self._connect()
        self._top.show_audit(session)
        yield None
        self._spot = ViewStateKeeper(session, self._where, self)
        name = self._restore(spot or {key: self._spot.recall(key) for key in SPOT})
        if spot is None:
            self._go(name, lambda: None)
        else:
            self.show_page(name)  # at once: the cursor goes on in it where it was
        status.add_chip(ChangedChip(self._context))
        self._backup_timer.start()  # last: a screen that could not be made must not go on by itself

    @property
    def session(self) -> Session:
        """The audit on screen."""
        return self._bridge.session

    @property
    def context(self) -> PageContext:
        """What its pages are given."""
        return self._context

    @property
    def widget(self) -> QWidget:
        """The widget it is, under which its dialogs stand and with which they go."""
        return self

    @property
    def walk(self) -> WalkPage:
        """The walkthrough."""
        return WALK.of(self)

    @property
    def on_walk(self) -> bool:
        """Whether the walkthrough is on screen."""
        return self._pages.currentWidget() is self._by_name.made.get("walk")

    @property
    def shown_page(self) -> str:
        """The name of the page on screen."""
        shown, made = self._pages.currentWidget(), self._by_name.made
        on_screen = next((name for name, page in made.items() if page is shown), "walk")
        return self._by_name.coming or on_screen

    def page(self, name: str) -> QWidget:
        """Return a page by its name, making it when it is first asked for."""
        return self._by_name.page(name)

    def show_page(self, name: str) -> None:
        """Bring a page up to date and show it."""
        comes = name != self.shown_page
        if comes:
            self._context.status.drop_hint()
        page = self.page(name)
        with unheard() if comes else nullcontext():
            page.refresh()  # type: ignore[attr-defined]  # every page has it, see PageEntry
        self._by_name.give_up(name)
        self._put_in_front(page, name)
        if comes:
            self.bring_keyboard()
            self._say_page(self._rail_buttons[name].text())

    def _put_in_front(self, page: QWidget, name: str) -> None:
        self._pages.setCurrentWidget(page)
        self._rail_buttons[name].setChecked(True)
        self._spot.moved()
        self.page_changed.emit()

    def _say_page(self, words: str) -> None:
        """Say which page came, unless what has the keyboard is called like it."""
        focused: QWidget | None = self.window().focusWidget()
        if focused is None or focused.accessibleName() != words:
            announce(words, topic="page")

    def bring_keyboard(self, *, off_the_rail: bool = False) -> None:
        """Put the keyboard on the page on screen, where it was last, unless it rests on the rail.

        Qt leaves it on nothing where a page is made or filled as it comes, and moves it to the rail
        where what was pressed is gone: then it is to come from there, too.
        """
        page, focused = self._pages.currentWidget(), self.window().focusWidget()
        if page is None:
            return
        stays = focused is not None and (
            page.isAncestorOf(focused)
            or (not off_the_rail and focused in self._rail_buttons.values())
        )
        if stays:
            return
        last: QWidget | None = page.focusWidget()
        if last is None or not takes_tab(last):
            last = next(iter(in_reading_order(page)), None)
        if last is not None:
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_page(self, name: str) -> None:
        """Show a page somebody asked for, its name until it is made.

        The walk takes the keyboard, as it is walked by keys.
        """
        self._go(name, lambda: self.walk.focus_item() if self.on_walk else None)

    def _at(self, entry: PageEntry[P], do: Callable[[P], object]) -> None:
        """Go to a page, and do something on it once it is there."""
        self._go(entry.name, lambda: do(entry.of(self)))

    def _show_listed(self, finding_id: FindingId) -> bool:
        is_list = self.shown_page == FINDINGS.name
        if is_list:
            FINDINGS.of(self).show_finding(finding_id)
        return is_list

    def _go(self, name: str, there: Callable[[], object]) -> None:
        if self._by_name.stands(name):
            self.show_page(name)
            there()
            return
        self._context.status.drop_hint()
        before = self.shown_page
        self._by_name.bring(name, lambda: self._arrive(name, there), lambda: self.show_page(before))
        self._put_in_front(self._by_name.stand_in, name)
        self.bring_keyboard()
        self._say_page(self._rail_buttons[name].text())

    def _arrive(self, name: str, there: Callable[[], object]) -> None:
        """Show a page that was made, and give it the keyboard that its name had for it."""
        had = self._by_name.stand_in.hasFocus()
        self._pages.setCurrentWidget(self.page(name))
        self.page_changed.emit()
        if had or self.window().focusWidget() is None:
            self.bring_keyboard()
        there()

    def go_to(self, place_id: PlaceId, item_id: ItemId | None = None) -> None:
        """Show a place, or an item at it, in the walkthrough; who comes there has its keys."""
        comes = not self.on_walk
        self.show_page("walk")
        self.walk.go_to(place_id, item_id)
        if comes:
            self.walk.focus_item()

    @property
    def watched(self) -> Watched | None:
        """The folder that is watched for photos, or None."""
        return PHOTOS.of(self).watching.watched if PHOTOS.name in self._by_name.made else None

    def close_audit(self) -> RecentAudit:
        """Stop the jobs, close the audit, and return what the start page remembers of it."""
        self._context.jobs.stop()
        self._leave_pages()
        self._tell_if_broken(self._spot.keep)
        remembered = self._remembered()
        self._tell_if_broken(self._bridge.close)
        self._stop_timers()  # a page that a damaged file kept from being whole began anew above
        return remembered

    def _tell_if_broken(self, leave: Callable[[], None]) -> None:
        """Do what belongs to leaving; a file that broke while it was open keeps nobody here."""
        try:
            leave()
        except AuditError as error:
            dialogs.tell(self, error)

    def release(self) -> dict[str, str]:
        """Let go of the audit without closing it; return where the auditor is."""
        self._leave_pages()
        self._spot.keep()
        self._bridge.release()
        return self._where()

    def _leave_pages(self) -> None:
        """Stop what goes on by itself: nothing may read the audit once it is closed."""
        focused = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()  # it writes what is still being composed in it
        self._by_name.stop()
        for page in self._by_name.made.values():
            if hasattr(page, "leave"):
                self._tell_if_broken(page.leave)
        self._stop_timers()

    def _stop_timers(self) -> None:
        for timer in self.findChildren(QTimer):
            timer.stop()

    def _where(self) -> dict[str, str]:
        walk = self.walk
        return {
            "page": self.shown_page,
            "place": "" if walk.place is None else walk.place.id,
            "item": walk.target().item_id or "",
            "filter": walk.filter.value,
            "visit": self._top.running or "",
        }

    def _restore(self, spot: Mapping[str, str]) -> str:
        """Go where the auditor was, and return the page; an audit never opened has the walk."""
        self._top.choose_known(spot["visit"])
        walk, place_id = self.walk, PlaceId(spot["place"])
        if any(place.id == place_id for place in self.session.walk.places):
            walk.go_to(place_id, ItemId(spot["item"]))
        kinds = {one.value: one for one in Filter}
        walk.restore(kinds.get(spot["filter"], Filter.ALL), spot["item"])
        walk.moved.connect(self._spot.moved)
        self._top.visit_chosen.connect(lambda _visit: self._spot.moved())
        return spot["page"] if spot["page"] in self._rail_buttons else "walk"

    def _remembered(self) -> RecentAudit:
        session = self.session
        bare = RecentAudit(
            path=str(session.path),
            closed=day(clock.now()),
            encrypted=session.document.encrypted,
        )
        if bare.encrypted:
            return bare
        try:
            overall, school = current_overall(session), session.site.name
            waiting = waiting_days(session)
        except AuditError:
            return bare
        return bare._replace(
            school=school, answered=overall.tally.answered, in_scope=overall.tally.in_scope,
            score=overall.text, due=waiting.due, until=waiting.until, to_verify=waiting.to_verify,
        )  # fmt: skip

    def _follow(self, changes: ChangeSet) -> None:
        self._top.follow(changes)
        self._who.follow(changes)
        self._context.status.show_saved(changes.label, offered_undo(self.session))

    # Wiring

    def _connect(self) -> None:
        self._bridge.changed.connect(self._follow)
        self._top.find_requested.connect(self._context.window.find_anything)
        self._top.edit_requested.connect(lambda: edit_visits(self))
        self._top.visit_chosen.connect(lambda visit_id: self.walk.choose_visit(visit_id))
        self._top.visit_chosen.connect(self._who.follow_visit)
        self._context.status.strayed.connect(self.bring_keyboard)
        self._who.said.connect(self._back_to_items)
        self._who.signed.connect(self._bridge.signed)
        self._backup_timer.timeout.connect(self._back_up)
        self._context.theme.changed.connect(self._show_icons)
        self._show_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the question who walks to the top bar where there is little height."""
        super().resizeEvent(event)
        self._who.strip.fit(self.height())
        narrow = self.width() < NARROW
        for button in self._rail_buttons.values():
            button.be_narrow(narrow=narrow)
        self._rail.setFixedWidth(px(_NARROW_RAIL if narrow else _RAIL))

    def _back_to_items(self) -> None:
        if self.on_walk:
            self.walk.focus_item()
        else:
            self.bring_keyboard(off_the_rail=True)

    def _back_up(self) -> None:
        if self._context.jobs.busy:
            return
        try:
            self.session.back_up_if_due()
        except AuditError as error:
            self._context.status.show_text(tr("No backup was made: {why}", why=error))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.setObjectName(KEEPS_ROW)
        middle.addWidget(self._make_rail())
        middle.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._banner)
        column.addWidget(self._who.strip)
        column.addLayout(middle, 1)

    def _make_rail(self) -> QFrame:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setFixedWidth(px(_RAIL))
        self._rail = rail
        column = QVBoxLayout(rail)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        group = QButtonGroup(rail)
        for entry in PAGES:
            button = RailButton(tr(entry.words))
            button.clicked.connect(lambda _checked, name=entry.name: self.enter_page(name))
            group.addButton(button)
            column.addWidget(button, 100)
            self._rail_buttons[entry.name] = button
        column.addStretch(1)
        return rail

    def _show_icons(self) -> None:
        for entry in PAGES:
            self._rail_buttons[entry.name].setIcon(self._context.theme.icon(entry.icon))
