"""Opening an audit of 1,000 photos and 5,000 answers, against one of the sample school's size.

Opening means what the window waits for: the file opened, the places in walk order, and the
questions of the first place. The passphrase is turned into a key by 256,000 rounds, which takes its
time whatever the size; it is given apart. Photos are not read on opening, so their number should
hardly show.

Run: python bench/open_audit.py [ROUNDS]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from audit_of_size import make
from machine import describe
from sqlcipher3 import dbapi2

from cpted_audit.session.session import Session
from cpted_audit.store.connection import key_pragma

SMALL = {"answers": 350, "photos": 14}
LARGE = {"answers": 5000, "photos": 1000}


def opening(path: Path, passphrase: str | None) -> float:
    start = time.perf_counter()
    session = Session.open(path, passphrase)
    session.walk.questions_at(session.walk.route()[0])
    took = time.perf_counter() - start
    session.document.close()
    return took


def keying(path: Path, passphrase: str) -> float:
    start = time.perf_counter()
    connection = dbapi2.connect(str(path))
    connection.execute(key_pragma(passphrase))
    connection.execute("SELECT count(*) FROM sqlite_master")
    took = time.perf_counter() - start
    connection.close()
    return took


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        for passphrase in (None, "a passphrase"):
            name = "encrypted" if passphrase else "plain"
            paths = {}
            for size, counts in (("small", SMALL), ("large", LARGE)):
                paths[size] = Path(folder, f"{size}-{name}.cpted")
                make(paths[size], passphrase=passphrase, **counts).document.close()
            took = {size: [] for size in paths}
            for _ in range(rounds):
                for size, path in paths.items():
                    took[size].append(opening(path, passphrase))
            medians = {size: statistics.median(times) for size, times in took.items()}
            for size, seconds in medians.items():
                megabytes = paths[size].stat().st_size / 1e6
                print(f"{name:9} {size}: {seconds * 1000:6.1f} ms ({megabytes:.0f} MB)")
            print(f"{name:9} ratio large to small {medians['large'] / medians['small']:.2f}")
            if passphrase:
                key = statistics.median(keying(paths["large"], passphrase) for _ in range(rounds))
                rest = {size: seconds - key for size, seconds in medians.items()}
                print(f"{name:9} of it the key: {key * 1000:.1f} ms")
                print(f"{name:9} ratio without the key {rest['large'] / rest['small']:.2f}")


if __name__ == "__main__":
    main()
