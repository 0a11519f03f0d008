"""A report with every element, read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import children
import pikepdf
import pypdfium2
from structure_check import squeezed

if TYPE_CHECKING:
    from pathlib import Path

    from report_samples import Made


def test_structure_and_texts_are_as_made(sample: Made) -> None:
    assert sample.faults() == []


def test_the_validator_passes_it(sample: Made, pdfua_check: Path) -> None:
    run = children.run([pdfua_check, sample.path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_headings_follow_the_sections(sample: Made) -> None:
    tagged = sample.tagged
    headings = [
        (element.role, squeezed(tagged.text(element)))
        for element in tagged.walk()
        if element.role.startswith("H")
    ]
    assert headings == [
        ("H1", "Contents"),
        ("H1", "What we saw"),
        ("H2", "By principle (out of 100)"),
        ("H1", "Findings"),
        ("H2", "15 Door 7 does not latch"),
        ("H2", "14 Door 7 does not latch"),
        ("H1", "Plan"),
        ("H1", "Doors"),
    ]


def test_the_outline_leads_to_the_pages_of_the_headings(sample: Made) -> None:
    with pikepdf.open(sample.path) as pdf, pdf.open_outline() as outline:
        titles = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert titles == [
        ("Contents", []),
        ("What we saw", ["By principle"]),
        ("Findings", ["Door 7 does not latch", "Door 7 does not latch"]),
        ("Plan", []),
        ("Doors", []),
    ]


def test_the_contents_name_the_right_pages(sample: Made) -> None:
    tagged = sample.tagged
    lines = [squeezed(tagged.text(e)) for e in tagged.walk() if e.role == "TOCI"]
    expected = [f"{e.title} {sample.built.anchors[e.key]}" for e in sample.story.entries]
    assert lines == expected
    with pypdfium2.PdfDocument(sample.path) as pdf:
        for entry in sample.story.entries:
            page = pdf[sample.built.anchors[entry.key] - 1]
            assert entry.title in page.get_textpage().get_text_bounded()


def test_links_say_where_they_go(sample: Made) -> None:
    with pikepdf.open(sample.path) as pdf:
        links = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        contents = [str(link.Contents) for link in links]
        addresses = [str(link.A.URI) for link in links if "/A" in link]
        page_of = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        reached = {
            (str(link.Contents), page_of[link.Dest[0].objgen]) for link in links if "/Dest" in link
        }
    assert "Door 7 does not latch" in contents
    assert "Doors, page 6" in contents
    assert addresses == ["https://example.org/a%20b"]
    assert ("Door 7 does not latch", sample.built.anchors["finding-15"]) in reached
    assert ("finding 14", sample.built.anchors["finding-14"]) in reached
    assert len(addresses) + sum(1 for _ in links if "/Dest" in _) == len(links)


def test_artifact_text_is_header_footer_and_repeated_heads_only(sample: Made) -> None:
    pages = sample.tagged.pages
    for number, page in enumerate(pages, 1):
        kinds = {kind for kind, text in page.artifacts if text}
        assert kinds <= {"/Header", "/Footer", "/Pagination"}
        footer = "".join(text for kind, text in page.artifacts if kind == "/Footer")
        header = "".join(text for kind, text in page.artifacts if kind == "/Header")
        assert f"Page {number} of {len(pages)}" in footer
        assert "TLP:AMBER" in footer
        assert header.startswith("TLP:AMBER")
    repeated = [text for page in pages for kind, text in page.artifacts if kind == "/Pagination"]
    assert len(repeated) >= 1
    assert set(repeated) == {"DOORSIDENOTESWIDTH"}


def test_the_running_header_names_the_section(sample: Made) -> None:
    heads = [
        "".join(text for kind, text in page.artifacts if kind == "/Header")
        for page in sample.tagged.pages
    ]
    assert heads[0] == "TLP:AMBERCedar Ridge Middle School · Contents"[:34]
    assert heads[3].endswith("· Findings")
    assert heads[-1].endswith("· Doors")


def test_the_marking_is_bold_large_and_at_the_right(sample: Made) -> None:
    with pypdfium2.PdfDocument(sample.path) as pdf:
        for page in pdf:
            text = page.get_textpage()
            found = text.search("TLP:AMBER")
            boxes = [text.get_charbox(start + 8) for start, _ in iter(found.get_next, None)]
            assert len(boxes) == 2
            width = page.get_width()
            assert all(abs(right - (width - 54)) < 2 for _, _, right, _ in boxes)
            assert all(top - bottom > 8 for _, bottom, _, top in boxes)


def test_pages_lie_on_their_side_where_asked(sample: Made) -> None:
    with pikepdf.open(sample.path) as pdf:
        sizes = [tuple(int(n) for n in page.MediaBox[2:]) for page in pdf.pages]
    assert sizes[4] == (792, 612)
    assert {size for n, size in enumerate(sizes) if n != 4} == {(612, 792)}


def test_metadata_is_said_twice_and_alike(sample: Made) -> None:
    with pikepdf.open(sample.path) as pdf, pdf.open_metadata() as xmp:
        assert str(pdf.docinfo.Title) == xmp["dc:title"] == sample.story.metadata.title
        assert xmp["dc:creator"] == ["Officer Dana Whitfield"]
        assert xmp["dc:description"] == "CPTED audit of 18–19 November 2026"
        assert str(pdf.docinfo.CreationDate)[2:10] == xmp["xmp:CreateDate"][:10].replace("-", "")
        assert str(pdf.Root.Lang) == "en-US"


def test_bars_draw_nothing_outside_their_figure(sample: Made) -> None:
    figures = [e for e in sample.tagged.walk() if e.role == "Figure"]
    chart = next(e for e in figures if str(e.node.Alt).startswith("Natural surveillance 78"))
    read = sample.tagged.text(chart)
    assert "Access control" in read
    assert "(40–85) · 38/74" in read
