"""Compare the documents two checkouts make of one audit, page by page, by their words and pictures.

    python bench/harnesses/same_documents.py OTHER_CHECKOUT [AUDIT.cpted]

Meant for changes that must not change what is printed. Every page that differs is named, with the
lines that differ or the share of its dots; two pictures of it are kept for looking. Without an
audit the sample school of the other checkout is taken. Both checkouts run with this Python.
"""

from __future__ import annotations

import difflib
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdf
from PIL import Image, ImageChops

HERE = Path(__file__).resolve().parents[2]
AUDIENCES = ("full", "facility", "responder", "public")
DOTS = 50
"""Dots on an inch: enough to see a word move."""
OWN = re.compile(
    r"^(Edition|Printing|Digest|sha256|Made|Issued|Copy)\b.*$"
    r"|\b[0-9a-f]{4}(?: ?[0-9a-f]{4}){3,}\b|\d\d?:\d\d"
)
"""What each copy says of itself: its printing, its digest, and when it was made."""


def main() -> int:
    other = Path(sys.argv[1]).resolve()
    folder = Path(tempfile.mkdtemp(prefix="same-documents-"))
    audit = Path(sys.argv[2]) if len(sys.argv) > 2 else _sample(other, folder)
    differing = sum(_compare(audience, audit, other, folder) for audience in AUDIENCES)
    print(f"{differing} pages differ" + (f"; their pictures lie in {folder}" if differing else ""))
    if not differing:
        shutil.rmtree(folder)
    return 1 if differing else 0


def _sample(checkout: Path, folder: Path) -> Path:
    _run(checkout, "demo", "-o", str(folder / "demo"))
    return next((folder / "demo").glob("*.cpted"))


def _compare(audience: str, audit: Path, other: Path, folder: Path) -> int:
    old, new = (_made(side, audience, audit, folder / name) for name, side in
                (("old", other), ("new", HERE)))  # fmt: skip
    pages = [_lines(old), _lines(new)]
    if len(pages[0]) != len(pages[1]):
        print(f"{audience}: {len(pages[0])} pages became {len(pages[1])}")
    differing = abs(len(pages[0]) - len(pages[1]))
    for number, (before, after) in enumerate(zip(*pages, strict=False), 1):
        words = list(difflib.unified_diff(before, after, lineterm="", n=0))[2:]
        share = _unlike(*(_picture(path, number) for path in (old, new)))
        if words or share > 0.002:
            differing += 1
            print(f"{audience}, page {number}: {share:.2%} of the dots", *words[:12], sep="\n  ")
    return differing


def _made(checkout: Path, audience: str, audit: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    copy = Path(shutil.copy(audit, folder / f"{audience}.cpted"))
    target = folder / f"{audience}.pdf"
    _run(checkout, "report", str(copy), "-o", str(target), "--audience", audience,
         "--recipient", "Records", "--by", "Records")  # fmt: skip
    return target


def _run(checkout: Path, *words: str) -> None:
    command = [sys.executable, "-m", "cpted_audit", *words]
    subprocess.run(command, cwd=checkout, check=True, stdout=subprocess.DEVNULL, timeout=600)


def _lines(pdf: Path) -> list[list[str]]:
    texts = [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
    return [[OWN.sub("·", line) for line in text.splitlines()] for text in texts]


def _picture(pdf: Path, number: int) -> Path:
    stem = pdf.with_name(f"{pdf.stem}-{number}")
    subprocess.run(
        ["pdftoppm", "-r", str(DOTS), "-png", "-f", str(number), "-l", str(number),
         "-singlefile", str(pdf), str(stem)], check=True, timeout=120)  # fmt: skip
    return stem.with_suffix(".png")


def _unlike(before: Path, after: Path) -> float:
    """Return the share of dots that differ by more than a shade."""
    with Image.open(before) as one, Image.open(after) as two:
        if one.size != two.size:
            return 1.0
        unlike = ImageChops.difference(one.convert("L"), two.convert("L"))
        counts = unlike.histogram()
        return sum(counts[40:]) / (one.width * one.height)


if __name__ == "__main__":
    raise SystemExit(main())
