"""The window in which a photo is drawn upon, blurred and cropped; the stored picture never changes.

Each change is a step of the audit's one history, made when the mouse or the key is let go.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QPixmap,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.photos.markup import (
    INKS,
    KINDS,
    Blur,
    Crop,
    Mark,
    MarkColor,
    Markup,
    MarkupError,
    MeasureLine,
    TextMark,
)
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.errors import AuditError
from cpted_audit.session.photos import edits as photo_edits
from cpted_audit.session.photos import looks
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page_letters import key_of, keys_of
from cpted_audit.ui.photos.markup_canvas import MarkupCanvas, name_of
from cpted_audit.ui.photos.watching import follow
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.beside import show_beside
from cpted_audit.ui.widgets.fitting import fit
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import SteadyLabel
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

TOOLS: tuple[tuple[str, str], ...] = (
    ("", QT_TR_NOOP("Select")),
    ("arrow", QT_TR_NOOP("Arrow")),
    ("box", QT_TR_NOOP("Box")),
    ("ellipse", QT_TR_NOOP("Ellipse")),
    ("text", QT_TR_NOOP("Text")),
    ("measure", QT_TR_NOOP("Measure")),
    ("blur", QT_TR_NOOP("Blur")),
    ("crop", QT_TR_NOOP("Crop")),
)
"""Kind of mark and English words of each tool; their keys are in PAGE_LETTERS."""

COLORS = {
    MarkColor.YELLOW: QT_TR_NOOP("Yellow"),
    MarkColor.RED: QT_TR_NOOP("Red"),
    MarkColor.BLUE: QT_TR_NOOP("Blue"),
    MarkColor.WHITE: QT_TR_NOOP("White"),
    MarkColor.BLACK: QT_TR_NOOP("Black"),
}
"""The colours of marks in English."""

_HINT = QT_TR_NOOP(
    "Draw with the mouse, or press Enter to put a mark in the middle. Arrow keys move the chosen "
    "mark, with Ctrl they resize it, with Shift they go far. Tab goes to the next mark."
)


def show_editor(session: Session, photo: Photo, parent: QWidget) -> None:
    """Show the marks of a photo, in the window where they are edited already if there is one."""
    show_beside(
        MarkupEditor,
        lambda markup_editor: markup_editor.edits(session, photo),
        lambda: MarkupEditor(session, photo, parent),
    )


class MarkupEditor(QDialog):
    """Edits the marks of one photo."""

    def __init__(self, session: Session, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Draw and blur – {photo}", photo=photo.caption or photo.file_name))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._session = session
        self._photo = photo
        picture = QPixmap()
        picture.loadFromData(looks.stored_picture(session, photo))
        self.canvas = MarkupCanvas(picture)
        self.canvas.read_only = session.document.read_only
        self._tools = QButtonGroup(self)
        self._colors = QButtonGroup(self)
        self._said = SteadyLabel([tr(_HINT)], "muted")
        self._said.setText(tr(_HINT))
        self._remove = _button(tr("Remove"), tr("Remove the chosen mark (Delete)"))
        self._undo = _button(tr("Undo"), tr("Undo the last change of the marks (Ctrl+Z)"))
        self._lay_out()
        self._connect()
        self._stop_following = follow(session, self, self._follow)
        self._show_marks()
        fit(self, 1000, 760)

    def edits(self, session: Session, photo: Photo) -> bool:
        """Return whether the marks of a photo of an open audit are edited here."""
        return self._session is session and self._photo.id == photo.id

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop following the audit."""
        self._stop_following()
        super().closeEvent(event)

    def reject(self) -> None:
        """Close: every change is saved already."""
        self._stop_following()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the tool away with Esc, or let the mark go, or close: it goes back one step."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.canvas.tool is not None:
            self.choose_tool("")
        elif self.canvas.selected is not None:
            self.canvas.select(None)
        else:
            self.reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Show all of the picture."""
        super().showEvent(event)
        self.canvas.fit()
        self.canvas.setFocus()

    def choose_tool(self, kind: str) -> None:
        """Take a tool by the name of its kind of mark; an empty one selects."""
        self.canvas.tool = KINDS.get(kind)
        for button in self._tools.buttons():
            button.setChecked(button.property("mark") == kind)
        self.canvas.viewport().setCursor(
            Qt.CursorShape.CrossCursor if kind else Qt.CursorShape.ArrowCursor
        )

    def choose_color(self, color: MarkColor) -> None:
        """Draw in a colour from now on, and give it to the chosen mark."""
        self.canvas.color = color
        for button in self._colors.buttons():
            button.setChecked(button.property("mark") == color)
        number = self.canvas.selected
        if number is None or self.canvas.read_only:
            return
        mark = self.canvas.marks[number]
        if not isinstance(mark, Blur | Crop):
            colored: Mark = replace(mark, color=color)
            self.canvas.replace_selected(colored, f"color {name_of(mark)} {color}")

    def undo(self) -> None:
        """Take back the newest step, where it is one of this window's."""
        label = self._session.undo_label
        if label is None or not photo_edits.is_of_marks(label, self._name):
            self._said.setText(tr("There is no change of these marks to take back."))
            return
        self._attempt(self._session.undo)

    def redo(self) -> None:
        """Do again what was taken back last, where it was one of this window's."""
        label = self._session.redo_label
        if label is not None and photo_edits.is_of_marks(label, self._name):
            self._attempt(self._session.redo)

    @property
    def _name(self) -> str:
        return self._photo.file_name

    # Edits

    def _write(self, marks: tuple[Mark, ...], words: str, join: str) -> None:
        """Write the marks; where that fails, say so and show what stands on disk."""
        self._attempt(
            lambda: photo_edits.set_markup(
                self._session, self._photo, Markup(marks), words, merge_key=join or None
            )
        )

    def _attempt(self, step: Callable[[], object]) -> None:
        try:
            step()
        except AuditError as error:
            dialogs.tell(self, error)
        self._show_marks()

    def _ask_words(self, mark: Mark) -> None:
        new = all(mark is not one for one in self.canvas.marks)
        if isinstance(mark, TextMark):
            text = dialogs.ask_text(self, tr("Text"), tr("Words on the picture:"), mark.text)
            changed: Mark = replace(mark, text=text.strip()) if text else mark
        elif isinstance(mark, MeasureLine):
            asked = tr("Measured, with its unit:")
            text = dialogs.ask_text(self, tr("Measure"), asked, mark.label)
            changed = replace(mark, label=text.strip()) if text is not None else mark
        else:
            return
        if text is None or (isinstance(changed, TextMark) and not changed.text):
            self.canvas.show_marks(self.canvas.marks)
        elif new:
            self.canvas.add(changed)
        elif changed != mark:
            self.canvas.replace_selected(changed, f"reword {name_of(mark)}")

    def _follow(self, changes: ChangeSet) -> None:
        if self._photo.id not in changes.touched.get("photo", ()):
            return
        photo = photo_edits.get(self._session, self._photo.id)
        if photo is None:  # it was removed, or its import undone
            self.close()
            return
        self._photo = photo
        self._show_marks()

    def _show_marks(self) -> None:
        try:
            self.canvas.show_marks(Markup.from_json(self._photo.markup).marks)
        except MarkupError as error:
            self.canvas.show_marks(())
            self._said.setText(said(error))
        self._say_selection()

    def _say_selection(self) -> None:
        number, marks = self.canvas.selected, self.canvas.marks
        self._remove.setEnabled(number is not None and not self.canvas.read_only)
        if number is None:
            return
        self._said.setText(
            tr(
                "Chosen: {mark}, mark {number} of {count}.",
                mark=tr(name_of(marks[number])), number=number + 1, count=len(marks),
            )
        )  # fmt: skip
        self.canvas.setAccessibleDescription(self._said.text())

    # Wiring

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.edited.connect(self._write)
        canvas.words_wanted.connect(self._ask_words)
        canvas.selection_changed.connect(self._say_selection)
        self._remove.clicked.connect(canvas.remove_selected)
        self._undo.clicked.connect(self.undo)
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            *((key, lambda: canvas.zoom(1)) for key in keys_of("marks.zoom-in")),
            *((key, lambda: canvas.zoom(-1)) for key in keys_of("marks.zoom-out")),
            *((key, canvas.fit) for key in keys_of("marks.fit")),
            *(
                (key, lambda kind=kind: self.choose_tool(kind))
                for kind, _words in TOOLS
                for key in keys_of(f"marks.{kind or 'select'}")
            ),
        ]
        for sequence, step in keys:
            QShortcut(QKeySequence(sequence), self, step)
        for sequence, way in (("Tab", 1), ("Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(sequence), canvas)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)  # elsewhere Tab goes on
            shortcut.activated.connect(lambda way=way: self._tab(way))

    def _tab(self, way: int) -> None:
        """Go to the next mark, and past the last one on to the buttons."""
        number, count = self.canvas.selected, len(self.canvas.marks)
        past = count == 0 or (way > 0 and number == count - 1) or (way < 0 and number in {0, None})
        if past:
            self.canvas.select(None)
            self.focusNextPrevChild(way > 0)
        else:
            self.canvas.select_next(way)

    def _lay_out(self) -> None:
        tools = FlowLayout(spacing=6)
        for kind, english in TOOLS:
            words, key = tr(english), key_of(f"marks.{kind or 'select'}")
            named = tr("{words}, key {key}", words=words, key=key) if key else words
            button = _tool(f"{words} ({key})" if key else words, named, kind)
            button.clicked.connect(lambda _checked, kind=kind: self.choose_tool(kind))
            self._tools.addButton(button)
            tools.addWidget(button)
        colors = FlowLayout(spacing=6)
        for color in MarkColor:
            name = tr(COLORS[color])
            swatch = _tool(name, tr("Draw in {color}", color=name.lower()), color)
            swatch.setIcon(_swatch(color))
            swatch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            swatch.clicked.connect(lambda _checked, color=color: self.choose_color(color))
            self._colors.addButton(swatch)
            colors.addWidget(swatch)
        for view_button in self._view_buttons():
            colors.addWidget(view_button)
        column = QVBoxLayout(self)
        column.addLayout(tools)
        column.addLayout(colors)
        column.addWidget(self.canvas, 1)
        column.addWidget(self._said)
        self.choose_tool("")
        self.choose_color(MarkColor.YELLOW)
        for writing in [*self._tools.buttons(), *self._colors.buttons(), self._undo]:
            writing.setEnabled(not self.canvas.read_only)

    def _view_buttons(self) -> list[QPushButton]:
        nearer = _button("+", tr("Zoom in (+)"))
        farther = _button("−", tr("Zoom out (-)"))
        fit = _button(tr("Fit"), _with_key(tr("Fit: show all of the picture"), "marks.fit"))
        done = _button(tr("Done"), tr("Done; every change is saved already"))
        nearer.clicked.connect(lambda: self.canvas.zoom(1))
        farther.clicked.connect(lambda: self.canvas.zoom(-1))
        fit.clicked.connect(self.canvas.fit)
        done.clicked.connect(self.close)
        return [self._remove, self._undo, farther, nearer, fit, done]


def _with_key(words: str, letter: str) -> str:
    key = key_of(letter)
    return f"{words} ({key})" if key else words


def _tool(text: str, name: str, mark: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAccessibleName(name)
    button.setCheckable(True)
    button.setProperty("mark", mark)
    button.setProperty("kind", "tool")
    button.setMinimumHeight(px(40))
    return button


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setMinimumHeight(px(40))
    button.setAutoDefault(False)  # Enter belongs to the picture
    return button


def _swatch(color: MarkColor) -> QIcon:
    """Return a colour as it is drawn: with its outline."""
    ink, outline = INKS[color]
    picture = QPixmap(20, 20)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(outline), 2))
    painter.setBrush(QColor(ink))
    painter.drawEllipse(2, 2, 16, 16)
    painter.end()
    return QIcon(picture)
