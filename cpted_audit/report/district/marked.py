"""How a paper of several audits is marked: as the strictest of them is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from cpted_audit.analysis.district.schools import SchoolLine
from cpted_audit.report.copies import LONGEST, TLP, canonical

USUAL: Final = "TLP:AMBER"


def marking_of(lines: Iterable[SchoolLine]) -> str:
    """Return the strictest label of the audits; a district's own words stand before every label.

    Nobody knows what such words would allow, so that several of them stand beside each other.
    """
    found = list(dict.fromkeys(canonical(line.audit.marking) for line in lines))
    own = [one for one in found if one and one not in TLP]
    if own:
        joined = " / ".join(own)
        return joined if len(joined) <= LONGEST else own[0]
    return next((label for label in TLP if label in found), USUAL)
