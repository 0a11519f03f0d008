"""Schools and their reports for the tests of the layout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from schools import School, make_school, make_walked


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    """A school with nothing answered yet."""
    made = make_school(tmp_path / "school.cpted")
    yield made
    made.session.close()


@pytest.fixture(scope="session")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    """A school walked in good part, with photos; read it, do not change it."""
    made = make_walked(tmp_path_factory.mktemp("walked") / "school.cpted")
    yield made
    made.session.close()


@pytest.fixture(scope="session")
def walked_pdf(walked: School, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The full report of the walked school."""
    target = tmp_path_factory.mktemp("report") / "report.pdf"
    walked.report(target)
    return target


@pytest.fixture(scope="session")
def walked_reader(walked_pdf: Path) -> pypdf.PdfReader:
    return pypdf.PdfReader(walked_pdf)
