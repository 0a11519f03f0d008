"""State profiles: the exemption line a district may start from, dated and with its sources."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from cpted_audit.assets import asset
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.site_facts import change_site_facts

GENERIC = "generic"
LONGEST_LINE = 300
"""Letters of an exemption line; more would not fit below the foot of a page."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A passage of law that was read: what it says in our words, and where it was read."""

    citation: str
    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What was read for a state, and when; `line` is empty where nothing was read to print."""

    key: str
    state: str
    line: str
    read_on: date
    note: str
    basis: tuple[Basis, ...]


@cache
def profiles() -> tuple[Profile, ...]:
    """Return every profile that travels with the program, the one for any state first."""
    paths = sorted(asset("resources", "profiles").glob("*.toml"))
    read = [_profile(tomllib.loads(path.read_text("utf-8"))) for path in paths]
    return tuple(sorted(read, key=lambda one: (one.key != GENERIC, one.state)))


def _profile(table: dict[str, object]) -> Profile:
    found = table.pop("basis", [])
    basis = tuple(Basis(**one) for one in found) if isinstance(found, list) else ()
    return Profile(**table, basis=basis)  # type: ignore[arg-type]  # the tests read every file


def profile_of(key: str) -> Profile:
    """Return a profile by its key; raises AuditError for one that is not there."""
    found = next((one for one in profiles() if one.key == key), None)
    if found is None:
        known = ", ".join(one.key for one in profiles())
        raise AuditError(f"There is no profile “{key}”; choose one of {known}. Nothing changed.")
    return found


def choose_profile(session: Session, key: str, *, origin: object = None) -> None:
    """Take a state's profile with its line, which can be edited afterwards, as one step."""
    chosen = profile_of(key)
    change_site_facts(session, origin=origin, profile=chosen.key, exemption=chosen.line)


def set_exemption(session: Session, line: str, *, origin: object = None) -> None:
    """Write the district's own line; raises AuditError when it is too long to be printed."""
    line = " ".join(line.split())
    if len(line) > LONGEST_LINE:
        raise AuditError(
            f"An exemption line has at most {LONGEST_LINE} characters, so that it fits below a "
            "page; the old one was kept."
        )
    change_site_facts(session, origin=origin, exemption=line)
