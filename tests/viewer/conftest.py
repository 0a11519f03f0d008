"""The sample school as a page, and one browser for the tests of a module."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from browser import CHROMIUM, Browser, Page

from cpted_audit.interchange.packet.signing import SigningKey
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.viewer import write_viewer
from cpted_audit.session.session import Session

ISSUED = date(2026, 11, 29)
PASSWORD = "plum tractor violin seven"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium for the tests of a module; skips where none is installed."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    with Browser() as started:
        yield started


@dataclass(frozen=True)
class Made:
    """Pages of one school: as it is, signed, and with a password."""

    folder: Path
    audit: Path

    def page(self, name: str, choices: Choices = PLAIN, on: date = ISSUED) -> Path:
        """Return a page of the school, made once for each name."""
        target = self.folder / f"{name}.html"
        if not target.exists():
            with Session.open(self.audit, read_only=True) as session:
                write_viewer(session, target, issued_on=on, choices=choices)
        return target


@pytest.fixture(scope="session")
def made(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The sample school."""
    folder = tmp_path_factory.mktemp("pages")
    return Made(folder, Path(shutil.copy(sample_file, folder)))


@pytest.fixture(scope="session")
def plain(made: Made) -> Path:
    """The page of the sample school, without password and signature."""
    return made.page("plain")


@pytest.fixture(scope="session")
def signer() -> SigningKey:
    """A key of an issuer."""
    return SigningKey("Fairview Unified School District", bytes(range(32)))


Opening = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opening]:
    """Opens pages that are closed after the test; nothing may have been fetched by any of them."""
    pages: list[Page] = []

    def open_page(path: Path, **how: object) -> Page:
        pages.append(browser.open(path, **how))  # type: ignore[arg-type]
        return pages[-1]

    yield open_page
    for page in pages:
        assert page.fetched() == []
        page.__exit__(None, None, None)
