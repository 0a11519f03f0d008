"""One finding in full, beside the list: what was seen, who repairs it by when, what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import STATE_WORDS, WAYS, FindingState, Verb, verbs_from
from cpted_audit.domain.ids import FindingId
from cpted_audit.errors import AuditError
from cpted_audit.session.findings import findings as finding_edits
from cpted_audit.session.findings.remarks import photos_of
from cpted_audit.session.findings.verbs import change_work
from cpted_audit.session.photos.photos import thumbnail
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.findings_model import priority_text
from cpted_audit.ui.findings.findings_table import paint_state, state_color
from cpted_audit.ui.findings.note_editor import NoteEditor
from cpted_audit.ui.findings.story import story
from cpted_audit.ui.findings.work_fields import BandBox, DayLine, DollarLine, NameLine
from cpted_audit.ui.frame.page_letters import key_of
from cpted_audit.ui.photos.photo_strip import PhotoStrip
from cpted_audit.ui.plans.place_sketch import PlaceSketch
from cpted_audit.ui.theme import Theme, column_px, px
from cpted_audit.ui.widgets.fitting import see_soon
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import clear_layout, rule, text_label
from cpted_audit.ui.words import day, day_of_year, said, tr

WIDTH = 392
_STEPS = (
    FindingState.OPEN, FindingState.PLANNED, FindingState.IN_PROGRESS, FindingState.FIXED,
    FindingState.VERIFIED,
)  # fmt: skip
_MOST_PHOTOS = 12


class StateStrip(QWidget):
    """Draws how far a finding has come; a screen reader hears the state."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = FindingState.OPEN
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_state(self, state: FindingState) -> None:
        """Show a state."""
        self._state = state
        words = tr(STATE_WORDS[state])
        self.setAccessibleName(tr("State: {state}", state=words))
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a low strip."""
        return QSize(px(200), px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the steps, the present one in its color."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._state not in _STEPS:
            self._paint_aside(painter)
            return
        width, now = self.width() / len(_STEPS), _STEPS.index(self._state)
        for at, state in enumerate(_STEPS):
            color = state_color(self._state, self._theme) if at <= now else _line(self._theme)
            painter.fillRect(QRectF(at * width, 0, width, px(4)), color)
            font = QFont(self.font())
            font.setPixelSize(px(11))
            font.setBold(at == now)
            painter.setFont(font)
            muted, text = self._theme.tokens.muted, self._theme.tokens.text
            painter.setPen(QColor(text if at == now else muted))
            words = tr(STATE_WORDS[state]).partition(",")[0]
            cut = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, round(width) - px(4)
            )
            painter.drawText(
                QRectF(at * width, px(8), width, px(24)), Qt.AlignmentFlag.AlignCenter, cut
            )

    def _paint_aside(self, painter: QPainter) -> None:
        side = px(14)
        paint_state(painter, QRectF(px(2), px(10), side, side), self._state, self._theme)
        painter.setPen(QColor(self._theme.tokens.text))
        box = QRectF(side + px(12), 0, self.width(), px(36))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, tr(STATE_WORDS[self._state]))


def _line(theme: Theme) -> QColor:
    return QColor(theme.tokens.line)


class DetailPanel(QFrame):
    """Shows the chosen finding and writes what is changed in it; of several it says how many.

    `verb_wanted` carries what is to be done with it, `place_wanted` that its item is to be shown.
    """

    verb_wanted = Signal(object)
    place_wanted = Signal()
    photos_wanted = Signal()
    photo_opened = Signal(object)
    comment_wanted = Signal(str)
    seen_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setMinimumWidth(column_px(WIDTH))
        self._session = session
        self._writable = not session.document.read_only
        self._row: FindingRow | None = None
        self._offered: list[Verb] | None = None
        self._drafts: dict[FindingId, str] = {}
        """Comments that were begun and not added yet, each with its finding."""
        self._is_other = False
        """Whether the fields show another finding still: then none of them is being typed in."""
        self._about = text_label("", "muted", wrap=True)
        self._title = NameLine(tr("What is wrong"))
        self._ideal = text_label("", "muted", wrap=True)
        self._strip = StateStrip(theme)
        self._photos = PhotoStrip(theme)
        self._photos.set_read_only(not self._writable)
        self._seen = text_label("", wrap=True)
        self._now, self._later = NoteEditor(), NoteEditor()
        self._verbs = QWidget()
        self._story = QWidget()
        self._comment = NameLine(tr("Add a comment"))
        self._comment.setPlaceholderText(tr("Add a comment, then Enter"))
        self._again = QPushButton(tr("Seen again…"))
        self._go = QPushButton(tr("Show in the walk"))
        self._empty = text_label(tr("No finding is chosen."), "muted", wrap=True)
        self.sketch = PlaceSketch(session, theme)
        self.fields: dict[str, QWidget] = {}
        self._content = QWidget()
        self._lay_out()
        self._connect()
        self.show_rows([])

    # Showing

    def show_rows(self, rows: Sequence[FindingRow]) -> None:
        """Show the one finding that is chosen, or how many are."""
        self._turn_to(rows[0] if len(rows) == 1 else None)
        self._content.setVisible(self._row is not None)
        self._empty.setVisible(self._row is None)
        if self._row is None:
            self._empty.setText(_several(rows))
            self.sketch.show_place(None)
            return
        self._show(self._row)

    def _turn_to(self, row: FindingRow | None) -> None:
        """Take another finding; a comment begun for the one before stays with that."""
        before, after = (None if one is None else one.id for one in (self._row, row))
        self._row = row
        if before == after:
            return
        if before is not None:
            self._drafts[before] = self._comment.text()
        self._comment.setText("" if after is None else self._drafts.pop(after, ""))
        self._is_other = True

    @property
    def worked_on(self) -> FindingId | None:
        """The finding that is shown while the keyboard is in here or in a list opened from here."""
        at = QApplication.focusWidget()
        while at is not None and at is not self:
            at = at.parentWidget()
        return None if at is None or self._row is None else self._row.id

    def _show(self, row: FindingRow) -> None:
        parts = (
            tr("Finding {number}", number=row.number), priority_text(row), row.item_id,
            row.place_path,
        )  # fmt: skip
        self._about.setText(" · ".join(filter(None, parts)))
        if self._is_other or not self._title.hasFocus():
            self._title.setText(row.title)
            self._title.setToolTip(row.title)
            self._title.setCursorPosition(0)
        question = row.shown.question
        self._ideal.setText(
            "" if question is None else tr("Should be: {ideal}", ideal=question.item.ideal)
        )
        self._ideal.setVisible(question is not None)
        self._strip.show_state(row.state)
        photos = photos_of(self._session, row.record)[:_MOST_PHOTOS]
        self._photos.show_photos(photos, lambda photo: thumbnail(self._session, photo))
        self._seen.setText(self._seen_text(row))
        self._now.show_note(row.shown.short_term)
        self._later.show_note(row.shown.long_term)
        self._show_work(row)
        self._is_other = False
        self._show_verbs(row)
        self._show_story(row)
        self.sketch.show_place(row.place.id)

    def _seen_text(self, row: FindingRow) -> str:
        if row.aside:
            return tr("Set aside: {why}", why=row.aside)
        found = "" if row.found_on is None else tr("Found {day}", day=day(row.found_on))
        note = row.shown.note.strip()
        return ": ".join(filter(None, (found, f"“{note}”" if note else "")))

    def _show_work(self, row: FindingRow) -> None:
        for name, field in self.fields.items():
            value = getattr(row.record, name)
            if field.hasFocus() and not self._is_other:
                continue
            if isinstance(field, DayLine):
                field.show_day(value)
                rule = row.due if row.due_by_rule else None
                field.setPlaceholderText(
                    "" if rule is None else tr("{day} by rule", day=day_of_year(rule))
                )
            elif isinstance(field, DollarLine):
                field.show_amount(value)
            elif isinstance(field, BandBox):
                field.show_band(value)
            elif isinstance(field, QLineEdit):
                field.setText(value)
                field.setCursorPosition(0)

    def _show_verbs(self, row: FindingRow) -> None:
        layout = self._verbs.layout()
        if layout is None:
            layout = FlowLayout(self._verbs, spacing=8)
        verbs = [] if row.aside or not self._writable else verbs_from(row.state)
        if verbs == self._offered:  # the button somebody is about to press stays
            return
        self._offered = verbs
        clear_layout(layout)
        primary = _next(row.state)
        for verb in sorted(verbs, key=lambda verb: verb is not primary):
            words, key = said(WAYS[verb].words), key_of(f"findings.{verb.value}")
            button = QPushButton(f"{words}  {key}".rstrip())
            told = tr("{words}, key {key} in the list", words=words, key=key) if key else words
            button.setAccessibleName(told)
            button.setToolTip(told)
            button.setProperty("kind", "primary" if verb is primary else "")
            button.setMinimumHeight(px(38))
            button.clicked.connect(lambda _checked=False, verb=verb: self.verb_wanted.emit(verb))
            layout.addWidget(button)
        self._verbs.setVisible(bool(verbs))

    def _show_story(self, row: FindingRow) -> None:
        layout = self._story.layout()
        if layout is None:
            layout = QVBoxLayout(self._story)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(px(2))
        clear_layout(layout)
        for line in story(self._session, row):
            layout.addWidget(text_label(line.head, "muted", wrap=True))
            if line.words:
                layout.addWidget(text_label(line.words, wrap=True))
        self._story.adjustSize()

    def focus_first(self) -> None:
        """Put the keyboard on what is wrong."""
        self._title.setFocus()
        see_soon(self._title)

    def focus_comment(self) -> None:
        """Put the keyboard on the line for a comment."""
        self._comment.setFocus()
        see_soon(self._comment)

    # Writing

    def _write(self, do: Callable[[FindingRow], object]) -> None:
        if self._row is None or not self._writable:
            return
        try:
            do(self._row)
        except AuditError as error:
            dialogs.tell(self, error)
            if self._row is not None:
                self._show(self._row)

    def _take(self, name: str, field: QWidget) -> None:
        """Write a field once it is left, if it says something else than before."""

        def write(row: FindingRow) -> None:
            value = _value_of(field)
            if value != getattr(row.record, name):
                changes: dict[str, Any] = {name: value}
                change_work(self._session, [row.id], **changes)

        self._write(write)

    def _take_title(self) -> None:
        typed = self._title.text().strip()

        def write(row: FindingRow) -> None:
            if typed != row.title:
                finding_edits.edit_finding(self._session, row.id, title=typed)
            if not typed:  # it is called as before, or as the checklist has it
                self._title.setText(row.title)

        self._write(write)

    def _take_remedy(self, name: str, editor: NoteEditor) -> None:
        typed: dict[str, Any] = {name: editor.toPlainText()}
        self._write(
            lambda row: finding_edits.edit_finding(self._session, row.id, origin=self, **typed)
        )

    def _say(self) -> None:
        words = self._comment.text().strip()
        if words and self._row is not None:
            self.comment_wanted.emit(words)

    def take_comment_away(self) -> None:
        """Empty the line for a comment, once it was added."""
        self._comment.clear()

    # Layout

    def _lay_out(self) -> None:
        column = self._column()
        for widget in (
            self._about, self._title, self._ideal, self._strip, self._verbs, self._photos,
            self._seen,
        ):  # fmt: skip
            column.addWidget(widget)
        for words, editor in ((tr("Now"), self._now), (tr("Later"), self._later)):
            editor.setAccessibleName(words)
            editor.setReadOnly(not self._writable)
            editor.grow()
            column.addWidget(text_label(words, "caps"))
            column.addWidget(editor)
        self._fill_work(column)
        line = QHBoxLayout()
        column.addLayout(line)
        line.addWidget(self._go)
        line.addWidget(self._again)
        line.addStretch()
        for widget in (self.sketch, rule(), self._comment, self._story):
            column.addWidget(widget)
        column.addStretch(1)

    def _column(self) -> QVBoxLayout:
        """Return the column of the details, in its place already: Qt styles each part once."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setAccessibleName(tr("Details of the finding"))
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(scroll)
        holder = QWidget()
        holder.setObjectName("sidecanvas")
        scroll.setWidget(holder)
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        self._empty.setMargin(px(16))
        inner.addWidget(self._empty)
        self._content.setObjectName("sidecanvas")
        inner.addWidget(self._content, 1)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(8))
        return column

    def _fill_work(self, column: QVBoxLayout) -> None:
        grid = QGridLayout()
        column.addLayout(grid)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(text_label(tr("Now"), "caps"), 0, 1)
        grid.addWidget(text_label(tr("Later"), "caps"), 0, 2)
        rows: tuple[tuple[str, str, str, Callable[[str], QWidget]], ...] = (
            (tr("Owner"), "short_owner", "long_owner", NameLine),
            (tr("Due"), "short_due", "long_due", DayLine),
            (tr("Cost"), "short_cost_band", "cost_band", BandBox),
            (tr("Dollars"), "short_amount", "long_amount", DollarLine),
            (tr("Trade"), "short_trade", "long_trade", NameLine),
            (tr("Work order"), "short_work_order", "long_work_order", NameLine),
            (tr("Funding"), "short_funding", "long_funding", NameLine),
        )
        for at, (words, now, later, make) in enumerate(rows, 1):
            grid.addWidget(text_label(words, "muted"), at, 0)
            for side, (name, when) in enumerate(((now, tr("now")), (later, tr("later"))), 1):
                field = make(tr("{what} {when}", what=words, when=when))
                field.setEnabled(self._writable)
                if isinstance(field, DayLine):  # the column is narrow: the day is read whole
                    field.setClearButtonEnabled(False)
                self.fields[name] = field
                grid.addWidget(field, at, side)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            if isinstance(field, BandBox):
                field.activated.connect(
                    lambda _row, name=name, field=field: self._take(name, field)
                )
            elif isinstance(field, QLineEdit):
                field.editingFinished.connect(
                    lambda name=name, field=field: self._take(name, field)
                )
        self._title.setReadOnly(not self._writable)
        self._title.editingFinished.connect(self._take_title)
        for name, editor in (("short_term", self._now), ("long_term", self._later)):
            editor.textChanged.connect(
                lambda name=name, editor=editor: self._take_remedy(name, editor)
            )
            editor.finished.connect(self.left)
        self._comment.setVisible(self._writable)
        self._again.setVisible(self._writable)
        self._comment.returnPressed.connect(self._say)
        self._again.clicked.connect(self.seen_wanted)
        self._go.clicked.connect(self.place_wanted)
        self._photos.add_requested.connect(self.photos_wanted)
        self._photos.open_requested.connect(self.photo_opened)

    def propose(self, owners: Sequence[str], trades: Sequence[str]) -> None:
        """Propose names while one types an owner or a trade."""
        for name, field in self.fields.items():
            if isinstance(field, NameLine) and name.endswith(("owner", "trade")):
                field.propose(owners if name.endswith("owner") else trades)


def _value_of(field: QWidget) -> Any:  # noqa: ANN401 - the value of any field
    if isinstance(field, DayLine):
        return field.day()
    if isinstance(field, DollarLine):
        return field.amount()
    if isinstance(field, BandBox):
        return field.band()
    if isinstance(field, QLineEdit):
        return field.text().strip()
    raise TypeError(field)


def _next(state: FindingState) -> Verb | None:
    """Return what usually comes next."""
    return {
        FindingState.OPEN: Verb.PLAN, FindingState.PLANNED: Verb.START,
        FindingState.IN_PROGRESS: Verb.FIX, FindingState.FIXED: Verb.VERIFY,
    }.get(state)  # fmt: skip


def _several(rows: Sequence[FindingRow]) -> str:
    if not rows:
        return tr("Choose a finding to see what was seen, who repairs it and what was done.")
    return tr(
        "{count} findings are chosen. What you do now is done with all of them, in one step.",
        count=len(rows),
    )
