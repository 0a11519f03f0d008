"""A postal address of the United States, typed in one text, taken apart."""

from __future__ import annotations

import re
from typing import NamedTuple

_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "AS": "American Samoa", "GU": "Guam", "MP": "Northern Mariana Islands", "PR": "Puerto Rico",
    "VI": "Virgin Islands",
}  # fmt: skip
_CODES = {name.casefold(): code for code, name in _STATES.items()}
_CODE = re.compile(r"(\d{5})(?:-(\d{4}))?")
_LAST = re.compile(r"(?P<state>.*?)[\s,]*(?P<zip>\d{5}(?:-\d{4})?)?", re.DOTALL)
_COUNTRY = re.compile(r"[\s,]*\b(USA|U\.S\.A\.|United States( of America)?)\s*\Z", re.IGNORECASE)


class UsAddress(NamedTuple):
    """An address in parts: `state` is its code, such as “VA”; codes are empty where unsaid."""

    street: str
    city: str
    state: str
    zip_code: str
    zip_extension: str


def us_address(text: str) -> UsAddress | None:
    """Return an address like “12 Main St, Fairview, VA 22030” in parts, or None for another."""
    parts = [" ".join(one.split()) for one in re.split(r"[,\n]", _COUNTRY.sub("", text))]
    parts = [part for part in parts if part]
    if parts and _CODE.fullmatch(parts[-1]):  # “…, VA, 22030”
        parts[-2:] = [" ".join(parts[-2:])]
    last = _LAST.fullmatch(parts[-1]) if len(parts) > 1 else None
    if last is None:
        return None
    city_and_state = _state(parts[:-1], last["state"])
    if city_and_state is None:
        return None
    street, city, state = city_and_state
    code = _CODE.fullmatch(last["zip"] or "")
    zip_code, extension = (code[1], code[2] or "") if code else ("", "")
    return UsAddress(street, city, state, zip_code, extension) if street and city else None


def _state(before: list[str], text: str) -> tuple[str, str, str] | None:
    """Return street, city and code of the state, which may stand behind the city in one part."""
    known = text.strip(" .").casefold()
    code = known.upper() if known.upper() in _STATES else _CODES.get(known, "")
    if code:
        return ", ".join(before[:-1]), before[-1], code
    words = text.split()
    for count in range(min(len(words) - 1, 3), 0, -1):  # “Fairview VA”, “Fairview West Virginia”
        end = " ".join(words[-count:]).casefold()
        code = _CODES.get(end, "") or (words[-1] if count == 1 and words[-1] in _STATES else "")
        if code:
            return ", ".join(before), " ".join(words[:-count]), code
    return None
