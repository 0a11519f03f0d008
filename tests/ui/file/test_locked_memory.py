"""What a locked window, and a program that is killed, leave of a passphrase and a code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from children import LONGEST

HERE = Path(__file__).resolve().parents[1]
PROGRAM = os.pathsep.join(map(str, (HERE.parents[1], HERE.parent, HERE)))


@pytest.mark.slow
def test_after_locking_no_object_holds_the_passphrase_or_the_code(tmp_path):
    done = subprocess.run(
        [sys.executable, HERE / "locked_memory.py", tmp_path],
        env={**os.environ, "PYTHONPATH": PROGRAM}, capture_output=True, text=True, check=False,
        timeout=LONGEST,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n") == ["nothing is held", ""]


ABORTS = """
import os, resource, sys
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
if sys.argv[1] == "off":
    from cpted_audit import crash
    crash.switch_off()
os.chdir(sys.argv[2])
os.abort()
"""


def dumps(folder: Path, word: str) -> tuple[bool, list[str]]:
    """Whether the system says that it dumped a program that aborted, and what lies there then."""
    arguments = [sys.executable, "-c", ABORTS, word, str(folder)]
    child = os.posix_spawn(sys.executable, arguments, {**os.environ, "PYTHONPATH": PROGRAM})
    _child, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    return os.WCOREDUMP(status), [one.name for one in folder.iterdir()]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no core dumps")
def test_a_program_that_is_killed_leaves_no_core_dump(tmp_path):
    dumped, _files = dumps(tmp_path, "on")
    for one in tmp_path.iterdir():
        one.unlink()
    assert dumps(tmp_path, "off") == (False, [])
    if not dumped:
        pytest.skip("this system dumps no program, so nothing was shown by it")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits of this kind")
def test_both_doors_and_what_they_start_have_no_core_dumps(tmp_path):
    code = (
        "import resource, subprocess, sys\n"
        "from cpted_audit.__main__ import run\n"
        "assert run(['--version']) == 0\n"
        "ask = 'import resource; print(resource.getrlimit(resource.RLIMIT_CORE))'\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), flush=True)\n"
        "subprocess.run([sys.executable, '-c', ask], check=True)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": PROGRAM},
        capture_output=True, text=True, check=True, timeout=LONGEST,
    )  # fmt: skip
    _version, own, child = done.stdout.splitlines()
    assert own == child
    assert own in {"(1, 1)", "(0, 0)"}
