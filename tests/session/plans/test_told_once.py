"""Things that stand on several plans: each is told of once, however many there are."""

from __future__ import annotations

from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.session.plans import laid

NEAR = 3.0
THINGS = st.tuples(
    st.sampled_from([MarkerKind.EXTERIOR_DOOR, MarkerKind.KEY_BOX, MarkerKind.HYDRANT]),
    st.sampled_from(["site", "level 1", "level 2"]),
    st.sampled_from(["", "1", "2"]),
    st.tuples(*[st.floats(-60.0, 60.0)] * 2),
)


@settings(max_examples=at_most(100))
@given(st.lists(THINGS, max_size=30))
def test_what_is_told_once_is_what_every_pair_says(things) -> None:
    """The squares a thing is looked for in leave out nothing that is near enough."""
    told, pairwise = laid._Told(NEAR), []
    for number, (kind, plan, label, (x, y)) in enumerate(things):
        at = Point(x, y)
        marker = Marker(
            id=MarkerId(str(number)),
            plan_id=PlanId(plan),
            kind=kind,
            points=(at,),
            position=number,
            label=label,
        )
        known = any(laid._is_same(marker, at, one, NEAR) for one in pairwise)
        assert told.add(marker, at) is not known
        if not known:
            pairwise.append((marker, at))
