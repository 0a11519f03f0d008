"""No module needs another that needs it: neither when it is loaded, nor for a type, nor later.

Every import counts. One under `TYPE_CHECKING` says that a module cannot be understood without the
other; one within a function says that it cannot do its work without it, and only puts off when the
circle is noticed. What two modules share belongs into a third, or one is given what it needs.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "cpted_audit"

Graph = Mapping[str, set[str]]


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name; a folder's `__init__` has the folder's."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(source: str, known: Iterable[str]) -> Iterator[str]:
    """Yield the modules of ours that a source imports, wherever in it; all imports are absolute."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                if name in known:
                    yield name
                elif node.module in known:
                    yield node.module


def graph_of(sources: Mapping[str, str]) -> dict[str, set[str]]:
    """Which module imports which others."""
    return {name: set(imported(text, sources)) - {name} for name, text in sources.items()}


def circles(graph: Graph) -> list[list[str]]:
    """The sets of nodes that reach each other, by Tarjan's algorithm."""
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    open_nodes: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        number[node] = low[node] = len(number)
        open_nodes.append(node)
        for other in graph[node]:
            if other not in number:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in open_nodes:
                low[node] = min(low[node], number[other])
        if low[node] == number[node]:
            start = open_nodes.index(node)
            if len(open_nodes) - start > 1:
                found.append(sorted(open_nodes[start:]))
            del open_nodes[start:]

    for node in graph:
        if node not in number:
            visit(node)
    return found


def rooms_of(graph: Graph, floor: str) -> dict[str, set[str]]:
    """Which rooms of a floor import which; a room is a folder of it, or a module beside these."""
    start = f"cpted_audit.{floor}."

    def room(name: str) -> str | None:
        return name.split(".")[2] if name.startswith(start) else None

    rooms: dict[str, set[str]] = {}
    for name, others in graph.items():
        if (mine := room(name)) is not None:
            rooms.setdefault(mine, set()).update(
                theirs for other in others if (theirs := room(other)) not in {None, mine}
            )
    return rooms


@pytest.fixture(scope="module")
def graph() -> Graph:
    return graph_of({name: path.read_text("utf-8") for name, path in modules().items()})


def test_no_modules_import_each_other_in_a_circle(graph):
    assert len(graph) > 500
    assert circles(graph) == []


def test_a_circle_is_found_however_it_is_closed():
    sources = {
        "a": "from b import this",
        "b": "if TYPE_CHECKING:\n    import c",
        "c": "def work():\n    from a import that",
        "d": "import a\nfrom d import itself",
        "e": "import sys",
    }
    assert circles(graph_of(sources)) == [["a", "b", "c"]]


FLOORS = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists())


@pytest.mark.parametrize("floor", FLOORS)
def test_no_rooms_of_a_floor_import_each_other_in_a_circle(graph, floor):
    assert circles(rooms_of(graph, floor)) == []
