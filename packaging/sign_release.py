"""Makes the key that releases are signed with, and the signed file of a release.

    python packaging/sign_release.py new-key --issuer NAME --key FILE --passphrase-file FILE
    python packaging/sign_release.py sign FOLDER --key FILE --passphrase-file FILE

The first writes the key, encrypted, to a file that stays with who makes releases, and its public
half to resources/release-key.pem, which goes into every build. The second lists the archives of a
folder (`cpted-audit-0.3.0-linux-x86_64.tar.xz`) with their digests and the newest heading of
CHANGELOG.md, and signs the list; the folder is what people get.
"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from hashlib import file_digest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from cpted_audit import __version__, clock
from cpted_audit.errors import AuditError
from cpted_audit.files import replacing
from cpted_audit.interchange.packet.signing import locked, new_key, unlocked
from cpted_audit.interchange.release_file import (
    Release,
    ReleaseArchive,
    archive_facts,
    is_of_version,
    write_release,
)
from cpted_audit.session.passphrases import check_passphrase
from cpted_audit.session.updates import KEY_FILE
from cpted_audit.store.migrations import MIGRATIONS

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_LINE = re.compile(r"^- (.+(?:\n  .+)*)", re.MULTILINE)


def main(arguments: list[str] | None = None) -> int:
    """Make a key or sign a release; 2 where something is missing, told in one sentence."""
    asked = _parser().parse_args(arguments)
    try:
        asked.do(asked)
    except (AuditError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(required=True)
    make = commands.add_parser("new-key", help="make a key and its public half")
    make.add_argument("--issuer", required=True, help="who makes releases")
    make.add_argument("--public", type=Path, default=ROOT / "resources" / KEY_FILE)
    make.set_defaults(do=make_key)
    sign = commands.add_parser("sign", help="list the archives of a folder and sign the list")
    sign.add_argument("folder", type=Path)
    sign.add_argument("--changes", type=Path, default=ROOT / "CHANGELOG.md")
    sign.add_argument("--on", type=date.fromisoformat, default=None, help="its day; today without")
    sign.add_argument("--version", default=__version__, help="the version; this one without")
    sign.set_defaults(do=sign_folder)
    for one in (make, sign):
        one.add_argument("--key", type=Path, required=True, help="the file of the key")
        one.add_argument("--passphrase-file", type=Path, required=True)
    return parser


def make_key(asked: argparse.Namespace) -> None:
    """Make a key, encrypted, and its public half."""
    if asked.key.exists():
        raise AuditError(f"“{asked.key}” is there already, so no key was made.")
    passphrase = _passphrase(asked.passphrase_file)
    check_passphrase(passphrase, [asked.issuer], weak_meant=False)
    key = new_key(asked.issuer)
    with replacing(asked.key) as draft:
        draft.write_bytes(locked(key, passphrase))
    asked.public.write_bytes(key.public.to_pem())
    sys.stdout.write(f"Made the key of {key.issuer}: {key.public.fingerprint}\n")


def sign_folder(asked: argparse.Namespace) -> None:
    """Write the signed file of the release that a folder's archives are."""
    key = unlocked(asked.key.read_bytes(), _passphrase(asked.passphrase_file))
    archives = tuple(_archives(asked.folder))
    if not archives:
        raise AuditError(f"There is no archive in “{asked.folder}”, so nothing was signed.")
    strange = [one.name for one in archives if not is_of_version(one.name, asked.version)]
    if strange:
        raise AuditError(
            f"“{strange[0]}” is no archive of version {asked.version}, so nothing was signed. Take "
            "it out of the folder, or name its version."
        )
    changes = changes_in(asked.changes.read_text("utf-8"))
    on = asked.on or clock.today()
    write_release(asked.folder, Release(asked.version, on, changes, len(MIGRATIONS), archives), key)
    sys.stdout.write(f"Signed version {asked.version} with {len(archives)} archives.\n")


def changes_in(text: str) -> tuple[str, ...]:
    """Return the lines of the newest heading that has some, each in one line."""
    parts = _HEADING.split(text)
    for body in parts[2::2]:
        lines = tuple(" ".join(one.split()) for one in _LINE.findall(body))
        if lines:
            return lines
    return ()


def _archives(folder: Path) -> list[ReleaseArchive]:
    found = []
    for path in sorted(folder.iterdir()):
        facts = archive_facts(path.name)
        if facts is not None:
            with path.open("rb") as file:
                digest = file_digest(file, "sha256").hexdigest()
            found.append(ReleaseArchive(path.name, *facts, path.stat().st_size, digest))
    return found


def _passphrase(path: Path) -> str:
    return path.read_text("utf-8-sig").partition("\n")[0]


if __name__ == "__main__":
    sys.exit(main())
