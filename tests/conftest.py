"""What holds for every test: its day, real-world files, the slow switch, rights, names, chance."""

from __future__ import annotations

import functools
import gc
import os
import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from sqlcipher3 import dbapi2

from cpted_audit import clock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.name == "nt":  # what is shown nowhere looks for fonts in a folder that is not there
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(__file__).parents[1] / "resources" / "fonts"))
# What a document looks like must not hang on the fonts of the machine.
os.environ["CPTED_AUDIT_FONT_FOLDERS"] = ""

_STATE = tempfile.mkdtemp(prefix="cpted-audit-tests-")
os.environ["XDG_STATE_HOME"] = _STATE  # where the log goes

_EVENING = 16
"""From this hour on a run lives twelve hours to the west, in the morning of the same day."""


def _stay_in_one_day() -> None:
    """Let no midnight fall into the run, for itself and the programs it starts.

    A test may ask for the day of today several times. A worker is told by who started it.
    """
    here = datetime.now().astimezone()
    if here.hour < _EVENING or "PYTEST_XDIST_WORKER" in os.environ or not hasattr(time, "tzset"):
        return
    west = round((timedelta(hours=12) - here.utcoffset()).total_seconds() / 60)
    os.environ["TZ"] = f"CPT{west // 60}:{west % 60:02}"  # minutes to add to come to UTC
    time.tzset()


_stay_in_one_day()

DAY = date(2026, 11, 29)
"""The day on which every test lives, whenever it is run; the days it writes down lie around it."""


def _live_on_the_day() -> None:
    """Let the wall of the school show DAY, at the hour it is.

    Only the wall: what is ordered by UTC is compared with the times of files, which the disk
    gives. A test of a moment in UTC that it writes down asks for `wall_of_the_machine`.
    """
    wall = clock.on_wall
    ahead = wall(clock.moment()).date() - DAY

    @functools.wraps(wall)
    def on_wall(at: datetime) -> datetime:
        return wall(at) - ahead

    clock.on_wall = on_wall


_live_on_the_day()

# Collecting makes a great many things and drops few; looking for garbage doubles its time.
gc.disable()

FEW = 12
"""Random examples of a test in the ordinary run; the slow run takes the library's own hundred."""

QUICK_ROUNDS = 1000
"""How often a passphrase is hashed into a key in the ordinary run.

The library's own 256,000 take a tenth of a second each time a file is opened, an eighth of the
whole run. They are taken by the slow run, and by tests marked `real_keys`: those of files made
elsewhere, and those in which another process opens the file too.
"""

_REAL = Path(__file__).resolve().parents[2] / "shared" / "real"
_TOOLS = Path(__file__).resolve().parents[2] / "shared" / "tools"
_ID_LETTERS = 40
_IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
_RIGHTS_BIND = hasattr(os, "geteuid") and not _IS_ROOT


class _Keys:
    """Sets how often a passphrase is hashed, for every file opened here from then on."""

    def __init__(self) -> None:
        self._own = self._rounds = self._pragma("")

    def use(self, rounds: int | None) -> None:
        """Hash so many times, or as often as the library does by itself."""
        wanted = self._own if rounds is None else rounds
        if wanted != self._rounds:
            self._pragma(f" = {wanted}")
            self._rounds = wanted

    @staticmethod
    def _pragma(change: str) -> int:
        with closing(dbapi2.connect(":memory:")) as connection:
            found = connection.execute(f"PRAGMA cipher_default_kdf_iter{change}").fetchone()
        return int(found[0]) if found else 0


_KEYS = _Keys()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Derive keys quickly where the run may, also in the fixtures of the test."""
    real = item.config.getoption("--slow") or "real_keys" in item.keywords
    _KEYS.use(None if real else QUICK_ROUNDS)
    return (yield)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="also run the tests marked slow")
    parser.addoption(
        "--shuffle", type=int, metavar="SEED", help="run modules and tests in an order by chance"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Settle the random examples before any test is read.

    A busy machine must not fail a test, so no example has a deadline. CI checks the change and not
    its luck, so it takes the same examples each time; everywhere else they are new ones.
    """
    many = settings.default.max_examples if config.getoption("--slow") else FEW
    luck = {"derandomize": True, "database": None} if os.environ.get("CI") else {}
    settings.register_profile("tests", deadline=None, max_examples=many, **luck)
    settings.load_profile("tests")
    config.add_cleanup(lambda: shutil.rmtree(_STATE, ignore_errors=True))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    slow = pytest.mark.skip(reason="slow: run with --slow")
    administrator = pytest.mark.skip(reason="needs an administrator, who may mount file systems")
    ordinary = pytest.mark.skip(reason="needs an ordinary user, whom rights of folders bind")
    for item in items:
        if "pdfua_check" in item.fixturenames:  # each run of the validator takes seconds
            item.add_marker("slow")
        if "slow" in item.keywords and not config.getoption("--slow"):
            item.add_marker(slow)
        if "administrator" in item.keywords and not _IS_ROOT:
            item.add_marker(administrator)
        if "ordinary_user" in item.keywords and not _RIGHTS_BIND:
            item.add_marker(ordinary)
    if (seed := config.getoption("--shuffle")) is not None:
        _shuffle(items, random.Random(seed))
    items.sort(key=lambda item: "long" not in item.keywords)


def _shuffle(items: list[pytest.Item], chance: random.Random) -> None:
    """Put modules, and the tests within each, in an order by chance; a module stays together."""
    modules: dict[Path, list[pytest.Item]] = {}
    for item in items:
        modules.setdefault(item.path, []).append(item)
    shuffled = list(modules.values())
    chance.shuffle(shuffled)
    for tests in shuffled:
        chance.shuffle(tests)
    items[:] = [item for tests in shuffled for item in tests]


def pytest_collection_finish() -> None:
    """Set thousands of collected tests aside; every look for garbage would walk through them."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)  # a window makes thousands of things, which live as long
    gc.enable()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run one more process than there are processors: tests wait for children and the disk."""
    return (os.cpu_count() or 1) + 1


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name what is long, or made anew at each run, by its beginning or its parameter.

    A worker that collects other names than its neighbor ends the run; pytest numbers equal ones.
    """
    if not isinstance(val, str | bytes):
        return None
    text = val if isinstance(val, str) else val.decode("latin-1")
    if len(text) <= _ID_LETTERS and text.isascii() and text.isprintable():
        return None
    if isinstance(val, bytes):
        return argname
    return "".join(one if one.isascii() and one.isalnum() else "-" for one in val[:24])


@pytest.fixture
def wall_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the wall show what this machine's does, so that a moment in UTC has its own day."""
    monkeypatch.setattr(clock, "on_wall", clock.on_wall.__wrapped__)


@pytest.fixture(scope="session")
def real() -> Path:
    """The folder of files from the real world, kept beside the checkout; skips where absent."""
    if not _REAL.is_dir():
        pytest.skip("the folder of real-world files is not beside this checkout")
    return _REAL


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample school's audit, made once, that nobody has open; who changes it takes a copy."""
    from cpted_audit.sample.school import create_sample  # most runs of one file need none

    with create_sample(tmp_path_factory.mktemp("sample-school")) as session:
        return session.path


@pytest.fixture(scope="session")
def pdfua_check() -> Path:
    """The full PDF/UA validator, kept beside the checkout; skips where absent."""
    tool = _TOOLS / "pdfua-check"
    if os.name == "nt":
        pytest.skip("the PDF/UA validator here is no program of Windows")
    if not tool.is_file():
        pytest.skip("the PDF/UA validator is not beside this checkout")
    return tool
