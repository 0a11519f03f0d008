"""Write the logical tree into the file: structure tree, parent tree, marks and metadata."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from cpted_audit.report.pdf.canvas import Content, Linked, Marked, TaggedCanvas
from cpted_audit.report.pdf.objects import Raw, reference, text_string
from cpted_audit.report.pdf.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEPT_EMPTY: Final = frozenset({"TD", "TH"})  # a row's length counts (ISO 14289-1, 7.2)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says about itself."""

    title: str
    language: str
    author: str
    subject: str


def write_structure(canvas: TaggedCanvas, root: Tag, metadata: Metadata) -> None:
    """Register everything that makes the finished pages a PDF/UA-1 file."""
    document = canvas.document
    tree = _Tree(canvas, Raw())
    holder = tree.write(root)
    numbers = b"\n".join(
        b"%d %s" % (key, tree.parent_entry(entry)) for key, entry in enumerate(canvas.parents)
    )
    parent_tree = reference(document, Raw(b"<</Nums [%s]>>" % numbers))
    text = b"<</Type /StructTreeRoot /K %s /ParentTree %s /ParentTreeNextKey %d>>"
    tree.root.parts = (text % (holder, parent_tree, len(canvas.parents)),)
    catalog = document.Catalog
    catalog.StructTreeRoot = tree.root
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    catalog.Metadata = _xmp(metadata, document)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.setTitle(metadata.title)
    canvas.setAuthor(metadata.author)
    canvas.setSubject(metadata.subject)
    canvas.setCreator("cpted_audit")
    canvas.setProducer("cpted_audit with ReportLab")
    canvas.setKeywords("")


@dataclass(slots=True)
class _Tree:
    canvas: TaggedCanvas
    root: Raw
    elements: dict[Tag, Raw] = field(default_factory=dict)
    known: dict[Tag, bytes] = field(default_factory=dict)
    """How others refer to each element."""
    pages: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        document = self.canvas.document
        self.pages = [reference(document, page) for page in document.Pages.pages]

    def element(self, tag: Tag | None) -> bytes:
        if tag is None:
            return reference(self.canvas.document, self.root)
        known = self.known.get(tag)
        if known is None:
            made = self.elements.setdefault(tag, Raw())
            known = self.known[tag] = reference(self.canvas.document, made)
        return known

    def parent_entry(self, entry: list[Tag] | Tag) -> bytes:
        if isinstance(entry, Tag):
            return self.element(entry)
        return b"[%s]" % b" ".join(map(self.element, entry))

    def write(self, tag: Tag) -> bytes:
        """Settle the objects of a tag and all below it; returns its reference."""
        made = self.element(tag)
        kids = (*self.canvas.content.get(tag, ()), *tag.children)
        kept = [kid for kid in kids if not isinstance(kid, Tag) or not self._is_empty(kid)]
        page = next((kid.page for kid in kept if isinstance(kid, Marked)), None)
        written = b" ".join(self._kid(kid, page) for kid in kept)
        parts = [
            b"/S /%s /P %s" % (tag.role.encode("ascii"), self.element(tag.parent)),
            b"" if page is None else b"/Pg " + self.pages[page],
            b"/K [%s]" % written if written else b"",
            b"/Alt " + text_string(tag.alt) if tag.alt else b"",
            b"/Lang " + text_string(tag.lang) if tag.lang else b"",
            self._attributes(tag),
        ]
        text = b"<</Type /StructElem %s>>" % b" ".join(filter(None, parts))
        self.elements[tag].parts = (text,)
        return made

    def _kid(self, kid: Content, page: int | None) -> bytes:
        if isinstance(kid, Tag):
            return self.write(kid)
        if isinstance(kid, Linked):
            annotation = kid.annotation.format(self.canvas.document)
            return b"<</Type /OBJR /Pg %s /Obj %s>>" % (self.pages[kid.page], annotation)
        if kid.page == page:
            return b"%d" % kid.mcid
        return b"<</Type /MCR /Pg %s /MCID %d>>" % (self.pages[kid.page], kid.mcid)

    def _is_empty(self, tag: Tag) -> bool:
        if tag.role in _KEPT_EMPTY or self.canvas.content.get(tag):
            return False
        return all(self._is_empty(child) for child in tag.children)

    def _attributes(self, tag: Tag) -> bytes:
        given = sorted((*tag.attributes, *self._box(tag)))
        owners = [
            "<</O /{} {}>>".format(owner, " ".join(f"/{key} {value}" for _, key, value in group))
            for owner, group in groupby(given, lambda attribute: attribute[0])
        ]
        return b"/A [%s]" % " ".join(owners).encode("ascii") if owners else b""

    def _box(self, tag: Tag) -> Iterator[tuple[str, str, str]]:
        box = self.canvas.boxes.get(tag)
        if box is not None:
            yield "Layout", "BBox", "[{:.2f} {:.2f} {:.2f} {:.2f}]".format(*box)
            yield "Layout", "Placement", "/Inline" if tag.inline else "/Block"


_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>cpted_audit</xmp:CreatorTool>
<pdf:Producer>cpted_audit with ReportLab</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def _xmp(metadata: Metadata, document: pdfdoc.PDFDocument) -> pdfdoc.PDFStream:
    date = document._timeStamp.datetime.isoformat(timespec="seconds")  # noqa: SLF001  no public one
    packet = _XMP.format(
        title=escape(metadata.title),
        author=escape(metadata.author),
        subject=escape(metadata.subject),
        language=escape(metadata.language),
        date=date,
    )
    names = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(names), packet.encode("utf-8"))
