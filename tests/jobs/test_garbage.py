"""How often garbage is looked for while much is made that stays."""

from __future__ import annotations

import gc

import pytest

from cpted_audit.jobs.garbage import look_seldom, looking_seldom


@pytest.fixture(autouse=True)
def as_before():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_garbage_is_looked_for_seldom_within_a_block_and_as_before_after_it():
    gc.set_threshold(700, 10, 10)
    with pytest.raises(ZeroDivisionError), looking_seldom():
        assert gc.get_threshold() == (50_000, 10, 10)
        raise ZeroDivisionError
    assert gc.get_threshold() == (700, 10, 10)


def test_who_looks_less_often_or_never_goes_on_so():
    for first in (0, 90_000):
        gc.set_threshold(first, 10, 10)
        look_seldom()
        assert gc.get_threshold()[0] == first
