"""Make the document of the newest format: a small audit, kept for every later version to open.

Run by hand once per format, from the folder above: python files/make_format.py. The document of an
older format is never made again.
"""

from __future__ import annotations

import sys
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

FOLDER = Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER.parent), str(FOLDER.parents[1])]

import small_audit  # noqa: E402 - found only now
from small_audit import NA, N, P, U, Y, place_named  # noqa: E402

from cpted_audit.analysis.findings.fix_candidates import FixLimits, VisitTerms  # noqa: E402
from cpted_audit.analysis.sight import compute_sight  # noqa: E402
from cpted_audit.domain.documents.printing import Issue  # noqa: E402
from cpted_audit.domain.editions import SignaturePoint, SignedAs  # noqa: E402
from cpted_audit.domain.findings.fix_plans import Goal  # noqa: E402
from cpted_audit.domain.findings.states import FindingState, VerifiedHow  # noqa: E402
from cpted_audit.domain.ids import ItemId, SectionId, VisitId  # noqa: E402
from cpted_audit.domain.last_time import EarlierAudit, EarlierItem, LastAnswer  # noqa: E402
from cpted_audit.domain.length import LengthUnit  # noqa: E402
from cpted_audit.domain.places.site import Person  # noqa: E402
from cpted_audit.domain.plane import Point  # noqa: E402
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState  # noqa: E402
from cpted_audit.domain.plans.plan import Plan, PlanKind  # noqa: E402
from cpted_audit.domain.plans.wall_kinds import WallKind  # noqa: E402
from cpted_audit.domain.registers.access import AccessMethod, Content  # noqa: E402
from cpted_audit.domain.registers.columns import RegisterKey  # noqa: E402
from cpted_audit.domain.registers.contact import Hours  # noqa: E402
from cpted_audit.domain.vocabulary import Phase, ReplyValue  # noqa: E402
from cpted_audit.domain.walk import Visit  # noqa: E402
from cpted_audit.report.audience import Audience  # noqa: E402
from cpted_audit.session.documents.copies.copies import Choices  # noqa: E402
from cpted_audit.session.documents.copies.printings import keep_issue, take_printing  # noqa: E402
from cpted_audit.session.editions.issuing import Issuing, issue  # noqa: E402
from cpted_audit.session.editions.signing import sign  # noqa: E402
from cpted_audit.session.findings.due_rule import change_due_rule  # noqa: E402
from cpted_audit.session.findings.fix_plans import by_number, keep, planned  # noqa: E402
from cpted_audit.session.findings.remarks import comment, observe_again  # noqa: E402
from cpted_audit.session.findings.verbs import change_work, fix, verify  # noqa: E402
from cpted_audit.session.interviews import (  # noqa: E402
    add_interview,
    say,
    write_words,
)
from cpted_audit.session.photos.photos import caption_photo, find_target, import_photos  # noqa: E402
from cpted_audit.session.places.places import rename_place, switch_section  # noqa: E402
from cpted_audit.session.plans.importing import PlanOrder, import_plan  # noqa: E402
from cpted_audit.session.plans.markers import add_marker  # noqa: E402
from cpted_audit.session.plans.plans import find_plan, set_scale  # noqa: E402
from cpted_audit.session.plans.recipe import Recipe  # noqa: E402
from cpted_audit.session.plans.sight_studies import (  # noqa: E402
    add_study,
    inputs_for,
    keep_outcome,
)
from cpted_audit.session.registers.records import add_record, change_records, records  # noqa: E402
from cpted_audit.session.session import Session  # noqa: E402
from cpted_audit.session.view_state import remember  # noqa: E402
from cpted_audit.session.walk.answers import (  # noqa: E402
    Observation,
    add_visit,
    answer,
    current_findings,
    write_note,
)
from cpted_audit.session.walk.companions import add_lists  # noqa: E402
from cpted_audit.session.walk.raters import rate, settle  # noqa: E402
from cpted_audit.store.migrations import MIGRATIONS  # noqa: E402
from cpted_audit.store.tables import (  # noqa: E402
    EARLIER_AUDIT,
    EARLIER_ITEM,
    LAST_ANSWER,
    PERSON,
)

