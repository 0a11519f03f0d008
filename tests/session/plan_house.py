"""A plan put into an audit without a picture reader: fast, for tests that look at no pixels."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from PIL import Image

from cpted_audit.domain.ids import LevelId, PlanId
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PLAN, PLAN_PICTURE, PLAN_SOURCE, PlanPicture, PlanSource


def add_plan(session: Session, name: str = "house", **values: object) -> Plan:
    """Put a plan of 1200 x 800 pixels, 5 cm each, into Main / Level 1 and return it."""
    out = BytesIO()
    Image.new("L", (12, 8), 255).save(out, "PNG")
    plan = Plan(
        id=PlanId(f"plan-{name}"), name=name, kind=PlanKind.LEVEL, level_id=LevelId("l-Main"),
        position=1, picture_id=f"picture-{name}", source_sha256=f"source-{name}",
        source_name=f"{name}.png", source_page=1, dpi=0.0, width=1200, height=800,
        metres_per_pixel=0.05, scale_note="drawn",
    )  # fmt: skip
    plan = replace(plan, **values)
    with session.edit(f"Import {name}"):
        db = session.document.db
        PLAN_SOURCE.insert(db, PlanSource(plan.source_sha256, b"bytes of " + name.encode()))
        PLAN_PICTURE.insert(
            db,
            PlanPicture(
                id=plan.picture_id, width=plan.width, height=plan.height, levels=2, complete=True,
                recipe='{"page": 1}', thumbnail=out.getvalue(), overview=out.getvalue(),
            ),
        )  # fmt: skip
        PLAN.insert(db, plan)
    return plan
