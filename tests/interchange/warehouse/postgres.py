"""A PostgreSQL of a test's own: in a folder of its own, reached by a socket file, by no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from children import LONGEST

PASSWORD = "plum tractor 7@violin"
"""Of every user; with letters that an address must write otherwise."""
LOADER = "loader"
"""A user of no special rights, who owns the databases that are made here."""


def programs() -> Path | None:
    """Where the programs of a server are, or None where none is installed."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).resolve().parent
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return known[-1].parent if known else None


def _as_ordinary() -> dict[str, Any]:
    """The server refuses to run as root; then it runs as nobody."""
    if os.name == "nt" or os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@dataclass(frozen=True)
class Server:
    """A server that runs; postgres administers it."""

    programs: Path
    folder: Path

    def url(self, database: str, *, user: str = LOADER, password: str = "") -> str:
        secret = f":{password}" if password else ""
        return f"postgresql://{user}{secret}@/{database}?host={self.folder}"

    def run(self, name: str, *arguments: str) -> None:
        line = [str(self.programs / name), *arguments]
        # Into a file, as a server that stays would hold a pipe open for ever.
        with (self.folder / "told.txt").open("ab") as told:
            done = subprocess.run(
                line, stdout=told, stderr=subprocess.STDOUT, check=False, timeout=LONGEST,
                cwd=self.folder, **_as_ordinary(),
            )  # fmt: skip
        assert done.returncode == 0, (self.folder / "told.txt").read_text("utf-8", "replace")

    def new_database(self, *more: str) -> str:
        """Make an empty database that the loader owns; return its address."""
        name = f"w{os.urandom(4).hex()}"
        self.run_sql(f"create database {name} owner {LOADER} {' '.join(more)}")
        return self.url(name)

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
            server.run_sql(f"create role {LOADER} login password '{PASSWORD}'")
            yield server
        finally:
            if (folder / "data" / "postmaster.pid").exists():
                server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
