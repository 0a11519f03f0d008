"""What is known of the chosen photos, and everything that can be done with them."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import AnswerId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.session.photos import looks
from cpted_audit.session.session import Session
from cpted_audit.ui.photos.attach_box import AttachBox
from cpted_audit.ui.photos.photo_window import PictureLabel, StudentsPrompt
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import restyle, text_label
from cpted_audit.ui.words import QT_TR_NOOP, moment, tr

# How photos come from a phone to this computer, without a cable or a network of ours.


WAYS: Mapping[str, str] = {
    "win32": QT_TR_NOOP(
        "From the phone: let OneDrive or iCloud for Windows bring its pictures into a folder of "
        "this computer and watch that folder. Or connect the phone by USB, open it in File "
        "Explorer and drop its pictures here."
    ),
    "darwin": QT_TR_NOOP(
        "From the phone: send the pictures by AirDrop and watch the Downloads folder, where they "
        "arrive. Or connect the phone by USB, import them with Image Capture and drop them here."
    ),
    "linux": QT_TR_NOOP(
        "From the phone: connect it by USB, unlock it, choose file transfer and drop its "
        "pictures here. Or watch the folder where your agency's sync program puts them."
    ),
}
"""One sentence or two for each system, in English."""


def from_phone(system: str = sys.platform) -> str:
    """Return how photos come from a phone to a computer of a system, such as `win32`."""
    return tr(WAYS.get(system, WAYS["linux"]))


PREVIEW_SIDE = 900
_HINT = QT_TR_NOOP(
    "Choose a photo to see it here.\n\nDrop pictures or a folder anywhere on this page, or paste "
    "one with Ctrl+V."
)


class DetailPane(QFrame):
    """Shows one photo, or what several have in common; what it is told to do, it tells on."""

    captioned = Signal(str)
    described = Signal(str)
    students_said = Signal(bool)
    suggestion_accepted = Signal()
    paired = Signal()
    unpaired = Signal()
    opened = Signal()
    mark_requested = Signal()
    removed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._session = session
        self._read_only = session.document.read_only
        self._title = text_label("", "strong", wrap=True)
        self._hint = text_label("\n\n".join((tr(_HINT), from_phone())), "muted", wrap=True)
        self._pictures = [PictureLabel() for _ in range(2)]
        self._sides = [text_label("", "caps") for _ in range(2)]
        self.students = StudentsPrompt()
        self._suggested = _Suggestion()
        self._caption = _line(tr("Caption"))
        self._alt = _line(tr("Alt text: what the picture shows, for those who cannot see it"))
        self.attach = AttachBox(session)
        self._facts = text_label("", "muted", wrap=True)
        self._buttons = self._make_buttons()
        self._lay_out()
        self._connect()
        self.show_photos([], None, {}, "")

    def show_photos(
        self,
        photos: Sequence[Photo],
        before: Photo | None,
        places: dict[AnswerId, PlaceId],
        suggestion: str,
    ) -> None:
        """Show the chosen photos; `before` is the one paired with a single photo."""
        one = photos[0] if len(photos) == 1 else None
        self._hint.setVisible(not photos)
        self._content.setVisible(bool(photos))
        self._title.setText(_title(photos))
        if not photos:
            return
        self._show_pictures(one, before)
        self.students.show_said(
            {photo.students_visible for photo in photos}, read_only=self._read_only
        )
        self._suggested.show_place("" if self._read_only else suggestion)
        for line, text in (
            (self._caption, one.caption if one else ""),
            (self._alt, one.alt_text if one else ""),
        ):
            line.setVisible(one is not None)
            if line.text() != text:
                line.setText(text)
                line.setCursorPosition(0)  # it is read from its beginning
        self.attach.show_photos(photos, places)
        self._facts.setText("" if one is None else _facts(one))
        self._show_buttons(len(photos), before is not None)

    def _show_pictures(self, photo: Photo | None, before: Photo | None) -> None:
        shown = [] if photo is None else [photo] if before is None else [before, photo]
        for number, (view, side) in enumerate(zip(self._pictures, self._sides, strict=True)):
            view.setVisible(number < len(shown))
            side.setVisible(len(shown) == 2)
            side.setText(tr("BEFORE") if number == 0 else tr("AFTER"))
            look = looks.key(shown[number]) if number < len(shown) else ""
            if look and look != view.property("look"):  # decoded once, not at every letter typed
                picture = looks.preview(self._session, shown[number], PREVIEW_SIDE)
                view.show_jpeg(picture, shown[number].caption or shown[number].file_name)
            view.setProperty("look", look)

    def _show_buttons(self, count: int, paired: bool) -> None:
        write = not self._read_only
        for name, shown in (
            ("open", count == 1),
            ("mark", count == 1),
            ("pair", count == 2 and write),
            ("unpair", paired and count == 1 and write),
            ("remove", write),
        ):
            self._buttons[name].setVisible(shown)

    def _make_buttons(self) -> dict[str, QPushButton]:
        buttons = {}
        for name, words, signal in (
            ("open", tr("Open"), self.opened),
            ("mark", tr("Draw and blur…"), self.mark_requested),
            ("pair", tr("Pair as before and after"), self.paired),
            ("unpair", tr("Undo the pair"), self.unpaired),
            ("remove", tr("Remove"), self.removed),
        ):
            button = QPushButton(words)
            button.setMinimumHeight(px(40))
            button.clicked.connect(signal)
            buttons[name] = button
        return buttons

    def _connect(self) -> None:
        self._caption.textEdited.connect(self.captioned)
        self._alt.textEdited.connect(self.described)
        self.students.said.connect(self.students_said)
        self._suggested.accept.clicked.connect(self.suggestion_accepted)
        for line in (self._caption, self._alt):
            line.setReadOnly(self._read_only)
        self.attach.setEnabled(not self._read_only)

    def _lay_out(self) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(8)
        for view, side in zip(self._pictures, self._sides, strict=True):
            half = QVBoxLayout()
            half.setSpacing(2)
            half.addWidget(side)
            half.addWidget(view, 1)
            pictures.addLayout(half)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(pictures)
        for widget in (
            self.students, self._suggested, self._caption, self._alt, self.attach,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addLayout(self._button_grid())
        column.addWidget(self._facts)
        column.addStretch()
        canvas = QWidget()
        canvas.setObjectName("sidecanvas")
        inner = QVBoxLayout(canvas)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(10)
        inner.addWidget(self._title)
        inner.addWidget(self._hint)
        inner.addWidget(self._content)
        inner.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(tr("Details"))
        scroll.setWidget(canvas)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _button_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for name, row, column, span in (
            ("open", 0, 0, 1),
            ("mark", 0, 1, 1),
            ("pair", 1, 0, 2),
            ("unpair", 2, 0, 2),
            ("remove", 3, 0, 2),
        ):
            grid.addWidget(self._buttons[name], row, column, 1, span)
        return grid


class _Suggestion(QFrame):
    """Where the chosen photos were probably taken, and one button to agree."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._words = text_label("", wrap=True)
        self.accept = QPushButton(tr("Accept"))
        self.accept.setMinimumHeight(px(40))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self.accept)

    def show_place(self, place: str) -> None:
        """Show a suggestion, or nothing."""
        self.setVisible(bool(place))
        self._words.setText(tr("Suggested: {place}", place=place))
        self.accept.setAccessibleName(tr("Accept the suggested place {place}", place=place))
        restyle(self)


def _line(name: str) -> QLineEdit:
    line = QLineEdit(placeholderText=name)
    line.setAccessibleName(name.partition(":")[0])
    line.setToolTip(name)
    line.setMinimumHeight(px(40))
    return line


def _title(photos: Sequence[Photo]) -> str:
    if len(photos) == 1:
        return photos[0].caption or photos[0].file_name
    return tr("{count:,} photos chosen", count=len(photos)) if photos else tr("Photos")


def _facts(photo: Photo) -> str:
    at = photo.captured_at
    taken = tr("taken {when}", when=moment(at)) if at else tr("time unknown")
    return f"{photo.file_name} · {photo.width} × {photo.height} px · {taken}"
