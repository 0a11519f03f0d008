"""Names for files made of what people typed: of one folder, on every system, never empty.

And what is to be said of names that somebody gave and Windows does not take.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import PurePath

from cpted_audit.words import N_, Words

LONGEST_NAME = 150
"""Bytes in UTF-8; systems allow 255, and endings are still to come."""
_UNNAMED = "unnamed"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_CATEGORIES = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Of Unicode: signs that are not seen, change how others are shown, or are no signs."""
_LOOK_LIKE = str.maketrans(dict.fromkeys("∕⁄⧸／＼﹨⧵：．", "-"))
"""What looks like a separator or becomes one when a system folds wide forms."""
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever follows the first dot."""


def safe_name(text: str) -> str:
    """Return a text as the name of a file or folder: it cannot leave the folder it is put in.

    Two texts may give one name; whoever writes must not write over what is there.
    """
    text = unicodedata.normalize("NFC", text).translate(_LOOK_LIKE)
    text = "".join(" " if unicodedata.category(one) in _CATEGORIES else one for one in text)
    name = _trimmed(" ".join(_FORBIDDEN.sub("-", text).split()))
    while len(name.encode()) > LONGEST_NAME:
        name = _trimmed(name[:-1])
    if not name.strip("-_"):
        return _UNNAMED
    if _DEVICES.fullmatch(name.split(".")[0].strip()):
        name = f"_{name}"
    return name


LONGEST_PATH = 259
"""Letters of a whole path that Windows takes, unless somebody switched longer ones on."""


def unfit(path: PurePath, *, windows: bool = sys.platform == "win32") -> Words | None:
    """Return in a sentence why a file cannot have a name, or None where nothing speaks against it.

    Windows takes “a:b” for a part of a file “a” that no list shows, “CON.cpted” for its console,
    and drops a dot or space at the end, so that another file is meant.
    """
    name = path.name
    if not windows or not name:
        return None
    if path.drive.endswith(":") and not path.root:
        return N_(
            "“{path}” means “{name}” on drive {drive}, as a colon stands behind a drive alone. "
            "Choose a name without a colon, such as “{better}”.",
            path=path,
            name=name,
            drive=path.drive.upper(),
            better=safe_name(str(path)),
        )
    if _DEVICES.fullmatch(name.split(".")[0].rstrip()):
        return N_(
            "“{name}” is a name that Windows keeps for a device, so no file can be called so. "
            "Choose another name, such as “{better}”.",
            name=name,
            better=safe_name(name),
        )
    found = _FORBIDDEN.search(name)
    if found or any(ord(one) < _FIRST_SIGN for one in name):
        return N_(
            "“{name}” has a character that no name of a file has on Windows: one of "
            '< > : " / \\ | ? *. Choose another name, such as “{better}”.',
            name=name,
            better=safe_name(name),
        )
    if name != name.rstrip(" ."):
        return N_(
            "“{name}” ends with a dot or a space, which Windows drops. Choose a name without it.",
            name=name,
        )
    return None


def too_long(path: PurePath) -> Words | None:
    """Return in a sentence that a path is longer than Windows takes by itself, or None."""
    letters = len(str(path))
    if letters <= LONGEST_PATH:
        return None
    return N_(
        "its path has {letters} letters and Windows takes {most}", letters=letters,
        most=LONGEST_PATH,
    )  # fmt: skip


_FIRST_SIGN = 32
"""Below it lie the control characters."""


def _trimmed(name: str) -> str:
    return name.lstrip(" .").rstrip(" .")
