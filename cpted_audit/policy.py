"""What an organization decided for everybody who uses the program: the table of its policies.

They stand in a file `policy.toml` in the machine-wide place or beside the program, and are read
once. A file with a mistake stops the program with one sentence: what was decided must not be
dropped by a slip of the pen. Where both files decide the same, the machine-wide one does.
"""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path, PurePath
from typing import Any, Generic, NamedTuple, TypeVar

from cpted_audit.errors import PolicyError
from cpted_audit.program import machine_folder, program_folder, user_home
from cpted_audit.words import N_, Words, counted, joined

FILE = "policy.toml"
LARGEST_FILE = 100_000
"""Bytes of a policy file; the longest one that makes sense has a fiftieth of it."""
LONGEST_TEXT = 200
LONGEST_MARKING = 40
"""Letters of a marking; more would leave no room for the rest of the foot of a page."""
MOST_DAYS = 36_500
_LONGEST_SHOWN = 60
_HIDDEN_ENDING = ".txt"
"""What Notepad puts behind the name of a file, and Windows shows nobody."""
_ENCODINGS = {
    codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16", codecs.BOM_UTF8: "utf-8-sig",
}  # fmt: skip
"""How a file is encoded that says so by its first bytes; PowerShell 5 writes UTF-16."""
_VARIABLE = re.compile(r"%[^%]*%|\$")

_Value = TypeVar("_Value", bound=bool | int | str | tuple[str, ...])


class Policy(NamedTuple, Generic[_Value]):
    """One thing that can be decided: its key in the file, and its value where nothing is.

    `told` is said of it once it is decided, with its value as {value}; `example` is a line of the
    file. `obeyed` names the modules that hold it. `rule` says of its value what an example cannot.
    """

    key: str
    free: _Value
    told: Words
    example: str
    obeyed: tuple[str, ...]
    rule: Words = Words("")