ANSWERS = (
    ("Main / Door 1", "D1", N),
    ("Main / Door 1", "D2", P),
    ("Main / Door 1", "D3", Y),
    ("Main / Room 1", "R1", Y),
    ("Main / Room 1", "R2", NA),
    ("Annex / Door 1", "D1", Y),
    ("Annex / Room 1", "R1", U),
)


def main() -> None:
    target = FOLDER / f"format-{len(MIGRATIONS)}.cpted"
    with TemporaryDirectory() as folder:
        draft = Path(folder, target.name)
        session = small_audit.make(draft)
        _fill(session, Path(folder))
        session.document.close()
        target.write_bytes(draft.read_bytes())


def _fill(session: Session, folder: Path) -> None:
    session.document.who = "Ofc. Reyes"
    with session.edit("Add Ofc. Reyes"):
        PERSON.insert(
            session.document.db, Person(id="person", name="Ofc. Reyes", role="SRO", agency="PD")
        )
    visit = Visit(
        id=VisitId("visit"), on=date(2026, 11, 18), phase=Phase.DAY, people=("Ofc. Reyes", "B. Lee")
    )
    add_visit(session, visit)
    for number, (where, item, value) in enumerate(ANSWERS):
        answer(
            session,
            Observation(
                item_id=ItemId(item), place_id=place_named(session, where).id, value=value,
                observed_at=datetime(2026, 11, 18, 10, number), observer="B. Lee",
                visit_id=visit.id,
            ),
        )  # fmt: skip
    door = place_named(session, "Main / Door 1")
    write_note(session, ItemId("D1"), door.id, "Latch bent; “tür” 門 left ajar.")
    picture = folder / "IMG 0001.jpg"
    Image.new("RGB", (60, 40), (200, 30, 30)).save(picture, "JPEG")
    for running in import_photos(
        session, [picture], find_target(session, place="Main / Door 1", item="D1")
    ):
        for photo in running.added:
            caption_photo(session, photo, "The latch")
    _remember_last_time(session)
    _rate_again(session)
    _mark_a_plan(session)
    _interview(session)
    _mend(session)
    _plan_fixes(session)
    switch_section(session, SectionId("OUT"), off=True, reason="Walked next week")
    sign(session, SignedAs.REVIEWED, "B. Lee", [SignaturePoint(0, 0.25, 0.5)])
    issue(session, Issuing(by="Ofc. Reyes", note="For the board; “tür” 門."))
    remember(session, "place", door.id)
    rename_place(session, place_named(session, "Annex / Room 1"), "Studio")
    session.undo()


def _mark_a_plan(session: Session) -> None:
    """Add a plan with a wall and a door that is in the register, a key box and whom to call."""
    drawn = BytesIO()
    Image.new("L", (300, 200), 255).save(drawn, "PNG")
    order = PlanOrder(
        file_name="level 1.png", data=drawn.getvalue(), recipe=Recipe(), name="Main, ground floor",
        kind=PlanKind.LEVEL, level_id=session.walk.levels[0].id,
    )  # fmt: skip
    plan = import_plan(session, order)
    set_scale(session, plan, Point(0, 0), Point(300, 0), 60, LengthUnit.METRES)
    add_marker(session, plan.id, MarkerKind.WALL, [Point(10, 10), Point(290, 10), Point(290, 190)])
    pane = [Point(290, 60), Point(290, 120)]
    add_marker(session, plan.id, MarkerKind.WALL, pane, wall=WallKind.WINDOW)
    door = add_marker(
        session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(150, 10)], label="12A",
        place_id=place_named(session, "Main / Door 2").id,
    )  # fmt: skip
    (row,) = records(session, RegisterKey.DOORS)
    ways = (AccessMethod.KEY, AccessMethod.CARD)
    change_records(session, RegisterKey.DOORS, [row.id], access=ways)
    add_record(
        session, RegisterKey.KEY_BOXES, name="KB-1", maker="Knox",
        contents=(Content("Grand master", 2),), state=MarkerState.MISSING,
    )  # fmt: skip
    add_record(
        session, RegisterKey.CONTACTS, name="B. Lee", role="Principal", hours=Hours.AFTER_HOURS
    )
    assert row.marker_id == door.id
    _issue(session, row.id)
    _look(session, find_plan(session, plan.id))


