"""Fonts that are not the program's own: found on the system or given as a file, and cut to size.

Of such a font only the letters that are needed are taken, as TrueType outlines, which is all that
the PDF library embeds; outlines of other fonts (CFF) are converted. Whether a font may be embedded
and cut down is said by the font itself (OS/2 `fsType`), and is respected.
"""

from __future__ import annotations

import logging
import os
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from unicodedata import name as name_of

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, TTLibError, newTable

from cpted_audit.errors import AuditError
from cpted_audit.program import user_home

FOLDERS_VARIABLE: Final = "CPTED_AUDIT_FONT_FOLDERS"
"""Where fonts are looked for instead of the system's folders; empty is nowhere."""

KNOWN: Final = (
    # Chinese, Japanese, Korean
    "NotoSansCJK-Regular.ttc", "NotoSansCJKsc-Regular.otf", "NotoSansCJKjp-Regular.otf",
    "NotoSansSC-Regular.otf", "NotoSansSC-Regular.ttf", "NotoSansSC-VF.ttf",
    "SourceHanSansSC-Regular.otf", "SourceHanSans-Regular.ttc",
    "msyh.ttc", "simhei.ttf", "simsun.ttc", "Deng.ttf", "msjh.ttc", "YuGothM.ttc",
    "meiryo.ttc", "msgothic.ttc", "malgun.ttf",
    "PingFang.ttc", "Hiragino Sans GB.ttc", "STHeiti Light.ttc", "STHeiti Medium.ttc",
    "ヒラギノ角ゴシック W3.ttc", "AppleSDGothicNeo.ttc",
    "wqy-microhei.ttc", "wqy-zenhei.ttc", "DroidSansFallbackFull.ttf", "DroidSansFallback.ttf",
    "NanumGothic.ttf", "fonts-japanese-gothic.ttf", "ipag.ttf",
    # Thai, Lao
    "NotoSansThai-Regular.ttf", "NotoSansThai-VF.ttf", "LeelawUI.ttf", "leelawad.ttf",
    "Thonburi.ttc", "Loma.ttf", "Waree.ttf", "Garuda.ttf", "Laksaman.ttf", "tahoma.ttf",
    "Tahoma.ttf", "NotoSansLao-Regular.ttf", "Lao Sangam MN.ttf",
    # What holds a little of everything
    "Arial Unicode.ttf", "ARIALUNI.TTF", "unifont.ttf",
)  # fmt: skip
"""Files of fonts that systems have, the best first."""

_SHAPED: Final = (
    "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA",
    "MALAYALAM", "SINHALA", "TIBETAN", "MYANMAR", "KHMER", "MONGOLIAN", "SYRIAC", "NKO",
    "JAVANESE", "BALINESE",
)  # fmt: skip
"""Scripts whose letters change with their neighbors in ways that are not drawn here."""
_UNUSED: Final = [
    "VORG", "vhea", "vmtx", "fvar", "gvar", "avar", "STAT", "HVAR", "VVAR", "MVAR", "cvar",
    "FFTM", "DSIG", "meta",
]  # fmt: skip
"""Tables of no use in a document: for upright setting, for variations, for who made it."""
_BROKEN: Final = (
    OSError, TTLibError, ValueError, TypeError, LookupError, AttributeError, AssertionError,
    EOFError, NotImplementedError, RecursionError, OverflowError, struct.error,
)  # fmt: skip
"""What the library says of a file that is no font, or a broken one."""
_OUTLINES: Final = frozenset({"glyf", "CFF ", "CFF2"})
"""Tables of outlines that can be set; a font may have pictures alone, or shapes of its maker's."""
_NO_EMBEDDING: Final = 0x0002
_NO_SUBSET, _ONLY_PICTURES = 0x0100, 0x0200
logging.getLogger("fontTools").setLevel(logging.ERROR)  # tables it leaves out are no news
_ROUGHNESS: Final = 0.001
"""By how much of its size a converted outline may differ."""


def can_be_set(letter: str) -> bool:
    """Return whether a letter is right when it is set by itself, beside the next."""
    return not name_of(letter, "").startswith(_SHAPED)


def folders() -> list[Path]:
    """Return the folders in which this system keeps its fonts, those that are there."""
    if (said := os.environ.get(FOLDERS_VARIABLE)) is not None:
        return [Path(one) for one in said.split(os.pathsep) if one]
    home = user_home()
    match sys.platform:
        case "win32":
            found = [
                Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
                Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts",
            ]
        case "darwin":
            assets = Path("/System/Library/AssetsV2")
            found = [
                Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts",
                *sorted(assets.glob("com_apple_MobileAsset_Font*")),
            ]  # fmt: skip
        case _:
            found = [
                home / ".local" / "share" / "fonts", home / ".fonts",
                Path("/usr/local/share/fonts"), Path("/usr/share/fonts"),
            ]  # fmt: skip
    return [path for path in found if path.is_dir()]


