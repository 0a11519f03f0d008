"""Every dialog at 200 % on a screen of 1024 × 700: nothing outside, nothing cut off."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cpted_audit.ui.words import LANGUAGES

HERE = Path(__file__).resolve().parent
SCREEN = {
    "synchronousWindowSystemEvents": True,
    "windowFrameMargins": True,
    "screens": [{
        "name": "small", "x": 0, "y": 0, "width": 1024, "height": 700, "logicalDpi": 96,
        "logicalBaseDpi": 96, "dpr": 1.0,
    }],
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_dialog_fits_a_small_screen_at_twice_the_size(language, tmp_path):
    config = tmp_path / "screen.json"
    config.write_text(json.dumps(SCREEN), "utf-8")
    paths = [str(HERE.parents[1]), str(HERE), str(HERE.parent)]
    done = subprocess.run(
        [sys.executable, str(HERE / "small_screen.py"), language, str(tmp_path)],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
            "PYTHONPATH": os.pathsep.join(paths),
        },
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["screen"] == [1024, 700]
    assert {name: found for name, found in told["found"].items() if found} == {}
    assert {"settings", "places", "marks", "told", "new", "lock", "start"} <= told["found"].keys()
