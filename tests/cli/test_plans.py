"""The commands on plans: list, bring in, compute sight lines; and what `check` says of plans."""

from __future__ import annotations

import json
from pathlib import Path

import ezdxf
import pytest
from PIL import Image, ImageDraw
from small_audit import add_walls

from cpted_audit.analysis.sight import compute_sight
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.session.plans.markers import add_marker, move_markers
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.plans.sight_studies import add_study, inputs_for, keep_outcome
from cpted_audit.session.session import Session

pytestmark = pytest.mark.slow

ROOM = [Point(20, 20), Point(180, 20), Point(180, 100), Point(20, 100)]


def picture(folder: Path, name: str = "plan.png") -> Path:
    image = Image.new("L", (200, 120), 255)
    ImageDraw.Draw(image).rectangle((20, 20, 180, 100), outline=0)
    image.save(folder / name)
    return folder / name


def drawing(folder: Path, *, unit: int) -> Path:
    made = ezdxf.new()
    made.header["$INSUNITS"] = unit
    for layer in ("WALLS", "TREES"):
        made.layers.add(layer)
        made.modelspace().add_line((0, 0), (3000, 2000), dxfattribs={"layer": layer})
    made.saveas(folder / "plan.dxf")
    return folder / "plan.dxf"


def pages(folder: Path) -> Path:
    first, second = (Image.new("L", size, 255) for size in ((200, 100), (100, 300)))
    first.save(folder / "scan.tif", save_all=True, append_images=[second])
    return folder / "scan.tif"


def _opened(audit: list[str], **options: bool) -> Session:
    passphrase = "pässword; 'x'" if len(audit) > 1 else None
    return Session.open(Path(audit[0]), passphrase, **options)


def test_a_plan_of_a_level_comes_in_and_is_listed(cli, audit, tmp_path):
    done = cli("import-plan", *audit, picture(tmp_path), "--level", "main / level 1")
    assert (done.code, done.err) == (0, "")
    assert done.out == "Imported Main / Level 1 – plan: 200 × 120 pixels, no scale.\n"
    listed = cli("plans", *audit)
    assert listed.out.split("\t") == [
        "Main / Level 1 – plan", "no scale", "no north", "0 markers", "not verified\n",
    ]  # fmt: skip


def test_an_audit_without_plans_says_so(cli, audit):
    assert cli("plans", *audit) == (0, "This audit has no plans.\n", "")


@pytest.mark.parametrize(("option", "kind"), [("--site", "site"), ("--aerial", "aerial")])
def test_site_and_aerial_have_no_level(cli, audit, tmp_path, option, kind):
    assert cli("import-plan", *audit, picture(tmp_path), option, "--name", "From above").code == 0
    with _opened(audit, read_only=True) as session:
        (plan,) = plans(session)
        assert (plan.kind, plan.level_id, plan.name) == (PlanKind(kind), None, "From above")


def test_a_page_is_chosen(cli, audit, tmp_path):
    done = cli("import-plan", *audit, pages(tmp_path), "--site", "--page", "2")
    assert "100 × 300 pixels" in done.out


