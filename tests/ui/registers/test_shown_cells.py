"""What a register shows of a thing that is gone, without opening the column of its state."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from cpted_audit.domain.plans.marker import MarkerState
from cpted_audit.domain.registers.access import Door, DoorState, KeyBox
from cpted_audit.domain.registers.columns import LinkTo, Record, RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.ui.registers.shown_cells import CellContext, CellLook, cell_of


class _NoNames:
    def name(self, _link: LinkTo, _record_id: str) -> str:
        return ""

    def find(self, _link: LinkTo, _text: str, _within: str | None) -> list[str]:
        return []

    def derived(self, _record: Record, _field: str) -> str:
        return ""


SIGHT = CellContext(names=_NoNames(), today=date(2026, 11, 25), stale_after=timedelta(days=365))


@pytest.mark.parametrize(
    ("record", "key", "field", "text"),
    [
        (Door(id="d", number="4", state=DoorState.REMOVED), RegisterKey.DOORS, "number",
         "4 ✕ removed"),
        (Door(id="d", number="5", state=DoorState.OUT_OF_ORDER), RegisterKey.DOORS, "number",
         "5 ✕ out of order"),
        (Door(id="d", number="6"), RegisterKey.DOORS, "number", "6"),
        (Door(id="d", name="Kitchen", state=DoorState.BLOCKED), RegisterKey.DOORS, "name",
         "Kitchen"),
        (KeyBox(id="k", name="KB-1", state=MarkerState.MISSING), RegisterKey.KEY_BOXES, "name",
         "KB-1 ✕ missing"),
    ],
)  # fmt: skip
def test_the_name_of_what_is_gone_says_so(
    record: Record, key: RegisterKey, field: str, text: str
) -> None:
    cell = cell_of(record, register(key).column(field), SIGHT)
    assert cell.text == cell.spoken == text
    assert (cell.look is CellLook.BAD) is ("✕" in text)