PASSPHRASE = Policy(
    "passphrase_required", free=False,
    told=N_(
        "New audits and copies of audits are encrypted with a passphrase that is not easy to guess."
    ),
    example="passphrase_required = true",
    obeyed=("session/passphrases.py",),
)  # fmt: skip
MARKING = Policy(
    "marking", "",
    N_(
        "Audits and their documents are marked {value}, but for the public summary, and nobody "
        "chooses another marking."
    ),
    'marking = "TLP:AMBER+STRICT"',
    ("report/copies.py", "session/things/site_facts.py", "session/places/starting_points.py",
            "session/following/begin.py", "session/fleet/rows.py"),
    N_("at most {most} letters", most=LONGEST_MARKING),
)  # fmt: skip
STATE = Policy(
    "state_profile", "",
    N_("New audits begin with the exemption line of {value}, and no other state is chosen."),
    'state_profile = "ne"',
    ("session/documents/profiles.py",),
    N_("as the report page names it: the two letters of a state, or generic"),
)  # fmt: skip
FOLDERS = Policy[tuple[str, ...]](
    "folders_allowed", (),
    N_("Audits are edited, and files are written, in these folders alone: {value}."),
    'folders_allowed = ["~/Documents/Audits"]',
    ("files.py", "store/document.py"),
    N_("whole paths with / between folders, or from ~, the folder of each user; no variables"),
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
    ("session/documents/copies/recipients.py", "session/file/handing_over.py"),
    N_("a number from 1 to {most}", most=MOST_DAYS),
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
        try:
            found = _read(path)
        except _MistakeError as error:
            raise PolicyError(
                "The program does not start, because the file “{path}” with what your organization "
                "decided has a mistake: {mistake}. No audit was touched; ask who looks after this "
                "computer to correct it.",
                path=error.path,
                mistake=error.mistake,
            ) from error
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


def told(policy: Policy[Any], of: Decided | None = None) -> Words:
    """Return in a sentence what was decided of a policy, or what a file would decide of it."""
    value = (of or all_decided()).values.get(policy.key, policy.free)
    if isinstance(value, tuple):
        value = joined(", ", value)
    if policy is STATE:
        value = str(value).upper()
    if policy is DESTROY_BY:
        value = counted("1 day", "{count} days", int(value))
    return policy.told.format(value=value)


def all_told(of: Decided | None = None) -> Iterator[Words]:
    """Yield a sentence for everything that was decided, or that a file would, in their order."""
    values = (of or all_decided()).values
    return (told(one, of) for one in POLICIES if values.get(one.key, one.free) != one.free)


def refusal(policy: Policy[Any], kept: str = N_("Nothing was changed.")) -> PolicyError:
    """Return the error for what a policy forbids; `kept` says what became of it."""
    return PolicyError(
        "{decision} Your organization decided that. {kept}", decision=told(policy), kept=kept
    )


def is_allowed(path: Path) -> bool:
    """Return whether a file may be written where a path says; what is linked leads nowhere else."""
    allowed = decided(FOLDERS)
    if not allowed:
        return True
    try:
        real = Path(os.path.realpath(path))
    except OSError:  # Windows follows no name that is too long: where it leads nobody knows
        return False
    inside = (Path(os.path.realpath(expanded(folder))) for folder in allowed)
    return any(real.is_relative_to(folder) for folder in inside)


def refuse_outside(path: Path) -> None:
    """Raise PolicyError for a file outside the folders that are allowed."""
    if not is_allowed(path):
        raise refusal(FOLDERS, N_("“{name}” was not written.", name=path.name))


def expanded(folder: str) -> Path:
    """Return a folder of the file with the user's own for ~, wherever a variable says that is."""
    first, *others = PurePath(folder).parts or (folder,)
    return home_folder().joinpath(*others) if first == "~" else Path(folder)


def home_folder() -> Path:
    """Return the folder of this user as the system knows it, whatever a variable says.

    A user the system does not know, as in a container, has the one of the variable.
    """
    if os.name == "nt":
        from cpted_audit.windows import profile_folder  # seldom asked

        return profile_folder() or user_home()
    import pwd

    with suppress(KeyError):
        return Path(pwd.getpwuid(os.getuid()).pw_dir)
    return user_home()


def tried(path: Path) -> Decided:
    """Return what a file would decide in a place where it is read; raises PolicyError for none."""
    try:
        values = _read(path)
    except _MistakeError as error:
        raise PolicyError(
            "“{path}” has a mistake: {mistake}. Nothing was changed; correct it and try it again.",
            path=error.path,
            mistake=error.mistake,
        ) from error
    if values is None:
        raise PolicyError("There is no file “{path}”, so nothing was tried.", path=path)
    return Decided(values, (path,))


class _MistakeError(Exception):
    """What is wrong in a policy file, as part of a sentence."""

    def __init__(self, path: Path, mistake: Words) -> None:
        super().__init__(mistake)
        self.path, self.mistake = path, mistake


def _read(path: Path) -> Mapping[str, Any] | None:
    """Return what a policy file says, None where there is none; raises _MistakeError."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            raise _MistakeError(path, N_("it is no file"))
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        _refuse_misplaced(path)
        return None
    except OSError as error:
        raise _MistakeError(
            path, N_("it cannot be read ({reason})", reason=error.strerror)
        ) from error
    if len(data) > LARGEST_FILE:
        raise _MistakeError(path, N_("it is larger than any such file"))
    known = {policy.key: policy for policy in POLICIES}
    table = _table(path, data)
    for key in table:
        if key not in known:
            raise _MistakeError(
                path, N_("“{key}” is not a policy this version knows", key=_short(key))
            )
    return {key: _value(path, known[key], value) for key, value in table.items()}


def _refuse_misplaced(path: Path) -> None:
    """Raise _MistakeError where somebody meant a file to lie there, and nobody would read it."""
    if path.is_symlink():
        raise _MistakeError(path, N_("it is a link to a file that is not there"))
    other = path.with_name(f"{path.name}{_HIDDEN_ENDING}")
    if other.is_file():
        raise _MistakeError(other, N_("its name is to be {name}", name=path.name))


def _table(path: Path, data: bytes) -> Mapping[str, Any]:
    """Return the keys and values of a file's bytes; raises _MistakeError."""
    import tomllib  # few computers have a file to read, and the window does not wait for it

    encoding = next((name for mark, name in _ENCODINGS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeError as error:
        raise _MistakeError(path, N_("it is not saved as UTF-8")) from error
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        mistake = N_("{mistake}", mistake=_short(str(error)))
        if "\\" in text:
            mistake = N_("{mistake}; write / in a path, not \\", mistake=mistake)
        raise _MistakeError(path, mistake) from error


def _value(path: Path, policy: Policy[Any], value: Any) -> Any:  # noqa: ANN401 - as a file has it
    """Return a value as the program takes it; raises _MistakeError."""
    wanted = type(policy.free)
    if wanted is tuple:
        good = isinstance(value, list) and bool(value) and all(map(_is_folder, value))
        value = tuple(value) if good else value
    elif wanted is int:
        good = type(value) is int and 0 < value <= MOST_DAYS
    elif wanted is str:
        good = _is_text(value)
    else:
        good = type(value) is bool
    if good and policy is MARKING:
        value = " ".join(value.split())
        value = value.upper() if value.upper().startswith("TLP:") else value
        good = len(value) <= LONGEST_MARKING
    if not good:
        example = N_("{example} ({rule})", example=policy.example, rule=policy.rule)
        if not policy.rule:
            example = Words(policy.example)
        raise _MistakeError(
            path, N_("“{key}” is to be written like {example}", key=policy.key, example=example)
        )
    return value


def _is_folder(value: object) -> bool:
    """Return whether a text is a whole path that no user can lead elsewhere by a variable."""
    return (
        _is_text(value) and not _VARIABLE.search(str(value)) and expanded(str(value)).is_absolute()
    )


def _is_text(value: object) -> bool:
    return (
        isinstance(value, str)
        and bool(value.strip())
        and len(value) <= LONGEST_TEXT
        and value.isprintable()
    )


def _short(text: str) -> str:
    """Return what a file says in one line of letters, of a length that can be read."""
    seen = "".join(one if one.isprintable() else "�" for one in text)
    return seen if len(seen) <= _LONGEST_SHOWN else f"{seen[: _LONGEST_SHOWN - 1]}…"
