"""Names for files made of what people typed: of one folder, on every system, never empty."""

from __future__ import annotations

import re
import unicodedata

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


def _trimmed(name: str) -> str:
    return name.lstrip(" .").rstrip(" .")
