"""Photos at the size of their place on paper, made on every core while pages are drawn."""

from __future__ import annotations

import os
from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Final, Self

from cpted_audit.domain.photos.picture_size import placed_size
from cpted_audit.errors import NoChildError, PhotoError
from cpted_audit.report.pdf.pictures.jpeg import UNREADABLE, Jpeg, JpegPiece, PlacedPhoto

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from cpted_audit.imaging.photos.placing import PhotoOrder
    from cpted_audit.jobs.pool import Crew

_FEWEST: Final = 12
"""Photos from which on starting child processes takes less time than it saves."""
_AHEAD: Final = 2
"""Photos read for each child before it asks for them: all of them would fill the memory."""

Size = tuple[int, int]


class Darkroom:
    """Makes photos as small as `dots_per_inch` asks for; None leaves every picture as it is.

    Pictures that are no photos of the audit, such as tiles of plans, always stay as they are.
    """

    def __init__(self, dots_per_inch: int | None) -> None:
        self._dots = dots_per_inch
        self._waiting: deque[str] = deque()
        self._orders: dict[str, Callable[[], PhotoOrder]] = {}
        self._given: dict[str, int] = {}
        self._crew: Crew[PhotoOrder, bytes | None] | None = None
        self._alone = False
        """Whether no child can be started here, so that every photo is made in this process."""

    def __enter__(self) -> Self:
        """Open for the time of one document."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """End the child processes."""
        self._dismiss()

    def picture(self, jpeg: Jpeg, across: float, down: float) -> tuple[str, Callable[[], bytes]]:
        """Return the name of a picture placed on so many points, and what gives its bytes later.

        Equal names are equal bytes. A photo is begun now, as far as children have time.
        """
        size = None
        if self._dots is not None and isinstance(jpeg, PlacedPhoto):
            size = placed_size((jpeg.width, jpeg.height), (across, down), self._dots)
        name = f"jpeg{jpeg.key}"
        if size is None:
            return name, jpeg.read
        name += f"w{size[0]}"
        if name not in self._orders:
            self._orders[name] = partial(_order, jpeg, size)
            self._waiting.append(name)
            self.tend()
        return name, partial(self._made, name, jpeg)

    def expect(self, photos: int) -> None:
        """Start the children if there will be enough to do, while pages are laid out."""
        if self._dots is None or photos < _FEWEST:
            return
        self._hire()
        try:
            if self._crew is not None:
                self._crew.start()
        except NoChildError:
            self._alone = True
            self._dismiss()

    def tend(self) -> None:
        """Keep the children busy, and start them once there is enough to do."""
        if self._crew is None and len(self._waiting) >= _FEWEST and not self._alone:
            self._hire()
        if self._crew is None:
            return
        try:
            while self._waiting and self._crew.unfinished < _AHEAD * _cores():
                self._give(self._waiting.popleft())
            self._crew.tend()
        except NoChildError:
            self._alone = True
            self._dismiss()

    def _hire(self) -> None:
        from cpted_audit.imaging.photos.placing import place_photo  # and not needed for few photos
        from cpted_audit.jobs.limits import Limits  # these are slow to load,
        from cpted_audit.jobs.pool import Crew

        self._crew = Crew(place_photo, limits=Limits(), workers=_cores())

    def _give(self, name: str) -> None:
        if self._crew is not None:
            self._given[name] = self._crew.add(self._orders[name]())

    def _made(self, name: str, photo: Jpeg) -> bytes:
        """Return a photo at its size; one that is damaged stays as it is."""
        from cpted_audit.imaging.photos.placing import place_photo

        small = self._from_child(name)
        if self._crew is None:
            small = place_photo(self._orders[name]())
        return small if isinstance(small, bytes) else _unchanged(photo)

    def _from_child(self, name: str) -> object:
        """Return what a child made of an order; nothing where there are none, or none any more."""
        if self._crew is None:
            return None
        if name not in self._given:
            self._waiting.remove(name)
            self._give(name)
        self.tend()
        try:
            return None if self._crew is None else self._crew.result(self._given[name])
        except NoChildError:
            self._alone = True
            self._dismiss()
            return None

    def _dismiss(self) -> None:
        if self._crew is not None:
            self._crew.close()
        self._crew = None


def _cores() -> int:
    return os.cpu_count() or 1


def _order(photo: Jpeg, size: Size) -> PhotoOrder:
    from cpted_audit.imaging.photos.placing import PhotoOrder

    whole, box = photo, (0, 0, photo.width, photo.height)
    if isinstance(photo, JpegPiece):
        whole, box = photo.whole, photo.box
    if not isinstance(whole, PlacedPhoto):
        raise TypeError("only photos of the audit are made smaller")
    return PhotoOrder(*whole.source(), box, size)


def _unchanged(photo: Jpeg) -> bytes:
    """Return a photo that could not be made smaller, as its marks leave it."""
    try:
        return photo.read()
    except (OSError, SyntaxError, ValueError) as error:
        raise PhotoError(UNREADABLE) from error
