"""The rules of the house that a machine can check: imports, names, words, docstrings."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import children
import pytest
from source_trees import nodes_of, tree_of, trees_are_dropped  # noqa: F401 - a fixture

from cpted_audit import __version__, assets

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "cpted_audit"
MODULES = sorted(PACKAGE.rglob("*.py"))
FORBIDDEN_NAMES = {"utils", "helpers", "manager", "common", "misc", "base"}
VERDICTS = re.compile(r"\b(un)?safe(ty)?\b|\b(non-?)?complian(t|ce)\b", re.IGNORECASE)
# Spelt in pieces, so that this file does not name what it forbids.
HOSTS = tuple(
    "".join(pieces[:-1]) + "." + pieces[-1]
    for pieces in (
        ("py", "pi", "org"), ("python", "hosted", "org"), ("npm", "js", "org"),
        ("npm", "js", "com"), ("crates", "io"), ("jfrog", "io"), ("artifactory", ""),
        ("anaconda", "org"),
    )
)  # fmt: skip


def _run(*arguments: str) -> None:
    done = children.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _tracked() -> list[Path]:
    listed = children.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:
        pytest.skip("this is not a git checkout")
    return [path for line in listed.stdout.splitlines() if (path := ROOT / line).is_file()]


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "ignore")


# Imports


def test_imports_run_down_the_floors():
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = children.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_qt_is_imported_nowhere_outside_the_window():
    guilty = [
        path.relative_to(ROOT).as_posix()
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] != "ui"
        for node in nodes_of(path)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or "", *(name.name for name in node.names)]
        if name.partition(".")[0] in {"PySide6", "shiboken6", "PyQt6"}
    ]
    assert guilty == []


def test_every_library_imported_is_declared():
    declared = {"PIL": "pillow", "PySide6": "pyside6", "sqlite_utils": "sqlite-utils",
                "pillow_heif": "pillow-heif", "fontTools": "fonttools",
                    "python_calamine": "python-calamine"}  # fmt: skip
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    every = [*project["dependencies"], *project["optional-dependencies"]["district"]]
    wanted = {re.split(r"[<>=\[]", one)[0] for one in every}
    used = (
        {
            name.partition(".")[0]
            for path in MODULES
            for node in nodes_of(path)
            if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and not node.level)
            for name in (
                [node.module]
                if isinstance(node, ast.ImportFrom)
                else [name.name for name in node.names]
            )
        }
        - set(sys.stdlib_module_names)
        - {"cpted_audit", "shiboken6"}
    )
    assert {declared.get(name, name) for name in used} <= wanted


@pytest.mark.slow
def test_the_linter_has_no_complaint():
    _run("ruff", "check", ".")
    _run("ruff", "format", "--check", ".")


@pytest.mark.slow
def test_the_type_checker_has_no_complaint():
    _run("mypy")


# One of each


def test_one_module_says_what_now_and_today_are():
    """A test sets the day in one place, and no module mixes the wall's time with UTC."""
    asks = re.compile(
        r"\b(datetime\.(now|today|utcnow)|date\.today|time\.(time|localtime|gmtime)|astimezone"
        r"|currentDate(Time)?(Utc)?|currentTime)\("
    )
    assert [path.name for path in MODULES if asks.search(_text(path))] == ["clock.py"]


def test_settings_are_kept_and_read_by_their_table():
    """A key has one type and one default, and a damaged settings file keeps nobody out."""
    raw = re.compile(r"[sS]ettings\.(value|setValue|remove|contains|allKeys|clear)\(")
    assert [
        path.relative_to(PACKAGE).as_posix() for path in MODULES if raw.search(_text(path))
    ] == ["ui/kept_settings.py"]
    made = [path.name for path in MODULES if "QSettings(" in _text(path)]
    assert made == ["application.py"]


# Names, docstrings and sizes


ASKED_OTHERWISE = {
    ("session/plans/importing.py", "path.is_file()"),
    ("session/updates.py", "beside.is_dir()"),
    ("session/updates.py", "beside.is_file()"),
    ("session/documents/packet/packet.py", "target.exists()"),
    ("session/updates.py", "one.is_dir()"),
}
"""Where an error is caught and told, and of a member of a zip."""


def test_whether_a_users_file_is_there_is_asked_without_an_error():
    """Pathlib raises one of a server that is gone; `files.is_there` and its like do not."""
    asked = {
        (path.relative_to(PACKAGE).as_posix(), ast.unparse(node))
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] in {"ui", "cli", "session"}
        for node in nodes_of(path)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"exists", "is_file", "is_dir"} and not node.args
    }  # fmt: skip
    assert asked == ASKED_OTHERWISE


