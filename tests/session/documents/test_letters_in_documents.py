"""Documents and maps made of a mailed audit hold its texts as letters, never as markup."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import hostile_school
import pypdf
import pytest
from tokens import Planted, TokenBook, plant

from cpted_audit.interchange.packet.page_file import read_page
from cpted_audit.interchange.packet.zip import unpacked
from cpted_audit.report.audience import Audience
from cpted_audit.report.viewer.contents import unpacked as page_contents
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.session.session import Session

MARKUP = "<b>Zq</b><a href='file:///etc/hosts'>here</a>&amp;"


class _MarkupBook(TokenBook):
    """Gives out the same markup for every text."""

    def text(self, where: Planted) -> str:
        super().text(where)
        return MARKUP


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with Session.open(hostile_school.make(tmp_path_factory.mktemp("made"))) as session:
        plant(session, _MarkupBook())
        yield session


def _links(page: pypdf.PageObject) -> list[str]:
    notes = [one.get_object() for one in page.get("/Annots", [])]
    return [str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})]


@pytest.mark.parametrize("audience", Audience)
def test_a_document_prints_letters(session, tmp_path, audience):
    target = tmp_path / "out.pdf"
    export_report(session, target, audience, issued_on=date(2026, 11, 29))
    pages = pypdf.PdfReader(target).pages
    squeezed = "".join("".join(page.extract_text().split()) for page in pages)
    if "Zq" in squeezed:  # the public summary names nothing
        assert "<b>Zq</b>" in squeezed
    assert audience is Audience.PUBLIC or "<b>Zq" in squeezed
    assert not any(link.startswith("file:") for page in pages for link in _links(page))


def test_a_packet_holds_letters(session):
    files = packet_files(session, issued=datetime(2026, 11, 29, tzinfo=UTC))
    assert all(".." not in name and "<" not in name for name in files)
    for name, data in files.items():
        match Path(name).suffix:
            case ".kmz":
                root = ET.fromstring(unpacked(data)["doc.kml"])
                texts = [one.text or "" for one in root.iter()]
                assert any(MARKUP in text for text in texts), name
                space = "{http://www.opengis.net/kml/2.2}"
                shown = [*root.iter(f"{space}name"), *root.iter(f"{space}description")]
                assert not any("<b>" in (one.text or "") for one in shown)
            case ".json" | ".geojson":
                json.loads(data)
            case ".html":
                told, _ = page_contents(read_page(data).contents)
                assert MARKUP in json.dumps(told, ensure_ascii=False), name
                assert MARKUP.encode() not in data
            case ".htm" | ".svg":
                pytest.fail(f"{name} would be drawn by a browser; escape what it holds")
