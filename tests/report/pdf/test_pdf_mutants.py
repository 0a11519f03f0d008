"""Deliberate damage to a good file: the structure check must find each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Operator, Pdf
from structure_check import Element, Tagged, differences, problems

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from report_samples import Made


def _first(pdf: Pdf, role: str, *, skip: int = 0) -> Dictionary:
    found = [
        thing
        for thing in pdf.objects
        if isinstance(thing, Dictionary)
        and thing.get("/Type") == Name.StructElem
        and Name(f"/{role}") == thing.S
    ]
    return found[skip]


def _nums(pdf: Pdf) -> Array:
    return pdf.Root.StructTreeRoot.ParentTree.Nums


def _page_rows(pdf: Pdf) -> list[Array]:
    return [row for row in _nums(pdf) if isinstance(row, Array) and len(row) > 1]


def _edit(pdf: Pdf, page: int, change: Callable[[list[object]], list[object]]) -> None:
    wanted = pdf.pages[page]
    parsed = [(list(part.operands), part.operator) for part in pikepdf.parse_content_stream(wanted)]
    wanted.Contents = pdf.make_stream(pikepdf.unparse_content_stream(change(parsed)))


def _index(parsed: list[object], operator: str, role: str = "") -> int:
    return next(
        index
        for index, (operands, op) in enumerate(parsed)
        if str(op) == operator and (not role or str(operands[0]) == f"/{role}")
    )


def _blank_alt(pdf: Pdf) -> None:
    _first(pdf, "Figure").Alt = pikepdf.String("  ")


def _file_name_alt(pdf: Pdf) -> None:
    _first(pdf, "Figure").Alt = pikepdf.String("IMG_2041.JPG")


def _no_box(pdf: Pdf) -> None:
    del _first(pdf, "Figure").A


def _orphaned(pdf: Pdf) -> None:
    row = _first(pdf, "TR", skip=3)
    del row.K[0]


def _lost_section(pdf: Pdf) -> None:
    root = pdf.Root.StructTreeRoot.K
    del root.K[len(root.K) - 1]


def _swapped_parents(pdf: Pdf) -> None:
    row = _page_rows(pdf)[-1]
    row[1], row[2] = row[2], row[1]


def _wrong_parent(pdf: Pdf) -> None:
    _first(pdf, "P").P = _first(pdf, "Table")


def _twice_in_tree(pdf: Pdf) -> None:
    cell = _first(pdf, "TD")
    cell.K = Array([*cell.K, cell.K[0]])


def _duplicate_mcid(pdf: Pdf) -> None:
    def change(parsed: list[object]) -> list[object]:
        second = [i for i, (_, op) in enumerate(parsed) if str(op) == "BDC"][4]
        parsed[second][0][1] = Dictionary(MCID=0)
        return parsed

    _edit(pdf, 0, change)


def _content_to_artifact(pdf: Pdf) -> None:
    def change(parsed: list[object]) -> list[object]:
        parsed[_index(parsed, "BDC", "P")] = ([Name.Artifact], Operator("BMC"))
        return parsed

    _edit(pdf, 0, change)


def _untagged_text(pdf: Pdf) -> None:
    def change(parsed: list[object]) -> list[object]:
        start = _index(parsed, "BDC", "P")
        end = start + next(i for i, (_, op) in enumerate(parsed[start:]) if str(op) == "EMC")
        return [*parsed[:start], *parsed[start + 1 : end], *parsed[end + 1 :]]

    _edit(pdf, 0, change)


def _artifact_within(pdf: Pdf) -> None:
    def change(parsed: list[object]) -> list[object]:
        at = _index(parsed, "BDC", "P") + 1
        inner = [([Name.Artifact], Operator("BMC")), ([], Operator("EMC"))]
        return [*parsed[:at], *inner, *parsed[at:]]

    _edit(pdf, 0, change)


def _unbalanced(pdf: Pdf) -> None:
    def change(parsed: list[object]) -> list[object]:
        del parsed[_index(parsed, "EMC")]
        return parsed

    _edit(pdf, 0, change)


def _crossing(pdf: Pdf) -> None:
    def change(parsed: list[object]) -> list[object]:
        at = _index(parsed, "BDC", "P")
        parsed[at], parsed[at + 1] = parsed[at + 1], parsed[at]
        return parsed

    _edit(pdf, 0, change)


def _skipped_level(pdf: Pdf) -> None:
    _first(pdf, "H2").S = Name.H4


def _unknown_type(pdf: Pdf) -> None:
    _first(pdf, "P").S = Name.Paragraph


def _no_scope(pdf: Pdf) -> None:
    del _first(pdf, "TH").A


def _short_row(pdf: Pdf) -> None:
    row = _first(pdf, "TR", skip=2)
    last = len(row.K) - 1
    row.K[last].S = Name.Span


def _wrong_link(pdf: Pdf) -> None:
    links = [a for page in pdf.pages for a in page.get("/Annots", [])]
    links[0].StructParent, links[2].StructParent = links[2].StructParent, links[0].StructParent


def _silent_link(pdf: Pdf) -> None:
    next(a for page in pdf.pages for a in page.get("/Annots", [])).Contents = pikepdf.String("")


def _no_outline(pdf: Pdf) -> None:
    del pdf.Root.Outlines


def _no_tab_order(pdf: Pdf) -> None:
    del pdf.pages[2].Tabs


def _no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def _hidden_title(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def _other_title(pdf: Pdf) -> None:
    pdf.docinfo.Title = pikepdf.String("Another title")


def _no_claim(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as xmp:
        del xmp["pdfuaid:part"]


def _unembedded(pdf: Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.FontDescriptor.FontFile2


def _no_characters(pdf: Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    del font.ToUnicode


DAMAGES = [
    *(_blank_alt, _file_name_alt, _no_box, _orphaned, _lost_section, _swapped_parents),
    *(_wrong_parent, _twice_in_tree, _duplicate_mcid, _content_to_artifact, _untagged_text),
    *(_artifact_within, _unbalanced, _crossing, _skipped_level, _unknown_type, _no_scope),
    *(_short_row, _wrong_link, _silent_link, _no_outline, _no_tab_order, _no_language),
    *(_not_marked, _hidden_title, _other_title, _no_claim, _unembedded, _no_characters),
]


@pytest.mark.slow
@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__.strip("_"))
def test_damage_is_found(damage: Callable[[Pdf], None], sample: Made, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    with Pdf.open(sample.path) as pdf:
        damage(pdf)
        pdf.save(broken)
    assert problems(broken)


def test_saving_anew_without_damage_finds_nothing(sample: Made, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    with Pdf.open(sample.path) as pdf:
        pdf.save(again)
    assert problems(again) == []


def test_an_encrypted_copy_is_as_sound(sample: Made, tmp_path: Path) -> None:
    sealed = tmp_path / "sealed.pdf"
    with Pdf.open(sample.path) as pdf:
        pdf.save(sealed, encryption=pikepdf.Encryption(owner="o", user="u", R=6))
    assert problems(sealed, "u") == []


def test_texts_in_another_order_are_found(sample: Made) -> None:
    tagged = Tagged(sample.path)
    row = next(element for element in tagged.walk() if element.role == "TBody").kids[0]
    assert isinstance(row, Element)
    row.kids.reverse()
    assert differences(tagged, sample.story.root, sample.story.sources)
