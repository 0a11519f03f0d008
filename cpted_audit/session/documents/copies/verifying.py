"""Say in one sentence whether a copy is whole, whose it is, which printing, and until when."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

from cpted_audit.domain.words import N_
from cpted_audit.errors import AuditError, CancelledError, PassphraseError
from cpted_audit.files import is_folder, why
from cpted_audit.interchange.packet.copy_record import CopyRecord, Sealed, read_list, read_pdf
from cpted_audit.interchange.packet.page_file import is_page, read_page
from cpted_audit.interchange.packet.reading import (
    FoundPacket,
    PacketError,
    PasswordError,
    differing,
    listed,
    read_packet,
)
from cpted_audit.interchange.packet.signing import PublicKey
from cpted_audit.interchange.packet.zip import is_plain
from cpted_audit.report.wording import day
from cpted_audit.words import told

LARGEST_PDF: Final = 1_000_000_000
_HEAD, _TAIL, _PART = 1_024, 2_048, 1 << 20
_LONGEST: Final = 100
_MOST_NAMED: Final = 3


class State(StrEnum):
    """What came of checking a copy, the worst first."""

    ALTERED = "altered"
    NO_RECORD = "no-record"
    UNKNOWN_KEY = "unknown-key"
    NOT_SIGNED = "not-signed"
    OVERDUE = "overdue"
    WHOLE = "whole"


EXIT: Mapping[State, int] = {
    State.WHOLE: 0, State.OVERDUE: 3, State.NOT_SIGNED: 4, State.UNKNOWN_KEY: 5,
    State.ALTERED: 6, State.NO_RECORD: 7,
}  # fmt: skip
"""The exit status of the command for each; 2 is what could not be checked at all."""

NUMBERED = N_("printing {number}")
UNNUMBERED = N_("a printing without number")
COPY = N_("This is {printing} of the {document} of {school}, printed on {day} by {issuer}")
COPY_FOR = N_(
    "This is {printing} of the {document} of {school}, copy {copy} for {whose}, printed on {day} "
    "by {issuer}"
)
NO_LAST_DAY = N_("no last day is set")
LAST_DAY = N_("it is to be destroyed by {day}")
PAST = N_("its last day was {day}, so destroy it")
WHOLE = N_("{this}; it is whole, and signed with the known key {fingerprint}; {until}.")
NOT_SIGNED = N_(
    "{this}; it is as it was made, but not signed, so nothing shows who made it; {until}."
)
UNKNOWN = N_(
    "{this}; it is whole, but signed with the key {fingerprint}, which is not known here: compare "
    "it with the one the issuer gave you; {until}."
)
OTHER_KEY = N_(
    "{this}; it is whole, but signed with the key {fingerprint} and not with the one you gave, so "
    "do not rely on it; {until}."
)
CHANGED = N_("“{name}” was changed after it was made, so do not rely on it; ask for a new copy.")
FORGED = N_(
    "“{name}” has a signature that does not belong to it, so do not rely on it; ask for a new copy."
)
CUT_OFF = N_("“{name}” is cut off or damaged, so do not rely on it; ask for a new copy.")
NOT_AS_MADE = N_(
    "“{name}” is not as it was made: {what}; do not rely on it and ask for a new copy."
)
NO_RECORD = N_(
    "“{name}” does not say which printing it is: another or an older program made it or saved it "
    "again, so nothing can be said of it."
)
NO_LIST = N_(
    "“{name}” has no list of its files, so it is no packet of this program, or not all of it."
)
DOCUMENT_WORDS: Mapping[str, str] = {
    "full": N_("full report"),
    "facility": N_("facility document"),
    "responder": N_("responder packet"),
    "public": N_("public notice"),
}
"""How a document is called in a sentence."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or a part of one: its pattern in English, and what goes into it."""

    pattern: str
    values: Mapping[str, str | int | date | Said] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """It in English."""
        return self.pattern.format(
            **{name: _in_english(value) for name, value in self.values.items()}
        )


@dataclass(frozen=True, slots=True)
class CopyVerdict:
    """What came of checking a copy, and the one sentence about it."""

    state: State
    said: Said


