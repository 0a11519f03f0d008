"""The files of a folder of photos that are no photos: counted, and named by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from cpted_audit.domain.words import N_
from cpted_audit.imaging.kinds import ACCEPTED


class _Kind(NamedTuple):
    """A kind of file: what one is called, what several are, and the endings of their names."""

    one: str
    several: str
    suffixes: frozenset[str]


def _endings(text: str) -> frozenset[str]:
    return frozenset(f".{ending}" for ending in text.split())


KINDS = (
    _Kind(N_("1 video"), N_("{count:,} videos"), _endings(
        "mov mp4 m4v avi 3gp 3g2 mkv wmv mts m2ts mpg mpeg webm hevc insv lrv",
    )),
    _Kind(N_("1 raw picture"), N_("{count:,} raw pictures"), _endings(
        "cr2 cr3 crw nef nrw arw sr2 srf dng raf orf rw2 pef srw x3f rwl iiq 3fr erf kdc mrw raw",
    )),
    _Kind(N_("1 picture of another kind"), N_("{count:,} pictures of other kinds"), _endings(
        "bmp dib gif psd psb ico icns jp2 j2k jpf jpx jxl tga pcx ppm pgm pnm svg emf wmf eps ai "
        "xcf exr hdr insp",
    )),
    _Kind(N_("1 sound"), N_("{count:,} sounds"), _endings(
        "m4a mp3 wav aac ogg oga amr wma flac aif aiff",
    )),
    _Kind(N_("1 document"), N_("{count:,} documents"), _endings(
        "pdf doc docx xls xlsx csv ppt pptx txt rtf odt ods odp pages numbers key html htm md",
    )),
    _Kind(N_("1 archive"), N_("{count:,} archives"), _endings("zip rar 7z tar gz tgz")),
    _Kind(N_("1 other file"), N_("{count:,} other files"), frozenset()),
)  # fmt: skip
"""The last is for everything else."""
_NOBODYS = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "picasa.ini", "icon\r"})
"""Files that systems leave in folders and nobody knows of."""
_MOST_ENDINGS = 4


class PassedOver:
    """Counts the files of folders that are no photos."""

    def __init__(self) -> None:
        self._counts: dict[int, Counter[str]] = {}

    def __len__(self) -> int:
        """Return how many files there were."""
        return sum(sum(endings.values()) for endings in self._counts.values())

    def add(self, name: str) -> None:
        """Count a file by its name."""
        if name.startswith(".") or name.casefold() in _NOBODYS:
            return
        suffix = PurePath(name).suffix.lower()
        kind = next(
            (number for number, one in enumerate(KINDS) if suffix in one.suffixes), len(KINDS) - 1
        )
        self._counts.setdefault(kind, Counter())[suffix.removeprefix(".").upper()] += 1

    def text(self, tr: Callable[..., str] | None = None) -> str:
        """Return a sentence that names them, put through `tr`; empty where there were none."""
        tr = tr or _filled
        if not self._counts:
            return ""
        kinds = ", ".join(
            self._kind_text(KINDS[number], self._counts[number], tr)
            for number in sorted(self._counts)
        )
        count = len(self)
        told = tr(PASSED_ONE if count == 1 else PASSED_SEVERAL, count=count, kinds=kinds)
        return f"{told} {tr(TAKEN_AS, kinds=ACCEPTED)}"

    @staticmethod
    def _kind_text(kind: _Kind, endings: Counter[str], tr: Callable[..., str]) -> str:
        count = sum(endings.values())
        words = tr(kind.one) if count == 1 else tr(kind.several, count=count)
        named = [ending for ending, _ in endings.most_common() if ending]
        if not named:
            return words
        more = ", …" if len(named) > _MOST_ENDINGS else ""
        return f"{words} ({', '.join(named[:_MOST_ENDINGS])}{more})"


PASSED_ONE = N_("Skipped 1 file: {kinds}.")
PASSED_SEVERAL = N_("Skipped {count:,} files: {kinds}.")
TAKEN_AS = N_("Photos can be imported as {kinds}.")


def _filled(text: str, **values: object) -> str:
    return text.format(**values)
