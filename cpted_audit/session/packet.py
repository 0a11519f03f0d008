"""The responders' packet: the sheets, maps and tables for other machines, and a list of digests."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from pathlib import Path

from cpted_audit import __version__
from cpted_audit.domain.marker_kinds import LAYER_WORDS, Layer
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.files import replacing
from cpted_audit.interchange.file_names import safe_name
from cpted_audit.interchange.geojson import feature_collection, local_collection
from cpted_audit.interchange.imdf import imdf_files
from cpted_audit.interchange.kml import KmlLayer, write_kml
from cpted_audit.interchange.manifest import MANIFEST, PacketFacts, write_manifest
from cpted_audit.interchange.packet_zip import packet_zip
from cpted_audit.report.audience import Audience
from cpted_audit.report.responder import build_responder
from cpted_audit.session.copies import PLAIN, Choices, check_choices, copy_facts
from cpted_audit.session.export_responder import gather_responder
from cpted_audit.session.packet_features import PacketFeatures, on_plan
from cpted_audit.session.packet_tables import AllowedTables
from cpted_audit.session.responder_plans import LaidPlans
from cpted_audit.session.session import Session

_FOR = Audience.RESPONDER
ZIP = ".zip"
_LAYERS = tuple(KmlLayer(layer=one.value, name=LAYER_WORDS[one]) for one in Layer)
Progress = Callable[[int], None]


def write_packet(
    session: Session,
    target: Path,
    *,
    issued: datetime,
    choices: Choices = PLAIN,
    progress: Progress = lambda _page: None,
) -> Path:
    """Write a packet as a folder, or as one file where the target ends in .zip.

    It appears whole or not at all; returned is the file whose digest tells the packet: the zip,
    or the list of files in the folder. Equal input gives equal files. Raises AuditError for a
    folder that holds something, for a choice responders cannot be given or with a password, and
    StorageError when the disk refuses.
    """
    _refuse(target, choices)
    files = packet_files(session, issued=issued, choices=choices, progress=progress)
    if target.suffix.lower() == ZIP:
        with replacing(target) as part:
            part.write_bytes(packet_zip(files))
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
) -> dict[str, bytes]:
    """Return the files of a packet by name, folders with a slash, the list of digests with them."""
    check_choices(_FOR, choices)
    copy = copy_facts(session, _FOR, choices)
    name = safe_name(f"{session.site.name or 'School'} - responder packet")
    files = {f"{name}.pdf": _sheets(session, issued, choices, progress)}
    with session.document.reading():
        tables = AllowedTables(session, _FOR, choices.classes, issued.date())
        files |= {f"registers/{one}": data for one, data in tables.files().items()}
        laid = LaidPlans(session, _FOR, choices.classes)
        features = PacketFeatures(session, laid, tables)
        files |= _maps(features, laid, name, issued)
    facts = PacketFacts(
        marking=copy.marking, audience=_FOR.value, issued=issued, app_version=__version__,
        recipient=copy.holder, destroy_by=copy.destroy_by,
    )  # fmt: skip
    return files | {MANIFEST: write_manifest(files, facts)}


def _sheets(session: Session, issued: datetime, choices: Choices, progress: Progress) -> bytes:
    sheets = gather_responder(session, issued_on=issued.date(), choices=choices)
    pages = BytesIO()  # in memory: a temporary file would keep them in the clear on this machine
    build_responder(sheets, pages, paper=choices.paper, progress=progress, invariant=True)
    return pages.getvalue()


def _maps(
    features: PacketFeatures, laid: LaidPlans, name: str, issued: datetime
) -> dict[str, bytes]:
    """Return maps on the Earth, and plain ones of plans that are tied to none."""
    files: dict[str, bytes] = {}
    found = features.on_earth()
    if found:
        files[f"maps/{name}.geojson"] = feature_collection(found)
        files[f"maps/{name}.kml"] = write_kml(found, _LAYERS, name=name)
        indoor = imdf_files(
            features.indoor(), created=issued, generated_by=f"cpted-audit {__version__}"
        )
        files |= {f"maps/indoor/{one}": data for one, data in indoor.items()}
    for number, here in enumerate(laid.plans, start=1):
        if here.earth is None:
            scale = here.plan.metres_per_pixel
            local = local_collection(
                features.of_plan(here, on_plan(scale)),
                units="metres" if scale else "pixels", y_axis="down",
            )  # fmt: skip
            files[f"maps/{safe_name(f'{number} {here.title}')}.json"] = local
    return files


def _refuse(target: Path, choices: Choices) -> None:
    if choices.password:
        raise AuditError(
            "A packet includes maps and tables that cannot have a password, so none was made. "
            "Make the responders' document alone with the password, or the packet without."
        )
    if target.suffix.lower() != ZIP and target.exists() and (
        not target.is_dir() or any(target.iterdir())
    ):  # fmt: skip
        raise AuditError(
            f"“{target}” already has something in it, so no packet was made. Choose a new folder."
        )


@contextmanager
def _whole_folder(target: Path) -> Iterator[Path]:
    """Yield a folder beside the target that takes its place when all is written."""
    part: Path | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
        yield part
        if target.exists():
            target.rmdir()
        part.chmod(0o755)
        part.replace(target)
    except OSError as error:
        raise StorageError(
            f"“{target}” could not be written ({error.strerror or error}), so there is no packet. "
            "Choose another place or free some space."
        ) from error
    finally:
        if part is not None and part.exists():
            shutil.rmtree(part, ignore_errors=True)
