"""What a build is declared to be agrees with the program, and every place reads it there."""

from __future__ import annotations

import fnmatch
import plistlib
import re
import shutil
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
sys.path.insert(0, str(PACKAGING))

import bill
import bundled
import icons
import installers
import macos_bundle
import native_libraries
import signing
import slimming
from bundled import Part
from declaration import SYSTEMS, Stop, declared

import cpted_audit
from cpted_audit.ui import application

QT = Path(PySide6.__file__).resolve().parent
TEMPLATES = sorted((PACKAGING / "templates").iterdir())


def test_the_version_is_that_of_the_program():
    assert declared().version == cpted_audit.__version__
    assert declared().version_numbers()[:2] == tuple(
        int(one) for one in cpted_audit.__version__.split(".")[:2]
    )


def test_what_is_collected_is_there_and_found_by_the_program():
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    included = wheel["targets"]["wheel"]["force-include"]
    collected = {source: target for source, target in declared().collected["data"] if target != "."}
    assert collected == included
    assert all((ROOT / source).exists() for source, _ in declared().collected["data"])


def test_no_module_that_the_program_imports_is_dropped():
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "cpted_audit").rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:from|import) ([\w.]+)", source, re.MULTILINE))
    imported |= {f"PySide6.{one}" for one in re.findall(r"from PySide6\.(\w+) import", source)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extra = {re.split(r"[\W]", one)[0] for one in project["optional-dependencies"]["district"]}
    dropped = set(declared().dropped["modules"]) - extra
    assert extra < set(declared().dropped["modules"])
    assert {
        one for one in imported for gone in dropped if f"{one}.".startswith(f"{gone}.")
    } == set()


def test_no_plugin_that_the_window_wants_is_dropped():
    for system in SYSTEMS:
        for below in ("PySide6/Qt/plugins", "PySide6/plugins"):
            wanted = [f"{below}/{one}" for one in declared().qt[system]]
            assert [one for one in wanted if not slimming.is_kept(declared(), one)] == []


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("libstdc++.so.6", False),
        ("libstdc++-6-e4d43a335d57132a6ec3004cece76b4f.dll", True),
        ("PySide6\\Qt6Qml.dll", False),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qtmultimedia_es.qm", False),
        ("cpted_audit/_data/resources/i18n/cpted_audit_es.qm", True),
    ],
)
def test_parts_of_qt_that_are_not_imported_are_dropped(path, kept):
    assert slimming.is_kept(declared(), path) is kept


def test_every_language_of_the_window_keeps_qts_own_words():
    ours = {path.stem.rpartition("_")[2] for path in (ROOT / "resources/i18n").glob("*.qm")}
    assert ours | {"en"} == set(declared().languages)


def test_nothing_of_the_data_is_dropped():
    data = [path for folder in ("resources", "checklists") for path in (ROOT / folder).rglob("*")]
    inside = [f"cpted_audit/_data/{path.relative_to(ROOT).as_posix()}" for path in data]
    dropped = {Path(one) for one in inside if not slimming.is_kept(declared(), one)}
    assert {one.suffix for one in dropped} == {".ts"}  # the source of the .qm beside it
    assert all(one.with_suffix(".qm").as_posix() in inside for one in dropped)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_template_is_filled(path):
    more = {
        "command": "x", "architecture": "amd64", "installed_kb": "1", "sign_programs": "X",
        "version_tuple": "1, 2, 3, 4",
    }  # fmt: skip
    text = installers.filled(declared(), path.name, **more)
    assert "@{" not in text
    assert (
        declared().title in text or declared().name in text or declared().file_type["mime"] in text
    )


def test_the_desktop_opens_the_files_of_the_program():
    kind = declared().file_type
    entry = installers.filled(declared(), "linux.desktop", command="cpted-audit")
    assert f"MimeType={kind['mime']};\n" in entry
    assert "Exec=cpted-audit %f\n" in entry
    shared = ElementTree.fromstring(installers.filled(declared(), "linux-mime.xml"))
    patterns = [one.get("pattern") for one in shared.iter() if one.tag.endswith("glob")]
    assert patterns == [f"*.{kind['extension']}"]


def test_windows_gets_a_version_and_no_rights_are_asked_for():
    assert declared().version in installers.version_resource(declared())
    script = installers.filled(
        declared(), "windows-installer.nsi", installed_kb="1", sign_programs=""
    )
    assert "RequestExecutionLevel user" in script
    assert "HKLM" not in script
    assert "$PROGRAMFILES" not in script
    written = set(re.findall(r'WriteReg\w+ HKCU "([^"]+)"', script))
    removed = set(re.findall(r'DeleteReg(?:Key|Value) HKCU "([^"]+)"', script))
    left = {key for key in written if not any(key.startswith(one) for one in removed)}
    assert left == set()


