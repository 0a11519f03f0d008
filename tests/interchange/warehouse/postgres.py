"""A PostgreSQL of a test's own: in a folder of its own, reached by a socket file, by no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from children import LONGEST

PASSWORD = "plum tractor 7@violin"
"""Of the user who owns the database; with letters that an address must write otherwise."""
_NOBODY = "nobody"


def programs() -> Path | None:
    """Where the programs of a server are, or None where none is installed."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return known[-1].parent if known else None


def _as_ordinary(line: Sequence[str]) -> list[str]:
    """The server refuses to run as root; then it runs as nobody."""
    root = os.name != "nt" and os.geteuid() == 0
    return ["runuser", "-u", _NOBODY, "--", *line] if root else [*line]


@dataclass(frozen=True)
class Server:
    """A server that runs; its one user is called postgres and has PASSWORD."""

    programs: Path
    folder: Path

    def url(self, *, user: str = "postgres", password: str = "", database: str = "postgres") -> str:
        secret = f":{password}" if password else ""
        return f"postgresql://{user}{secret}@/{database}?host={self.folder}"

    def run(self, name: str, *arguments: str) -> None:
        line = _as_ordinary([str(self.programs / name), *arguments])
        # Into a file, as a server that stays would hold a pipe open for ever.
        with (self.folder / "told.txt").open("ab") as told:
            done = subprocess.run(
                line, stdout=told, stderr=subprocess.STDOUT, check=False, timeout=LONGEST,
                cwd=self.folder,
            )  # fmt: skip
        assert done.returncode == 0, (self.folder / "told.txt").read_text("utf-8", "replace")

    def run_sql(self, statement: str) -> None:
        """Run a statement as the owner."""
        with psycopg.connect(
            host=str(self.folder), user="postgres", password=PASSWORD, dbname="postgres",
            autocommit=True,
        ) as connection:  # fmt: skip
            connection.execute(statement.encode())

    def start(self, *more: str) -> None:
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder} {' '.join(more)}"
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-o", options,
                 "-l", str(self.folder / "log.txt"), "start")  # fmt: skip

    def stop(self, mode: str = "immediate") -> None:
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", mode, "-w", "stop")


@contextmanager
def running(*options: str) -> Iterator[Server]:
    """A server for the length of the block; nothing of it is left."""
    found = programs()
    assert found is not None
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # short, as the path of a socket must be
    try:
        secret = folder / "password.txt"
        secret.write_text(PASSWORD, "utf-8")
        folder.chmod(0o777)
        secret.chmod(0o644)
        server = Server(found, folder)
        server.run(
            "initdb", "-D", str(folder / "data"), "-U", "postgres", f"--pwfile={secret}",
            "--auth=scram-sha-256", "-E", "UTF8", "--no-sync",
        )  # fmt: skip
        server.start(*options)
        try:
            yield server
        finally:
            if (folder / "data" / "postmaster.pid").exists():
                server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
