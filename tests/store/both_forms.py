"""The mark of a test that tries a file in the clear and an encrypted one in the ordinary run too.

A key takes a tenth of a second to derive and a test opens its file many times, so elsewhere the
encrypted half is of the slow run: where pages are read and written in a way of their own, both are.
"""

from __future__ import annotations

import pytest

PASSPHRASE = "correct horse; ü'\"battery"
IDS = ["plain", "encrypted"]

both_forms = pytest.mark.parametrize("key", [None, PASSPHRASE], ids=IDS, indirect=True)