def on_system() -> list[Path]:
    """Return the known fonts that are on this system, the best first."""
    files: dict[str, Path] = {}
    for folder in folders():
        for where, _, names in os.walk(folder):
            for name in names:
                files.setdefault(name.casefold(), Path(where) / name)
    return [files[one.casefold()] for one in KNOWN if one.casefold() in files]


def held_by(path: Path, letters: Iterable[str]) -> list[str]:
    """Return which letters a font has and may lend; AuditError for what is no usable font."""
    held = _held(path, _stamp(path))
    return [letter for letter in letters if ord(letter) in held and can_be_set(letter)]


def cut(path: Path, letters: Sequence[str]) -> bytes:
    """Return a font with these letters alone, as TrueType.

    Raises AuditError for what is no font, and for one that may not be embedded or cut down.
    """
    with _opened(path, _face_for(path, letters)) as font:
        _check_license(path, font)
        smaller = subset.Subsetter(_options())
        smaller.populate(unicodes=[ord(letter) for letter in letters])
        smaller.subset(font)
        if "glyf" not in font:
            _convert(font)
        out = BytesIO()
        font.save(out)
    return out.getvalue()


def _options() -> subset.Options:
    options = subset.Options()
    options.layout_features = []
    options.hinting = options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += _UNUSED
    return options


def _stamp(path: Path) -> tuple[int, int]:
    try:
        told = path.stat()
    except OSError as error:
        raise _unusable(path) from error
    return told.st_mtime_ns, told.st_size


@lru_cache(maxsize=64)
def _held(path: Path, _when: tuple[int, int]) -> frozenset[int]:
    with _opened(path, 0) as font:
        _check_license(path, font)
        if not _OUTLINES.intersection(font.keys()):
            raise _unusable(path)
        return frozenset(font.getBestCmap() or ())


@contextmanager
def _opened(path: Path, number: int) -> Iterator[TTFont]:
    """Open a font, or one of a collection; whatever is wrong with the file is one sentence."""
    try:
        with path.open("rb") as file, TTFont(file, fontNumber=number, lazy=True) as font:
            yield font
    except _BROKEN as error:
        raise _unusable(path) from error


def _unusable(path: Path) -> AuditError:
    return AuditError(
        "“{name}” is no font that can be used here, so no file was made. "
        "Choose a TrueType or OpenType font (.ttf, .otf, .ttc).",
        name=path.name,
    )


def _check_license(path: Path, font: TTFont) -> None:
    rights = font["OS/2"].fsType if "OS/2" in font else 0
    # A font that may be embedded for reading says so by another bit, which then holds.
    restricted = rights & 0x000F == _NO_EMBEDDING
    if restricted or rights & (_NO_SUBSET | _ONLY_PICTURES):
        raise AuditError(
            "The font “{name}” says that it may not be embedded in documents, so "
            "no file was made with it. Choose another font.",
            name=path.name,
        )


def _face_for(path: Path, letters: Sequence[str]) -> int:
    """Return which font of a collection has the shapes of the letters' language."""
    if path.suffix.lower() not in {".ttc", ".otc"}:
        return 0
    kinds = {name_of(letter, "").split(" ")[0] for letter in letters}
    wanted = "JP" if kinds & {"HIRAGANA", "KATAKANA"} else "KR" if "HANGUL" in kinds else "SC"
    for number, name in enumerate(_names(path)):
        if name.endswith(f" {wanted}"):
            return number
    return 0


def _names(path: Path) -> list[str]:
    """Return the families of a collection; none for a file that is no collection."""
    try:
        with path.open("rb") as file, TTCollection(file, lazy=True) as found:
            return [str(font["name"].getDebugName(1) or "") for font in found.fonts]
    except _BROKEN:
        return []


def _convert(font: TTFont) -> None:
    """Give a font quadratic outlines in place of its cubic ones."""
    order, shapes = font.getGlyphOrder(), font.getGlyphSet()
    glyf: Any = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, {}
    error = font["head"].unitsPerEm * _ROUGHNESS
    for one in order:
        pen = TTGlyphPen(None)
        shapes[one].draw(Cu2QuPen(pen, error, reverse_direction=True))
        glyf.glyphs[one] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), glyf
    for table in ("CFF ", "CFF2"):
        if table in font:
            del font[table]
    for one in order:
        glyph = glyf.glyphs[one]
        glyph.recalcBounds(glyf)
        font["hmtx"].metrics[one] = (font["hmtx"].metrics[one][0], getattr(glyph, "xMin", 0))
    font["maxp"] = _sizes(len(order))
    font["post"].formatType, font["post"].glyphOrder = 3.0, None
    font.sfntVersion = "\0\1\0\0"


def _sizes(count: int) -> Any:  # noqa: ANN401 - a table without a type
    made: Any = newTable("maxp")
    made.tableVersion, made.numGlyphs = 0x00010000, count
    for name in (
        "maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours",
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
        "maxComponentDepth",
    ):  # fmt: skip
        setattr(made, name, 0)
    made.maxZones = 1
    return made
