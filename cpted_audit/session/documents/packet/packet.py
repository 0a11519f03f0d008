"""The responders' packet: the sheets, maps and tables for other machines, and a list of digests."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from cpted_audit import __version__
from cpted_audit.domain.documents.printing import Issue
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.files import (
    cause_of,
    folder_beside,
    is_folder,
    is_there,
    patiently,
    refuse_unfit,
    replacing,
)
from cpted_audit.interchange.packet.copy_record import SIGNATURE, sign_list
from cpted_audit.interchange.packet.reading import MANIFEST, ManifestFacts, write_manifest
from cpted_audit.interchange.packet.zip import check_password, packet_zip
from cpted_audit.session.documents.copies.copies import (
    PLAIN,
    Choices,
    check_choices,
    copy_facts,
)
from cpted_audit.session.documents.packet.contents import FOR, Making, Progress, made_files
from cpted_audit.session.session import Session

ZIP = ".zip"


def write_packet(
    session: Session,
    target: Path,
    *,
    issued: datetime,
    choices: Choices = PLAIN,
    progress: Progress = lambda _page: None,
    issued_as: Callable[[Issue], None] = lambda _issue: None,
) -> Path:
    """Write a packet as a folder, or as one file where the target ends in .zip.

    It appears whole or not at all; returned is the file whose digest tells the packet: the zip,
    or the list of files in the folder. `issued_as` is told which printing it is. Equal input gives
    equal files, but for a zip with a password. Raises AuditError for a folder that holds something
    or is to have a password, or for a choice responders cannot be given, and StorageError when the
    disk refuses.
    """
    _refuse(target, choices)
    files = packet_files(
        session, issued=issued, choices=choices, progress=progress, issued_as=issued_as
    )
    if target.suffix.lower() == ZIP:
        packed = packet_zip(files, choices.password)  # in memory, and with a password never bare
        with replacing(target) as part:
            part.write_bytes(packed)
        return target
    with _whole_folder(target) as part:
        for name, data in files.items():
            path = part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return target / MANIFEST


def packet_files(
    session: Session,
    *,
    issued: datetime,
    choices: Choices = PLAIN,
    progress: Progress = lambda _page: None,
    issued_as: Callable[[Issue], None] = lambda _issue: None,
) -> dict[str, bytes]:
    """Return the files of a packet by name, folders with a slash, the list of digests with them.

    The list is signed where there is a key, by a file of its own.
    """
    check_choices(FOR, choices)
    copy = copy_facts(session, FOR, choices)
    making = Making(session, issued, choices, progress)
    files = made_files(making)
    facts = ManifestFacts(
        marking=copy.marking, audience=FOR.value, issued=issued, app_version=__version__,
        recipient=copy.holder, destroy_by=copy.destroy_by, copy=making.sheets.record.told(),
    )  # fmt: skip
    issued_as(making.sheets.issue)
    return files | _signed(write_manifest(files, facts), choices)


def _signed(manifest: bytes, choices: Choices) -> dict[str, bytes]:
    """Return the list of a packet, and what signs it where there is a key."""
    if choices.signer is None:
        return {MANIFEST: manifest}
    return {MANIFEST: manifest, SIGNATURE: sign_list(manifest, choices.signer)}


def _refuse(target: Path, choices: Choices) -> None:
    if target.suffix.lower() == ZIP:
        check_password(choices.password)
        return
    if choices.password:
        raise AuditError(
            "A folder cannot have a password, so no packet was made. Choose a file that ends in "
            ".zip, which is encrypted as a whole."
        )
    if is_there(target) and (not is_folder(target) or any(target.iterdir())):
        raise AuditError(
            "“{target}” already has something in it, so no packet was made. Choose a new folder.",
            target=target,
        )


@contextmanager
def _whole_folder(target: Path) -> Iterator[Path]:
    """Yield a folder beside the target that takes its place when all is written."""
    part: Path | None = None
    refuse_unfit(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = made = folder_beside(target, target.name)
        yield part
        if target.exists():
            with suppress(OSError):  # a disk that knows of no rights
                part.chmod(stat.S_IMODE(target.stat().st_mode) | stat.S_IRWXU)
            target.rmdir()
        patiently(lambda: made.replace(target))
    except OSError as error:
        cause = cause_of(error, target)
        raise StorageError(
            "“{target}” could not be written ({reason}), so there is no packet. {advice}",
            target=target,
            reason=cause.why,
            advice=cause.do,
        ) from error
    finally:
        if part is not None and is_there(part):
            shutil.rmtree(part, ignore_errors=True)