def _never() -> bool:
    return False


def verify(
    path: Path,
    given: Sequence[PublicKey | str],
    known: Sequence[PublicKey],
    on: date,
    *,
    password: str = "",
    cancelled: Callable[[], bool] = _never,
) -> CopyVerdict:
    """Check a PDF, a page or a packet, on a day.

    `given` are keys, or fingerprints of keys, that it should be signed with; without any, `known`
    ones will do. Raises PassphraseError for a zip whose password is missing or wrong, AuditError
    for what cannot be checked at all, and CancelledError.
    """
    return _Checking(path.name or str(path), given, known, on, password, cancelled).checked(path)


@dataclass(frozen=True, slots=True)
class _Checking:
    """One copy, and whom its issuer may be."""

    name: str
    given: Sequence[PublicKey | str]
    known: Sequence[PublicKey]
    on: date
    password: str = field(repr=False)
    cancelled: Callable[[], bool]

    def _asks(self) -> None:
        if self.cancelled():
            raise CancelledError("The check was cancelled; nothing is said of the copy.")

    def checked(self, path: Path) -> CopyVerdict:
        if is_folder(path):
            return self._packet(path)
        head = _start_of(path)
        if head.startswith(b"PK"):  # a zip begins with its first file, which may be a PDF
            return self._packet(path)
        if b"%PDF-" in head:
            return self._pdf(path)
        if is_page(head):
            return self._page(path)
        raise AuditError(
            "“{name}” is neither a PDF nor a page (.html) nor a packet (a folder or a .zip "
            "file), so nothing was checked. Choose the copy you were given.",
            name=self.name,
        )

    def _pdf(self, path: Path) -> CopyVerdict:
        data = _whole(path, self._asks)
        if b"%%EOF" not in data[-_TAIL:]:
            return self._told(State.ALTERED, CUT_OFF)
        try:
            found = read_pdf(data)
        except (ValueError, RecursionError):
            return self._told(State.ALTERED, CHANGED)
        if found is None:
            return self._told(State.NO_RECORD, NO_RECORD)
        return self._judged(found)

    def _page(self, path: Path) -> CopyVerdict:
        data = _whole(path, self._asks)
        if not data.rstrip().endswith(b"</html>"):
            return self._told(State.ALTERED, CUT_OFF)
        try:
            found = read_page(data, self.password)
        except PassphraseError as error:
            if not self.password:
                raise PassphraseError(
                    N_(
                        "“{name}” has a password, so it was not checked. Type the password its "
                        "issuer gave you.",
                        name=self.name,
                    )
                ) from error
            raise PassphraseError(
                N_(
                    "The password does not open “{name}”, or the file was changed, so it was not "
                    "checked. Type the one its issuer gave you.",
                    name=self.name,
                )
            ) from error
        except (ValueError, RecursionError):
            return self._told(State.ALTERED, CHANGED)
        return self._judged(found.sealed)

    def _packet(self, path: Path) -> CopyVerdict:
        try:
            found = read_packet(path, self.password, self._asks)
        except PasswordError as error:
            raise PassphraseError(
                N_(
                    "The password does not open “{name}”, so its files were not checked. Type "
                    "the one its issuer gave you.",
                    name=self.name,
                )
                if self.password
                else N_(
                    "“{name}” has a password, so its files were not checked. Type the password "
                    "its issuer gave you.",
                    name=self.name,
                )
            ) from error
        except PacketError as error:
            return self._not_as_made(told(error))
        if found.manifest is None:
            return self._told(State.NO_RECORD, NO_LIST)
        return self._listed(found, found.manifest)

    def _listed(self, found: FoundPacket, manifest: bytes) -> CopyVerdict:
        try:
            names = listed(manifest)
        except AuditError:
            return self._not_as_made(N_("its list cannot be read"))
        if not all(map(is_plain, names)):
            return self._not_as_made(N_("its list names a file outside of it"))
        wrong = list(differing(names, found.files))
        if wrong:
            more = len(wrong) - _MOST_NAMED
            shown = ", ".join(map(_plain, wrong[:_MOST_NAMED]))
            return self._not_as_made(f"{shown} and {more:,} more" if more > 0 else shown)
        try:
            sealed = read_list(manifest, found.signature)
        except (ValueError, RecursionError):
            return self._told(State.NO_RECORD, NO_RECORD)
        return self._judged(sealed)

    def _judged(self, found: Sealed) -> CopyVerdict:
        record = found.record
        if found.signed is False:
            return self._told(State.ALTERED, FORGED)
        if not found.whole:
            return self._told(State.ALTERED, CHANGED)
        until, past = self._until(record)
        public = record.public
        if public is None:
            return CopyVerdict(
                State.NOT_SIGNED, Said(NOT_SIGNED, {"this": _this(record), "until": until})
            )
        fits = [one for one in self.given or self.known if _is(one, public)]
        issuer = next((fit.issuer for fit in fits if isinstance(fit, PublicKey)), "")
        values: dict[str, str | int | date | Said] = {
            "this": _this(record, issuer),
            "until": until,
            "fingerprint": public.fingerprint,
        }
        if not fits:
            return CopyVerdict(
                State.UNKNOWN_KEY, Said(OTHER_KEY if self.given else UNKNOWN, values)
            )
        return CopyVerdict(State.OVERDUE if past else State.WHOLE, Said(WHOLE, values))

    def _until(self, record: CopyRecord) -> tuple[Said, bool]:
        last = record.destroy_by
        if last is None:
            return Said(NO_LAST_DAY), False
        past = last < self.on
        return Said(PAST if past else LAST_DAY, {"day": last}), past

    def _told(self, state: State, pattern: str) -> CopyVerdict:
        return CopyVerdict(state, Said(pattern, {"name": _plain(self.name)}))

    def _not_as_made(self, what: str) -> CopyVerdict:
        values = {"name": _plain(self.name), "what": what}
        return CopyVerdict(State.ALTERED, Said(NOT_AS_MADE, values))