def test_a_folder_that_stays_is_not_made_for_its_maker_alone():
    """`mkdtemp` does so on Windows from Python 3.12.4 on, and the folder keeps those rights."""
    assert [
        str(path) for path in MODULES
        for node in nodes_of(path)
        if "mkdtemp" in {getattr(node, name, "") for name in ("id", "attr")}
    ] == []  # fmt: skip


def test_a_path_is_told_to_the_database_by_one_function():
    """Written as others write it, the server of a share is a host, which SQLite refuses."""
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.Attribute) and node.attr == "as_uri"
    }
    assert asking == {"store/connection.py"}


def test_a_module_calls_nothing_by_one_letter():
    """The types of a signature may have one; what a reader has to look up may not."""
    short = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        for node in tree_of(path).body
        if isinstance(node, ast.Assign) and not isinstance(node.value, ast.Call)
        for target in node.targets
        for name in ast.walk(target)
        if isinstance(name, ast.Name) and len(name.id.strip("_")) == 1
    }
    assert short == set()


def test_a_class_name_means_one_thing():
    """Whoever reads a name in any module knows which class it is; one of a `_` is its module's."""
    where: dict[str, list[str]] = {}
    for path in MODULES:
        for node in tree_of(path).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                where.setdefault(node.name, []).append(path.relative_to(PACKAGE).as_posix())
    assert {name: paths for name, paths in where.items() if len(paths) > 1} == {}


def test_a_test_module_is_called_as_no_other():
    """Two of one name in two folders stop the whole run: they are one module to Python."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, times in names.items() if times > 1] == []


LEAST_LINES = 150
"""What a file of the package holds in the mean; a module that cannot stand alone is a paragraph."""


def test_files_are_worth_opening():
    """Whoever follows one thing opens few files: what changes together stands in one."""
    lines = sum(len(_text(path).splitlines()) for path in MODULES)
    assert lines / len(MODULES) >= LEAST_LINES


NO_ROOMS = {"report/snapshots"}
"""Folders of tests that hold data rather than tests."""


def test_the_tests_of_a_room_lie_in_a_room_of_that_name():
    """What tests a module is found by the guess that finds the module."""
    floors = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    folders = {
        path.parent.relative_to(ROOT / "tests").as_posix()
        for path in _tracked()
        if path.is_relative_to(ROOT / "tests") and path.parent.parent != ROOT
    }
    lost = {
        folder
        for folder in folders - NO_ROOMS
        if folder.split("/")[0] in floors and not (PACKAGE / folder / "__init__.py").exists()
    }
    assert len(folders) > 40
    assert lost == set()


def test_imports_say_from_where():
    relative = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_no_module_has_a_name_that_says_nothing():
    assert [path.name for path in MODULES if path.stem in FORBIDDEN_NAMES] == []


def test_every_module_and_public_name_says_what_it_is():
    silent = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in MODULES
        for name, documented in _public(path)
        if not documented
    ]
    assert silent == []


def _public(path: Path) -> Iterator[tuple[str, bool]]:
    tree = tree_of(path)
    yield "the module", ast.get_docstring(tree) is not None
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node.name, ast.get_docstring(node) is not None
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and not _is_exempt(method):
                    yield f"{node.name}.{method.name}", ast.get_docstring(method) is not None


def _is_exempt(method: ast.FunctionDef) -> bool:
    """Return whether a method is private, dunder, a setter or one whose meaning Qt gives."""
    if method.name.startswith("_"):
        return True
    decorators = {ast.unparse(one) for one in method.decorator_list}
    camel_case = method.name != method.name.lower()
    return camel_case or any(
        decorator.endswith((".setter", "override")) for decorator in decorators
    )


def test_what_a_function_raises_is_said_in_a_sentence():
    """“Raises PlanError when …” ends a docstring: one form, so that a reader looks for one."""
    blocks = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if re.search(r"^ +Raises:$", _text(path), re.MULTILINE)
    }
    assert blocks == set()


def test_a_mistake_of_the_user_is_part_of_what_a_function_promises():
    """Who calls a function of these floors learns from its docstring what to tell the user."""
    known = {
        node.name for node in tree_of(PACKAGE / "errors.py").body if isinstance(node, ast.ClassDef)
    }
    silent = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.name}"
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] in {"session", "store", "interchange", "checklist"}
        for node in _reachable(tree_of(path))
        if known & _raised(node)
        and not re.search(r"\braises?\b", ast.get_docstring(node) or "", re.IGNORECASE)
    ]
    assert silent == []


def _reachable(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Yield the public functions of a module and the public methods of its public classes."""
    for node in tree.body:
        inside = node.body if isinstance(node, ast.ClassDef) else [node]
        for one in inside if not getattr(node, "name", "_").startswith("_") else []:
            if isinstance(one, ast.FunctionDef) and not one.name.startswith("_"):
                yield one


