"""Cut the power at every moment of the program's work: nothing acknowledged is lost.

The system calls of a program at work are recorded by strace. Then, in each round, the power fails
after one of them, spread evenly over the work, and the folder is put together as a disk may have
kept it: of each file what was flushed, and of each write after that nothing, all or some sectors
of it; of the folder the names it had when it was flushed, and any of the later ones. The audit must
open, sound, with everything that was acknowledged before.

Run: python bench/harnesses/power_loss.py [ROUNDS [SEED]]   (130 by default; 520 for a
release; Linux, with strace)
"""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE)]

from work_to_kill import KINDS, lost, prepare, steps_of  # noqa: E402 - found only now

ROUNDS = 130
TURNS = 2
SECTOR = 512
CALLS = (
    "openat,write,pwrite64,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,link,linkat,"
    "ftruncate,lseek,sendfile,copy_file_range"
)
ACKNOWLEDGED = "acknowledged"
CHILD = """
import os, sys
sys.path[:0] = {paths!r}
from pathlib import Path
from work_to_kill import KINDS
told = os.open(os.devnull, os.O_WRONLY)
KINDS[{kind!r}].work(Path({path!r}), {key!r}, lambda: os.write(told, b"acknowledged"))
"""


@dataclass
class File:
    """A file as it was flushed, and what was written to it since."""

    flushed: bytearray = field(default_factory=bytearray)
    data: bytearray = field(default_factory=bytearray)
    since: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Offsets with the bytes written there; None for a length it was cut to."""

    def write(self, at: int, data: bytes) -> None:
        self.since.append((at, data))
        _put(self.data, at, data)

    def cut(self, length: int) -> None:
        self.since.append((length, None))
        _cut(self.data, length)

    def flush(self) -> None:
        self.flushed = bytearray(self.data)
        self.since.clear()

    def after(self, chance: random.Random) -> bytes:
        """Return what may be found of it."""
        found = bytearray(self.flushed)
        for at, data in self.since:
            if chance.random() < 0.5:
                continue
            if data is None:
                _cut(found, at)
                continue
            whole = chance.random() < 0.5
            for start in range(0, len(data), SECTOR):
                if whole or chance.random() < 0.5:
                    _put(found, at + start, data[start : start + SECTOR])
        return bytes(found)


def _put(data: bytearray, at: int, more: bytes) -> None:
    if len(data) < at:
        data.extend(bytes(at - len(data)))
    data[at : at + len(more)] = more


def _cut(data: bytearray, length: int) -> None:
    del data[length:]
    data.extend(bytes(length - len(data)))


class Disk:
    """The files of a folder, and its names as they are and as they were flushed, per folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.names: dict[str, File] = {}
        self.kept: dict[str, File] = {}
        self.later: list[tuple[str, File | None]] = []
        self.places: dict[str, int] = {}
        for one in folder.rglob("*"):
            if one.is_file():
                data = bytearray(one.read_bytes())
                self.names[str(one)] = File(bytearray(data), data)
        self.kept = dict(self.names)

    def name(self, path: str, file: File | None) -> None:
        self.later.append((path, file))
        if file is None:
            self.names.pop(path, None)
        else:
            self.names[path] = file

    def flush_folder(self, folder: str) -> None:
        rest = []
        for path, file in self.later:
            if os.path.dirname(path) != folder:  # noqa: PTH120 - these are texts
                rest.append((path, file))
            elif file is None:
                self.kept.pop(path, None)
            else:
                self.kept[path] = file
        self.later = rest

    def lose_power(self, to: Path, chance: random.Random) -> None:
        """Write the folder as it may be found."""
        found = dict(self.kept)
        for path, file in self.later:
            if chance.random() < 0.5:
                continue
            if file is None:
                found.pop(path, None)
            else:
                found[path] = file
        for path, file in found.items():
            target = to / Path(path).relative_to(self.folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.after(chance))


_LINE = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_HANDLE = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})*|[^>]*)>")


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _path(text: str) -> str:
    plain = os.fsdecode(_bytes(text)) if text.startswith("\\x") else text
    return plain.removesuffix(" (deleted)").removesuffix("(deleted)")


def replay(disk: Disk, lines: list[str]) -> Iterator[int]:
    """Do one recorded call after another; yield how many edits are acknowledged by then."""
    told = 0
    handles: dict[str, tuple[File, str]] = {}
    for line in lines:
        match = _LINE.match(line)
        if match is None or match[3] == "-1":
            continue
        call, rest, result = match.groups()
        told += call == "write" and _bytes_of(rest) == ACKNOWLEDGED.encode()
        with contextlib.suppress(KeyError):
            _do(disk, handles, call, rest, int(result))
        yield told


def _bytes_of(rest: str) -> bytes:
    texts = _TEXT.findall(rest)
    return _bytes(texts[-1]) if texts else b""


