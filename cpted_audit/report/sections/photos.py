"""The photos that belong to no finding."""

from __future__ import annotations

from collections.abc import Iterable

from cpted_audit.report.model import PhotoView, Report
from cpted_audit.report.pdf import Run, Story, Text
from cpted_audit.report.wording import moment

# Photos of the same thing before and after it was mended, side by side.


HEIGHT = 190.0


def add_pairs(story: Story, photos: Iterable[PhotoView], *, place: bool = False) -> None:
    """Add each photo that has one before it, with that one to its left."""
    for photo in photos:
        if photo.before is not None:
            story.photo_grid(paired(photo, place=place), columns=2, max_height=HEIGHT)


def paired(photo: PhotoView, *, place: bool = False) -> list[tuple[PhotoView, str, Text]]:
    """Return a photo and those before it, the earliest first, with alt texts and captions."""
    *earlier, last = photo.chain
    sides = [("Before" if number == 0 else "Then", one) for number, one in enumerate(earlier)]
    shown: list[tuple[PhotoView, str, Text]] = []
    for side, one in [*sides, ("After", last)]:
        words = photo_caption(one, place=place)
        caption = [Run(f"{side} · ", bold=True), *(words if isinstance(words, list) else [words])]
        shown.append((one, f"{side}: {photo_alt(one)}", caption))
    return shown


def add(story: Story, report: Report) -> None:
    """Add the other photos as a sheet."""
    with story.section("Other photos"):
        if not report.other_photos:
            shown = any(view.photos for view in report.findings)
            story.paragraph(
                "Every photo of this audit stands with its finding."
                if shown
                else "This audit has no photos."
            )
        story.photo_grid(
            [
                (photo, photo_alt(photo), photo_caption(photo, place=True))
                for photo in report.other_photos
                if photo.before is None
            ],
            columns=3,
            max_height=190,
        )
        add_pairs(story, report.other_photos, place=True)


def photo_caption(photo: PhotoView, *, place: bool = False) -> Text:
    """Return a caption: the photo's number, when it was taken, where if asked, and its words.

    A photo with a pin says where that is, and where it looks.
    """
    facts = [f"Photo {photo.number}"]
    if photo.captured_at is not None:
        facts.append(moment(photo.captured_at))
    if place and photo.where:
        facts.append(photo.where)
    facts += [pin.words for pin in photo.pins]
    facts += [f"looking {pin.looking}" for pin in photo.pins if pin.looking]
    head = Run(" · ".join(facts), bold=bool(photo.caption))
    return [head, f" · {photo.caption}"] if photo.caption else head


def photo_alt(photo: PhotoView) -> str:
    """Return a photo's alt text; a single word, such as a file name, gets a word before it."""
    words = photo.alt_text.split()
    return " ".join(words) if len(words) > 1 else f"Photo {photo.number}: {' '.join(words)}".strip()
