"""A full report of 300 photos against fpdf2 and WeasyPrint placing the same photos and text.

Each runs in a process of its own. The time is that of the work alone, from the open audit, or the
texts and photo files, to the finished file; imports are left out. “Ours, full report” is what a
user gets, with the result tables, charts and contents that the others do not make. “Ours, same
content” has the findings alone. Both are tagged. At the default resolution every contestant places
photos with the same pixels: fpdf2 and WeasyPrint are asked for the same dots per inch, and
“thumbnails” is fpdf2 given each photo from Pillow's fast thumbnail. With “original” all place them
as they are. Peak memory is that of the process; of ours, the largest
child's is told with it.
Targets at the default resolution: the full report at most half the time of fpdf2, and peak memory
at most the bytes of the photos.

Run: python bench/report_photos.py [PHOTOS] [print|screen|original]
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from hashlib import sha256
from html import escape
from io import BytesIO
from pathlib import Path

from machine import describe
from PIL import Image, ImageDraw

SIZE = (1200, 1600)
DIFFERENT = 12
FONT = Path(__file__).parents[1] / "resources" / "fonts" / "NotoSans-Regular.ttf"
NOTE = (
    "Propped with a milk crate during a delivery; the driver was alone on the dock for six "
    "minutes. The custodian has a work order from 3 November."
)


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


def prepare(folder: Path, count: int) -> int:
    """Make the audit, the photo files and the texts of its findings; returns the photos' bytes."""
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
    total = 0
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
            total += len(data)
            path = folder / f"IMG_{number:04}.jpg"
            path.write_bytes(data)
            running.target = Target(one.place.id, one.item.id)
            taken = TakenPhoto(
                path=path, sha256=sha256(data).hexdigest(), picture=data, thumbnail=b"",
                width=SIZE[0], height=SIZE[1], captured_at=start + timedelta(minutes=number),
            )  # fmt: skip
            store_photo(session, running, taken)
        report = gather(session, Audience.FULL, issued_on=date(2026, 11, 22))
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
    return total


def run_ours(folder: Path, detail: str) -> float:
    from cpted_audit.domain.photos.picture_size import PhotoDetail
    from cpted_audit.report.audience import Audience
    from cpted_audit.session.documents.copies.copies import Choices
    from cpted_audit.session.documents.documents import export_report
    from cpted_audit.session.session import Session

    choices = Choices(photos=PhotoDetail(detail))
    with Session.open(folder / "audit.cpted", read_only=True) as session:
        start = time.perf_counter()
        export_report(
            session, folder / "full.pdf", Audience.FULL, issued_on=date(2026, 11, 22),
            choices=choices,
        )  # fmt: skip
        return time.perf_counter() - start


def run_findings(folder: Path, detail: str) -> float:
    from cpted_audit.domain.photos.picture_size import DOTS_PER_INCH, PhotoDetail
    from cpted_audit.report.audience import Audience
    from cpted_audit.report.pdf import Furniture, Story, build
    from cpted_audit.report.sections import findings
    from cpted_audit.session.documents.documents import gather
    from cpted_audit.session.session import Session

    dots = DOTS_PER_INCH[PhotoDetail(detail)]
    with Session.open(folder / "audit.cpted", read_only=True) as session:
        start = time.perf_counter()
        report = gather(session, Audience.FULL, issued_on=date(2026, 11, 22))
        story = Story(title="Findings", language="en")
        findings.add(story, report)
        build(story, folder / "findings.pdf", furniture=Furniture(), dots_per_inch=dots)
        return time.perf_counter() - start


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


def run_thumbnails(folder: Path, detail: str) -> float:
    return run_fpdf2(folder, detail, thumbnails=True)


def run_fpdf2(folder: Path, detail: str, *, thumbnails: bool = False) -> float:
    from fpdf import FPDF

    from cpted_audit.domain.photos.picture_size import DOTS_PER_INCH, PhotoDetail
    from cpted_audit.report.sections.findings import LOW

    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
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
    return time.perf_counter() - start


def run_weasyprint(folder: Path, detail: str) -> float:
    from weasyprint import HTML

    from cpted_audit.domain.photos.picture_size import DOTS_PER_INCH, PhotoDetail
    from cpted_audit.report.sections.findings import LOW

    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
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
    return time.perf_counter() - start


RUNS = {
    "full": run_ours,
    "findings": run_findings,
    "fpdf2": run_fpdf2,
    "thumbnails": run_thumbnails,
    "weasyprint": run_weasyprint,
}


def run_alone(name: str, folder: Path, detail: str) -> tuple[float, float, float]:
    """Run one contestant alone; returns seconds, its peak megabytes and its largest child's."""
    done = subprocess.run(
        [sys.executable, __file__, "--run", name, str(folder), detail],
        capture_output=True,
        check=True,
        text=True,
    )
    seconds, peak, child = done.stdout.split()[-3:]
    return float(seconds), float(peak), float(child)


def peak_megabytes() -> tuple[float, float]:
    """Return the peak resident memory of this process, and of the largest of its children."""
    if os.name == "nt":
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 1e6, 0.0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    own, children = (
        resource.getrusage(whose).ru_maxrss * unit / 1e6
        for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own, children


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    detail = sys.argv[2] if len(sys.argv) > 2 else "print"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = prepare(folder, count) / 1e6
        print(describe())
        print(f"{count} photos of {SIZE[0]}x{SIZE[1]}, {size / count * 1e3:.0f} KB each, {detail}")
        results = {}
        for run in RUNS:
            try:
                best = min(run_alone(run, folder, detail) for _ in range(3))
            except subprocess.CalledProcessError:
                print(f"{run}: not installed, or it failed")
                continue
            results[run] = best
            file = (folder / f"{run}.pdf").stat().st_size / 1e6
            print(
                f"{run}: {best[0]:.2f} s, peak {best[1]:.0f} MB, a child's {best[2]:.0f} MB "
                f"({best[1] / size:.2f} x the photos), file {file:.0f} MB"
            )
    for run, words in (("full", "ours, full report"), ("findings", "ours, same content")):
        for other in RUNS.keys() & results.keys() - {"full", "findings"}:
            ratio = results[run][0] / results[other][0]
            print(f"{words}: {ratio:.2f} x the time of {other}")
        print(f"{words}: peak memory {results[run][1] / size:.2f} x the photo bytes")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        print(RUNS[sys.argv[2]](Path(sys.argv[3]), sys.argv[4]), *peak_megabytes())
    else:
        main()
