"""Encrypting a PDF of some 120 MB of photos, against copying the file and against qpdf.

The file is what a report is: a tagged PDF whose weight is JPEGs. Ours encrypts it from memory, as
`build` does, and writes it to the disk; the copy writes the same bytes. Each is the best of a few
rounds, with the file in the cache. qpdf, where it is there, reads from the disk.
Target: no more than 1 s for each 100 MB.

Run: python bench/encrypt_pdf.py [MEGABYTES]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from machine import describe

from cpted_audit.report.pdf import Furniture, Story, build
from cpted_audit.report.pdf.objects import encrypt

ROUNDS = 5
PHOTO = 2_000_000
"""Bytes of a photo; what is in it does not matter to a cipher."""
PASSWORD = "correct horse battery"


def jpeg(seed: int) -> bytes:
    """Return a small JPEG made heavy by comments, each with bytes of its own."""
    from PIL import Image

    out = BytesIO()
    Image.effect_noise((64, 48), 20 + seed).convert("RGB").save(out, "JPEG")
    head, tail = out.getvalue()[:2], out.getvalue()[2:]
    piece = 60_000
    comments = b"".join(
        b"\xff\xfe" + (piece + 2).to_bytes(2, "big") + os.urandom(piece)
        for _ in range(PHOTO // piece)
    )
    return head + comments + tail


def make(target: Path, megabytes: int) -> None:
    """Write a report-like file of that size."""
    story = Story(title="Photos", language="en")
    with story.section("Photos"):
        for number in range(megabytes * 1_000_000 // PHOTO):
            story.figure(jpeg(number), alt=f"Photo {number} of a place", caption=f"Photo {number}")
    build(story, target, furniture=Furniture(marking="TLP:AMBER"))


def best(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the least of some rounds, in seconds of a clock."""
    times = []
    for _ in range(ROUNDS):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)


def main() -> None:
    """Print the figures."""
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        plain, sealed = Path(folder) / "plain.pdf", Path(folder) / "sealed.pdf"
        make(plain, megabytes)
        data = plain.read_bytes()
        size = len(data) / 1e6
        copy = best(lambda: sealed.write_bytes(data))
        ours = best(lambda: encrypt(BytesIO(data), sealed, PASSWORD))
        spent = best(lambda: encrypt(BytesIO(data), sealed, PASSWORD), time.process_time)
        print(f"file of {size:.0f} MB")
        print(f"plain copy         {copy:6.2f} s  {copy / size * 100:5.2f} s per 100 MB")
        print(
            f"encrypted by ours  {ours:6.2f} s  {ours / size * 100:5.2f} s per 100 MB  "
            f"{ours / copy:.1f} times the copy; of the processor alone "
            f"{spent / size * 100:.2f} s per 100 MB"
        )
        if shutil.which("qpdf"):
            command = ["qpdf", "--encrypt", PASSWORD, "owner", "256", "--", plain, sealed]
            theirs = best(lambda: subprocess.run(command, check=True))
            print(f"encrypted by qpdf  {theirs:6.2f} s  {theirs / size * 100:5.2f} s per 100 MB")


if __name__ == "__main__":
    main()
