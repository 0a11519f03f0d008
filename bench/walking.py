"""An answer: until it is durable and drawn, and all that follows it.

Between two presses there is a pause, as between two answers of a person; what the program does in
it – the score, the overview, what surfaces – is counted by `after_it`.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.audit_of_size import kept
from bench.frame import Cost, Turns, spent
from bench.windows import settle, shown
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer, current_score
from cpted_audit.ui.walk.open_items import SETTLES_AFTER_S

KEYS = "yynyp"
ASKING = "np"  # they ask what was seen, and Enter goes on
SETTLED_MS = round(1000 * SETTLES_AFTER_S) + 20
PAUSE_MS = 700
VALUES = (AnswerValue.YES, AnswerValue.NO, AnswerValue.PARTIAL)
PASSPHRASE = "correct horse battery"
SPARE = 400


def _copy(answers: int, passphrase: str | None, folder: str) -> Path:
    made = kept(answers=answers, spare=SPARE, passphrase=passphrase, from_the_end=True)
    return Path(shutil.copy(made, folder))


def on_screen(answers: int, *, encrypted: bool = False, after_it: bool = False) -> Iterator[Turns]:
    """Press answers in the real window, beside a write of 8 kB that waits for the disk."""
    key = PASSPHRASE if encrypted else None
    with tempfile.TemporaryDirectory() as folder, shown() as window:
        window.show_session(Session.open(_copy(answers, key, folder), key))
        for _ in range(20):
            settle()
        keys = (KEYS[number % len(KEYS)] for number in count())
        before = len(window.screen_.session.walk.answers)

        def press() -> Cost:
            QTest.qWait(SETTLED_MS)  # an item takes no answer at the moment it opens
            key = next(keys)
            start = spent()
            QTest.keyClick(QApplication.focusWidget(), key)
            settle()
            drawn = spent()
            if key in ASKING:
                QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
            QTest.qWait(PAUSE_MS)
            end = spent() if after_it else drawn
            return Cost(end.cpu - start.cpu, end.wall - start.wall)

        with Path(folder, "floor").open("wb") as file:

            def floor() -> None:
                file.write(b"x" * 8192)
                file.flush()
                os.fsync(file.fileno())

            yield Turns(ours=press, peer=floor)
        assert len(window.screen_.session.walk.answers) > before


def durable(answers: int, *, encrypted: bool = False) -> Iterator[Turns]:
    """Answer without a window, the score worked out, beside a bare insert that waits as ours."""
    key = PASSPHRASE if encrypted else None
    with (
        tempfile.TemporaryDirectory() as folder,
        Session.open(_copy(answers, key, folder), key) as session,
    ):
        connection = _bare(Path(folder), answers)
        asked = iter([one for one in session.walk.questions() if one.answer is None])
        values = (VALUES[number % 3] for number in count())

        def ours() -> None:
            one = next(asked)
            answer(
                session,
                Observation(item_id=one.item.id, place_id=one.place.id, value=next(values)),
            )
            current_score(session)

        def floor() -> None:
            connection.execute("INSERT INTO answer VALUES (NULL, ?)", ["x" * 200])

        yield Turns(ours=ours, peer=floor)
        connection.close()


def _bare(folder: Path, rows: int) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "bare.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, note TEXT)")
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO answer VALUES (?, ?)", ((number, "x" * 200) for number in range(rows))
    )
    connection.execute("COMMIT")
    return connection
