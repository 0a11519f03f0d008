"""Read an untrusted file whole, and know what its decoders raise when it is hostile."""

from __future__ import annotations

import os
import stat
import struct
import zlib
from pathlib import Path

from cpted_audit.files import patiently, why
from cpted_audit.imaging.kinds import UnsuitableError

DAMAGE = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, EOFError,
    RuntimeError, AttributeError, struct.error, zlib.error,
)  # fmt: skip
"""What Pillow and its decoders raise on hostile bytes; anything else ends the child, which the
parent takes as a refusal too."""
_LARGEST_FILE = 500 * 10**6
_NON_BLOCKING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_file(path: Path) -> bytes:
    """Return the bytes of an ordinary file of bearable size; a pipe would be waited for for ever.

    Raises UnsuitableError when there is no such file, or it may not be read.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnsuitableError("it is a folder")
        if not stat.S_ISREG(status.st_mode):
            raise UnsuitableError("it is not an ordinary file")
        if status.st_size > _LARGEST_FILE:
            raise UnsuitableError(
                "the file is larger than {largest_file} MB", largest_file=_LARGEST_FILE // 10**6
            )
        # Non-blocking, in case a pipe has taken the file's place since.
        handle = patiently(lambda: os.open(path, os.O_RDONLY | _NON_BLOCKING))
        with os.fdopen(handle, "rb") as file:
            return file.read(status.st_size)
    except FileNotFoundError:
        raise UnsuitableError("the file is no longer there") from None
    except PermissionError as error:
        if (cause := why(error, path)) != error.strerror:  # somebody has it open, or a cloud
            raise UnsuitableError("{cause}", cause=cause) from None
        raise UnsuitableError("you do not have permission to read it") from None
    except OSError as error:
        raise UnsuitableError("it cannot be read ({reason})", reason=why(error, path)) from None
