"""From an answer to its being durable, with the scores worked out anew, in audits of two sizes.

The floor is a bare SQLite insert of a row of the same size that waits for the disk as ours does;
it is measured in the same run, turn by turn with ours, in a file as large. An answer of ours also
writes its finding, its step and their images. Target: at most 30 ms at p95, plain and encrypted.

Run: python bench/answer_durable.py [ANSWERS_MEASURED] [FOLDER]
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from audit_of_size import make
from machine import describe

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.walk.answers import Observation, answer, current_score

SIZES = (1000, 5000)
TARGET = 0.030
VALUES = (AnswerValue.YES, AnswerValue.NO, AnswerValue.PARTIAL)


def bare(folder: Path, rows: int) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / f"bare-{rows}.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, note TEXT)")
    connection.execute("BEGIN")
    for number in range(rows):
        connection.execute("INSERT INTO answer VALUES (?, ?)", [number, "x" * 200])
    connection.execute("COMMIT")
    return connection


def measure(folder: Path, size: int, passphrase: str | None, count: int) -> None:
    name = f"{size}-{'encrypted' if passphrase else 'plain'}"
    floor = bare(folder, size) if passphrase is None else bare(folder, size + 1)
    times: dict[str, list[float]] = {"floor": [], "durable": [], "with scores": []}
    session = make(folder / f"{name}.cpted", answers=size, spare=count, passphrase=passphrase)
    asked = [question for question in session.walk.questions() if question.answer is None][:count]
    for number, one in enumerate(asked):
        start = time.perf_counter()
        floor.execute("INSERT INTO answer VALUES (NULL, ?)", ["x" * 200])
        times["floor"].append(time.perf_counter() - start)
        start = time.perf_counter()
        answer(
            session,
            Observation(item_id=one.item.id, place_id=one.place.id, value=VALUES[number % 3]),
        )
        times["durable"].append(time.perf_counter() - start)
        current_score(session)
        times["with scores"].append(time.perf_counter() - start)
    session.document.close()
    floor.close()
    report(name, times)


def report(name: str, times: dict[str, list[float]]) -> None:
    for what, values in times.items():
        print(
            f"{name:16} {what:12} p50 {percentile(values, 50) * 1000:6.2f} ms   "
            f"p95 {percentile(values, 95) * 1000:6.2f} ms"
        )
    p95 = percentile(times["with scores"], 95)
    ratio = percentile(times["durable"], 50) / percentile(times["floor"], 50)
    verdict = "met" if p95 <= TARGET else "MISSED"
    print(f"{name:16} ratio to the floor {ratio:.2f}; p95 <= {TARGET * 1000:.0f} ms {verdict}")


def percentile(values: list[float], share: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * share // 100)]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(describe())
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as folder:
        for size in SIZES:
            for passphrase in (None, "a passphrase"):
                measure(Path(folder), size, passphrase, count)


if __name__ == "__main__":
    main()
