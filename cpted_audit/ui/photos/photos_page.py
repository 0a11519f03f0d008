"""All photos of the audit: found, described, attached, marked, and brought in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from cpted_audit.analysis.photos import is_attached
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import AnswerId, FindingId, PhotoId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.errors import AuditError
from cpted_audit.session.photos import edits
from cpted_audit.session.photos.photos import Target, caption_photo, photos
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.kept_settings import PHOTO_SIDE, read
from cpted_audit.ui.photos.camera_window import open_camera
from cpted_audit.ui.photos.detail_pane import DetailPane
from cpted_audit.ui.photos.markup_editor import show_editor
from cpted_audit.ui.photos.photo_grid import PhotoGrid
from cpted_audit.ui.photos.photo_header import PhotoHeader, Students, Where, place_of
from cpted_audit.ui.photos.photo_import import Source, photo_import_order
from cpted_audit.ui.photos.photo_model import PhotoModel
from cpted_audit.ui.photos.photo_window import show_photo
from cpted_audit.ui.photos.watching import Watching, local_paths, sources_in
from cpted_audit.ui.theme import column_px, px
from cpted_audit.ui.widgets.fitting import lay_out_scrolling
from cpted_audit.ui.words import tr

FOLLOW_AFTER_MS = 120
"""How long changes wait to be shown together, so that an import costs little."""
SELECT_AFTER_MS = 40
"""How long a choice waits before its picture is decoded, so that arrow keys can run."""
FOLD_BELOW = 700

_TABLES = ("photo", "answer", "place", "building", "level", "finding")


class PhotosPage(QWidget):
    """Lists the photos and edits the chosen ones."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._context = context
        self._session = context.session
        self._read_only = context.session.document.read_only
        self._all: dict[PhotoId, Photo] = {}
        self._places: dict[AnswerId, PlaceId] = {}
        self._suggested: dict[PhotoId, PlaceId] = {}
        self._stale: set[str] | None = None
        """Photos to be read again; None for everything."""
        self._header = PhotoHeader(read_only=self._read_only)
        self._model = PhotoModel(self)
        self._grid = PhotoGrid(context.theme, self._session)
        self._grid.setModel(self._model)
        self._detail = DetailPane(self._session)
        self._watching = Watching(context, self, self._watched)
        self._follow_timer = QTimer(self, singleShot=True, interval=FOLLOW_AFTER_MS)
        self._select_timer = QTimer(self, singleShot=True, interval=SELECT_AFTER_MS)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the photos as they stand."""
        self._follow_timer.stop()
        if self._stale is None:
            self._all = {photo.id: photo for photo in photos(self._session)}
            self._detail.attach.show_places()
        else:
            self._read_again(self._stale)
        self._stale = set()
        answers = self._session.walk.answers.values()
        self._places = {answer.id: answer.place_id for answer in answers}
        self._suggested = edits.suggestions(self._session, self._all.values())
        self._list()

    def focus_grid(self) -> None:
        """Put the keyboard on the photos."""
        self._grid.setFocus()

    def show_unasked(self) -> None:
        """List the photos of which nobody said whether students are visible, and choose one."""
        self._header.choose(students=Students.NOT_ASKED)
        self._choose_row(0)
        self.focus_grid()

    def target(self) -> Target:
        """Return what a photo added now shows: the place that is filtered by, if any."""
        where = self._header.chosen.where
        return Target() if isinstance(where, Where) else Target(where)

    # What is shown

    def _follow(self, changes: ChangeSet) -> None:
        if not changes.touches(*_TABLES):
            return
        if changes.touches("place", "building", "level"):
            self._stale = None
        elif self._stale is not None:
            self._stale |= changes.touched.get("photo", frozenset())
        if self.isVisible() and not self._follow_timer.isActive():
            self._follow_timer.start()

    def _read_again(self, photo_ids: set[str]) -> None:
        for photo_id in map(PhotoId, photo_ids):
            photo = edits.get(self._session, photo_id)
            if photo is None:
                self._all.pop(photo_id, None)
            else:
                self._all[photo_id] = photo

    def _list(self) -> None:
        self._show_filters()
        chosen = self._header.chosen
        listed = chosen.listed(self._all.values(), self._places, self._suggested)
        self._model.show_photos(listed, self._notes())
        unasked = sum(photo.students_visible is None for photo in self._all.values())
        self._header.show_counts(len(listed), len(self._all), len(self._suggested), unasked)
        self._show_detail()

    def _show_filters(self) -> None:
        names = self._names()
        at = Counter(place_of(photo, self._places) for photo in self._all.values())
        counts = {
            Where.EVERYWHERE: len(self._all),
            Where.UNATTACHED: sum(not is_attached(photo) for photo in self._all.values()),
            Where.SUGGESTED: len(self._suggested),
        }
        self._header.show_places(
            counts, [(place, name, at[place]) for place, name in names.items() if at[place]]
        )

    def _names(self) -> dict[PlaceId, str]:
        walk = self._session.walk
        route = walk.route()
        shown = {place.id for place in route}
        others = [place for place in walk.places if place.id not in shown]
        return {place.id: walk.path(place) for place in [*route, *others]}

    def _notes(self) -> dict[PhotoId, str]:
        """Return the line under each photo: its place's own name, or what is suggested."""
        names = {place.id: place.name for place in self._session.walk.places}
        notes = {}
        for photo in self._all.values():
            place_id = place_of(photo, self._places)
            guess = self._suggested.get(photo.id)
            if place_id is not None:
                notes[photo.id] = names.get(place_id, "")
            elif guess is not None:
                notes[photo.id] = tr("Suggested: {place}", place=names.get(guess, ""))
        return notes

    def _show_detail(self) -> None:
        chosen = self._grid.chosen()
        one = chosen[0] if len(chosen) == 1 else None
        before = self._all.get(one.before_id) if one and one.before_id else None
        guesses = {self._suggested.get(photo.id) for photo in chosen}
        guess = guesses.pop() if len(guesses) == 1 else None
        suggestion = "" if guess is None else self._names().get(guess, "")
        self._detail.show_photos(chosen, before, self._places, suggestion)

    # Edits of the chosen photos

    def _chosen_ids(self) -> list[PhotoId]:
        return [photo.id for photo in self._grid.chosen()]

    def _edit(self, step: Callable[[list[PhotoId]], object]) -> None:
        """Do something to the chosen photos; when it cannot be written, say so."""
        chosen = self._chosen_ids()
        if not chosen or self._read_only:
            return
        try:
            step(chosen)
        except AuditError as error:
            dialogs.tell(self, error)
        if self._stale:
            self.refresh()

    def _on_one(self, step: Callable[[Photo], object]) -> None:
        chosen = self._grid.chosen()
        if len(chosen) == 1:
            step(chosen[0])

    def _attach(self, target: Target) -> None:
        self._edit(lambda chosen: edits.attach(self._session, chosen, target))

    def _attach_to_finding(self, finding: str) -> None:
        self._edit(
            lambda chosen: edits.attach_to_finding(self._session, chosen, FindingId(finding))
        )

    def _say_students(self, visible: bool) -> None:
        """Write what was said; where that takes the photo off the list, choose the next one."""
        row = min((index.row() for index in self._grid.selectedIndexes()), default=0)
        self._edit(lambda chosen: edits.set_students_visible(self._session, chosen, visible))
        if not self._grid.chosen():
            self._choose_row(min(row, self._model.rowCount() - 1))

    def _choose_row(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            self._grid.selectionModel().setCurrentIndex(
                self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _accept(self, chosen: Sequence[PhotoId]) -> None:
        places = {
            photo_id: self._suggested[photo_id]
            for photo_id in chosen
            if photo_id in self._suggested
        }
        if places:
            edits.accept(self._session, places)

    def _accept_all(self) -> None:
        try:
            self._accept(list(self._suggested))
        except AuditError as error:
            dialogs.tell(self, error)

    def _caption(self, text: str) -> None:
        self._edit(
            lambda _chosen: self._on_one(
                lambda photo: caption_photo(self._session, photo, text, origin=self)
            )
        )

    def _describe(self, text: str) -> None:
        self._edit(
            lambda _chosen: self._on_one(
                lambda photo: edits.describe(self._session, photo, text, origin=self)
            )
        )

    def _pair(self) -> None:
        chosen = self._grid.chosen()
        if len(chosen) != 2:
            return
        before, after = sorted(
            chosen,
            key=lambda photo: (photo.captured_at is None, photo.captured_at or 0, photo.position),
        )
        self._edit(lambda _chosen: edits.pair(self._session, before, after))
        row = self._model.row_of(after.id)
        if row is not None:
            self._choose_row(row)

    def _unpair(self) -> None:
        self._edit(lambda _chosen: self._on_one(lambda photo: edits.unpair(self._session, photo)))

    def _remove(self) -> None:
        """Remove the chosen photos; Undo in the status bar brings them back."""
        self._edit(lambda chosen: edits.remove(self._session, chosen))

    def _open(self) -> None:
        self._on_one(lambda photo: show_photo(self._session, photo, self))

    def _open_editor(self) -> None:
        self._on_one(lambda photo: show_editor(self._session, photo, self))

    # Ways in

    def import_photos(self, sources: Sequence[Source], *, quiet: bool = False) -> None:
        """Bring pictures in, for the place that is filtered by."""
        context = self._context
        target = Target() if quiet else self.target()
        context.jobs.add(
            photo_import_order(
                self,
                context.session,
                context.status,
                target,
                sources,
                max_side=read(context.settings, PHOTO_SIDE),
                quiet=quiet,
            )
        )

    @property
    def watching(self) -> Watching:
        """The watch of a folder, if there is one."""
        return self._watching

    def _watched(self, paths: list[Path]) -> None:
        self.import_photos(paths, quiet=True)

    def _add(self) -> None:
        paths = dialogs.choose_photos(self)
        if paths:
            self.import_photos(paths)

    def open_camera(
        self, take: Callable[[Sequence[Source]], None], parent: QWidget | None = None
    ) -> None:
        """Open the camera and hand each picture on; where there is none, say so."""
        open_camera(parent or self, lambda source: take([source]))

    def paste(self, take: Callable[[Sequence[Source]], None]) -> None:
        """Hand on what the clipboard holds, or say that it holds no picture."""
        sources = sources_in(QGuiApplication.clipboard().mimeData())
        if sources:
            take(sources)
        else:
            self._context.status.show_hint(tr("The clipboard has no picture and no file."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, folders and pictures."""
        data = event.mimeData()
        if (local_paths(data) or data.hasImage()) and not self._read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring in what was dropped."""
        sources = sources_in(event.mimeData())
        event.acceptProposedAction()
        if sources:
            self.import_photos(sources)

    # Wiring

    def _connect(self) -> None:
        self._context.bridge.changed.connect(self._follow)
        self._follow_timer.timeout.connect(self.refresh)
        self._select_timer.timeout.connect(self._show_detail)
        header, grid, detail = self._header, self._grid, self._detail
        grid.selectionModel().selectionChanged.connect(lambda *_: self._select_timer.start())
        self._model.modelReset.connect(self._select_timer.start)
        grid.activated.connect(lambda _index: self._open())
        grid.remove_requested.connect(self._remove)
        grid.mark_requested.connect(self._open_editor)
        header.filtered.connect(self._list)
        header.add_requested.connect(self._add)
        header.watch_requested.connect(self._watching.choose)
        header.camera_requested.connect(lambda: self.open_camera(self.import_photos))
        header.accept_all_requested.connect(self._accept_all)
        detail.captioned.connect(self._caption)
        detail.described.connect(self._describe)
        detail.students_said.connect(self._say_students)
        detail.suggestion_accepted.connect(lambda: self._edit(self._accept))
        detail.attach.target_chosen.connect(self._attach)
        detail.attach.finding_chosen.connect(self._attach_to_finding)
        detail.paired.connect(self._pair)
        detail.unpaired.connect(self._unpair)
        detail.opened.connect(self._open)
        detail.mark_requested.connect(self._open_editor)
        detail.removed.connect(self._remove)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below the grid on a narrow window."""
        super().resizeEvent(event)
        narrow = self.width() < px(FOLD_BELOW)
        self._splitter.setOrientation(
            Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        )

    def _lay_out(self) -> None:
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(16, 0, 8, 8)
        inner.addWidget(self._grid)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        lay_out_scrolling(self, self._header, self._splitter)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([px(760), px(360)])
        self._detail.setMinimumWidth(column_px(300))
        self._splitter.setMinimumHeight(px(200))
