"""Large pictures leave no holes: what they took is given back when they are freed."""

from __future__ import annotations

import subprocess
import sys

import pytest

_HOLES = """
import sys
from cpted_audit.ui.heap import give_back_large
if sys.argv[1] == "give back":
    assert give_back_large()

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096

kept, before = [], resident()
for _ in range(40):  # each is freed before the next, with something small that stays after it
    picture = bytearray(12_000_000)
    picture[::4096] = b"x" * len(picture[::4096])
    del picture
    picture = [bytearray(400_000) for _ in range(30)]
    kept.append(bytes(3000))
    del picture
print(resident() - before)
"""


def _held(mode: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", _HOLES, mode], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc alone")
def test_what_large_pictures_took_is_given_back():
    assert _held("give back") < 3_000_000 < _held("as it is")
