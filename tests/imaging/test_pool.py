"""Children that die, hang or swell cost their own input and nothing else."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from itertools import count
from pathlib import Path

import hung
import psutil
import pytest
from PIL import Image

from cpted_audit.errors import CancelledError, NoChildError
from cpted_audit.imaging.photos.photos import RefusedPhoto, TakenPhoto, take_photos
from cpted_audit.jobs import pool
from cpted_audit.jobs.limits import Limits
from cpted_audit.jobs.pool import run_killable
from cpted_audit.jobs.worker import Stopped

HUNG_S = 3600
"""What hangs lasts longer than a test may, so a test that waits for it fails."""


def act(order: str) -> str:
    """Do what an input asks a child to do."""
    if order == "hang":
        time.sleep(HUNG_S)
    elif order == "die":
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(HUNG_S)
    elif order == "swell":
        return str(len(bytes(3 * 10**9)))
    elif order == "raise":
        raise NotImplementedError
    elif order == "pid":
        return str(os.getpid())
    elif order == "shout":
        os.write(1, b"noise")
        os.write(2, b"noise")
    return order.upper()


class Unloadable:
    """A job that no child can be started with."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (3,)

    def __call__(self, order: str) -> str:
        return order


def run(*orders: str, workers: int = 2, limits: Limits = Limits(seconds=20)) -> list[str | Stopped]:
    pairs = list(run_killable(act, orders, limits=limits, workers=workers, cancelled=lambda: False))
    assert [order for order, _ in pairs] == list(orders)
    return [result for _, result in pairs]


def leftovers() -> list[psutil.Process]:
    """Return the children of this process that are decoders or zombies."""
    return [
        child
        for child in psutil.Process().children(recursive=True)
        if child.status() == psutil.STATUS_ZOMBIE or "spawn_main" in " ".join(child.cmdline())
    ]


def test_results_come_in_order_and_children_are_reused() -> None:
    pids = run(*["pid"] * 12)
    assert 1 <= len(set(pids)) <= 2
    assert leftovers() == []


def test_no_inputs_start_no_child() -> None:
    assert run() == []


@pytest.mark.parametrize("deadly", ["die", "raise"])
def test_a_child_that_dies_costs_its_own_input(deadly: str) -> None:
    assert run("a", deadly, "b", "c", workers=1) == [
        "A", Stopped("it made the program that reads it stop"), "B", "C",
    ]  # fmt: skip
    assert leftovers() == []


def test_a_child_that_hangs_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock is put forward once the child has the input, so no other can be too slow."""
    ahead = 0.0
    monkeypatch.setattr(pool, "awake_seconds", lambda: time.monotonic() + ahead)
    results = run_killable(
        act,
        ["a", "hang", "b", "hang", "c"],
        limits=Limits(seconds=500),
        workers=1,
        cancelled=lambda: False,
    )
    slow = Stopped("reading it took longer than 500 s")
    for expected in (("a", "A"), ("hang", slow), ("b", "B"), ("hang", slow), ("c", "C")):
        assert next(results) == expected
        if expected[1] != slow:
            ahead += 501
    assert list(results) == []
    assert leftovers() == []


def allocations_are_bounded() -> bool:
    """Return whether the system holds a process to a bound: macOS takes none, nor does Wine."""
    if sys.platform == "win32":
        import ctypes

        return not hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")
    return sys.platform == "linux"


@pytest.mark.skipif(not allocations_are_bounded(), reason="allocations cannot be bounded here")
def test_a_child_that_swells_is_refused_its_memory() -> None:
    hungry = Stopped("it needs more memory than 300 MB")
    assert run("swell", "a", workers=1, limits=Limits(memory_mb=300)) == [hungry, "A"]


def test_a_child_larger_than_allowed_is_killed() -> None:
    """The parent's watch, which is all there is off Linux: an interpreter alone is over 8 MB."""
    hungry = Stopped("it needs more memory than 8 MB")
    results = list(
        run_killable(
            time.sleep, [HUNG_S], limits=Limits(memory_mb=8), workers=1, cancelled=lambda: False
        )
    )
    assert results == [(HUNG_S, hungry)]


def test_what_children_print_is_not_seen(capfd: pytest.CaptureFixture[str]) -> None:
    assert run("shout") == ["SHOUT"]
    assert capfd.readouterr() == ("", "")


def test_a_job_no_child_can_load_is_told_once() -> None:
    with pytest.raises(NoChildError, match="could not be started"):
        list(run_killable(Unloadable(), ["a"], limits=Limits(), workers=1, cancelled=lambda: False))
    assert leftovers() == []


def test_cancelling_kills_the_children() -> None:
    asked = count()
    with pytest.raises(CancelledError):
        list(
            run_killable(
                act,
                ["hang"] * 4,
                limits=Limits(seconds=HUNG_S),
                workers=2,
                cancelled=lambda: next(asked) > 5,
            )
        )
    assert leftovers() == []


def test_inputs_are_drawn_only_as_needed() -> None:
    drawn = 0

    def orders() -> object:
        nonlocal drawn
        while True:
            drawn += 1
            yield "a"

    results = run_killable(
        act,
        orders(),
        limits=Limits(),
        workers=1,
        cancelled=lambda: False,  # type: ignore[arg-type]
    )
    for _ in range(3):
        next(results)
    results.close()
    assert drawn < 12
    assert leftovers() == []


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("photos")
    paths = [folder / f"{number}.png" for number in range(6)]
    noise = Image.effect_noise((1500, 1000), 80).convert("RGB")
    for path in paths:
        noise.save(path, compress_level=1)
    return paths


def test_photos_survive_the_murder_of_their_reader(photos: list[Path]) -> None:
    results = take_photos(photos, workers=1)
    taken = [next(results)]
    for child in multiprocessing.active_children():
        os.kill(child.pid or 0, signal.SIGTERM)
    taken += results
    refused = [result for result in taken if isinstance(result, RefusedPhoto)]
    assert [result.path for result in taken] == photos
    assert [result.reason for result in refused] in ([], ["it made the program that reads it stop"])
    assert leftovers() == []


def test_a_photo_that_takes_longer_than_the_limit_is_refused(
    photos: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hung.hang_when_given_work(monkeypatch)
    (result,) = take_photos(photos[:1], workers=1, limits=Limits(seconds=0.05))
    assert isinstance(result, RefusedPhoto)
    assert result.reason == "reading it took longer than 0.05 s"
    assert leftovers() == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="allocations can only be bounded on Linux")
def test_a_photo_that_needs_too_much_memory_is_refused(photos: list[Path], tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    Image.new("RGB", (9000, 9000)).save(huge)
    results = list(take_photos([huge, photos[0]], workers=1, limits=Limits(memory_mb=200)))
    assert isinstance(results[0], RefusedPhoto)
    assert results[0].reason == "it needs more memory than 200 MB"
    assert isinstance(results[1], TakenPhoto)


def test_closing_early_leaves_nothing_behind(photos: list[Path]) -> None:
    results = take_photos(photos, workers=2)
    assert isinstance(next(results), TakenPhoto)
    results.close()  # type: ignore[attr-defined]
    assert leftovers() == []
    assert multiprocessing.active_children() == []


def test_no_more_children_are_begun_than_a_system_can_wait_for(monkeypatch):
    """Windows waits for 63 pipes at once; a large machine has more cores."""
    assert pool.MOST_CHILDREN <= 62
    monkeypatch.setattr(pool, "MOST_CHILDREN", 1)
    assert len(set(run("pid", "pid", "pid", "pid", workers=500))) == 1
