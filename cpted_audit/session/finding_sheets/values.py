"""What the cells of a filled-in sheet say: states in other words and Spanish, days, dollars.

What other people call a state, or how it was verified; read from files, shown nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.findings.states import HOW_WORDS, STATE_WORDS, FindingState, VerifiedHow
from cpted_audit.domain.written_dates import (
    day_of,
    is_no_day,
    looks_like_a_day,
    serial_day,
    typed_before,
)
from cpted_audit.domain.written_words import folded
from cpted_audit.errors import AuditError
from cpted_audit.session.finding_sheets.columns import SheetColumn, Type
from cpted_audit.words import N_, joined

STATES: Final[Mapping[FindingState, str]] = {
    FindingState.OPEN: "new|to do|todo|not started|reopened|abierto|abierta|pendiente|sin empezar",
    FindingState.PLANNED: "scheduled|plan|planificado|planificada|planeado|planeada|programado|"
    "programada|previsto",
    FindingState.IN_PROGRESS: "in work|in-progress|started|under way|underway|working|wip|en curso|"
    "en progreso|en proceso|en marcha|empezado|iniciado",
    FindingState.FIXED: "fixed|fixed to verify|done|mended|repaired|completed|complete|finished|"
    "to verify|arreglado|arreglada|reparado|reparada|corregido|corregida|hecho|terminado|"
    "terminada|resuelto|por verificar|arreglado por verificar",
    FindingState.VERIFIED: "verificado|verificada|comprobado|comprobada|fixed and verified",
    FindingState.ACCEPTED: "risk accepted|accepted|exception|riesgo aceptado|aceptado|excepción",
    FindingState.NOT_AGREED: "disagree|disagreed|disputed|not accepted|no acordado|en desacuerdo|"
    "no de acuerdo|no se acepta",
}
"""Other words for a state. “Closed” is none: nobody can tell whether somebody verified it."""
HOWS: Final[Mapping[VerifiedHow, str]] = {
    VerifiedHow.SEEN: "seen|on site|inspected|visto|visto en el lugar|inspeccionado",
    VerifiedHow.TRIED: "tried|tested|probado|ensayado",
    VerifiedHow.PHOTO: "photo|picture|foto|por foto|con una foto",
    VerifiedHow.PAPER: "invoice|record|paper|work order|factura|registro|por factura",
}


def _known(
    words: Mapping[Any, str], others: Mapping[Any, str]
) -> Mapping[str, Any]:  # fmt: skip
    found = {_plain(text): one for one, texts in others.items() for text in texts.split("|")}
    named = {_plain(str(word)): word for word in words}
    return {**found, **named, **{_plain(text): one for one, text in words.items()}}


def _plain(text: str) -> str:
    """Return a text for comparing: without case, dashes, commas and odd spaces."""
    return " ".join(re.sub(r"[-_,.:;/]", " ", folded(text)).split())


WORDS: Final[Mapping[Type, Mapping[str, Any]]] = {
    Type.STATE: _known(STATE_WORDS, STATES),
    Type.HOW: _known(HOW_WORDS, HOWS),
}
_SHOWN: Final[Mapping[Type, Mapping[Any, str]]] = {Type.STATE: STATE_WORDS, Type.HOW: HOW_WORDS}
_DOLLARS = re.compile(r"(?:US)?\$?\s*(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.0+)?\s*(?:USD)?")
_CUT = re.compile(r"\d(?:\.\d{1,14})?E\+\d{1,3}")
"""What a program shows of a number longer than its column."""
_NUMBER = re.compile(r"\d{1,30}(?:\.\d{1,14})?(?:E\+\d{1,2})?")
_BLANKS: Final[Mapping[Type, Any]] = {Type.TEXT: ""}


def value_of(column: SheetColumn, text: str, *, day_first: bool, since_1904: bool = False) -> Any:  # noqa: ANN401
    """Return what a cell says: a text, a day, whole dollars, a state; None or "" for a blank.

    Raises AuditError, a sentence about the cell, for what the column does not take.
    """
    tidy = " ".join(text.split())
    if not tidy:
        return _BLANKS.get(column.type)
    match column.type:
        case Type.DAY:
            return _day(column, tidy, day_first=day_first, since_1904=since_1904)
        case Type.DOLLARS:
            return _dollars(column, tidy)
        case Type.STATE | Type.HOW:
            return _word(column, tidy)
        case _:
            return text.strip() if column.key in {"comment", "why"} else tidy


def shown(column: SheetColumn, value: Any) -> str:  # noqa: ANN401 - a value of the column's type
    """Return a value in words, “blank” where there is none."""
    match value:
        case None | "":
            return N_("blank")
        case date():
            return day(value)
        case int():
            return f"${value:,}"
        case _:
            return _SHOWN.get(column.type, {}).get(value) or str(value)


def in_other_words(column: SheetColumn, text: str, value: Any) -> bool:  # noqa: ANN401
    """Return whether a cell says a state, a way or a day otherwise than the sheet went out."""
    if value is None or column.type in {Type.TEXT, Type.DOLLARS}:
        return False
    own = value.isoformat() if isinstance(value, date) else _SHOWN[column.type][value]
    return " ".join(text.split()) != own


def kept(value: Any) -> str | int | None:  # noqa: ANN401 - a value of any column
    """Return a value as it stands in the key: days by ISO 8601, a state by its name."""
    return value.isoformat() if isinstance(value, date) else value


def _day(column: SheetColumn, text: str, *, day_first: bool, since_1904: bool) -> date:
    found = None if is_no_day(text) else day_of(text, day_first=day_first)
    serial = serial_day(text, since_1904=since_1904)
    if found is None and serial is not None:
        found = serial.date()
    if found is None:
        raise AuditError(
            "{column} says “{text}”, which is not a date. Write 2027-06-30.",
            column=column.words, text=text[:40],
        )  # fmt: skip
    return found


def _dollars(column: SheetColumn, text: str) -> int:
    found = _DOLLARS.fullmatch(text)
    if found is None:
        raise AuditError(
            "{column} says “{text}”, which is not an amount in whole dollars. Write 1200.",
            column=column.words, text=text[:40],
        )  # fmt: skip
    return int(found[1].replace(",", ""))


def _word(column: SheetColumn, text: str) -> Any:  # noqa: ANN401 - a state or a way
    found = WORDS[column.type].get(_plain(text))
    if found is None:
        choices = joined(
            ", ", [joined("", ["“", one, "”"]) for one in _SHOWN[column.type].values()]
        )
        raise AuditError(
            "{column} says “{text}”, which is none of {choices}.",
            column=column.words, text=text[:40], choices=choices,
        )  # fmt: skip
    return found


def as_before(column: SheetColumn, said: object, was: object) -> bool:
    """Return whether a text is what a spreadsheet program made of the one that went out.

    Programs cut zeros from 007 and make 2-Jan of 1-2. Raises AuditError for a day or a cut number
    where nobody can say what was typed.
    """
    if column.type is not Type.TEXT or not isinstance(said, str) or said == was:
        return False
    before = str(was or "")
    if _same_number(said, before):
        return True
    day_made = looks_like_a_day(said)
    if day_made and typed_before(said) in {before, before.replace("/", "-")} - {""}:
        return True
    if day_made or _CUT.fullmatch(said):
        raise AuditError(
            "{column} says “{text}”, which a spreadsheet program made of something else. Format "
            "the cell as text and write it again.",
            column=column.words, text=said[:40],
        )  # fmt: skip
    return False


def _same_number(one: str, other: str) -> bool:
    """Return whether two texts are one number, as far as a program shows long ones."""
    if not (_NUMBER.fullmatch(one) and _NUMBER.fullmatch(other)):
        return False
    digits = len(one.partition("E")[0].replace(".", "")) if "E" in one else 15
    return f"{float(one):.{digits - 1}e}" == f"{float(other):.{digits - 1}e}"


def days_of(rows: Iterable[str]) -> list[str]:
    """Return the texts that can say how a column writes its days: those not by ISO 8601."""
    return [text for text in rows if text and not re.match(r"\d{4}-", text)]
