"""A full report of 300 photos, beside libraries that place the same photos and text.

The work is from the open audit, or the texts and photo files, to the finished file that was
checked; imports are left out. “full” is what a user gets, with result tables, charts, contents,
tags, and the self-check that reads the file back. “findings” has the content alone that the
others make. At the default resolution every contestant places photos with the same pixels: fpdf2
and WeasyPrint are asked for the same dots per inch, “thumbnails” is fpdf2 given each photo from
Pillow's fast thumbnail, and “reportlab” is bare ReportLab given the same, which is the library
ours stands on.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from hashlib import sha256
from html import escape
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from bench.audit_of_size import folder as run_folder
from bench.frame import Amount, Turns, peak_megabytes

SIZE = (1200, 1600)
DIFFERENT = 12
ON = date(2026, 11, 22)
FONT = Path(__file__).parents[1] / "resources" / "fonts" / "NotoSans-Regular.ttf"
NOTE = (
    "Propped with a milk crate during a delivery; the driver was alone on the dock for six "
    "minutes. The custodian has a work order from 3 November."
)


def against(ours: str, peer: str, photos: int = 300, detail: str = "print") -> Iterator[Turns]:
    """Make a document in turn with a peer's."""
    made = _prepared(photos)
    yield Turns(ours=lambda: MAKERS[ours](made, detail), peer=lambda: MAKERS[peer](made, detail))


def memory(photos: int = 300) -> Iterator[Turns]:
    """Tell the most memory of this process in parts of the photos' bytes."""
    made = _prepared(photos)
    size = sum(one.stat().st_size for one in made.glob("IMG_*.jpg")) / 1e6

    def ours() -> Amount:
        full(made, "print")
        return Amount(peak_megabytes() / size)

    yield Turns(ours=ours)


def _prepared(photos: int) -> Path:
    """Make the audit and its photos once in a run, in another process."""
    import subprocess
    import sys

    made = run_folder() / f"report-{photos}"
    if not made.is_dir():
        made.mkdir()
        code = (
            "import sys; from pathlib import Path; from bench.reports import prepare; "
            "prepare(Path(sys.argv[1]), int(sys.argv[2]))"
        )
        subprocess.run([sys.executable, "-c", code, str(made), str(photos)], check=True)
    return made


def make_photo(seed: int) -> bytes:
    """Return a JPEG of about 400 KB: a graded sky, hard edges and sensor noise."""
    chance = random.Random(seed)
    picture = Image.merge(
        "RGB",
        [Image.linear_gradient("L").rotate(chance.randrange(360)).resize(SIZE) for _ in range(3)],
    )
    draw = ImageDraw.Draw(picture)
    for _ in range(120):
        x, y = chance.randrange(SIZE[0]), chance.randrange(SIZE[1])
        colour = tuple(chance.randrange(256) for _ in range(3))
        draw.rectangle((x, y, x + chance.randrange(200), y + chance.randrange(200)), fill=colour)
    noise = Image.effect_noise(SIZE, 40).convert("RGB")
    out = BytesIO()
    Image.blend(picture, noise, 0.2).save(out, "JPEG", quality=82)
    return out.getvalue()


def numbered(data: bytes, number: int) -> bytes:
    """Return the JPEG with a comment, so that each photo has bytes of its own."""
    comment = f"photo {number}".encode()
    return data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + data[2:]


