"""Libraries of the system that Qt asks for, and what to say where one is missing."""

from __future__ import annotations

import re

PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libXrandr.so.2": "libxrandr2",
    "libpulse.so.0": "libpulse0",
}
"""The Debian package of each library; what else Qt asks for comes with these."""

_MISSING = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file")


def missing_sentence(trouble: str) -> str | None:
    """Return what to tell where the loader complained of a missing library, or None.

    `trouble` is the text of the loader's error.
    """
    found = _MISSING.search(trouble)
    if found is None:
        return None
    library = found[1].lstrip("(")
    packages = PACKAGES.get(library, " ".join(PACKAGES.values()))
    return (
        f"The window cannot open, because this system lacks {library}. No audit was touched. On "
        f"Debian or Ubuntu, “apt-get install {packages}” brings it; the commands work without it."
    )
