"""How photos come from a phone to this computer, without a cable or a network of ours."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from cpted_audit.ui.words import QT_TR_NOOP, tr

WAYS: Mapping[str, str] = {
    "win32": QT_TR_NOOP(
        "From the phone: let OneDrive or iCloud for Windows bring its pictures into a folder of "
        "this computer and watch that folder. Or connect the phone by USB, open it in File "
        "Explorer and drop its pictures here."
    ),
    "darwin": QT_TR_NOOP(
        "From the phone: send the pictures by AirDrop and watch the Downloads folder, where they "
        "arrive. Or connect the phone by USB, import them with Image Capture and drop them here."
    ),
    "linux": QT_TR_NOOP(
        "From the phone: connect it by USB, unlock it, choose file transfer and drop its "
        "pictures here. Or watch the folder where your agency's sync program puts them."
    ),
}
"""One sentence or two for each system, in English."""


def from_phone(system: str = sys.platform) -> str:
    """Return how photos come from a phone to a computer of a system, such as `win32`."""
    return tr(WAYS.get(system, WAYS["linux"]))
