"""The sample school: a whole audit made from files, by the same steps as any other."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from cpted_audit.assets import asset
from cpted_audit.domain.findings.states import Verb, VerifiedHow
from cpted_audit.domain.ids import PlaceId, SectionId, new_id
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.registers.access import Door, KeyBox
from cpted_audit.domain.registers.columns import LinkTo, Record, Register, RegisterKey
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.registers.site_facts import (
    NumberingDirection,
    NumberingScheme,
    NumberPrefix,
    SideABasis,
)
from cpted_audit.domain.registers.values import parse_value
from cpted_audit.domain.vocabulary import GradeBand, Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import StorageError
from cpted_audit.files import refuse_unfit, why
from cpted_audit.sample import plans as sample_plans
from cpted_audit.session.findings.edits import Deed, FindingEdit, apply
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.paper.answers_import import import_answers
from cpted_audit.session.photos.photos import PhotoImport, find_target, store_photo
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit, person, visit_id
from cpted_audit.session.places.places import PlaceFinder, switch_section
from cpted_audit.session.places.space_counts import parse_spaces
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import write_records
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import fresh, name_of
from cpted_audit.session.things.site_facts import change_site_facts
from cpted_audit.store.tables import DOOR, MARKER, PHOTO, PLACE
from cpted_audit.words import counted

# The registers of the sample school: read from files as any import reads them, and placed.


Placed = Mapping[str, Marker]
"""The sample's markers by plan and first point in feet, such as “level-1 260 98”."""

_CHOICES = {
    "side_a": SideABasis, "direction": NumberingDirection, "scheme": NumberingScheme,
    "prefix": NumberPrefix,
}  # fmt: skip


def add_registers(session: Session, placed: Placed) -> None:
    """Write every register and the site facts, and tie records to their markers."""
    for key in RegisterKey:
        _add(session, register(key), placed)
    told = tomllib.loads(_path("site.toml").read_text("utf-8"))
    facts = {
        name: _CHOICES[name](value) if name in _CHOICES else value
        for name, value in told["facts"].items()
    }
    (start,) = RegisterNames(session).find(LinkTo.DOOR, told["start_door"], None)
    change_site_facts(session, start_door_id=start, **facts)


def _add(session: Session, of: Register, placed: Placed) -> None:
    names = RegisterNames(session)
    known = _known(session) if of.key is RegisterKey.DOORS else {}
    made: list[Record] = []
    changed: list[Record] = []
    tied: list[Marker] = []
    with _path(f"{of.key}.csv").open(encoding="utf-8", newline="") as file:
        for position, row in enumerate(csv.DictReader(file), start=1):
            marker = placed[row["marker"]] if row.get("marker") else None
            record = replace(_record(session, of, row, names, marker), position=position)
            before = known.get(getattr(record, "place_id", None))
            if before is not None and before.number == record.number:
                changed.append(replace(record, id=before.id))
            else:
                made.append(record)
            if marker is not None:
                tied.append(replace(marker, label=name_of(of, record)))
    label = counted("Write 1 row of {register}", "Write {count} rows of {register}",
                    len(made) + len(changed), register=of.words)  # fmt: skip
    write_records(session, of.key, label, new=made, changed=changed)
    label = counted("Name 1 marker as in {words}", "Name {count} markers as in {words}",
                    len(tied), words=of.words)  # fmt: skip
    with session.edit(label):
        for marker in tied:
            MARKER.update(session.document.db, marker)


def _known(session: Session) -> Mapping[PlaceId | None, Door]:
    """Return the doors that the new audit has already, by their places."""
    return {door.place_id: door for door in DOOR.all(session.document.db)}


def _record(
    session: Session, of: Register, row: Mapping[str, str], names: RegisterNames,
    marker: Marker | None,
) -> Any:  # noqa: ANN401 - one of several records  # fmt: skip
    """Return a record as its row has it; its marker says where it is and what was found of it."""
    within: str | None = None
    values: dict[str, Any] = {}
    for field, text in row.items():
        if field != "marker":
            values[field] = parse_value(of.column(field), text, names, within)
            within = values[field] if field == "building_id" else within
    if marker is not None:
        values |= {"marker_id": marker.id, "place_id": marker.place_id}
        if of.record in (Fixture, KeyBox):
            values["state"] = marker.state
    return fresh(session, of, **values)


def _path(name: str) -> Any:  # noqa: ANN401 - a path, or what stands for one in a wheel
    return asset("resources", "sample", "registers", name)


def create_sample(folder: Path) -> Session:
    """Make the sample school's audit in a folder, under a name that is free, and open it."""
    plan = tomllib.loads(asset("resources", "sample", "school.toml").read_text("utf-8"))
    refuse_unfit(folder / plan["site"]["site_name"])  # before a folder is made for it
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            "“{folder}” could not be made ({reason}).", folder=folder, reason=why(error, folder)
        ) from error
    session = new_audit.create(
        _free_name(folder, plan["site"]["site_name"]), _new_audit(plan), made_up=True
    )
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
    add_registers(session, placed)
    sample_plans.add_studies(session)
    _add_work(session, plan["findings"])


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
    with session.edit(counted("Name 1 place", "Name {count} places", len(names))):
        for path, name in names.items():
            PLACE.update(session.document.db, replace(finder.find(path), name=name))


def _add_work(session: Session, wanted: Sequence[Mapping[str, Any]]) -> None:
    """Say what became of some findings after the walk, as one step."""
    finder = PlaceFinder(session.walk)
    ids = {(row.item_id, row.place.id): row.id for row in rows(session)}
    edits: list[FindingEdit] = []
    for finding in wanted:
        one = ids[finding["item"], finder.find(finding["place"]).id]
        edits.append(FindingEdit(finding_id=one, fields=finding.get("work", {})))
        edits += [FindingEdit(finding_id=one, deed=_deed(move)) for move in finding["moves"]]
    words = counted(
        "Say what became of 1 finding", "Say what became of {count} findings", len(wanted)
    )
    apply(session, edits, words)


def _deed(move: Mapping[str, Any]) -> Deed:
    how = VerifiedHow(move["how"]) if "how" in move else None
    return Deed(**{**move, "verb": Verb(move["verb"]), "how": how})


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
    with session.edit(counted("Caption 1 photo", "Caption {count} photos", len(captions))):
        for added, caption in captions:
            told = replace(added, caption=caption, students_visible=False)
            PHOTO.update(session.document.db, told)
