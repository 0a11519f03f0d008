"""Plans brought in by the session: every real file is a plan or a sentence, and nothing is lost."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO, StringIO
from pathlib import Path

import ezdxf
import pytest
import small_audit
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from cpted_audit.domain.plans.left_out import Loss, PlanLeftOut
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.errors import AuditError, CancelledError, PlanError, PlanPasswordError
from cpted_audit.session.plans import importing, plans
from cpted_audit.session.plans.importing import (
    PlanImport,
    PlanOrder,
    import_plan,
    read_plan_file,
)
from cpted_audit.session.plans.recipe import Recipe, drawing_walls, look_at_plan
from cpted_audit.session.session import Session

PASSWORDS = {
    "r3-user-password.pdf": "asdfzxcv", "r4-user-password.pdf": "asdfzxcv",
    "r6-both-passwords.pdf": "foo", "crazyones-encrypted-256.pdf": "password",
}  # fmt: skip


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


def png(size=(1300, 900)):
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((50, 50, size[0] - 50, size[1] - 50), outline="black", width=9)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def order(data, name="a.png", **recipe):
    return PlanOrder(
        file_name=name, data=data, recipe=Recipe(**recipe), name="", kind=PlanKind.SITE
    )


def test_the_original_is_kept_with_its_digest_and_every_tile_is_there(session):
    data = png()
    plan = import_plan(session, order(data))
    assert (plan.name, plan.width, plan.height) == ("a.png", 1300, 900)
    assert plan.source_sha256 == sha256(data).hexdigest()
    assert plans.source(session, plan) == data
    pyramid = plans.pyramid(session, plan)
    assert pyramid.complete
    for level in range(pyramid.levels):
        for column in range(pyramid.tiles_across(level)):
            for row in range(pyramid.tiles_down(level)):
                tile = plans.tile(session, plan.picture_id, level, column, row)
                assert Image.open(BytesIO(tile)).size <= (512, 512)
    assert plans.tile(session, plan.picture_id, 0, 99, 0) is None
    assert len(session.history()) == 1
    session.undo()
    assert plans.plans(session) == []
    session.redo()
    assert plans.plans(session) == [plan]


def test_the_same_file_twice_is_stored_once(session):
    first, second = (import_plan(session, order(png())) for _ in range(2))
    assert first.id != second.id
    assert first.picture_id == second.picture_id
    count = session.document.db.execute("SELECT count(*) FROM plan_source").fetchone()[0]
    assert count == 1
    assert [plan.position for plan in plans.plans(session)] == [1, 2]


def test_cancelled_at_any_point_it_leaves_no_plan(session):
    before = small_audit.rows(session)
    for most in (0, 1, 3):
        asked = iter(range(1000))
        with pytest.raises(CancelledError):
            import_plan(session, order(png()), lambda: next(asked) >= most)  # noqa: B023
        assert small_audit.rows(session) == before


def test_what_was_begun_is_known_and_completed_under_the_same_plan(session):
    wanted = order(png((3000, 2000)))
    running = PlanImport(session, wanted)
    records = wanted.records(lambda: False)
    running.take(next(records))
    records.close()
    plan = running.plan
    ((found, again),) = importing.unfinished(session)
    assert found == plan
    completing = PlanImport(session, again, plan=found)
    for record in again.records(lambda: False):
        completing.take(record)
    assert completing.complete
    assert importing.unfinished(session) == []
    assert plans.plans(session) == [plan]


def test_files_that_cannot_be_read_are_told(tmp_path, monkeypatch):
    with pytest.raises(PlanError, match="no file “gone.pdf”"):
        read_plan_file(tmp_path / "gone.pdf")
    with pytest.raises(PlanError, match="no file"):
        read_plan_file(tmp_path)
    large = tmp_path / "large.pdf"
    large.write_bytes(b"12345")
    monkeypatch.setattr(importing, "LARGEST_FILE", 4)
    with pytest.raises(PlanError, match="larger than"):
        read_plan_file(large)


@pytest.mark.parametrize("data", [b"", b"\0" * 100, b"%PDF-1.7 nothing", b"0\nSECTION\n", b"<svg"])
def test_what_is_no_plan_leaves_the_audit_as_it_was(session, data):
    before = small_audit.rows(session)
    with pytest.raises(AuditError) as told:
        import_plan(session, order(data, "x", drawing=data.startswith(b"0\n")))
    assert str(told.value).endswith(".")
    assert small_audit.rows(session) == before


text = st.text(max_size=20)


@given(
    page=st.integers(1, 500), dpi=st.sampled_from([100.0, 150.0, 300.0]), drawing=st.booleans(),
    layers=st.none() | st.lists(text, max_size=4).map(tuple),
    unit=st.none() | st.floats(1e-4, 10), mapping=st.none() | st.tuples(*[st.floats(-9, 9)] * 3),
)  # fmt: skip
def test_a_recipe_is_read_as_it_was_written(page, dpi, drawing, layers, unit, mapping):
    recipe = Recipe(
        page=page, dpi=dpi, drawing=drawing, layers=layers, metres_per_unit=unit, mapping=mapping
    )
    assert Recipe.from_json(recipe.to_json()) == recipe
    plain = Recipe(page=page, dpi=dpi, drawing=drawing, layers=layers, metres_per_unit=unit)
    assert plain.picture_id("a") == recipe.picture_id("a")
    assert plain.picture_id("b") != recipe.picture_id("a")


# Everything real, and large drawings


def _real_files():
    folder = Path(__file__).resolve().parents[4] / "shared" / "real" / "plans"
    return sorted(one for one in folder.rglob("*.*") if one.is_file() and one.suffix != ".json")


@pytest.mark.slow
@pytest.mark.parametrize("path", _real_files(), ids=lambda path: path.name)
def test_every_real_file_is_a_plan_or_a_sentence(session, path):
    before = small_audit.rows(session)
    told = ""
    try:
        data = read_plan_file(path)
        try:
            look = look_at_plan(path.name, data)
        except PlanPasswordError:
            look = look_at_plan(path.name, data, PASSWORDS[path.name])
        recipe = Recipe(drawing=look.drawing is not None, metres_per_unit=0.001)
        plan = import_plan(
            session,
            PlanOrder(
                file_name=path.name, data=data, recipe=recipe, name=path.stem, kind=PlanKind.SITE,
                password=look.password,
            ),
        )  # fmt: skip
    except AuditError as error:
        told = str(error)
    if told:
        assert told.endswith(".")
        assert len(told) > 20
        assert small_audit.rows(session) == before
    else:
        assert plans.pyramid(session, plan).complete
        assert plans.source(session, plan) == data
        with Session.open(session.path, read_only=True) as reader:
            assert plans.plans(reader) == [plan]


def _large_drawing(lines):
    parts = ["0\nSECTION\n2\nHEADER\n9\n$INSUNITS\n70\n6\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n"]
    for number in range(lines):
        x, y = number % 200, number // 200
        parts.append(
            f"0\nLINE\n8\nA-WALL\n10\n{x}\n20\n{y}\n30\n0\n11\n{x + 0.8}\n21\n{y}\n31\n0\n"
        )
    return ("".join(parts) + "0\nENDSEC\n0\nEOF\n").encode()


@pytest.mark.slow
def test_a_drawing_of_twenty_thousand_lines_comes_in_and_its_walls_are_taken(session):
    from cpted_audit.domain.plans.marker import MarkerKind
    from cpted_audit.session.plans.markers import markers
    from cpted_audit.session.plans.wall_sources import add_kinds_of_wall, wall_source

    data = _large_drawing(20_000)
    look = look_at_plan("large.dxf", data)
    assert look.drawing.layers[-1].lines == 20_000
    plan = import_plan(
        session, order(data, "large.dxf", drawing=True, metres_per_unit=1.0, longest_side=3000)
    )
    source = wall_source(session, plan)
    layers = dict.fromkeys((name for name, count in source.layers() if count), WallKind.SOLID)
    pieces = source.from_layers(layers)
    assert len(pieces[WallKind.SOLID]) == 20_000
    made = add_kinds_of_wall(session, plan, pieces)
    assert len(made) == 20_000
    assert all(marker.kind is MarkerKind.WALL for marker in markers(session, plan.id))


def test_a_refusal_calls_the_file_by_its_name():
    with pytest.raises(PlanError, match="“lobby scan.dwg” was not imported: it is a DWG"):
        look_at_plan("lobby scan.dwg", b"AC1032" + bytes(200))


def test_what_was_lost_is_kept_with_the_picture_and_named_by_no_recipe(session):
    made = ezdxf.new()
    made.header["$INSUNITS"] = 6
    model = made.modelspace()
    for end in ((10, 0), (10, 8), (0, 8)):
        model.add_line((0, 0), end)
    model.add_line((9e6, 9e6), (9e6 + 1, 9e6))
    text = StringIO()
    made.write(text)
    recipe = Recipe(drawing=True, metres_per_unit=1.0, longest_side=800)
    order = PlanOrder(
        file_name="a.dxf", data=text.getvalue().encode(), recipe=recipe, name="A",
        kind=PlanKind.SITE,
    )  # fmt: skip
    plan = import_plan(session, order)
    assert plans.left_out(session, plan) == (PlanLeftOut(Loss.FAR),)
    assert plan.picture_id == recipe.picture_id(plan.source_sha256)
    (kept,) = session.document.db.execute("SELECT recipe FROM plan_picture").fetchone()
    again = Recipe.from_json(kept)
    assert (again.shown, again.told) == ((0, 0, 10, 8), (PlanLeftOut(Loss.FAR),))
    assert again.picture_id(plan.source_sha256) == plan.picture_id
    walls = drawing_walls(order.data, again, frozenset({"0"}))["0"]
    assert len(walls) == 3
    assert import_plan(session, order).picture_id == plan.picture_id
    with session.document.transaction() as db:
        db.execute("UPDATE plan_picture SET recipe = 'no JSON'")
    assert plans.left_out(session, plan) == ()


def test_a_recipe_of_an_earlier_version_names_the_picture_it_began():
    earlier = (
        '{"dpi": 150.0, "drawing": false, "layers": null, "longest_side": 6000, "mapping": null, '
        '"metres_per_unit": null, "page": 2}'
    )
    recipe = Recipe.from_json(earlier)
    assert recipe.picture_id("a" * 64) == sha256(f"{'a' * 64}\n{earlier}".encode()).hexdigest()
    assert Recipe(page=2).picture_id("a" * 64) != recipe.picture_id("a" * 64)
