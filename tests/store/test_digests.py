"""A bit that changed within a stored picture is named by a check, wherever it lies."""

from __future__ import annotations

import random
import shutil
from io import BytesIO
from pathlib import Path

import pytest
import small_audit
from PIL import Image

from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.session.check import check
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.session import Session
from cpted_audit.store import digests
from cpted_audit.store.document import open_document
from cpted_audit.store.tables import PICTURE, Picture

FILES = Path(__file__).parents[1] / "files"
BLOBS = {
    "picture": ("thumbnail", "jpeg"),
    "plan_source": ("data",),
    "plan_picture": ("thumbnail", "overview"),
    "plan_tile": ("data",),
}
PIECE = 200
WORDS = {
    "picture": "the stored picture of photo a.jpg was changed",
    "plan_source": "the file that plan Main / Level 1 – Ground floor came from was changed",
    "plan_picture": "the overview of plan Main / Level 1 – Ground floor was changed",
    "plan_tile": "1 tile of plan Main / Level 1 – Ground floor was changed",
}


def _noise(side: int) -> bytes:
    picture = BytesIO()
    data = random.Random(side).randbytes(side * side)
    Image.frombytes("L", (side, side), data).save(picture, "PNG")
    return picture.getvalue()


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    """An audit with a photo and a plan whose bytes are found nowhere else."""
    path = tmp_path_factory.mktemp("whole") / "audit.cpted"
    with small_audit.make(path) as session:
        photo = small_audit.photograph(session, Target())
        with session.document.transaction() as db:
            chance = random.Random(1)
            PICTURE.update(
                db,
                Picture(photo.original_sha256, chance.randbytes(9000), chance.randbytes(30_000)),
            )
        order = PlanOrder(
            file_name="plan.png", data=_noise(530), recipe=Recipe(), name="Ground floor",
            kind=PlanKind.LEVEL, level_id=session.walk.levels[0].id,
        )  # fmt: skip
        import_plan(session, order)
        assert check(session).damage == []
    return path


def _places(path: Path) -> dict[str, list[int]]:
    """Return where in the file the stored bytes lie, by table; found by their own content."""
    data = path.read_bytes()
    places: dict[str, list[int]] = {}
    with open_document(path, read_only=True) as document:
        for table, columns in BLOBS.items():
            for column in columns:
                # A small tile has the bytes of the overview; the largest are found once.
                rest = "WHERE id LIKE '%/0/_/_'" if table == "plan_tile" else ""
                for (blob,) in document.db.execute(f"SELECT {column} FROM {table} {rest}"):
                    for start in range(0, len(blob) - PIECE, PIECE):
                        at = data.find(blob[start : start + PIECE])
                        if at >= 0:  # else a page ends within
                            places.setdefault(table, []).extend(range(at, at + PIECE))
    return places


@pytest.mark.slow
@pytest.mark.parametrize("table", BLOBS)
def test_every_bit_that_changes_in_stored_bytes_is_named(whole, tmp_path, table):
    found = _places(whole)
    others = {at for name in BLOBS if name != table for at in found[name]}
    places = [at for at in found[table] if at not in others]
    assert len(places) > 1000
    data = whole.read_bytes()
    chance = random.Random(table)
    for _ in range(25):
        flipped = bytearray(data)
        flipped[chance.choice(places)] ^= 1 << chance.randrange(8)
        path = tmp_path / "flipped.cpted"
        path.write_bytes(flipped)
        with Session.open(path, read_only=True) as session:
            assert check(session).damage == [WORDS[table]]
        assert path.read_bytes() == flipped


def test_a_tile_that_is_gone_is_named(whole, tmp_path):
    path = Path(shutil.copy(whole, tmp_path))
    with Session.open(path) as session:
        with session.document.transaction() as db:
            db.execute("DELETE FROM plan_tile WHERE id LIKE '%/0/1/0'")
        assert check(session).damage == ["1 tile of plan Main / Level 1 – Ground floor is missing"]


def test_bytes_without_a_digest_are_passed_over(whole, tmp_path):
    path = Path(shutil.copy(whole, tmp_path))
    with Session.open(path) as session:
        with session.document.transaction() as db:
            db.execute("DELETE FROM digest")
            db.execute("UPDATE picture SET jpeg = x'00'")
        assert check(session).damage == []


def test_a_digest_goes_with_its_row(whole, tmp_path):
    path = Path(shutil.copy(whole, tmp_path))
    with open_document(path) as document, document.edit("Remove"):
        db = document.db
        (picture,) = PICTURE.all(db)
        before = db.execute("SELECT count(*) FROM digest").fetchone()[0]
        db.execute("DELETE FROM photo")
        PICTURE.delete(db, picture.id)
        assert db.execute("SELECT count(*) FROM digest").fetchone()[0] == before - 1


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_document_of_an_older_format_gets_the_digests_of_what_it_holds(tmp_path, number):
    path = Path(shutil.copy(FILES / f"format-{number}.cpted", tmp_path))
    with Session.open(path) as session:
        db = session.document.db
        for table in digests.DIGESTED:
            rows = db.execute(f"SELECT count(*) FROM {table}").fetchone()
            kept = db.execute("SELECT count(*) FROM digest WHERE id LIKE ?", [f"{table}/%"])
            assert kept.fetchone() == rows
        assert check(session).damage == []
        with session.document.transaction():
            db.execute("UPDATE picture SET thumbnail = x'00'")
        assert check(session).damage == ["the stored picture of photo IMG 0001.jpg was changed"]


def test_values_that_differ_only_in_where_they_end_have_different_digests():
    assert digests.digest_of([b"ab", b"c"]) != digests.digest_of([b"a", b"bc"])
