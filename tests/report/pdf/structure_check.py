"""Check the logical structure of a PDF, beyond what a PDF/UA validator sees.

`problems(path)` lists what is wrong. `Tagged(path)` reads elements, texts and artifacts back
through the structure tree and the fonts' own tables, for comparison with the source.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAINTING = re.compile(r"f\*?|F|B\*?|b\*?|S|s|sh|Do|Tj|TJ|'|\"|EI|INLINE IMAGE")
SHOWING = re.compile(r"Tj|TJ|'|\"")
STANDARD = re.compile(
    "Document|Part|Art|Sect|Div|BlockQuote|Caption|TOCI?|Index|NonStruct|Private|P|H[1-6]?"
    "|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry"
    "|Code|Link|Annot|Figure|Formula|Form"
)
HOLDS = {
    "TOC": {"TOC", "TOCI", "Caption"},
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
}
FILE_NAME = re.compile(r"\S+\.(jpe?g|png|gif|heic|tiff?|bmp|webp|pdf|svg)", re.IGNORECASE)


@dataclass(eq=False)
class Element:
    """A structure element with what it holds, in order: (page, mcid) pairs and elements."""

    node: Dictionary
    role: str
    parent: Element | None
    kids: list[Any] = field(default_factory=list)
    annotations: list[Dictionary] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


@dataclass
class Page:
    """What a page's content says: text of each MCID, and text of artifacts by subtype."""

    texts: dict[int, str] = field(default_factory=dict)
    artifacts: list[tuple[str, str]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Tagged:
    """A tagged PDF read back."""

    def __init__(self, path: Path, password: str = "") -> None:
        self.pdf = Pdf.open(path, password=password)
        self.faults: list[str] = []
        self.page_index = {page.objgen: n for n, page in enumerate(self.pdf.pages)}
        self.pages = [_read_page(page, number) for number, page in enumerate(self.pdf.pages, 1)]
        self.elements: dict[tuple[int, int], Element] = {}
        self.root = self._tree()

    def _tree(self) -> Element | None:
        tree = self.pdf.Root.get("/StructTreeRoot")
        if tree is None:
            self.faults.append("there is no structure tree")
            return None
        kids = tree.get("/K")
        if kids is None:
            self.faults.append("the structure tree is empty")
            return None
        only = kids[0] if isinstance(kids, Array) else kids
        return self._element(only, None, tree)

    def _element(self, node: Dictionary, parent: Element | None, above: Object) -> Element:
        role = str(node.get("/S", "/none"))[1:]
        element = Element(node, role, parent)
        self.elements[node.objgen] = element
        if node.get("/P") is None or node.P.objgen != above.objgen:
            self.faults.append(f"{role}: P is not the element above")
        kids = node.get("/K")
        if kids is None:
            return element
        for kid in kids if isinstance(kids, Array) else [kids]:
            self._kid(element, node, kid)
        return element

    def _kid(self, element: Element, node: Dictionary, kid: Any) -> None:
        if not isinstance(kid, Dictionary):
            element.kids.append((self._page_of(node), int(kid)))
        elif kid.get("/Type") == Name.MCR:
            element.kids.append((self._page_of(kid, node), int(kid.MCID)))
        elif kid.get("/Type") == Name.OBJR:
            element.annotations.append(kid.Obj)
        else:
            element.kids.append(self._element(kid, element, node))

    def _page_of(self, *nodes: Dictionary) -> int:
        for node in nodes:
            if "/Pg" in node:
                return self.page_index[node.Pg.objgen]
        self.faults.append("content without a page")
        return 0

    def walk(self) -> Iterator[Element]:
        if self.root is not None:
            yield from self.root.walk()

    def text(self, element: Element) -> str:
        """The text an element reads, in the order of its kids."""
        parts = []
        for kid in element.kids:
            if isinstance(kid, Element):
                parts.append(self.text(kid))
            else:
                page, mcid = kid
                parts.append(self.pages[page].texts.get(mcid, ""))
        return "".join(parts)


def problems(path: Path, password: str = "") -> list[str]:
    """List everything that is wrong with the structure of a file."""
    tagged = Tagged(path, password)
    found = [*tagged.faults, *(fault for page in tagged.pages for fault in page.faults)]
    found.extend(tagged.pdf.check_pdf_syntax())
    for check in (_document, _sequences, _parents, _elements, _headings, _tables, _links, _fonts):
        found.extend(check(tagged))
    tagged.pdf.close()
    return found


# --- the content of a page ----------------------------------------------------------------


def _read_page(page: pikepdf.Page, number: int) -> Page:
    reader = _Reader(page, number)
    for instruction in pikepdf.parse_content_stream(page):
        reader.take(str(instruction.operator), list(instruction.operands))
    return reader.finished()


class _Reader:
    def __init__(self, page: pikepdf.Page, number: int) -> None:
        self.out = Page()
        self.number = number
        self.resources = page.get("/Resources", Dictionary())
        self.maps: dict[str, dict[int, str]] = {}
        self.font: dict[int, str] = {}
        self.saved: list[dict[int, str]] = []
        self.open: list[tuple[str, int | str, bool, int]] = []
        self.in_text = False

    def fault(self, words: str) -> None:
        self.out.faults.append(f"page {self.number}: {words}")

    def take(self, op: str, operands: list[Any]) -> None:
        if op == "BT":
            self.in_text = True
        elif op == "ET":
            self._end_text()
        elif op == "q":
            self.saved.append(self.font)
        elif op == "Q":
            self._restore()
        elif op in ("BMC", "BDC"):
            self._begin(operands)
        elif op == "EMC":
            self._end()
        elif op == "Tf":
            self.font = self._map(str(operands[0]))
        if PAINTING.fullmatch(op):
            self._paint(op, operands)

    def _end_text(self) -> None:
        self.in_text = False
        if any(opened_in_text for _, _, opened_in_text, _ in self.open):
            self.fault("a marked sequence crosses the end of a text object")

    def _restore(self) -> None:
        if not self.saved:
            self.fault("Q without q")
            return
        self.font = self.saved.pop()
        if any(depth > len(self.saved) for _, _, _, depth in self.open):
            self.fault("a marked sequence crosses Q")

    def _begin(self, operands: list[Any]) -> None:
        role = str(operands[0])[1:]
        given = operands[1] if len(operands) > 1 else Dictionary()
        kind = "artifact" if role == "Artifact" else "tagged" if "/MCID" in given else "other"
        if self.open:
            self.fault(f"{role} is opened within {self.open[-1][0]} content")
        name: int | str = str(given.get("/Subtype", given.get("/Type", "")))
        if kind == "tagged":
            name = int(given.MCID)
            if name in self.out.texts:
                self.fault(f"MCID {name} occurs twice")
            self.out.texts[name] = ""
        elif kind == "artifact":
            self.out.artifacts.append((str(name), ""))
        self.open.append((kind, name, self.in_text, len(self.saved)))

    def _end(self) -> None:
        if not self.open:
            self.fault("EMC without a beginning")
            return
        _, _, in_text, depth = self.open.pop()
        if in_text != self.in_text or depth != len(self.saved):
            self.fault("a marked sequence crosses BT/ET or q/Q")

    def _paint(self, op: str, operands: list[Any]) -> None:
        kinds = {kind for kind, *_ in self.open}
        if not kinds & {"artifact", "tagged"}:
            self.fault(f"{op} paints outside any tag or artifact")
            return
        if op == "Do" and self.resources.XObject[str(operands[0])].Subtype != Name.Image:
            self.fault("a form is painted, which this check does not look into")
        if SHOWING.fullmatch(op):
            self._show(operands)

    def _show(self, operands: list[Any]) -> None:
        strings = operands[-1] if isinstance(operands[-1], Array) else [operands[-1]]
        codes = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
        text = ""
        for code in codes:
            if code not in self.font or code == 0:
                self.fault(f"code {code} has no character")
            text += self.font.get(code, "")
        kind, name, *_ = self.open[-1]
        if kind == "tagged":
            self.out.texts[int(name)] += text
        elif kind == "artifact":
            subtype, before = self.out.artifacts[-1]
            self.out.artifacts[-1] = (subtype, before + text)

    def _map(self, name: str) -> dict[int, str]:
        if name not in self.maps:
            font = self.resources.Font[name]
            self.maps[name] = _to_unicode(font) if "/ToUnicode" in font else {}
        return self.maps[name]

    def finished(self) -> Page:
        if self.open or self.saved or self.in_text:
            self.fault("something is still open at the end")
        if sorted(self.out.texts) != list(range(len(self.out.texts))):
            self.fault("MCIDs do not count up from 0")
        return self.out


_CMAPS: dict[bytes, dict[int, str]] = {}


def _to_unicode(font: Dictionary) -> dict[int, str]:
    data = font.ToUnicode.read_bytes()
    if data not in _CMAPS:
        _CMAPS[data] = dict(_cmap(data.decode("latin-1")))
    return _CMAPS[data]


def _cmap(text: str) -> Iterator[tuple[int, str]]:
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, to in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            yield int(code, 16), _utf16(to)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for low, high, listed, start in re.findall(
            r"<(\w+)>\s*<(\w+)>\s*(?:\[(.*?)\]|<(\w+)>)", block, re.DOTALL
        ):
            codes = range(int(low, 16), int(high, 16) + 1)
            targets = re.findall(r"<(\w+)>", listed)
            for offset, code in enumerate(codes):
                if targets:
                    yield code, _utf16(targets[offset])
                else:
                    yield code, chr(ord(_utf16(start)) + offset)


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")


# --- the checks ---------------------------------------------------------------------------


def _document(tagged: Tagged) -> Iterator[str]:
    root = tagged.pdf.Root
    if not str(root.get("/Lang", "")).strip():
        yield "the document has no language"
    if root.get("/MarkInfo", Dictionary()).get("/Marked") is not True:
        yield "the document is not marked"
    if root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is not True:
        yield "the title is not displayed"
    if tagged.pdf.pdf_version != "1.7":
        yield f"the version is {tagged.pdf.pdf_version}"
    if "/Metadata" not in root:
        yield "there is no XMP"
        return
    with tagged.pdf.open_metadata() as xmp:
        if xmp.get("pdfuaid:part") != "1":
            yield "XMP does not claim PDF/UA-1"
        title = str(tagged.pdf.docinfo.get("/Title", ""))
        if not title or xmp.get("dc:title") != title:
            yield "dc:title is not the title"


def _sequences(tagged: Tagged) -> Iterator[str]:
    held = Counter(
        kid for element in tagged.walk() for kid in element.kids if isinstance(kid, tuple)
    )
    for (page, mcid), times in held.items():
        if times > 1:
            yield f"page {page + 1}: MCID {mcid} is in the tree {times} times"
        if mcid not in tagged.pages[page].texts:
            yield f"page {page + 1}: MCID {mcid} is in the tree only"
    for number, page in enumerate(tagged.pages):
        for mcid in page.texts:
            if (number, mcid) not in held:
                yield f"page {number + 1}: MCID {mcid} is not in the tree"


def _parent_tree(tagged: Tagged) -> dict[int, Object]:
    tree = tagged.pdf.Root.get("/StructTreeRoot", Dictionary()).get("/ParentTree", Dictionary())
    numbers = list(tree.get("/Nums", Array()))
    keys = [int(key) for key in numbers[::2]]
    if keys != sorted(set(keys)):
        tagged.faults.append("the parent tree is not sorted")
    return dict(zip(keys, numbers[1::2], strict=True))


def _parents(tagged: Tagged) -> Iterator[str]:
    tree = _parent_tree(tagged)
    for number, page in enumerate(tagged.pdf.pages):
        marks = tagged.pages[number].texts
        if (marks and "/Tabs" not in page) or page.get("/Tabs", Name.S) != Name.S:
            yield f"page {number + 1}: the tab order is not that of the structure"
        if not marks:
            continue
        key = page.get("/StructParents")
        row = tree.get(int(key)) if key is not None else None
        if row is None or len(row) != len(marks):
            yield f"page {number + 1}: the parent tree does not fit its {len(marks)} MCIDs"
            continue
        for mcid, node in enumerate(row):
            element = tagged.elements.get(node.objgen)
            if element is None or (number, mcid) not in element.kids:
                yield f"page {number + 1}: MCID {mcid} has another parent than its element"


def _elements(tagged: Tagged) -> Iterator[str]:
    roles = tagged.pdf.Root.get("/StructTreeRoot", Dictionary()).get("/RoleMap", Dictionary())
    for element in tagged.walk():
        if not STANDARD.fullmatch(element.role) and f"/{element.role}" not in roles:
            yield f"{element.role} is no standard type"
        if element.role in ("Figure", "Formula"):
            yield from _figure(element)
        if not element.kids and not element.annotations and element.role not in ("TD", "TH"):
            yield f"{element.role} is empty"


def _figure(element: Element) -> Iterator[str]:
    alt = str(element.node.get("/Alt", ""))
    if not alt.strip():
        yield "a figure has no alt text"
    if FILE_NAME.fullmatch(alt.strip()):
        yield f"a figure's alt text is the file name {alt}"
    if not any("/BBox" in attribute for attribute in _attributes(element)):
        yield "a figure has no box"


def _attributes(element: Element) -> list[Dictionary]:
    given = element.node.get("/A", Array())
    return list(given) if isinstance(given, Array) else [given]


def _headings(tagged: Tagged) -> Iterator[str]:
    levels = [
        int(element.role[1]) for element in tagged.walk() if re.fullmatch("H[1-6]", element.role)
    ]
    before = 0
    for level in levels:
        if level > before + 1:
            yield f"H{level} follows H{before}"
        before = level
    with tagged.pdf.open_outline() as outline:
        entries = sum(1 for _ in _outline(outline.root))
    if entries < len(levels):
        yield f"{entries} outline entries for {len(levels)} headings"


def _outline(items: Any) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _outline(item.children)


def _tables(tagged: Tagged) -> Iterator[str]:
    for element in tagged.walk():
        allowed = HOLDS.get(element.role)
        for kid in element.kids:
            if allowed and not (isinstance(kid, Element) and kid.role in allowed):
                yield f"a {element.role} holds {getattr(kid, 'role', 'bare content')}"
        if element.role == "TH" and not any(
            "/Scope" in attribute for attribute in _attributes(element)
        ):
            yield "a TH has no scope"
        if element.role in ("TH", "TD") and (element.parent is None or element.parent.role != "TR"):
            yield f"a {element.role} is not in a row"
        if element.role == "Table":
            yield from _table(element)


def _table(table: Element) -> Iterator[str]:
    rows = [
        element for element in table.walk() if element.role == "TR" and _owner(element) is table
    ]
    widths = {sum(_span(cell) for cell in row.kids if isinstance(cell, Element)) for row in rows}
    if len(widths) != 1:
        yield f"a table has rows of {sorted(widths)} columns"
    kinds = {kid.role for kid in table.kids if isinstance(kid, Element)}
    if "THead" in kinds and "TBody" not in kinds:
        yield "a table has a head and no body"
    if not any(element.role == "TH" for element in table.walk()):
        yield "a table has no header cell"
    if any(not any(_role(cell) == "TH" for cell in row.kids) for row in rows):
        yield "a table has a row that no cell names"


def _role(kid: Any) -> str:
    return kid.role if isinstance(kid, Element) else ""


def _owner(element: Element) -> Element | None:
    while element.parent is not None:
        element = element.parent
        if element.role == "Table":
            return element
    return None


def _span(cell: Element) -> int:
    return next((int(given.ColSpan) for given in _attributes(cell) if "/ColSpan" in given), 1)


def _links(tagged: Tagged) -> Iterator[str]:
    tree = _parent_tree(tagged)
    owners = {
        annotation.objgen: element
        for element in tagged.walk()
        for annotation in element.annotations
    }
    seen = 0
    for number, page in enumerate(tagged.pdf.pages, 1):
        for annotation in page.get("/Annots", Array()):
            seen += 1
            owner = owners.get(annotation.objgen)
            key = annotation.get("/StructParent")
            node = tree.get(int(key)) if key is not None else None
            if owner is None or node is None or node.objgen != owner.node.objgen:
                yield f"page {number}: an annotation and the tree do not agree"
            elif owner.role != "Link" or not any(isinstance(kid, tuple) for kid in owner.kids):
                yield f"page {number}: an annotation is not in a link with text"
            where = annotation.get("/Dest")
            if "/A" not in annotation and not (isinstance(where, Array) and "/Type" in where[0]):
                yield f"page {number}: a link leads nowhere"
            if not str(annotation.get("/Contents", "")).strip():
                yield f"page {number}: a link does not say where it goes"
    if seen != len(owners):
        yield f"{len(owners)} annotations in the tree, {seen} on the pages"


def _fonts(tagged: Tagged) -> Iterator[str]:
    seen: set[Any] = set()
    for page in tagged.pdf.pages:
        for name, font in page.get("/Resources", Dictionary()).get("/Font", Dictionary()).items():
            if font.objgen in seen:
                continue
            seen.add(font.objgen)
            descriptor = font.get("/FontDescriptor", Dictionary())
            if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(descriptor.keys()):
                yield f"font {name} is not embedded"
            if "/ToUnicode" not in font:
                yield f"font {name} has no ToUnicode"


# --- comparison with the source -----------------------------------------------------------


def squeezed(text: str) -> str:
    """Text with every run of white space as one space."""
    return " ".join(text.split())


def differences(tagged: Tagged, root: Any, sources: dict[Any, str]) -> list[str]:
    """Compare the elements of a file with the tags of the story it was made from, in order."""
    found: list[str] = []
    if tagged.root is None:
        return ["there is no structure tree"]
    _compare(tagged, root, tagged.root, sources, found)
    return found


def _compare(
    tagged: Tagged, tag: Any, element: Element, sources: dict[Any, str], found: list[str]
) -> None:
    if tag.role != element.role:
        found.append(f"{element.role} stands where {tag.role} was made")
        return
    if tag in sources:
        read, meant = squeezed(tagged.text(element)), squeezed(sources[tag])
        if read != meant:
            found.append(f"{tag.role} reads {read[:80]!r} instead of {meant[:80]!r}")
        return
    made = [child for child in tag.children if _says(child, sources)]
    there = [kid for kid in element.kids if isinstance(kid, Element)]
    if len(made) != len(there):
        found.append(f"{tag.role} has {len(there)} elements instead of {len(made)}")
    for child, kid in zip(made, there, strict=False):
        _compare(tagged, child, kid, sources, found)


def _says(tag: Any, sources: dict[Any, str]) -> bool:
    if tag.role in ("TD", "TH", "Figure") or sources.get(tag):
        return True
    return any(_says(child, sources) for child in tag.children)
