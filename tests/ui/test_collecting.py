"""Garbage that Qt owns a part of is deleted on the window's thread, whoever made it pile up."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from children import LONGEST
from PySide6.QtCore import QObject, Qt, QTimer
from waiting import wait_until

from cpted_audit.ui.collecting import ENOUGH, MANY, Collector

PILE = 1_000


@pytest.fixture(autouse=True)
def nothing_is_aside() -> Iterator[None]:
    """Look at all there is here, and set the collected tests aside again for those that follow."""
    gc.unfreeze()
    yield
    gc.freeze()


@pytest.fixture
def deleted_in() -> list[int]:
    """The thread in which a timer that refers to itself is deleted."""
    threads: list[int] = []
    gc.collect()
    timer = QTimer()
    timer.itself = timer
    timer.destroyed.connect(
        lambda *_: threads.append(threading.get_ident()), Qt.ConnectionType.DirectConnection
    )
    return threads


def _pile_up() -> None:
    """Make garbage in another thread, as writing a report does."""

    def make() -> None:
        for _ in range(PILE):
            one: list[object] = []
            one.append(one)

    other = threading.Thread(target=make)
    other.start()
    other.join(LONGEST)


def test_a_timer_is_deleted_where_it_belongs(qapp, deleted_in):
    parent = QObject()
    collector = Collector(parent)
    try:
        assert not gc.isenabled()
        _pile_up()
        assert deleted_in == []
        wait_until(lambda: deleted_in)
        assert deleted_in == [threading.get_ident()]
    finally:
        collector.stop()
    assert gc.isenabled()


@pytest.mark.slow
def test_what_is_old_is_looked_through_once_much_is_new(qapp, request):
    gc.freeze()  # with all that other tests left there would be too much for a look
    request.addfinalizer(gc.unfreeze)
    gone: list[int] = []
    timer = QTimer()
    timer.itself = timer
    timer.destroyed.connect(lambda *_: gone.append(1), Qt.ConnectionType.DirectConnection)
    gc.collect()  # from now on it is old
    parent = QObject()
    collector = Collector(parent)
    try:
        del timer
        kept = [[number] for number in range(ENOUGH)]
        wait_until(lambda: gone)
        assert len(kept) == ENOUGH
    finally:
        collector.stop()


def test_many_new_objects_are_put_aside_until_an_audit_was_closed(qapp):
    gc.collect()
    parent = QObject()
    collector = Collector(parent)
    gone: list[int] = []
    try:
        timer = QTimer()
        timer.itself = timer
        timer.destroyed.connect(lambda *_: gone.append(1), Qt.ConnectionType.DirectConnection)
        kept = [[number] for number in range(MANY + ENOUGH)]
        wait_until(lambda: gc.get_freeze_count() > MANY)
        del timer
        gc.collect()
        assert gone == []
        assert len(kept) > MANY
        collector.hurry()
        wait_until(lambda: gone)
    finally:
        collector.stop()
    assert gc.get_freeze_count() == 0