def _look(session: Session, plan: Plan) -> None:
    """Keep a sight study with figures, in which windows count as walls."""
    post = add_marker(session, plan.id, MarkerKind.VIEWPOINT, [Point(100, 100)])
    study = add_study(session, plan.id, "After dark", [post.id], [], doors_open=True,
                      glass_clear=False)  # fmt: skip
    keep_outcome(session, study.id, compute_sight(inputs_for(session, plan, study)))


def _remember_last_time(session: Session) -> None:
    """Say which audit it follows, and what that one asked and found."""
    db, door = session.document.db, place_named(session, "Main / Door 1")
    said = {"item_id": ItemId("D1"), "place_id": door.id, "on": date(2025, 11, 18)}
    with session.edit("Remember last time"):
        EARLIER_AUDIT.insert(
            db,
            EarlierAudit(
                id="last-year", position=1, file_name="small 2025.cpted",
                began_on=date(2025, 11, 18), ended_on=date(2025, 11, 20), checklist="Small 0.9",
            ),
        )  # fmt: skip
        EARLIER_ITEM.insert(db, EarlierItem(id="D1", digest="ab" * 32, ideal="It was “shut”."))
        LAST_ANSWER.insert(
            db,
            LastAnswer(
                id="last", value=N, note="Propped; “tür” 門.", measurement="3 in",
                finding_number=7, state=FindingState.VERIFIED, state_on=date(2026, 3, 11), **said,
            ),
        )  # fmt: skip


def _rate_again(session: Session) -> None:
    """Let a second person answer two questions, of which one is settled."""
    door = place_named(session, "Main / Door 1").id
    for item, value in (("D1", P), ("D2", N)):
        rate(session, (ItemId(item), door), "C. Ruiz", value, "Sticks; “tür” 門.")
    settle(session, (ItemId("D1"), door), N)


def _interview(session: Session) -> None:
    """Add a companion list, and an interview by it with one question left open."""
    add_lists(session, ["tip-line"])
    asked = add_interview(
        session, "tip-line", who="B. Lee", role="Principal", on=date(2026, 11, 19), by="Ofc. Reyes"
    )
    say(session, asked.id, ItemId("TL01"), ReplyValue.PARTIAL)
    write_words(session, asked.id, ItemId("TL01"), "By mail; “sometimes” 門.")
    say(session, asked.id, ItemId("TL02"), ReplyValue.UNKNOWN)


def _plan_fixes(session: Session) -> None:
    """Keep a plan of two years, with a need and a visit that is paid."""
    found = sorted(by_number(session, [2]))
    limits = FixLimits(
        budgets=(500, 1000), goal=Goal.PRIORITY, put_in=frozenset(found),
        visits={"Locksmith": VisitTerms(120, 4)},
    )  # fmt: skip
    keep(session, planned(session, limits), "Budget “27”")


def _mend(session: Session) -> None:
    """Give the first finding a life: an owner, two moves, a comment and a later observation."""
    one, _ = (found.id for found in current_findings(session))
    change_work(session, [one], short_owner="B. Lee", short_due=date(2026, 11, 20),
                long_amount=640, short_trade="Locksmith")  # fmt: skip
    fix(session, [one], by="B. Lee", on=date(2026, 11, 19), why="New latch")
    comment(session, one, "Latched ten times; “tür” 門.")
    observe_again(session, one, "Closes by itself.", value=Y, at=datetime(2026, 11, 20, 9))
    verify(session, [one], how=VerifiedHow.TRIED, on=date(2026, 11, 20), why="Ten tries")
    change_due_rule(session, high_days=21, budget_on=date(2027, 7, 1))


def _issue(session: Session, door_id: str) -> None:
    """Keep a printing that told responders of the door."""
    choices = Choices(printing=take_printing(session))
    facts = {("doors", door_id): ("12A", {"access": "Key, Card"})}
    issue = Issue(number=choices.printing, digest="ab" * 32, facts=facts)
    keep_issue(session, issue, Audience.RESPONDER, choices, date(2026, 11, 20))


if __name__ == "__main__":
    main()