def test_a_drawing_brings_its_scale_and_only_the_layers_asked(cli, audit, tmp_path):
    path = drawing(tmp_path, unit=4)
    done = cli("import-plan", *audit, path, "--site", "--layer", "WALLS")
    assert (done.code, done.err) == (0, "")
    assert "the drawing's own unit" in done.out
    twice = cli("import-plan", *audit, path, "--site", "--unit", "ft")
    assert twice.code == 0
    with _opened(audit, read_only=True) as session:
        first, second = plans(session)
    assert second.metres_per_pixel == pytest.approx(first.metres_per_pixel * 304.8)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["plan.png"], "--level"),
        (["plan.png", "--level", "Main / Level 1", "--site"], "--level"),
        (["plan.png", "--level", "Level 1"], "Main / Level 1, Annex / Level 1"),
        (["plan.png", "--level", "Attic"], "Main / Level 1"),
        (["nothing.png", "--site"], "nothing.png"),
        (["words.txt", "--site"], "not a drawing or picture"),
        (["scan.tif", "--site", "--page", "3"], "2 pages"),
        (["plan.png", "--site", "--unit", "ft"], "not a drawing"),
        (["plan.dxf", "--site"], "--unit"),
        (["plan.dxf", "--site", "--unit", "m", "--layer", "DOORS"], "WALLS"),
        (["plan.png", "--site", "--password-file", "gone.txt"], "gone.txt"),
        (["plan.png", "--site", "--dpi", "0"], "36"),
    ],
)
def test_what_cannot_come_in_is_told_in_one_sentence(cli, tmp_path, arguments, said):
    made = cli("new", "elm.cpted", "--site", "Elm", "--building", "Main", "--building", "Annex",
               "--no-passphrase")  # fmt: skip
    assert made.code == 0
    picture(tmp_path), pages(tmp_path), drawing(tmp_path, unit=0)
    (tmp_path / "words.txt").write_text("no picture at all", "utf-8")
    done = cli("import-plan", "elm.cpted", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert cli("plans", "elm.cpted").out == "This audit has no plans.\n"


@pytest.fixture
def studied(cli, tmp_path) -> list[str]:
    """An audit with one plan of one room, a duty post in it, a zone, and a computed study."""
    cli("new", "elm.cpted", "--site", "Elm", "--no-passphrase")
    cli("import-plan", "elm.cpted", picture(tmp_path), "--level", "Level 1", "--name", "Level 1")
    with Session.open(Path("elm.cpted")) as session:
        (plan,) = plans(session)
        corners = [*ROOM, ROOM[0]]
        add_walls(session, plan, [Segment(*ends) for ends in zip(corners, ROOM[1:], strict=False)])
        post = add_marker(session, plan.id, MarkerKind.VIEWPOINT, [Point(40, 40)], label="Desk")
        zone = add_marker(session, plan.id, MarkerKind.ZONE, ROOM, label="Hall")
        study = add_study(session, plan.id, "Lobby", [post.id], [zone.id], doors_open=True)
        keep_outcome(session, study.id, compute_sight(inputs_for(session, plan, study)))
    return ["elm.cpted"]


def test_sight_lines_are_computed_with_what_was_assumed(cli, studied):
    done = cli("sight-lines", *studied)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Lobby (Main / Level 1): 100.0 % of all zones seen\n")
    assert "  Hall: 100.0 % seen, 100.0 % by eye; not seen: none\n" in done.out
    assert "  Assumed: The plan has no scale" in done.out
    assert "older" not in done.out
    (told,) = json.loads(cli("sight-lines", *studied, "--json").out)
    assert (told["plan"], told["study"], told["viewpoints"]) == ("Main / Level 1", "Lobby", 1)
    assert told["zones"][0]["seen"] == pytest.approx(100.0)
    assert told["kept_is_stale"] is False


def test_sight_lines_are_narrowed_by_plan_and_study(cli, studied):
    assert cli("sight-lines", *studied, "--plan", "level 1", "--study", "lobby").code == 0
    for history_filter in (["--plan", "Roof"], ["--study", "Attic"]):
        refused = cli("sight-lines", *studied, *history_filter)
        assert (refused.code, refused.out) == (2, "")
        assert history_filter[1] in refused.err


def test_check_tells_what_plans_lack(cli, studied):
    with Session.open(Path("elm.cpted")) as session:
        (plan,) = plans(session)
        pin = add_marker(session, plan.id, MarkerKind.FINDING, [Point(50, 50)])
        add_marker(session, plan.id, MarkerKind.AED, [Point(60, 60)])
        add_study(session, plan.id, "Yard", [pin.id], [], doors_open=False)
    said = cli("check", *studied).out
    for sentence in (
        "Missing: plan Main / Level 1 has no scale.",
        "Missing: plan Main / Level 1 was not checked against the building.",
        "Missing: 1 pin is linked to nothing on plan Main / Level 1.",
        "Missing: sight study Yard on plan Main / Level 1 was never computed.",
    ):
        assert sentence in said
    assert "older" not in said
    with Session.open(Path("elm.cpted")) as session:
        (plan,) = plans(session)
        open_page = next(marker for marker in _markers(session) if marker.label == "Desk")
        move_markers(session, {open_page.id: [Point(90, 60)]})
    assert "sight study Lobby is older than what stands on plan" in cli("check", *studied).out
    assert "older than the plan" in cli("sight-lines", *studied, "--study", "Lobby").out


def _markers(session: Session):
    from cpted_audit.session.plans.markers import markers

    return [marker for plan in plans(session) for marker in markers(session, plan.id)]


def test_text_that_flows_or_lost_its_path_in_a_drawing_is_told(cli, audit, tmp_path):
    plan = tmp_path / "plan.svg"
    plan.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="160">'
        '<text x="9" y="40" style="inline-size:60px">Room 204 Nurse</text>'
        '<text><textPath href="#nowhere">Gym</textPath></text></svg>'
    )
    done = cli("import-plan", *audit, plan, "--level", "main / level 1")
    assert (done.code, done.err) == (0, "")
    assert "Left out: text along a path that the file does not hold" in done.out
    assert "Changed: text that flows in a shape was broken into lines again" in done.out