def _do(
    disk: Disk, handles: dict[str, tuple[File, str]], call: str, rest: str, result: int
) -> None:
    texts = [_path(one) for one in _TEXT.findall(rest)]
    handle = _HANDLE.match(rest)
    if call == "openat":
        path = texts[0]
        if not path.startswith(disk.folder + "/"):
            handles.pop(str(result), None)
            return
        if "O_CREAT" in rest and path not in disk.names:
            disk.name(path, File())
        if path in disk.names:
            handles[str(result)] = (disk.names[path], path)
            disk.places[str(result)] = 0
            if "O_TRUNC" in rest:
                disk.names[path].cut(0)
    elif call in {"unlink", "unlinkat"}:
        if texts[-1] in disk.names:
            disk.name(texts[-1], None)
    elif call.startswith("rename"):
        if texts[0] in disk.names:
            file = disk.names[texts[0]]
            disk.name(texts[0], None)
            disk.name(texts[1], file)
    elif handle is not None:
        _on_handle(disk, handles, call, rest, result, handle)


def _on_handle(
    disk: Disk, handles: dict[str, tuple[File, str]], call: str, rest: str, result: int,
    handle: re.Match[str],
) -> None:  # fmt: skip
    number, path = handle[1], _path(handle[2])
    if call in {"fsync", "fdatasync"} and not (number in handles and handles[number][1] == path):
        disk.flush_folder(path)
        return
    file, _ = handles[number]
    numbers = [int(one) for one in re.findall(r", (-?\d+)", _TEXT.sub("", rest))]
    if call == "pwrite64":
        file.write(numbers[-1], _bytes_of(rest))
    elif call == "write":
        file.write(disk.places[number], _bytes_of(rest))
        disk.places[number] += result
    elif call == "lseek":
        disk.places[number] = result
    elif call == "ftruncate":
        file.cut(numbers[-1])
    elif call in {"fsync", "fdatasync"}:
        file.flush()
    else:
        raise SystemExit(f"{call} on {path}: this is not simulated")


def record(place: Path, kind: str, turn: int) -> tuple[Disk, list[str], int, str | None, Path]:
    """Let a program do its work under strace; return what the disk was and what was asked of it."""
    folder = place / f"{kind} {turn}"
    folder.mkdir()
    path, key = prepare(folder, kind, turn)
    before = 0 if kind == "migrating" else steps_of(path, key)
    disk = Disk(folder)
    trace = place / "trace"
    child = CHILD.format(paths=[str(HERE)], kind=kind, path=str(path), key=key)
    subprocess.run(
        ["strace", "-f", "-y", "-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-o", str(trace),
         sys.executable, "-c", child], check=True,
    )  # fmt: skip
    return disk, trace.read_text("ascii").splitlines(), before, key, path


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    if shutil.which("strace") is None:
        raise SystemExit("strace is needed, and is not there")
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else rounds
    chance = random.Random(seed)
    done: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as text:
        place = Path(text).resolve()
        share = -(-rounds // (TURNS * len(KINDS)))
        for kind in KINDS:
            for turn in range(seed, seed + TURNS):
                _, lines, before, key, path = found = record(place, kind, turn)
                count = sum(1 for _ in replay(found[0], lines))
                moments = Counter(
                    int((one + chance.random()) * count / share) for one in range(share)
                )
                again = prepared_again(place, kind, turn)
                for number, told in enumerate(replay(again, lines)):
                    for _ in range(moments[number]):
                        examine(place, again, path, (kind, key, before, told), chance)
                        done[kind] += 1
    print(f"{sum(done.values())} power failures, 0 lost")
    for kind, number in done.items():
        print(f"  {kind:18} {number}")


def prepared_again(place: Path, kind: str, turn: int) -> Disk:
    """Return the disk as it was before the work, under the same names."""
    folder = place / f"{kind} {turn}"
    shutil.rmtree(folder)
    folder.mkdir()
    prepare(folder, kind, turn)
    return Disk(folder)


def examine(
    place: Path, disk: Disk, path: Path, work: tuple[str, str | None, int, int],
    chance: random.Random,
) -> None:  # fmt: skip
    """Lose power now; open what is left and see that nothing acknowledged is missing."""
    kind, key, before, told = work
    after = place / "after"
    disk.lose_power(after, chance)
    for lock in after.glob("*.lock"):
        lock.unlink()  # its owner would be asked about
    if wrong := lost(kind, after / path.name, key, before + told, told):
        kept = Path(tempfile.mkdtemp(prefix="lost-"), "after")
        shutil.copytree(after, kept)
        raise SystemExit(f"LOST: {kind}: {wrong}; see {kept}")
    shutil.rmtree(after)


if __name__ == "__main__":
    main()