def _raised(function: ast.FunctionDef) -> set[str]:
    """Return the errors a function raises itself, not one within it."""
    found, left = set(), list(ast.iter_child_nodes(function))
    while left:
        node = left.pop()
        if isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            continue
        if isinstance(node, ast.Raise) and node.exc is not None:
            kind = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            found.add(ast.unparse(kind).rpartition(".")[2])
        left.extend(ast.iter_child_nodes(node))
    return found


def test_no_module_or_function_grows_past_its_limit():
    large = [
        f"{path.relative_to(ROOT)}: {len(path.read_text('utf-8').splitlines())} lines"
        for path in MODULES
        if len(path.read_text("utf-8").splitlines()) > 500
    ]
    large += [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in MODULES
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno >= 40 + len(node.decorator_list)
    ]
    assert large == []


def test_nothing_is_left_to_do_or_caught_blindly():
    marks = re.compile("|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X")))
    assert [path.name for path in MODULES if marks.search(_text(path))] == []
    blanket = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] not in {"ui", "cli"}
        for node in nodes_of(path)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) == "Exception")
        and "noqa: BLE001 - " not in path.read_text("utf-8").splitlines()[node.lineno - 1]
    ]
    assert blanket == []


# Words


def _shown_strings(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the strings of a module that are no docstrings; those are for programmers."""
    documentation = {
        id(node.value)
        for node in nodes_of(path)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in nodes_of(path):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in documentation
        ):
            yield node.lineno, node.value


def test_no_verdict_is_ever_shown():
    """Nothing tells a reader that a place is safe, unsafe or compliant."""
    shown = [
        f"{path.relative_to(ROOT)}:{line}: {found.group()}"
        for path in MODULES
        for line, text in _shown_strings(path)
        if (found := _verdict(text))
    ]
    for path in sorted((ROOT / "checklists").glob("*.toml")):
        read = tomllib.loads(path.read_text("utf-8"))
        for section in read["sections"]:
            for item in section["items"]:
                shown += [
                    f"{path.name}: {item['id']}: {key}: {found.group()}"
                    for key, text in item.items()
                    if isinstance(text, str) and (found := _verdict(text))
                ]
    assert shown == []


def _verdict(text: str) -> re.Match[str] | None:
    """Return a verdict in a text; that the words are never used may be said in so many words."""
    if "safe, unsafe" in text:
        return None
    return next(
        (found for found in VERDICTS.finditer(text) if found.group().lower() != "safety"), None
    )


def test_no_registry_and_no_path_of_a_machine_is_named():
    home = re.compile(r"(?<![\w.~])/(root|home/\w+|work)/\w")
    named = [
        f"{path.relative_to(ROOT)}: {found}"
        for path in _tracked()
        if path.suffix not in {".jpg", ".ttf", ".cpted", ".png"} and path.name != "LICENSE"
        for text in [_text(path)]
        for found in [*(host for host in HOSTS if host in text), *home.findall(text)]
    ]
    assert named == []


# What travels with the program


def test_assets_are_found_in_a_checkout():
    assert assets.asset("checklists", "school-cpted.toml").is_file()
    assert assets.asset("resources", "fonts").is_dir()
    with pytest.raises(FileNotFoundError, match="no/such"):
        assets.asset("no", "such")


def _waits_for_good(node: ast.AST) -> bool:
    """Return whether a call waits for a program or a thread however long it takes."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    if any(one.arg in {"timeout", None} for one in node.keywords):
        return False
    named, of = node.func.attr, ast.unparse(node.func.value)
    starts = of == "subprocess" and named in {"run", "call", "check_call", "check_output"}
    return starts or (named in {"wait", "join", "communicate"} and not node.args)


def test_no_test_waits_without_an_end():
    """Programs are run by `children.run` and `children.started`; threads are joined for a time."""
    guilty = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for node in nodes_of(path)
        if _waits_for_good(node)
        or (
            isinstance(node, ast.Call)
            and ast.unparse(node.func) == "subprocess.Popen"
            and path.name != "children.py"
        )
    ]
    assert guilty == []


def test_the_version_is_told_once():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == __version__


@pytest.mark.slow
def test_a_wheel_carries_its_data(tmp_path):
    pytest.importorskip("hatchling", reason="building needs hatchling, which installs on demand")
    from zipfile import ZipFile

    _run("hatchling", "build", "-t", "wheel", "-d", str(tmp_path))
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "installed")
    for folder in ("checklists", "resources"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file():
                assert f"cpted_audit/_data/{path.relative_to(ROOT).as_posix()}" in names
    code = "from cpted_audit.checklist import library as it; print(it.__file__, it.shipped()[0].id)"
    found = children.run(
        [sys.executable, "-c", code],
        cwd=tmp_path / "installed", capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert str(tmp_path) in found.stdout
    assert "school-cpted" in found.stdout
