"""State profiles: the exemption line a district may start from, dated and with its sources.

Beside those shipped stand the files that a district keeps in a folder of its own.
"""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from cpted_audit.analysis.registers.mapping_laws import laws_of
from cpted_audit.assets import asset
from cpted_audit.district import is_law_folder_named, law_folder
from cpted_audit.domain.documents.law import Passage, Rule, Topic
from cpted_audit.domain.happened import lies_ahead
from cpted_audit.errors import AuditError, PolicyError
from cpted_audit.files import is_folder
from cpted_audit.policy import STATE, Decided, all_decided, is_decided, refusal
from cpted_audit.report.law_view import LawView
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import change_site_facts, site_facts
from cpted_audit.words import N_, joined

GENERIC = "generic"
DECIDED = "decided"
"""The kind of step in which a new audit takes what an organization decided."""
LONGEST_LINE = 300
"""Letters of an exemption line; more would not fit below the foot of a page."""
LONGEST_TEXT = 2000
"""Letters of any other text of a file."""
LARGEST_FILE = 1_000_000
"""Bytes of a file with rules; the longest shipped has a hundredth of it."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What was read for a state; `line` is empty where nothing was read to print.

    `former` are lines an older version offered and nobody should print any more; `rules` is what
    was read of the state's law beside the exemption.
    """

    key: str
    state: str
    line: str
    note: str
    basis: tuple[Passage, ...]
    former: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()


def profiles() -> tuple[Profile, ...]:
    """Return every profile, the one for any state first: those shipped, with a district's rows."""
    return _merged(law_folder(), _stamp())


@lru_cache(maxsize=4)
def _merged(folder: Path, stamp: tuple[object, ...]) -> tuple[Profile, ...]:
    shipped, own = _shipped().profiles, _of_district(folder, stamp).profiles
    known = {profile.key: profile for profile in shipped}
    merged = known | {
        profile.key: _with_own(known[profile.key], profile) if profile.key in known else profile
        for profile in own
    }
    return tuple(
        sorted(merged.values(), key=lambda profile: (profile.key != GENERIC, profile.state))
    )


def unread_profiles() -> tuple[str, ...]:
    """Return a sentence for each file of a state that could not be read, a district's among them.

    A folder that somebody named and that is not there is told too.
    """
    folder = law_folder()
    missing = is_law_folder_named() and not is_folder(folder)
    told = N_(
        "the folder “{name}” with rules of the district is not there; choose it again",
        name=folder.name,
    )
    return (*_shipped().told, *([told] if missing else _own().told))


class _Found(NamedTuple):
    """The profiles of a folder, and what is to be said of files that are none."""

    profiles: tuple[Profile, ...]
    told: tuple[str, ...]


@cache
def _shipped() -> _Found:
    return _read(asset("resources", "profiles"), (), own=False)


def _own() -> _Found:
    """Return what a district wrote; read anew where a file of it changed."""
    return _of_district(law_folder(), _stamp())


def _of_district(folder: Path, stamp: tuple[object, ...]) -> _Found:
    return _read(folder, stamp, own=True) if stamp else _Found((), ())


def _stamp() -> tuple[object, ...]:
    """Return what tells the files of a district from others: names, moments and sizes."""
    folder, stamp = law_folder(), []
    with suppress(OSError):
        for path in sorted(folder.glob("*.toml")):
            facts = path.stat()
            stamp.append((path.name, facts.st_mtime_ns, facts.st_size))
    return tuple(stamp)


@lru_cache(maxsize=4)
def _read(folder: Path, _stamp: tuple[object, ...], *, own: bool) -> _Found:
    found: list[Profile] = []
    told: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            profile = _profile(tomllib.loads(_text(path)), own=own)
            _check_key(profile.key, {other.key for other in found})
            found.append(profile)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            why = (
                N_("{args!r} is missing", args=error.args[0])
                if isinstance(error, KeyError)
                else str(error)
            )
            told.append(
                N_(
                    "the file “{name}” with rules of a state is left out, as it cannot be "
                    "read "
                    "({why}); correct it with a plain text editor",
                    name=path.name,
                    why=why,
                )
            )
    return _Found(tuple(found), tuple(told))


