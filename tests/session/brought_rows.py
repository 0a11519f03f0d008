"""Rows somebody brings into a register: how each is shown, what is asked, and what is told."""

from __future__ import annotations

from cpted_audit.domain.registers.registers import RegisterKey, register
from cpted_audit.interchange.sheets.table import read_sheet
from cpted_audit.session.registers.importing.rows import (
    match_fields,
    preview,
    questions,
    suggested,
)
from cpted_audit.session.registers.importing.told import told_of

DOORS = RegisterKey.DOORS


def look(session, text: str | bytes, key=DOORS, meanings=None, name="doors.csv", **rest):
    data = text if isinstance(text, bytes) else text.encode()
    (sheet, *_) = read_sheet(data, name).sheets
    of = register(key)
    return preview(session, key, sheet, suggested(of, sheet.headers), match_fields(of)[0],
                   meanings or {}, **rest)  # fmt: skip


def ask(session, text: str, key=DOORS):
    (sheet,) = read_sheet(text.encode(), "doors.csv").sheets
    return questions(session, key, sheet, suggested(register(key), sheet.headers))


def told(rows, key=DOORS) -> str:
    return "\n".join(told_of(register(key), rows))
