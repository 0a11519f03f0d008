"""What an organization decided for everybody who uses the program: the table of its policies.

They stand in a file `policy.toml` in the machine-wide place or beside the program, and are read
once. A file with a mistake stops the program with one sentence: what was decided must not be
dropped by a slip of the pen. Where both files decide the same, the machine-wide one does.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from cpted_audit.errors import PolicyError
from cpted_audit.program import machine_folder, program_folder, user_folder
from cpted_audit.words import N_, Words, counted, joined

FILE = "policy.toml"
LARGEST_FILE = 100_000
"""Bytes of a policy file; the longest one that makes sense has a fiftieth of it."""
LONGEST_TEXT = 200
MOST_DAYS = 36_500

_Value = TypeVar("_Value", bound=bool | int | str | tuple[str, ...])


class Policy(NamedTuple, Generic[_Value]):
    """One thing that can be decided: its key in the file, and its value where nothing is.

    `told` is said of it once it is decided, with its value as {value}; `example` is a line of the
    file. `obeyed` names the modules that hold it.
    """

    key: str
    free: _Value
    told: Words
    example: str
    obeyed: tuple[str, ...]


PASSPHRASE = Policy(
    "passphrase_required", free=False,
    told=N_("New audits and copies of audits are encrypted with a passphrase."),
    example="passphrase_required = true",
    obeyed=("session/passphrases.py",),
)  # fmt: skip
MARKING = Policy(
    "marking", "",
    N_("Audits and documents are marked {value}, and nobody chooses another marking."),
    'marking = "TLP:AMBER+STRICT"',
    ("report/copies.py", "session/things/site_facts.py", "session/places/starting_points.py",
            "session/following/begin.py"),
)  # fmt: skip
STATE = Policy(
    "state_profile", "",
    N_("New audits begin with the exemption line of {value}, and no other state is chosen."),
    'state_profile = "ne"',
    ("session/documents/profiles.py",),
)  # fmt: skip
FOLDERS = Policy[tuple[str, ...]](
    "folders_allowed", (),
    N_("Audits are edited, and files are written, in these folders alone: {value}."),
    'folders_allowed = ["~/Documents/Audits"]',
    ("files.py", "store/document.py"),
)  # fmt: skip
WATCHED = Policy(
    "watched_folders", free=True,
    told=N_("Folders are not watched for new photos."),
    example="watched_folders = false",
    obeyed=("ui/photos/folder_watch.py",),
)  # fmt: skip
CAMERA = Policy(
    "camera", free=True,
    told=N_("The camera of this computer is not used."),
    example="camera = false",
    obeyed=("ui/photos/camera_window.py",),
)  # fmt: skip
DESTROY_BY = Policy(
    "destroy_by_days", 0,
    N_("A copy has a last day: {value} after it was made, unless an earlier one is chosen."),
    "destroy_by_days = 365",
    ("session/documents/copies/recipients.py",),
)  # fmt: skip

POLICIES: tuple[Policy[Any], ...] = (
    PASSPHRASE, MARKING, STATE, FOLDERS, WATCHED, CAMERA, DESTROY_BY,
)  # fmt: skip


def policy_files() -> tuple[Path, ...]:
    """Return where a policy file may lie: what stands in the first decides over the others."""
    return machine_folder() / FILE, program_folder() / FILE


class Decided(NamedTuple):
    """What was decided, by the keys of policies, and the files in which it stands."""

    values: Mapping[str, Any]
    files: tuple[Path, ...]


@cache
def all_decided() -> Decided:
    """Return everything that was decided; raises PolicyError for a file with a mistake."""
    values: dict[str, Any] = {}
    files: list[Path] = []
    for path in policy_files():
        found = _read(path)
        if found is not None:
            values = {**found, **values}
            files.append(path)
    return Decided(values, tuple(files))


def decided(policy: Policy[_Value]) -> _Value:
    """Return what was decided of a policy, or what holds where nothing was.

    Raises PolicyError for a file with a mistake.
    """
    value: _Value = all_decided().values.get(policy.key, policy.free)
    return value


def is_decided(policy: Policy[Any]) -> bool:
    """Return whether a policy decides otherwise than what holds without one."""
    return bool(decided(policy) != policy.free)


def in_force(marking: str) -> str:
    """Return the marking of an audit: what was decided, or what stands in it."""
    return decided(MARKING) or marking


def told(policy: Policy[Any]) -> Words:
    """Return in a sentence what was decided of a policy."""
    value = decided(policy)
    if isinstance(value, tuple):
        value = joined(", ", value)
    if policy is STATE:
        value = str(value).upper()
    if policy is DESTROY_BY:
        value = counted("1 day", "{count} days", int(value))
    return policy.told.format(value=value)


def all_told() -> Iterator[Words]:
    """Yield a sentence for everything that was decided, in the order of the table."""
    return (told(policy) for policy in POLICIES if is_decided(policy))


def refusal(policy: Policy[Any], kept: str = N_("Nothing was changed.")) -> PolicyError:
    """Return the error for what a policy forbids; `kept` says what became of it."""
    return PolicyError(
        "{decision} Your organization decided that. {kept}", decision=told(policy), kept=kept
    )


def is_allowed(path: Path) -> bool:
    """Return whether a file may be written where a path says; the program's own always may."""
    allowed = decided(FOLDERS)
    real = Path(os.path.realpath(path))
    inside = (Path(os.path.realpath(folder)) for folder in (*map(expanded, allowed), user_folder()))
    return not allowed or any(real.is_relative_to(folder) for folder in inside)


