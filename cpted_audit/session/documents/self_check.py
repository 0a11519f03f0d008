"""Read a copy back after it was made: photos in, photos out, nothing withheld, fonts and tags."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from html import unescape
from io import BytesIO, StringIO
from itertools import chain
from pathlib import Path
from unicodedata import category

from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import LABELS
from cpted_audit.files import is_file, is_folder
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.interchange.packet.page_file import has_password as has_page_password
from cpted_audit.interchange.packet.page_file import read_page
from cpted_audit.interchange.packet.zip import has_password, unpacked
from cpted_audit.report.audience import Audience, Classes, is_allowed, keep_photos, may_have_field
from cpted_audit.report.inspection import inspect
from cpted_audit.report.parts import Part, Volume, has_photos, parts_of
from cpted_audit.report.pdf import unprinted
from cpted_audit.report.viewer.contents import unpacked as unpacked_page
from cpted_audit.session.documents.check_words import PageLetters, SelfCheck
from cpted_audit.session.documents.copies.copies import Choices, copy_facts
from cpted_audit.session.documents.findings import FindingGathering
from cpted_audit.session.documents.letters import folded, standing, typed_texts
from cpted_audit.session.photos import looks
from cpted_audit.session.photos.edits import unasked
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.session import Session
from cpted_audit.store.tables import TABLES

SHORTEST = 8
"""Letters of a withheld text that is looked for; shorter ones are words of any page."""
LONG = 24
"""Letters of a text that no page says by itself; shorter ones are telling as names and numbers."""


def check_copy(
    session: Session, file: Path | BytesIO, audience: Audience, choices: Choices
) -> SelfCheck:
    """Read a copy back from its file and hold it against the audit."""
    inside = inspect(file, choices.password)
    pages = page_texts(file, choices.password)
    marking = copy_facts(session, audience, choices).marking
    letters = lost_letters(pages)
    wanted = _wanted(session, audience, choices)
    expected = expected_photos(session, audience, choices.volume)
    return SelfCheck(
        pages=inside.pages,
        unmarked=sum(text.count(marking) < 2 for text in pages) if marking else 0,
        tagged=inside.tagged,
        fonts=inside.fonts,
        loose_fonts=len(inside.loose_fonts),
        photos_in=len(expected),
        photos_out=len(inside.photos),
        strange_photos=len(inside.photos - expected),
        unasked=len(unasked(session)) if has_photos(audience) else 0,
        unasked_in=is_allowed(audience, sensitivity=Sensitivity.PERSONAL),
        looked_for=len(wanted),
        found=tuple(sorted(standing(wanted, [*pages, *inside.words]))),
        unprinted=letters.unprinted,
        unprinted_on=letters.unprinted_on,
        encrypted=inside.encrypted,
        password_wanted=bool(choices.password),
    )


def lost_letters(pages: Sequence[str]) -> PageLetters:
    """Return which characters of a document stand as numbers, given the text of each page."""
    lost = {page: held for page, text in enumerate(pages, 1) if (held := unprinted(text))}
    found = dict.fromkeys(chain.from_iterable(lost.values()))
    return PageLetters(len(pages), tuple(found), tuple(lost))


def check_packet(session: Session, path: Path, choices: Choices) -> SelfCheck:
    """Read a packet back: its sheets as a document, its other files for what is withheld.

    It is a zip, or the folder of its files.
    """
    audience = Audience.RESPONDER
    # What is unpacked stays in memory: it is in the clear.
    packed = b"" if is_folder(path) else path.read_bytes()
    files = unpacked(packed, choices.password) if packed else _folder_files(path)
    (sheets,) = [name for name in files if name.endswith(".pdf")]
    # The sheets have no password of their own: the zip around them has it.
    inside = replace(choices, password="")
    check = check_copy(session, BytesIO(files.pop(sheets)), audience, inside)
    others = [text for name, data in files.items() for text in texts_of(name, data)]
    wanted = _wanted(session, audience, choices)
    return replace(
        check, found=tuple(sorted({*check.found, *standing(wanted, others)})),
        encrypted=bool(packed) and has_password(packed), password_wanted=bool(choices.password),
    )  # fmt: skip


def check_page(session: Session, data: bytes, choices: Choices) -> SelfCheck:
    """Read a page for a browser back: whether it is whole, and what is withheld."""
    audience = Audience.RESPONDER
    found = read_page(data, choices.password)
    told, _ = unpacked_page(found.contents)
    marking = copy_facts(session, audience, choices).marking
    wanted = _wanted(session, audience, choices)
    return SelfCheck(
        pages=1, paged=False, unmarked=int(told["marking"] != marking), tagged=found.sealed.whole,
        fonts=0, loose_fonts=0, photos_in=0, photos_out=0, strange_photos=0, unasked=0,
        unasked_in=False, looked_for=len(wanted),
        found=tuple(sorted(standing(wanted, _strings(told)))), unprinted=(), unprinted_on=(),
        encrypted=has_page_password(data), password_wanted=bool(choices.password),
    )  # fmt: skip


def _folder_files(path: Path) -> dict[str, bytes]:
    return {
        one.relative_to(path).as_posix(): one.read_bytes()
        for one in path.rglob("*") if is_file(one)
    }  # fmt: skip


def texts_of(name: str, data: bytes) -> list[str]:
    """Return the texts of a packet's file as they were typed, and the file as it is written."""
    ending = Path(name).suffix
    if ending == ".kmz":
        return [text for one, inner in unpacked(data).items() for text in texts_of(one, inner)]
    if ending == ".png":  # an icon of ours
        return []
    if ending == ".html":
        return list(_strings(unpacked_page(read_page(data).contents)[0]))
    text = data.decode("utf-8")
    match ending:
        case ".json" | ".geojson":
            return [text, *_strings(json.loads(text))]
        case ".csv":
            return [text, *chain.from_iterable(csv.reader(StringIO(text)))]
        case ".kml":
            return [text, unescape(text)]
        case _:
            return [text]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in chain(value, value.values()):
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _wanted(session: Session, audience: Audience, choices: Choices) -> set[str]:
    """Return the withheld texts to look for; what the copy says of itself is none of them."""
    facts = copy_facts(session, audience, choices)
    own = folded(f"{facts.marking}\n{facts.recipient}\n{facts.agency}")
    return {
        text
        for text in withheld_texts(session, audience, choices.classes)
        if folded(text) not in own
    }


