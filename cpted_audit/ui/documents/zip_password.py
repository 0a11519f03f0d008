"""The password of a packet: what is said of it, and which one a zip can rest on."""

from __future__ import annotations

from collections.abc import Iterable

from cpted_audit.errors import AuditError
from cpted_audit.interchange.packet.zip import check_password
from cpted_audit.session import passphrases
from cpted_audit.ui.words import QT_TR_NOOP

ZIP_WORDS = QT_TR_NOOP(
    "The zip is encrypted with AES-256, and the names of its files cannot be read without the "
    "password. It opens in 7-Zip, WinZip and the like; Windows’ own Explorer may refuse it. Tell "
    "the password by phone, never in the same mail."
)
_PLAIN = QT_TR_NOOP(
    "Not every program that opens a zip takes such a password the same way. Use letters without "
    "accents, digits, signs and spaces, 99 at most."
)
_WEAK = QT_TR_NOOP(
    "The password is too easy to guess for a zip. Use four or five words that have nothing to do "
    "with each other."
)


def zip_complaint(password: str, known: Iterable[str]) -> str:
    """Return what is wrong with the password of a zip, in English, or an empty text.

    `known` are texts that are guessed first, such as the name of the school.
    """
    try:
        check_password(password)
    except AuditError:
        return _PLAIN
    weak = passphrases.is_weak(password, known, passphrases.LEAST_ZIP_SCORE)
    return _WEAK if weak else ""
