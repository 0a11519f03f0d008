"""The doors of a responder's sheets: how one gets in, with what, the hardware; and the keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpted_audit.domain.fields import abouts
from cpted_audit.domain.registers.access import AccessMethod, Door, KeyKind
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.report.pdf import Run, Secret, Story, TableRow, Text
from cpted_audit.report.responder.model import (
    HARDWARE,
    BoxView,
    DoorView,
    Responder,
    box_anchor,
    door_anchor,
    key_anchor,
)
from cpted_audit.report.responder.words import (
    NOT_RECORDED,
    box_name,
    called_text,
    cell_link,
    checked_text,
    contents_text,
    holder_text,
    joined,
    level_text,
    said,
    to,
    where_text,
    yes_no,
)
from cpted_audit.report.told import marked, use_text
from cpted_audit.report.wording import counted, listed

_HEAD = (
    "Door", "Side", "Cell", "Where", "Leads to", "Way in from outside", "Key or card, and where",
    "Lock", "Checked",
)  # fmt: skip
_KEYS_NAMED = 4
"""Keys that the row of a door names; the table of keys has all."""
_CHECKED = 78.0
_CARDS = frozenset({choice_words(KeyKind.CARD), choice_words(KeyKind.FOB)})
"""What is held to a reader rather than turned in a lock."""


def doors(story: Story, sheets: Responder) -> None:
    """Add every door, exterior ones first, in the order of the register."""
    with story.section("Doors", anchor="doors"):
        if not sheets.doors:
            story.paragraph(f"Doors: {NOT_RECORDED}.")
            return
        story.paragraph(_note(sheets), style="dense")
        story.table(
            [_HEAD],
            [TableRow([*_door(door, sheets)], door_anchor(door.id))
             for door in exterior_first(sheets.doors)],
            widths="content", dense=True,
        )  # fmt: skip


def hardware(story: Story, sheets: Responder) -> None:
    """Add of every door its lock and trim, what watches it, and whether its number can be read."""
    if not sheets.doors:
        return
    with story.section("Hardware of doors", anchor="hardware"):
        columns = [column.heading for column in HARDWARE.values()]
        story.table(
            [["Door", "Kind", *columns, "Number outside / inside"]],
            [[*_hardware(door)] for door in exterior_first(sheets.doors)],
            widths="content", dense=True,
        )  # fmt: skip


def exterior_first(found: Sequence[DoorView]) -> list[DoorView]:
    """Return doors as they are listed."""
    return sorted(found, key=lambda door: not door.exterior)


def _note(sheets: Responder) -> str:
    withheld = f"Withheld in this copy: {listed(sheets.withheld)}." if sheets.withheld else ""
    told = "Exterior doors first, then interior ones."
    return joined((told, withheld), " ")


def box_openers_text(boxes: Sequence[BoxView]) -> str:
    """Return who opens key boxes: whoever is to use a key in one needs them; empty for none."""
    found: dict[str, list[str]] = {}
    for box in boxes:
        found.setdefault(said(box.opened_by), []).append(box_name(box))
    return joined((
        f"{' and '.join(names)}: opened by {who}." if who != NOT_RECORDED
        else f"{' and '.join(names)}: who opens it is {NOT_RECORDED}."
        for who, names in found.items()
    ), " ")  # fmt: skip


def boxes_of(door: DoorView, sheets: Responder) -> list[BoxView]:
    """Return the key boxes in which keys of a door lie."""
    inside = {opener.key_id for opener in door.openers if opener.in_box}
    ids = {key.box_id for key in sheets.keys if key.id in inside}
    return [box for box in sheets.boxes if box.id in ids and box.told.counts]


def box_keys_text(box: BoxView, sheets: Responder) -> str:
    """Return what lies in a box as it was written, and which keys the list of keys puts there."""
    listed_there = [key.name for key in sheets.keys if key.box_id == box.id and key.told.counts]
    told = contents_text(box)
    if box.told.is_gone or not sheets.keys:
        return told
    return f"{told} (in the list of keys: {listed(listed_there) if listed_there else 'none'})"


def _door(door: DoorView, sheets: Responder) -> Iterator[Text]:
    number = door.number or "no number"
    yield to(number, door.spot.sheet, f"Door {number} on its sheet", bold=True)
    yield (door.side or NOT_RECORDED) if door.exterior else "–"
    yield cell_link(door.spot, f"Door {number}")
    yield called_text(joined((door.name, level_text(door.spot))) or NOT_RECORDED, door.told)
    yield "–" if door.told.is_gone else said(", ".join(door.leads_to))
    yield use_text(door.access, door.told, none=NOT_RECORDED)
    yield "–" if door.told.is_gone else keys_text(door, sheets)
    yield use_text(door.lock, door.told, none=NOT_RECORDED)
    yield checked_text(door.checked_on, stale=door.stale, told=door.told)


def keys_text(door: DoorView, sheets: Responder, most: int = _KEYS_NAMED) -> Text:
    """Return which keys open a door and where each is: those in key boxes first, its own next.

    So many at most are named. Those that are no way in from outside come last, and it is said;
    where they are stands in their table.
    """
    if not door.openers:
        return NOT_RECORDED if sheets.keys else "keys not recorded"
    kinds = {key.id: key.kind for key in sheets.keys}
    ways = {opener: _way_in(door, kinds.get(opener.key_id, "")) for opener in door.openers}
    ordered = sorted(
        door.openers, key=lambda opener: (bool(ways[opener]), not opener.in_box, opener.opens_all)
    )
    pieces: list[Run | str] = []
    before = ""
    for one in ordered[:most]:
        if pieces:
            pieces.append("; ")
        if ways[one] and ways[one] != before:
            pieces.append(f"no way in by {ways[one]} recorded: ")
        before = ways[one]
        pieces.append(to(one.name, key_anchor(one.key_id), f"{one.name} in the table of keys"))
        pieces.append(
            f" {'in' if one.in_box else 'with'} {one.where}" if one.where and not ways[one] else ""
        )
    left = len(ordered) - most
    if left > 0:
        pieces += ["; ", to(f"{left:,} more", "keys", f"{counted(left, 'more key')}")]
    return pieces


def _way_in(door: DoorView, kind: str) -> str:
    """Return as what a key is no way in from outside; empty where it is one, or nobody said."""
    if not door.access or not kind:
        return ""
    method = AccessMethod.CARD if kind in _CARDS else AccessMethod.KEY
    return "" if choice_words(method) in door.access.split(", ") else method.value


def _hardware(door: DoorView) -> Iterator[Text]:
    gone = door.told.is_gone
    number = door.number or "no number"
    yield to(number, door_anchor(door.id), f"Door {number} in the table of doors", bold=True)
    yield joined(("exterior" if door.exterior else "interior", door.kind.lower()))
    for name, column in HARDWARE.items():
        none = NOT_RECORDED if column.asked else "–"
        yield use_text(detail_text(door, name), door.told, none=none)
    yield "–" if gone else signed_text(door)


def detail_text(door: DoorView, name: str) -> str:
    """Return the text of a field of `HARDWARE`, a number with what it counts."""
    value = door.more[name] if name in door.more else getattr(door, name)
    return counted(value, abouts(Door)[name].unit) if isinstance(value, int) else value or ""


def signed_text(door: DoorView) -> str:
    """Return whether a door has its number outside and inside, in words."""
    if door.sign_outside is None and door.sign_inside is None:
        return NOT_RECORDED
    return f"{yes_no(door.sign_outside)} / {yes_no(door.sign_inside)}"


def keys(story: Story, sheets: Responder) -> None:
    """Add key boxes with what lies in them, then keys, then codes as far as they are given."""
    with story.section("Key boxes and keys", anchor="keys"):
        _boxes(story, sheets)
        _keys_held(story, sheets)
        _codes(story, sheets)


def _boxes(story: Story, sheets: Responder) -> None:
    if not sheets.boxes:
        story.paragraph(f"Key boxes: {NOT_RECORDED}.")
        return
    story.table(
        [["Key box", "Where", "Opened by", "Contents", "Checked"]],
        [
            TableRow(
                [
                    to(box_name(box), box.spot.sheet, f"{box_name(box)} on its sheet", bold=True),
                    called_text(where_text(box.spot, box.where), box.told),
                    use_text(box.opened_by, box.told, none=NOT_RECORDED),
                    box_keys_text(box, sheets),
                    checked_text(box.checked_on, stale=box.stale, told=box.told),
                ],
                box_anchor(box.id),
            )
            for box in sheets.boxes
        ],
        widths=(100, 0, 130, 190, _CHECKED),
    )  # fmt: skip


def _keys_held(story: Story, sheets: Responder) -> None:
    if not sheets.keys:
        story.paragraph(f"Keys: {NOT_RECORDED}.")
        return
    story.table(
        [["Key or card", "Kind", "Opens", "Held by", "In key box"]],
        [
            TableRow(
                [
                    Run(said(key.name), bold=True), called_text(key.kind, key.told),
                    opens_text(key.opens, sheets), holder_text(key),
                    to(key.box, box_anchor(key.box_id), f"{key.box} in the table of key boxes")
                    if key.box and key.told.counts else "–",
                ],
                key_anchor(key.id),
            )
            for key in sheets.keys
        ],
        widths=(130, 90, 0, 170, 90),
    )  # fmt: skip


def opens_text(opens: str, sheets: Responder) -> Text:
    """Return what a key opens, each door leading to its row."""
    rows = {marked(door.number, door.told): door for door in sheets.doors}
    pieces: list[Run | str] = []
    for name in opens.split(", ") if opens else []:
        if pieces:
            pieces.append(", ")
        row = rows.get(name)
        pieces.append(
            name if row is None else to(name, door_anchor(row.id), f"Door {name} in the table")
        )
    return pieces or NOT_RECORDED


def _codes(story: Story, sheets: Responder) -> None:
    if not sheets.codes:
        story.paragraph(f"Codes: {NOT_RECORDED}.")
        return
    story.table(
        [["Code for", "Kind", "Opens", "Known to", "Code"]],
        [
            [
                Run(said(code.name), bold=True), code.kind, code.opens or "–", said(code.known_to),
                Secret(code.code) if code.code else _no_code(sheets),
            ]
            for code in sheets.codes
        ],
        widths=(150, 80, 90, 0, 130),
    )  # fmt: skip


def _no_code(sheets: Responder) -> str:
    return NOT_RECORDED if sheets.codes_given else "withheld"
