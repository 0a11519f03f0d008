"""Handling markings: the labels of the Traffic Light Protocol 2.0, or the district's own words."""

from __future__ import annotations

from typing import Literal, NamedTuple

from cpted_audit.report.audience import Audience

InkName = Literal["NO", "MARKING", "YES", "TEXT"]


class Label(NamedTuple):
    """What a label allows, in short, and the name of the dark ink it is printed in on white."""

    meaning: str
    ink: InkName


TLP: dict[str, Label] = {
    "TLP:RED": Label("for the named recipients only", "NO"),
    "TLP:AMBER+STRICT": Label(
        "for those in the recipient's own organization who need to know", "MARKING"
    ),
    "TLP:AMBER": Label(
        "for those in the recipient's organization and its clients who need to know", "MARKING"
    ),
    "TLP:GREEN": Label("for the recipient's community, not for public channels", "YES"),
    "TLP:CLEAR": Label("may be handed on freely", "TEXT"),
}
"""The labels (FIRST, TLP 2.0, August 2022): never translated, in capitals, without spaces."""

_OF_THEIR_OWN = {Audience.PUBLIC: "TLP:CLEAR"}
"""Documents that are not marked as the audit is."""
LONGEST = 40
"""Letters of a marking; more would leave no room for the rest of the foot."""


def canonical(marking: str) -> str:
    """Return a label of the protocol as it must be written, and other words as they are."""
    squeezed = "".join(marking.split()).upper()
    return squeezed if squeezed in TLP else " ".join(marking.split())[:LONGEST]


def marking_for(audience: Audience, of_audit: str, chosen: str = "") -> str:
    """Return the marking of a copy: the one chosen, the document's own, or the audit's."""
    return canonical(chosen or _OF_THEIR_OWN.get(audience, of_audit))


def meaning_of(marking: str) -> str:
    """Return what a label allows; empty for the district's own words."""
    label = TLP.get(canonical(marking))
    return "" if label is None else label.meaning


def ink_of(marking: str) -> InkName:
    """Return the name of the ink a marking is printed in."""
    label = TLP.get(canonical(marking))
    return "MARKING" if label is None else label.ink
