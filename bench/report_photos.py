"""A full report of 300 photos against fpdf2 and WeasyPrint placing the same photos and text.

Each runs in a process of its own, whose peak memory is that of the whole process. The time is
that of the work alone, from the open audit, or the texts and photo files, to the finished file;
imports are left out. “Ours, full report” is what a user gets: twice the pages, with the result
tables, charts and contents that the others do not make. “Ours, same content” has the findings
alone. Both are tagged.
Targets: no slower than fpdf2 (half its time is the aim), peak memory under 3 times the photos.

Run: python bench/report_photos.py [PHOTOS]
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
    from cpted_audit.imaging.photos import TakenPhoto
    from cpted_audit.report.audience import Audience
    from cpted_audit.session import new_audit, space_counts
    from cpted_audit.session.export import gather
    from cpted_audit.session.photos import PhotoImport, Target, store_photo
    from cpted_audit.session.walkthrough import Observation, answer_many

    bases = [make_photo(seed) for seed in range(DIFFERENT)]
    new = new_audit.NewAudit(
        site_name="Cedar Ridge Middle School",
        names=space_counts.parse_spaces([f"Main: classroom={count // 6 + 1}"]),
    )
    total = 0
    with new_audit.create(folder / "audit.cpted", new) as session:
        rooms = [one for one in session.walk.questions() if one.place.kind == "classroom"]
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


def run_ours(folder: Path) -> float:
    from cpted_audit.report.audience import Audience
    from cpted_audit.session.export import export_report
    from cpted_audit.session.session import Session

    with Session.open(folder / "audit.cpted", read_only=True) as session:
        start = time.perf_counter()
        export_report(session, folder / "full.pdf", Audience.FULL, issued_on=date(2026, 11, 22))
        return time.perf_counter() - start


def run_findings(folder: Path) -> float:
    from cpted_audit.report.audience import Audience
    from cpted_audit.report.pdf import Furniture, Story, build
    from cpted_audit.report.sections import findings
    from cpted_audit.session.export import gather
    from cpted_audit.session.session import Session

    with Session.open(folder / "audit.cpted", read_only=True) as session:
        start = time.perf_counter()
        report = gather(session, Audience.FULL, issued_on=date(2026, 11, 22))
        story = Story(title="Findings", language="en")
        findings.add(story, report)
        build(story, folder / "findings.pdf", furniture=Furniture())
        return time.perf_counter() - start


def run_fpdf2(folder: Path) -> float:
    from fpdf import FPDF

    texts = json.loads((folder / "texts.json").read_text(encoding="utf-8"))
    start = time.perf_counter()
    pdf = FPDF(unit="pt", format="letter")
    pdf.add_font("Noto", fname=FONT)
    pdf.add_page()
    for finding in texts:
        if pdf.get_y() > 500:
            pdf.add_page()
        top = pdf.get_y()
        pdf.image(finding["photo"], x=405, y=top, w=153)
        pdf.set_font("Noto", size=10.5)
        pdf.multi_cell(333, 15, finding["title"], new_x="LMARGIN", new_y="NEXT")
        pdf.set_font("Noto", size=8.5)
        for line in finding["lines"]:
            pdf.multi_cell(333, 11.5, line, new_x="LMARGIN", new_y="NEXT")
        pdf.set_xy(405, top + 208)
        pdf.cell(153, 11, finding["caption"])
        pdf.set_xy(pdf.l_margin, top + 226)
    pdf.output(str(folder / "fpdf2.pdf"))
    return time.perf_counter() - start


def run_weasyprint(folder: Path) -> float:
    from weasyprint import HTML

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
        "img{width:153pt}p{margin:0 0 2pt}"
    )
    HTML(string=f"<style>{style}</style>{''.join(parts)}").write_pdf(folder / "weasyprint.pdf")
    return time.perf_counter() - start


RUNS = {
    "full": run_ours,
    "findings": run_findings,
    "fpdf2": run_fpdf2,
    "weasyprint": run_weasyprint,
}


def run_alone(name: str, folder: Path) -> tuple[float, float]:
    """Run one contestant in a process of its own; returns seconds and peak megabytes."""
    done = subprocess.run(
        [sys.executable, __file__, "--run", name, str(folder)],
        capture_output=True,
        check=True,
        text=True,
    )
    seconds, peak = done.stdout.split()[-2:]
    return float(seconds), float(peak)


def peak_megabytes() -> float:
    """Return the peak resident memory of this process."""
    if os.name == "nt":
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 1e6
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = prepare(folder, count) / 1e6
        print(describe())
        print(f"{count} photos of {SIZE[0]}x{SIZE[1]}, {size / count * 1e3:.0f} KB each")
        results = {}
        for run in RUNS:
            best = min(run_alone(run, folder) for _ in range(3))
            results[run] = best
            file = (folder / f"{run}.pdf").stat().st_size / 1e6
            print(
                f"{run}: {best[0]:.2f} s, peak {best[1]:.0f} MB "
                f"({best[1] / size:.2f} x the photos), file {file:.0f} MB"
            )
    for run, words in (("full", "ours, full report"), ("findings", "ours, same content")):
        seconds, peak = results[run]
        print(
            f"{words}: time against fpdf2 {seconds / results['fpdf2'][0]:.2f} (target <= 1, aim "
            f"0.5), against WeasyPrint {seconds / results['weasyprint'][0]:.2f}, "
            f"peak memory / photo bytes {peak / size:.2f} (target < 3)"
        )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        print(RUNS[sys.argv[2]](Path(sys.argv[3])), peak_megabytes())
    else:
        main()
