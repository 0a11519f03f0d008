"""Tell what a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cpted_audit.errors import SaidError
from cpted_audit.words import N_

ACCEPTED = N_("JPEG, PNG, TIFF, WebP, HEIC or AVIF")
PICTURE_SUFFIXES = frozenset(
    {
        ".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".tif", ".tiff", ".webp",
        ".heic", ".heics", ".heif", ".heifs", ".hif", ".avif", ".avifs",
    }
)  # fmt: skip
"""Lower-case endings of the files that may be taken in, for folders and file dialogs."""


class UnsuitableError(SaidError):
    """The bytes are not a picture that can be taken in; the message is part of a sentence."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Bytes at an offset; `decoder` is the name of the format's reader, empty for refused kinds."""

    start: bytes
    decoder: str = ""
    refusal: str = ""
    offset: int = 0


def _other(what: str) -> str:
    return N_("it is {what}; photos can be imported as {accepted}", what=what, accepted=ACCEPTED)


# The first match counts, so the more telling signature of two stands first.
_SIGNATURES = (
    Signature(b"\xff\xd8\xff", "JPEG"),
    Signature(b"\x89PNG\r\n\x1a\n", "PNG"),
    Signature(b"II*\0\x10\0\0\0CR", refusal=_other(N_("a raw camera file"))),
    Signature(b"II*\0", "TIFF"),
    Signature(b"MM\0*", "TIFF"),
    Signature(b"II+\0", "TIFF"),
    Signature(b"MM\0+", "TIFF"),
    Signature(b"WEBP", "WEBP", offset=8),
    Signature(b"GIF8", refusal=_other(N_("a GIF picture"))),
    Signature(b"8BPS", refusal=_other(N_("a Photoshop file"))),
    Signature(b"\0\0\1\0", refusal=_other(N_("an icon"))),
    Signature(b"BM", refusal=_other(N_("a BMP picture"))),
    Signature(b"%PDF", refusal=N_("it is a PDF, which can be imported as a plan")),
    Signature(b"\0\0\0\x0cjP  ", refusal=_other(N_("a JPEG 2000 picture"))),
    Signature(b"\0\0\0\x0cJXL ", refusal=_other(N_("a JPEG XL picture"))),
    Signature(b"\xff\x0a", refusal=_other(N_("a JPEG XL picture"))),
    Signature(b"FUJIFILMCCD-RAW", refusal=_other(N_("a raw camera file"))),
    Signature(b"crx ", refusal=_other(N_("a raw camera file")), offset=8),
    Signature(b"AVI ", refusal=_other(N_("a video")), offset=8),
    Signature(b"\x1aE\xdf\xa3", refusal=_other(N_("a video"))),
)

_AVIF_BRANDS = {b"avif", b"avis"}
_HEIF_BRANDS = {
    b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1",
}  # fmt: skip


def decoder_for(data: bytes) -> str:
    """Return Pillow's name for the format of `data`.

    Raises UnsuitableError when it is empty, of another kind, or not a picture.
    """
    if not data:
        raise UnsuitableError("it is empty")
    if decoder := first_match(_SIGNATURES, data):
        return decoder
    if data[4:8] == b"ftyp":
        return _decoder_for_brands(data)
    raise UnsuitableError("it is not a picture")


def first_match(signatures: Iterable[Signature], data: bytes) -> str:
    """Return the decoder of the first signature that `data` bears, empty where it bears none.

    Raises UnsuitableError when the signature is of a refused kind.
    """
    for signature in signatures:
        if data.startswith(signature.start, signature.offset):
            if signature.refusal:
                raise UnsuitableError(signature.refusal)
            return signature.decoder
    return ""


def _decoder_for_brands(data: bytes) -> str:
    """Tell the kinds of ISO base media file apart by the brands they declare."""
    length = min(int.from_bytes(data[:4], "big"), 1024)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, length, 4))}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    if brands & _HEIF_BRANDS:
        return "HEIF"
    raise UnsuitableError(_other(N_("a video")))