def test_macos_is_told_the_type_of_file_and_why_the_camera_is_asked_for():
    told = macos_bundle.info(declared())
    (opened,) = told["CFBundleDocumentTypes"]
    (exported,) = told["UTExportedTypeDeclarations"]
    assert opened["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    tags = exported["UTTypeTagSpecification"]
    assert tags["public.filename-extension"] == [declared().file_type["extension"]]
    assert told["NSCameraUsageDescription"]
    assert plistlib.loads(plistlib.dumps(told)) == told
    allowed = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert allowed["com.apple.security.device.camera"] is True
    assert not [key for key in allowed if "network" in key]
    notarize = (PACKAGING / "macos" / "notarize").read_text("utf-8")
    assert f"{declared().title}.app" in notarize
    assert "entitlements.plist" in notarize


def test_the_icons_are_drawn_in_the_sizes_that_systems_want():
    for name in icons.NAMES:
        picture = icons.drawn(name, 16)
        assert picture.size == (16, 16)
        assert len(picture.getcolors(256)) > 3


def test_a_missing_library_stops_the_build(tmp_path):
    """A plugin of the declaration that the machine lacks is told before anything is built."""
    (tmp_path / "Qt" / "plugins").mkdir(parents=True)
    with pytest.raises(Stop, match="libqxcb.so"):
        native_libraries.check(declared(), "linux", tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="ldd is Linux's")
def test_a_library_that_a_plugin_asks_for_is_missed(tmp_path):
    plugin = QT / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    broken = tmp_path / "libqxcb.so"
    data = plugin.read_bytes()
    assert b"libQt6XcbQpa.so.6" in data
    broken.write_bytes(data.replace(b"libQt6XcbQpa.so.6", b"lobQt6XcbQpa.so.6"))
    assert "lobQt6XcbQpa.so.6" in native_libraries.missing([broken])
    assert native_libraries.missing([plugin]) == set()


@pytest.mark.skipif(sys.platform != "linux", reason="ldd is Linux's")
def test_a_library_that_the_platform_plugin_lacks_here_stops_the_build(tmp_path):
    """One byte of its name is another, as if the machine had not this library."""
    qt = tmp_path / "PySide6"
    qt.mkdir()
    (tmp_path / "shiboken6").symlink_to(QT.parent / "shiboken6")
    for path in QT.iterdir():
        if path.name != "Qt":
            (qt / path.name).symlink_to(path)
    plugins = qt / "Qt" / "plugins"
    plugins.mkdir(parents=True)
    for path in (QT / "Qt").iterdir():
        if path.name != "plugins":
            (qt / "Qt" / path.name).symlink_to(path)
    for path in (QT / "Qt" / "plugins").iterdir():
        if path.name != "platforms":
            (plugins / path.name).symlink_to(path)
    shutil.copytree(QT / "Qt" / "plugins" / "platforms", plugins / "platforms")
    native_libraries.check(declared(), "linux", qt)
    plugin = plugins / "platforms" / "libqxcb.so"
    data = plugin.read_bytes()
    assert b"libQt6XcbQpa.so.6" in data
    plugin.write_bytes(data.replace(b"libQt6XcbQpa.so.6", b"libQt6XcbQpb.so.6"))
    with pytest.raises(Stop, match=r"lacks libQt6XcbQpb\.so\.6.* Nothing was built"):
        native_libraries.check(declared(), "linux", qt)


def test_a_dropped_module_that_is_needed_stops_the_build(tmp_path):
    log = tmp_path / "warn-program.txt"
    log.write_text(
        "excluded module named doctest - imported by one.part (optional), two (delayed)\n"
        "excluded module named pydoc - imported by lxml.doctestcompare (top-level)\n"
    )
    slimming.check_modules(declared(), tmp_path)
    log.write_text(
        "excluded module named pydoc - imported by two.part (delayed), three (top-level)"
    )
    with pytest.raises(Stop, match=r"needed: three asks for pydoc\.$"):
        slimming.check_modules(declared(), tmp_path)


def test_a_library_that_is_declared_and_not_installed_stops_the_build(monkeypatch):
    bundled.check_dependencies()
    monkeypatch.setattr(bundled, "version", lambda name: "0.0" if name == "pillow" else "9999")
    with pytest.raises(Stop, match=r"lacks .*pillow>="):
        bundled.check_dependencies()


def test_a_command_that_signs_gets_each_program_and_one_that_fails_stops(tmp_path, monkeypatch):
    signer = tmp_path / "signer.py"
    signer.write_text(
        "import pathlib, sys; path = pathlib.Path(sys.argv[1]); path.write_text('signed'); "
        "sys.exit(path.name == 'bad')"
    )
    monkeypatch.setenv(signing.PACKAGES, f'"{sys.executable}" "{signer}"')
    signing.sign_packages([tmp_path / "good"])
    assert (tmp_path / "good").read_text() == "signed"
    with pytest.raises(Stop, match="bad"):
        signing.sign_packages([tmp_path / "bad"])
    monkeypatch.delenv(signing.PACKAGES)
    signing.sign_packages([tmp_path / "none"])
    assert not (tmp_path / "none").exists()


def test_what_a_build_for_windows_makes_itself_is_signed(tmp_path, monkeypatch):
    """A library without a maker is what a virus scanner suspects first."""
    names = {f"{declared().name}.exe", f"{declared().title}.exe", "libx265-0a1b2c.dll"}
    inside = tmp_path / "built" / "_internal" / "pillow_heif.libs"
    inside.mkdir(parents=True)
    for name in (*names, "python311.dll"):
        (inside if name.endswith(".dll") else tmp_path / "built").joinpath(name).touch()
    signer = tmp_path / "signer.py"
    signer.write_text("import pathlib, sys; pathlib.Path(sys.argv[1]).write_text('signed')")
    monkeypatch.setenv(signing.PROGRAMS, f'"{sys.executable}" "{signer}"')
    signing.sign_programs(declared(), "windows", tmp_path / "built")
    signed = {
        one.name
        for one in (tmp_path / "built").rglob("*.*")
        if one.is_file() and one.stat().st_size
    }
    assert signed == names


def test_a_command_that_signs_may_lie_in_a_folder_with_a_space(tmp_path):
    """As those of Windows do; single marks hold nothing together there."""
    tool = r'"C:\Program Files (x86)\Windows Kits\signtool.exe" sign /n "Fairview IT"'
    path = Path("dist", "CPTED Audit.exe")
    assert signing.command(tool, path, windows=True) == f'{tool} "{path}"'
    assert signing.command(tool.replace("\\", "/"), path, windows=False) == [
        "C:/Program Files (x86)/Windows Kits/signtool.exe", "sign", "/n", "Fairview IT", str(path),
    ]  # fmt: skip


@pytest.mark.skipif(not shutil.which("makensis"), reason="the installer's compiler is not here")
def test_the_installer_is_compiled_and_what_removes_the_program_is_signed(tmp_path, monkeypatch):
    for name in ("program", "work", "out", "a tool"):
        (tmp_path / name).mkdir()
    icons.write(tmp_path / "work")
    for name in (f"{declared().title}.exe", f"{declared().name}.exe", "document.ico"):
        (tmp_path / "program" / name).write_bytes(b"MZ")
    log = tmp_path / "signed.txt"
    signer = tmp_path / "a tool" / "signer.py"
    signer.write_text(
        f"import pathlib, sys; seen = pathlib.Path(sys.argv[1]).read_bytes()[:2]; "
        f"pathlib.Path({str(log)!r}).write_bytes(seen); sys.exit(len(sys.argv) > 2)"
    )
    folders = tmp_path / "program", tmp_path / "out", tmp_path / "work"
    (plain,) = installers.windows_installer(declared(), *folders, 0)
    assert plain.read_bytes()[:2] == b"MZ"
    assert not log.exists()
    monkeypatch.setenv(signing.PROGRAMS, f'"{sys.executable}" "{signer}"')
    installers.windows_installer(declared(), *folders, 0)
    assert log.read_bytes() == b"MZ"
    monkeypatch.setenv(signing.PROGRAMS, f'"{sys.executable}" "{signer}" twice')
    with pytest.raises(Stop, match="makensis"):
        installers.windows_installer(declared(), *folders, 0)


def test_the_bill_tells_each_part_and_what_is_built_into_it(tmp_path):
    (tmp_path / "inner.json").write_text(
        '{"bomFormat": "CycloneDX", "components": [{"type": "library", "name": "zlib", "x": 1}]}'
    )
    found = [
        Part("pypi", "one", "1.0", "MIT", needs=["two"], bills=[tmp_path / "inner.json"]),
        Part("pypi", "two", "2.0+b1", "see its text"),
    ]
    made = bill.bill(declared(), found, "linux", 315532800)
    assert made["metadata"]["component"]["version"] == cpted_audit.__version__
    assert [one["purl"] for one in made["components"]] == [
        "pkg:pypi/one@1.0",
        "pkg:pypi/two@2.0%2Bb1",
    ]
    assert made["components"][0]["components"] == [{"type": "library", "name": "zlib"}]
    assert {"ref": "pkg:pypi/one@1.0", "dependsOn": ["pkg:pypi/two@2.0%2Bb1"]} in made[
        "dependencies"
    ]
    assert made == bill.bill(declared(), found, "linux", 315532800)


def test_settings_are_kept_under_the_declared_name():
    source = Path(application.__file__).read_text("utf-8")
    assert f'setOrganizationName("{declared().program["identifier"]}")' in source
    assert fnmatch.fnmatch(declared().program["bundle"], f"*.{declared().name}")
