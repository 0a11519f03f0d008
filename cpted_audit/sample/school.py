"""The sample school: a whole audit made from files, by the same steps as any other."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from cpted_audit.assets import asset
from cpted_audit.domain.ids import SectionId, new_id
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.vocabulary import GradeBand, Phase
from cpted_audit.domain.walk.visit import Visit
from cpted_audit.errors import StorageError
from cpted_audit.sample import plans as sample_plans
from cpted_audit.sample import registers
from cpted_audit.session.photos.photos import PhotoImport, find_target, store_photo
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit, person, visit_id
from cpted_audit.session.places.places import PlaceFinder, switch_section
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers_import import import_answers
from cpted_audit.store.tables import PHOTO, PLACE


def create_sample(folder: Path) -> Session:
    """Make the sample school's audit in a folder, under a name that is free, and open it."""
    plan = tomllib.loads(asset("resources", "sample", "school.toml").read_text("utf-8"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"“{folder}” could not be made ({error.strerror}).") from error
    session = new_audit.create(_free_name(folder, plan["site"]["site_name"]), _new_audit(plan))
    try:
        _fill(session, plan)
    except BaseException:
        session.close()
        raise
    return session


def _fill(session: Session, plan: Mapping[str, Any]) -> None:
    with sample_plans.making() as plans:
        _name_places(session, plan["names"])
        for section in plan["not_asked"]:
            reason = section["reason"]
            switch_section(session, SectionId(section["section"]), off=True, reason=reason)
        import_answers(session, asset("resources", "sample", "answers.csv"))
        _add_photos(session, plan["photos"])
        placed = sample_plans.add_plans(session, plans)
    registers.add_registers(session, placed)
    sample_plans.add_studies(session)


def _free_name(folder: Path, name: str) -> Path:
    """Return a path for which neither the audit nor its report exists yet."""
    for number in count(1):
        stem = name if number == 1 else f"{name} {number}"
        path = folder / f"{stem}.cpted"
        if not path.exists() and not path.with_suffix(".pdf").exists():
            return path
    raise AssertionError


def _new_audit(plan: Mapping[str, Any]) -> NewAudit:
    site = dict(plan["site"])
    return NewAudit(
        **{**site, "grade_band": GradeBand(site["grade_band"])},
        buildings=plan["buildings"],
        names=parse_spaces(plan["spaces"]),
        people=[person(**one) for one in plan["people"]],
        visits=[
            Visit(
                id=visit_id(), on=date.fromisoformat(one["on"]), phase=Phase(one["phase"]),
                people=tuple(one["people"]),
            )
            for one in plan["visits"]
        ],
    )  # fmt: skip


def _name_places(session: Session, names: Mapping[str, str]) -> None:
    finder = PlaceFinder(session.walk)
    with session.edit(f"Name {len(names)} places"):
        for path, name in names.items():
            PLACE.update(session.document.db, replace(finder.find(path), name=name))


def _add_photos(session: Session, wanted: Sequence[Mapping[str, str]]) -> None:
    """Decode every photo in one go, store each with what it shows, then caption them."""
    from cpted_audit.imaging.photos.photos import take_photos  # slow to load

    paths = [asset("resources", "sample", "photos", photo["file"]) for photo in wanted]
    merge_key = f"photos:{new_id()}"
    captions: list[tuple[Photo, str]] = []
    for photo, result in zip(wanted, take_photos(paths), strict=True):
        target = find_target(session, place=photo["place"], item=photo["item"])
        running = PhotoImport(target, merge_key)
        store_photo(session, running, result)
        if len(running.added) != 1:
            raise RuntimeError(f"the sample's own photo {photo['file']} was not taken: {result}")
        captions.append((running.added[0], photo["caption"]))
    with session.edit(f"Caption {len(captions)} photos"):
        for added, caption in captions:
            told = replace(added, caption=caption, students_visible=False)
            PHOTO.update(session.document.db, told)
