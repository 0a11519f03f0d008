"""From a key press to the answer durable on disk and the next item drawn, in the real window.

Beside it the floor: the same number of bytes written to a file of its own and flushed with fsync.

Run: python bench/answer_on_screen.py [PRESSES]
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from machine import describe
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.walk.answers import Observation, answer_many
from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.walk.open_items import SETTLES_AFTER_S

TARGET_MS = 30
KEYS = "yynyp"
ASKING = "np"  # they ask what was seen, and Enter goes on
SETTLED_MS = round(1000 * SETTLES_AFTER_S) + 20


def main() -> None:
    presses = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    print(describe())
    with tempfile.TemporaryDirectory() as name:
        print(f"write and fsync of 8 kB      {floor(Path(name), presses)}")
        for answers, doors in ((1_000, 60), (5_000, 300)):
            for passphrase in (None, "correct horse battery"):
                run(Path(name), answers, doors, passphrase, presses)


def floor(folder: Path, presses: int) -> str:
    times = []
    with (folder / "floor").open("wb") as file:
        for _ in range(presses):
            started = time.perf_counter()
            file.write(b"x" * 8192)
            file.flush()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - started)
    return percentiles(times)


def run(folder: Path, answers: int, doors: int, passphrase: str | None, presses: int) -> None:
    spaces = {"Main": {SpaceType.EXTERIOR_DOOR: doors, SpaceType.CLASSROOM: doors}}
    path = folder / f"{answers}-{passphrase is not None}.cpted"
    session = new_audit.create(path, NewAudit(site_name="Bench", spaces=spaces), passphrase)
    questions = reversed(list(session.walk.questions()))
    answer_many(
        session,
        [
            Observation(item_id=one.item.id, place_id=one.place.id, value=AnswerValue.YES)
            for one in islice(questions, answers)
        ],
        "Fill",
    )
    application = make_application([])
    window = make_window(
        application, QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    )
    window.resize(1440, 900)
    window.show()
    window.show_session(session)
    window.activateWindow()
    for _ in range(20):
        application.processEvents()
    times = []
    for number in range(presses):
        QTest.qWait(SETTLED_MS)  # an item takes no answer at the moment it opens
        key = KEYS[number % len(KEYS)]
        started = time.perf_counter()
        QTest.keyClick(QApplication.focusWidget(), key)
        application.processEvents()
        times.append(time.perf_counter() - started)
        if key in ASKING:
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert len(session.walk.answers) == answers + presses
    window.close()
    application.shutdown()
    kind = "plain" if passphrase is None else "encrypted"
    name = f"{answers:,} answers, {kind}"
    print(f"{name:<28} {percentiles(times)}   (target p95 <= {TARGET_MS} ms)")


def percentiles(times: list[float]) -> str:
    ordered = sorted(1000 * time for time in times)
    p95 = ordered[int(len(ordered) * 0.95)]
    return f"p50 {ordered[len(ordered) // 2]:5.1f} ms   p95 {p95:5.1f} ms"


if __name__ == "__main__":
    main()
