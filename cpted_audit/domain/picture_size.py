"""How large a photo is kept unless somebody chooses otherwise."""

from __future__ import annotations

MAX_SIDE = 2560
"""Pixels of the longer side of a stored picture: a page-wide print at 300 dpi."""
