"""Our own signs as small pictures, for programs that take no drawings."""

from __future__ import annotations

import resvg_py

from cpted_audit.assets import asset

ICON_PIXELS = 64
"""Across an icon: sharp on a screen of twice the usual density."""


def icon_png(drawing: str) -> bytes:
    """Return a sign of this program, given as SVG, as a PNG that can be seen through.

    Equal signs give equal bytes. Not for drawings from files: nothing is refused here.
    """
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing, width=ICON_PIXELS, height=ICON_PIXELS, skip_system_fonts=True,
            font_dirs=[str(asset("resources", "fonts"))],
            font_family="Noto Sans",
        )
    )  # fmt: skip
