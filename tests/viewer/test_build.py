"""The built page is what its sources make, and its lock names no address."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from children import run as run_program

ROOT = Path(__file__).resolve().parents[2]
VIEWER, BUILT = ROOT / "viewer", ROOT / "resources" / "viewer"
NODE = 20
NPM = shutil.which("npm")


def test_the_lock_and_the_settings_name_no_address():
    for name in ("package.json", "package-lock.json", ".npmrc"):
        text = (VIEWER / name).read_text("utf-8")
        assert not re.search(
            r"https?:|\bwww\.|\bregistry\b", text.replace("lockfile-registry", "")
        ), name
    lock = json.loads((VIEWER / "package-lock.json").read_text("utf-8"))
    parts = [one for name, one in lock["packages"].items() if name]
    assert all(one["integrity"].startswith("sha512-") for one in parts)


def test_every_library_in_the_page_has_its_license_with_it():
    package = json.loads((VIEWER / "package.json").read_text("utf-8"))
    licenses = (BUILT / "LICENSES.txt").read_text("utf-8")
    for name, version in package["dependencies"].items():
        assert f"{name} {version} (" in licenses
    assert (
        licenses.count("THE SOFTWARE IS PROVIDED") + licenses.count("THIS SOFTWARE IS PROVIDED")
        >= 4
    )


def test_the_page_has_no_word_of_a_program_that_fetches():
    script = (BUILT / "viewer.js").read_text("utf-8")
    assert not re.search(r"(?<![.}])\bfetch\(", script)  # one of a library's own is no request
    for word in ("XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "import(",
                 "serviceWorker", "RTCPeerConnection"):  # fmt: skip
        assert word not in script, word
    assert "url(http" not in (BUILT / "viewer.css").read_text("utf-8")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources with the libraries the lock names; skips where they cannot be had."""
    node = shutil.which("node")
    if NPM is None or node is None:
        pytest.skip("node and npm are not installed, so the page cannot be built again")
    version = run_program([node, "--version"], capture_output=True, text=True).stdout.strip()
    if int(version.removeprefix("v").split(".")[0]) < NODE:
        pytest.skip(f"node {version} is too old for the tools of the page, which need {NODE}")
    copy = tmp_path_factory.mktemp("build") / "viewer"
    shutil.copytree(VIEWER, copy, ignore=shutil.ignore_patterns("node_modules"))
    if (VIEWER / "node_modules").is_dir():
        (copy / "node_modules").symlink_to(VIEWER / "node_modules")
        return copy
    done = run_program([NPM, "ci"], cwd=copy, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"the libraries of the page cannot be had here: {done.stderr[-200:]}")
    return copy


def run(installed: Path, *what: str) -> str:
    command = [NPM or "", "run", "--silent", *what]
    done = run_program(command, cwd=installed, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


@pytest.mark.slow
def test_the_built_page_is_the_same_to_the_byte(installed, tmp_path):
    run(installed, "build", "--", str(tmp_path))
    for name in ("viewer.js", "viewer.css", "LICENSES.txt"):
        assert (tmp_path / name).read_bytes() == (BUILT / name).read_bytes(), name


@pytest.mark.slow
def test_the_sources_are_sound_by_their_own_tests(installed):
    run(installed, "check")
    run(installed, "lint")
    assert "# fail 0" in run(installed, "test")