def prepare(folder: Path, count: int) -> None:
    """Make the audit, the photo files and the texts of its findings."""
    from cpted_audit.domain.vocabulary import AnswerValue
    from cpted_audit.imaging.photos.photos import TakenPhoto
    from cpted_audit.report.audience import Audience
    from cpted_audit.session.documents.documents import gather
    from cpted_audit.session.photos.photos import PhotoImport, Target, store_photo
    from cpted_audit.session.places import new_audit, space_counts
    from cpted_audit.session.walk.answers import Observation, answer_many

    bases = [make_photo(seed) for seed in range(DIFFERENT)]
    new = new_audit.NewAudit(
        site_name="Cedar Ridge Middle School",
        names=space_counts.parse_spaces([f"Main: classroom={count // 6 + 1}"]),
    )
    with new_audit.create(folder / "audit.cpted", new) as session:
        rooms = [
            question for question in session.walk.questions() if question.place.kind == "classroom"
        ]
        chosen = rooms[:count]
        start = datetime.fromisoformat("2026-11-18T08:00")
        answer_many(
            session,
            [
                Observation(
                    item_id=one.item.id, place_id=one.place.id, value=AnswerValue.NO, note=NOTE,
                    observed_at=start + timedelta(minutes=number), observer="Officer Whitfield",
                )
                for number, one in enumerate(chosen)
            ],
            "Walk",
        )  # fmt: skip
        running = PhotoImport()
        for number, one in enumerate(chosen):
            data = numbered(bases[number % DIFFERENT], number)
            path = folder / f"IMG_{number:04}.jpg"
            path.write_bytes(data)
            running.target = Target(one.place.id, one.item.id)
            taken = TakenPhoto(
                path=path, sha256=sha256(data).hexdigest(), picture=data, thumbnail=b"",
                width=SIZE[0], height=SIZE[1], captured_at=start + timedelta(minutes=number),
            )  # fmt: skip
            store_photo(session, running, taken)
        report = gather(session, Audience.FULL, issued_on=ON)
    texts = [
        {
            "title": f"{view.finding.number}  {view.place_name}",
            "lines": [
                view.finding.title,
                f"Where: {view.where}",
                f"Seen: {view.seen_at}, {view.observer}",
                f"Note: {view.note}",
                f"Why it matters: {view.finding.question.item.why}",
                f"Now: {view.finding.short_term}",
                f"Later: {view.finding.long_term}",
            ],
            "photo": str(folder / f"IMG_{view.photos[0].number - 1:04}.jpg"),
            "caption": f"Photo {view.photos[0].number}",
        }
        for view in report.findings
    ]
    (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")


def full(folder: Path, detail: str) -> None:
    """Make the full report as a user gets it, read back and checked."""
    from cpted_audit.domain.photos.picture_size import PhotoDetail
    from cpted_audit.report.audience import Audience
    from cpted_audit.session.documents.copies.copies import Choices
    from cpted_audit.session.documents.documents import make_report
    from cpted_audit.session.session import Session

    choices = Choices(photos=PhotoDetail(detail))
    with Session.open(folder / "audit.cpted", read_only=True) as session:
        check = make_report(
            session, folder / "full.pdf", Audience.FULL, issued_on=ON, choices=choices
        )
    assert check.tagged


def findings_alone(folder: Path, detail: str) -> None:
    """Make the findings with their photos alone."""
    from cpted_audit.domain.photos.picture_size import DOTS_PER_INCH, PhotoDetail
    from cpted_audit.report.audience import Audience
    from cpted_audit.report.pdf import Furniture, Story, build
    from cpted_audit.report.sections import findings
    from cpted_audit.session.documents.documents import gather
    from cpted_audit.session.session import Session

    dots = DOTS_PER_INCH[PhotoDetail(detail)]
    with Session.open(folder / "audit.cpted", read_only=True) as session:
        report = gather(session, Audience.FULL, issued_on=ON)
        story = Story(title="Findings", language="en")
        findings.add(story, report)
        build(story, folder / "findings.pdf", furniture=Furniture(), dots_per_inch=dots)


def placed(path: str, detail: str) -> BytesIO | str:
    """Return a photo with the pixels ours has at its place, made with what is fastest in Pillow."""
    from cpted_audit.domain.photos.picture_size import DOTS_PER_INCH, PhotoDetail, placed_size
    from cpted_audit.report.sections.findings import LOW

    dots = DOTS_PER_INCH[PhotoDetail(detail)]
    size = dots and placed_size(SIZE, (LOW * SIZE[0] / SIZE[1], LOW), dots)
    if not size:
        return path
    out = BytesIO()
    with Image.open(path) as picture:
        picture.thumbnail(size)
        picture.save(out, "JPEG", quality=82)
    out.seek(0)
    return out


def fpdf2(folder: Path, detail: str, *, thumbnails: bool = False) -> None:
    """Set the texts and place the photos with fpdf2."""
    from fpdf import FPDF

    from cpted_audit.domain.photos.picture_size import DOTS_PER_INCH, PhotoDetail
    from cpted_audit.report.sections.findings import LOW

    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    pdf = FPDF(unit="pt", format="letter")
    dots = DOTS_PER_INCH[PhotoDetail(detail)]
    if dots and not thumbnails:
        pdf.oversized_images, pdf.oversized_images_ratio = "DOWNSCALE", dots / 72
    pdf.add_font("Noto", fname=FONT)
    pdf.add_page()
    for finding in texts:
        if pdf.get_y() > 610:
            pdf.add_page()
        top = pdf.get_y()
        photo = placed(finding["photo"], detail) if thumbnails else finding["photo"]
        pdf.image(photo, x=434, y=top, h=LOW)
        pdf.set_font("Noto", size=10.5)
        pdf.multi_cell(362, 15, finding["title"], new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("Noto", size=8.5)
        for line in finding["lines"]:
            pdf.multi_cell(362, 11.5, line, new_x="LMARGIN", new_y="NEXT")
        pdf.set_xy(434, top + LOW + 4)
        pdf.cell(124, 11, finding["caption"])
        pdf.set_xy(pdf.l_margin, max(pdf.get_y(), top + LOW) + 18)
    pdf.output(str(folder / ("thumbnails.pdf" if thumbnails else "fpdf2.pdf")))


def weasyprint(folder: Path, detail: str) -> None:
    """Set the texts and place the photos with WeasyPrint."""
    from weasyprint import HTML

    from cpted_audit.domain.photos.picture_size import DOTS_PER_INCH, PhotoDetail
    from cpted_audit.report.sections.findings import LOW

    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    parts = [
        "<section><figure><img src='file://{photo}'><figcaption>{caption}</figcaption></figure>"
        "<h3>{title}</h3>{lines}</section>".format(
            photo=escape(finding["photo"]),
            caption=escape(finding["caption"]),
            title=escape(finding["title"]),
            lines="".join(f"<p>{escape(line)}</p>" for line in finding["lines"]),
        )
        for finding in texts
    ]
    style = (
        "@page{size:letter;margin:70pt 54pt}body{font:8.5pt/11.5pt 'Noto Sans'}"
        "section{break-inside:avoid;overflow:hidden}figure{float:right;margin:0 0 8pt 18pt}"
        f"img{{height:{LOW}pt}}p{{margin:0 0 2pt}}"
    )
    page = HTML(string=f"<style>{style}</style>{''.join(parts)}")
    page.write_pdf(folder / "weasyprint.pdf", dpi=DOTS_PER_INCH[PhotoDetail(detail)])


def reportlab(folder: Path, detail: str) -> None:
    """Set the texts and place the photos with bare ReportLab."""
    from reportlab.lib.utils import ImageReader, simpleSplit
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from cpted_audit.report.sections.findings import LOW

    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    pdfmetrics.registerFont(TTFont("BareNoto", str(FONT)))
    canvas = Canvas(str(folder / "reportlab.pdf"), pagesize=(612, 792))
    top = 738.0
    for finding in texts:
        if top < 180:
            canvas.showPage()
            top = 738.0
        photo = ImageReader(placed(finding["photo"], detail))
        canvas.drawImage(photo, 434, top - LOW, width=LOW * SIZE[0] / SIZE[1], height=LOW)
        at = top
        for size, step, line in [
            (10.5, 15.0, finding["title"]), *((8.5, 11.5, line) for line in finding["lines"]),
        ]:  # fmt: skip
            canvas.setFont("BareNoto", size)
            for words in simpleSplit(line, "BareNoto", size, 362):
                at -= step
                canvas.drawString(54, at, words)
        canvas.drawString(434, top - LOW - 12, finding["caption"])
        top = min(at, top - LOW - 12) - 18
    canvas.save()


MAKERS = {
    "full": full,
    "findings": findings_alone,
    "fpdf2": fpdf2,
    "thumbnails": lambda folder, detail: fpdf2(folder, detail, thumbnails=True),
    "weasyprint": weasyprint,
    "reportlab": reportlab,
}