def refuse_outside(path: Path) -> None:
    """Raise PolicyError for a file outside the folders that are allowed; the program's own is."""
    if not is_allowed(path):
        raise refusal(FOLDERS, N_("“{name}” was not written.", name=path.name))


def expanded(folder: str) -> Path:
    """Return a folder of the file with the user's home and variables put in."""
    return Path(os.path.expandvars(folder)).expanduser()


def _read(path: Path) -> Mapping[str, Any] | None:
    """Return what a policy file says, None where there is none; raises PolicyError for mistakes."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _wrong(path, N_("it cannot be read ({reason})", reason=error.strerror)) from error
    if len(data) > LARGEST_FILE:
        raise _wrong(path, N_("it is larger than any such file"))
    try:
        table = tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        raise _wrong(path, N_("{mistake}", mistake=error)) from error
    known = {policy.key: policy for policy in POLICIES}
    for key in table:
        if key not in known:
            raise _wrong(path, N_("“{key}” is not a policy this version knows", key=key))
    return {key: _value(path, known[key], value) for key, value in table.items()}


def _value(path: Path, policy: Policy[Any], value: Any) -> Any:  # noqa: ANN401 - as a file has it
    """Return a value as the program takes it; raises PolicyError for one of another kind."""
    wanted = type(policy.free)
    if wanted is tuple:
        good = isinstance(value, list) and bool(value) and all(map(_is_text, value))
        good = good and all(expanded(folder).is_absolute() for folder in value)
        value = tuple(value) if good else value
    elif wanted is int:
        good = type(value) is int and 0 < value <= MOST_DAYS
    elif wanted is str:
        good = _is_text(value)
    else:
        good = type(value) is bool
    if not good:
        raise _wrong(
            path,
            N_("“{key}” is to be written like {example}", key=policy.key, example=policy.example),
        )
    return value


def _is_text(value: object) -> bool:
    return (
        isinstance(value, str)
        and bool(value.strip())
        and len(value) <= LONGEST_TEXT
        and value.isprintable()
    )


def _wrong(path: Path, mistake: str) -> PolicyError:
    return PolicyError(
        "The program does not start, because the file “{path}” with what your organization "
        "decided has a mistake: {mistake}. No audit was touched; ask who looks after this computer "
        "to correct it.",
        path=path,
        mistake=mistake,
    )