def expected_photos(
    session: Session, audience: Audience, volume: Volume = Volume.WHOLE
) -> frozenset[str]:
    """Return the keys of the photos that a document should show."""
    parts = parts_of(audience, volume=volume)
    beside, others = Part.FINDINGS in parts or Part.WORK in parts, Part.PHOTOS in parts
    if beside and others:
        return frozenset(map(looks.key, keep_photos(photos(session), audience)))
    if not beside and not others:
        return frozenset()
    found = FindingGathering(session, audience).photos
    shown = chain.from_iterable(found.by_finding.values()) if beside else found.other
    return frozenset(photo.key for view in shown for photo in view.chain)


def withheld_texts(session: Session, audience: Audience, chosen: Classes) -> Iterator[str]:
    """Yield every text of the audit that an audience may not have and has from nowhere else."""
    given: list[str] = [session.checklist.text, *LABELS.values()]
    kept = {photo.id for photo in keep_photos(photos(session), audience, chosen=chosen)}
    withheld: set[str] = set()
    for table in TABLES:
        name = table.record.__name__.lower()
        if name not in FIELD_SENSITIVITY:
            continue
        told = {
            field.name: may_have_field(audience, name, field.name, chosen=chosen)
            for field in fields(table.record)
        }
        for record in table.all(session.document.db):
            unseen = isinstance(record, Photo) and record.id not in kept
            for field, may_have in told.items():
                texts = list(typed_texts(getattr(record, field)))
                if may_have and not unseen:
                    given += texts
                elif not field.endswith(("id", "ids")):
                    withheld.update(text for text in texts if is_telling(text))
    known = folded("\n".join(given))
    return (one for one in withheld if folded(one) not in known)


def is_telling(text: str) -> bool:
    """Return whether a text on a page must come from the audit: a sentence, a name, a number.

    A letter of a script without capitals tells as much as two: in many it is a syllable or a word.
    """
    uncased = sum(category(letter) == "Lo" for letter in text)
    named = uncased or any(letter.isupper() or letter.isdigit() for letter in text[1:])
    length = len(text) + uncased
    return length >= LONG or (length >= SHORTEST and bool(named))
