"""Long work on the window's thread gives everybody else a turn between its steps."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from waiting import wait_until

from cpted_audit.ui.by_steps import BySteps, at_once, in_thread


def counted(done: list[int], last: int):
    for number in range(last):
        done.append(number)
        yield None
    return last


def test_at_once_does_all_that_is_left_and_returns_what_it_comes_to():
    done: list[int] = []
    steps = counted(done, 3)
    next(steps)
    assert at_once(steps) == 3
    assert done == [0, 1, 2]


def test_things_are_done_one_after_the_other_once_the_window_has_had_a_turn(qapp):
    parent, done = QObject(), list[int]()
    work = BySteps(parent)
    work.add(counted(done, 2))
    work.add(counted(done, 3))
    assert done == []
    assert work.busy
    wait_until(lambda: not work.busy)
    assert done == [0, 1, 0, 1, 2]


def test_what_breaks_off_is_left_and_the_next_thing_is_done(qapp):
    parent, done = QObject(), list[int]()
    work = BySteps(parent)

    def broken():
        yield None
        raise ValueError("half")

    work.add(broken())
    work.add(counted(done, 2))
    with pytest.raises(ValueError, match="half"):
        work.finish()
    work.finish()
    assert done == [0, 1]


def test_a_step_waits_for_what_is_done_in_a_thread(qapp):
    parent, threads = QObject(), list[int]()
    work = BySteps(parent)
    may_end = threading.Event()

    def steps():
        yield from in_thread(lambda: (may_end.wait(60), threads.append(threading.get_ident())))
        threads.append(threading.get_ident())

    work.add(steps())
    qapp.processEvents()
    qapp.processEvents()
    assert threads == []
    may_end.set()
    wait_until(lambda: not work.busy)
    assert len(threads) == 2
    assert threads[0] != threads[1] == threading.get_ident()


def test_what_is_stopped_is_closed_and_never_gone_on_with(qapp):
    parent, done = QObject(), list[str]()
    work = BySteps(parent)

    def steps():
        try:
            yield None
            done.append("went on")
        finally:
            done.append("closed")

    work.add(steps())
    qapp.processEvents()
    work.stop()
    qapp.processEvents()
    assert done in (["closed"], ["went on", "closed"])
    assert not work.busy
    before = list(done)
    qapp.processEvents()
    assert done == before
