"""A file that breaks while its window is open keeps nobody from closing the window."""

from __future__ import annotations

import os

import pytest


@pytest.mark.slow
@pytest.mark.parametrize("page", ["walk", "plans", "doors", "photos", "history", "report"])
@pytest.mark.parametrize("size", [0, 8192])
def test_the_window_closes_and_gives_the_lock_up(window, audit_path, told, page, size):
    window.open_audit(audit_path)
    window.screen_.show_page(page)
    os.truncate(audit_path, size)
    window.close()
    assert window.screen_ is None
    assert not window.isVisible()
    assert not audit_path.with_name(f"{audit_path.name}.lock").exists()
    assert audit_path.stat().st_size == size
