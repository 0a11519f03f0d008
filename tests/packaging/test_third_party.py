"""Which library each collected file belongs to, and the licenses of all of them in one file."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import PIL
import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging"))

import bundled
import third_party
from declaration import Stop, declared


@pytest.fixture
def distribution(tmp_path, monkeypatch):
    """Makes a library that is installed, with a text of its license or none."""
    place = tmp_path / "installed"
    place.mkdir()
    monkeypatch.setattr(sys, "path", [str(place), *sys.path])

    def made(name: str, license_text: str = "") -> Path:
        info = place / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        module = place / f"{name}.py"
        module.write_text("x = 1\n")
        names = [module.name, f"{info.name}/METADATA", f"{info.name}/RECORD"]
        if license_text:
            (info / "LICENSE").write_text(license_text)
            names.append(f"{info.name}/LICENSE")
        (info / "RECORD").write_text("".join(f"{one},,\n" for one in names))
        return module

    made("pyinstaller", "the starter's terms")
    return made


@pytest.fixture
def collected(tmp_path):
    """Writes down which files a build collected, as the specification does."""

    def told(*sources: Path | str) -> Path:
        listed = tmp_path / "work" / "collected.json"
        listed.parent.mkdir(exist_ok=True)
        files = [[Path(source).name, str(source)] for source in sources]
        listed.write_text(json.dumps({"files": files, "modules": [["built in", "-"]]}))
        return listed

    return told


def test_every_file_belongs_to_a_library_whose_license_is_told(tmp_path, distribution, collected):
    own = ROOT / "LICENSE"
    module = distribution("oddname", "terms of the odd one")
    parts = bundled.parts_of(collected(PIL.__file__, json.__file__, own, module))
    assert {part.name: part.files for part in parts} == {
        "python": 1, "oddname": 1, "pillow": 1, "pyinstaller": 0,
    }  # fmt: skip
    text = third_party.write(declared(), parts, tmp_path / "licenses").read_text("utf-8")
    for words in ("oddname 1.0", "terms of the odd one", "the starter's terms", "pillow "):
        assert words in text


def test_a_file_of_nobody_stops_the_build(tmp_path, distribution, collected):
    stray = tmp_path / "stray.so"
    stray.touch()
    with pytest.raises(Stop, match=r"belong: .*stray\.so"):
        bundled.parts_of(collected(PIL.__file__, stray))


def test_a_library_without_a_license_stops_the_build(distribution, collected):
    module = distribution("bare")
    with pytest.raises(Stop, match="license was found for bare"):
        bundled.parts_of(collected(module))
