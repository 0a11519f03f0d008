"""Encrypting a PDF of some 120 MB of photos, beside copying it and beside qpdf.

The file is what a report is: a tagged PDF whose weight is JPEGs. Ours encrypts it from memory, as
`build` does, and writes it to the disk; the copy writes the same bytes. qpdf reads from the disk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from bench.frame import MissingError, Turns
from cpted_audit.report.pdf import Furniture, Story, build
from cpted_audit.report.pdf.objects import encrypt

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


def against(peer: str) -> Iterator[Turns]:
    """Encrypt 100 MB, beside a “copy” or “qpdf”."""
    if peer == "qpdf" and shutil.which("qpdf") is None:
        raise MissingError("qpdf is not installed")
    with tempfile.TemporaryDirectory() as folder:
        plain, sealed = Path(folder, "plain.pdf"), Path(folder, "sealed.pdf")
        make(plain, 100)
        data = plain.read_bytes()
        command = ["qpdf", "--encrypt", PASSWORD, "owner", "256", "--", plain, sealed]
        peers = {
            "copy": lambda: sealed.write_bytes(data),
            "qpdf": lambda: subprocess.run(command, check=True),
        }
        yield Turns(ours=lambda: encrypt(BytesIO(data), sealed, PASSWORD), peer=peers[peer])
