"""Work out sight lines beside the window: while one is worked out, only the newest wish waits."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from cpted_audit.analysis.sight import SightOutcome, compute_sight
from cpted_audit.analysis.sight_inputs import SightInputs
from cpted_audit.domain.length import LengthUnit
from cpted_audit.errors import AuditError


class _Told(QObject):
    """Carries an outcome, or why there is none, to the GUI thread, with the number of its run."""

    done = Signal(int, object)


class _Run(QRunnable):
    def __init__(self, number: int, inputs: SightInputs, unit: LengthUnit, told: _Told) -> None:
        super().__init__()
        self._number, self._inputs, self._unit, self._told = number, inputs, unit, told

    def run(self) -> None:
        """Work it out and tell; a mistake of the user's is told like an outcome."""
        try:
            result: SightOutcome | BaseException = compute_sight(self._inputs, self._unit)
        except Exception as error:  # noqa: BLE001 - carried to the GUI thread, which reports it
            result = error
        self._told.done.emit(self._number, result)


class SightRunner(QObject):
    """Runs one computation at a time."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._told = _Told(self)
        self._told.done.connect(self._take)
        self._running = False
        self._number = 0
        self._next: tuple[SightInputs, LengthUnit] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._running

    def run(self, inputs: SightInputs, unit: LengthUnit) -> None:
        """Work out what is seen, now or as soon as the running one has ended."""
        if self._running:
            self._next = (inputs, unit)
            return
        self._running = True
        self._number += 1
        self._pool.start(_Run(self._number, inputs, unit, self._told))

    def stop(self) -> None:
        """Drop what waits and let what runs end unheard."""
        self._next = None
        self._number += 1  # what was told and not heard yet counts no more
        self._pool.waitForDone()
        self._running = False

    @Slot(int, object)
    def _take(self, number: int, result: object) -> None:
        if number != self._number:
            return
        self._running = False
        following, self._next = self._next, None
        if following is not None:
            self.run(*following)
        if isinstance(result, SightOutcome):
            self.done.emit(result)
        elif isinstance(result, AuditError) or following is None:
            self.failed.emit(result)