def _text(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise ValueError(f"it is larger than {LARGEST_FILE:,} bytes")
    return data.decode("utf-8-sig")  # editors on Windows may put a byte order mark first


def _with_own(shipped: Profile, own: Profile) -> Profile:
    """Return what is shipped of a state with a district's rows; its line, where it has one."""
    added = replace(shipped, rules=(*shipped.rules, *own.rules))
    if own.line:
        line_of = replace(added, line=own.line, basis=own.basis, note=own.note or OWN_LINE)
        return replace(line_of, former=(*shipped.former, *own.former))
    return replace(added, basis=(*shipped.basis, *own.basis))


def _check_key(key: str, others: set[str]) -> None:
    if key in others:
        raise ValueError(f"the key “{key}” is another file's")


def _profile(table: dict[str, Any], *, own: bool) -> Profile:
    basis = tuple(Passage(**_row(one, own=own)) for one in table.pop("basis", ()))
    rules = tuple(
        Rule(**{**_row(one, own=own), "topic": Topic(one["topic"])})
        for one in table.pop("rules", ())
    )
    former = tuple(table.pop("former", ()))
    _texts(table)
    if own:  # of a state the program knows, a district adds its rows alone
        state = {profile.key: profile.state for profile in _shipped().profiles}.get(table["key"])
        table = {"line": "", "note": ""} | ({} if state is None else {"state": state}) | table
    if len(table["line"]) > LONGEST_LINE:
        raise ValueError(f"'line' has more than {LONGEST_LINE} letters")
    return Profile(**table, former=former, basis=basis, rules=rules)


def _row(table: dict[str, Any], *, own: bool) -> dict[str, Any]:
    """Check a row that somebody may have written by hand; raises TypeError."""
    if not isinstance(table["read_on"], date) or isinstance(table["read_on"], datetime):
        raise TypeError("'read_on' must be a day without quotes, such as 2026-11-29")
    if lies_ahead(table["read_on"]):
        raise ValueError("'read_on' has not come yet")
    if "district" in table:
        raise TypeError("'district' is no key of a row")
    _texts({key: value for key, value in table.items() if key != "read_on"})
    return {**table, "district": own}


def _texts(table: dict[str, Any]) -> None:
    for key, value in table.items():
        if not isinstance(value, str):
            raise TypeError(f"{key!r} must be text in quotes")
        if len(value) > LONGEST_TEXT:
            raise ValueError(f"{key!r} has more than {LONGEST_TEXT:,} letters")


def profile_of(key: str) -> Profile:
    """Return a profile by its key; raises AuditError for one that is not there."""
    found = next((profile for profile in profiles() if profile.key == key), None)
    if found is None:
        known = ", ".join(profile.key for profile in profiles())
        raise AuditError(
            "There is no profile “{key}”; choose one of {known}. Nothing changed.",
            key=key,
            known=known,
        )
    return found


def choose_profile(session: Session, key: str, *, origin: object = None) -> None:
    """Take a state's profile with its line, which can be edited afterwards, as one step.

    Raises AuditError for a profile that is not there, PolicyError where another was decided.
    """
    chosen = profile_of(key)
    if is_decided(STATE) and chosen != decided_profile():
        raise refusal(STATE)
    change_site_facts(session, origin=origin, profile=chosen.key, exemption=chosen.line)


def take_decided(session: Session) -> None:
    """Let a new audit begin with the state that an organization decided, if it did.

    Undo passes over it, as over what the audit began with; a line of that state that came along
    from last year stays. Raises PolicyError where that names no state the program knows.
    """
    chosen = decided_profile()
    if chosen is not None and chosen.key != site_facts(session).profile:
        change_site_facts(session, kind=DECIDED, profile=chosen.key, exemption=chosen.line)


def decided_profile(of: Decided | None = None) -> Profile | None:
    """Return the profile of the state that was decided, or that a file would; None where none is.

    Raises PolicyError where that names no state the program knows.
    """
    wanted = (of or all_decided()).values.get(STATE.key, STATE.free)
    if not wanted:
        return None
    key = wanted.strip().casefold()
    found = next((one for one in profiles() if one.key.casefold() == key), None)
    if found is None:
        raise PolicyError(
            "Your organization decided that audits are of the state “{key}”, which this program "
            "does not know; it knows {known}. No audit was made or changed; ask who looks after "
            "this computer to correct it.",
            key=wanted,
            known=joined(", ", (one.key for one in profiles())),
        )
    return found


def set_exemption(session: Session, line: str, *, origin: object = None) -> None:
    """Write the district's own line; raises AuditError when it is too long to be printed."""
    line = " ".join(line.split())
    if len(line) > LONGEST_LINE:
        raise AuditError(
            "An exemption line has at most {longest_line} characters, so that it fits "
            "below a page; the old one was kept.",
            longest_line=LONGEST_LINE,
        )
    change_site_facts(session, origin=origin, exemption=line)


OWN_LINE = N_("This line is the district's own; the program knows no source of it.")
OUTDATED_LINE = N_(
    "This line is one that an older version offered for {state}. What it names "
    "is out of date: choose the state again on the report page to take today's "
    "line, or write your own."
)


def line_note(profile: Profile, line: str) -> str:
    """Return what is to be said of a line: whose it is, or that it is out of date."""
    if line in profile.former:
        return OUTDATED_LINE.format(state=profile.state)
    return profile.note if line == profile.line else OWN_LINE


def outdated_line(session: Session) -> list[str]:
    """Return a sentence where the audit prints a line of law that an older version offered."""
    line = site_facts(session).exemption
    return [
        N_(
            "the exemption line “{line}” names what is out of date for {state}; choose "
            "the state again on the report page",
            line=line,
            state=profile.state,
        )
        for profile in profiles()
        if line and line in profile.former
    ]


def law_view(session: Session) -> LawView:
    """Return what the report says of the law: the line, what it rests on, and the state's maps."""
    facts = site_facts(session)
    known = {profile.key: profile for profile in profiles()}
    profile = known.get(facts.profile, known[GENERIC])
    line = facts.exemption
    return LawView(
        state="" if profile.key == GENERIC else profile.state,
        line=line,
        note=line_note(profile, line) if line else profile.note,
        exemption=profile.basis if line == profile.line else (),
        mapping=tuple(laws_of(profile.state)),
        rules=profile.rules,
    )