def _this(record: CopyRecord, issuer: str = "") -> Said:
    printing = (
        Said(UNNUMBERED) if record.printing is None else Said(NUMBERED, {"number": record.printing})
    )
    values: dict[str, str | int | date | Said] = {
        "printing": printing, "day": record.issued_on,
        "document": Said(DOCUMENT_WORDS.get(record.document, N_("document"))),
        "school": _plain(record.school) or "–", "issuer": _plain(issuer or record.issuer) or "–",
    }  # fmt: skip
    if record.copy is None:
        return Said(COPY, values)
    return Said(COPY_FOR, {**values, "copy": record.copy, "whose": _plain(record.whose) or "–"})


def _is(public_key: PublicKey | str, public: PublicKey) -> bool:
    return public_key == (public.fingerprint if isinstance(public_key, str) else public)


def _plain(text: str) -> str:
    """Return a text of a file as one line of letters that turn nothing around."""
    shown = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _in_english(value: str | int | date | Said) -> str:
    match value:
        case Said():
            return value.text
        case date():
            return day(value)
        case _:
            return str(value)


def _start_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except (OSError, ValueError) as error:
        told = why(error, path) if isinstance(error, OSError) else "no such file"
        raise AuditError(
            "“{name}” cannot be read ({reason}), so nothing was checked. Look whether it "
            "is there and may be read.",
            name=path.name,
            reason=told,
        ) from error


def _whole(path: Path, asks: Callable[[], None]) -> bytes:
    read = bytearray()
    try:
        if path.stat().st_size > LARGEST_PDF:
            raise AuditError(
                "“{name}” is larger than any document of this program, so nothing was "
                "checked. Choose the copy you were given.",
                name=path.name,
            )
        with path.open("rb") as file:
            while part := file.read(_PART):
                asks()
                read += part
        return bytes(read)
    except OSError as error:
        raise AuditError(
            "“{name}” cannot be read ({reason}), so nothing was checked. Look whether "
            "it is there and may be read.",
            name=path.name,
            reason=why(error, path),
        ) from error
