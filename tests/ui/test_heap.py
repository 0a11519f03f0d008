"""What pictures took is given back when they are freed."""

from __future__ import annotations

import sys

import children
import pytest

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc alone")

_HOLES = """
import sys
from cpted_audit.ui.collecting import give_back_holes, give_back_large
if sys.argv[1] == "large":
    assert give_back_large()

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096

kept, before = [], resident()
for _ in range(20):  # each is freed before the next, with something small that stays after it
    picture = bytearray(12_000_000)
    picture[::4096] = b"x" * len(picture[::4096])
    del picture
    kept.append(bytes(3000))
if sys.argv[1] == "holes":
    tiles = [bytearray(1_000_000) for _ in range(12)]
    kept.append(bytes(3000))
    del tiles
    give_back_holes()
print(resident() - before)
"""
LITTLE = 3_000_000


def _held(mode: str) -> int:
    done = children.run(
        [sys.executable, "-c", _HOLES, mode], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


@pytest.mark.parametrize("mode", ["large", "holes"])
def test_what_pictures_took_is_given_back(mode):
    assert _held(mode) < LITTLE < _held("as it is")
