"""Encrypt a PDF: AES-256, revision 6 of the standard handler (ISO 32000-2, 7.6.4)."""

from __future__ import annotations

import secrets
import unicodedata
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, Final

from cpted_audit.errors import AuditError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEAST_PASSWORD: Final = 8
"""Letters of a password at least; the file leaves the building."""
_MOST_BYTES: Final = 127
"""What revision 6 takes of a password in UTF-8; a longer one would be cut without a word."""


def checked_password(password: str) -> str:
    """Return a password as readers take it; raises AuditError when it is too short or long."""
    taken = unicodedata.normalize("NFKC", password)
    if len(taken) < LEAST_PASSWORD:
        raise AuditError(
            f"The password of a PDF needs at least {LEAST_PASSWORD} characters; no file was made. "
            "Choose a longer one."
        )
    if len(taken.encode()) > _MOST_BYTES:
        raise AuditError(
            "The password is longer than a PDF can take; no file was made. Choose a shorter one."
        )
    return taken


@contextmanager
def encrypted_to(target: Path | BinaryIO, password: str) -> Iterator[BinaryIO]:
    """Yield a file in memory to write a PDF to; at the end it is written encrypted to the target.

    The bytes in the clear never reach the disk.
    """
    password = checked_password(password)
    plain = BytesIO()
    yield plain
    plain.seek(0)
    encrypt(plain, target, password)


def encrypt(plain: BinaryIO, target: Path | BinaryIO, password: str) -> None:
    """Write a PDF encrypted: read with the password, changed with none."""
    import pikepdf  # slow to load, and few files are encrypted

    rights = pikepdf.Permissions(
        accessibility=True, extract=True, print_lowres=True, print_highres=True,
        modify_annotation=False, modify_assembly=False, modify_form=False, modify_other=False,
    )  # fmt: skip
    handler = pikepdf.Encryption(
        user=password, owner=secrets.token_urlsafe(24), R=6, aes=True, metadata=True, allow=rights
    )
    with pikepdf.open(plain) as pdf:
        pdf.save(target, encryption=handler, compress_streams=False)
