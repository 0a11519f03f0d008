"""Libraries that a build makes itself: smaller ones in the place of those that a wheel brought.

Either the data of ICU, filtered, or a **stand-in**: a library that others name, and none of whose
functions the program ever calls. It has the functions that are asked of it, each of which answers
0, and nothing else. Binutils make them on Linux; on Windows a library is written byte by byte.
"""

from __future__ import annotations

import platform
import re
import struct
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

import icu_data
from declaration import Declaration, Stop

_ANSWER_0 = {"x86_64": "xorl %eax, %eax\nret", "aarch64": "mov x0, #0\nret"}
_DEFINED = re.compile(r"^[0-9a-f]+ ([A-Z]) (\w+)(?:@@?([\w.]+))?$", re.MULTILINE)
_ASKED = re.compile(r"^ +[Uw] (\w+)(?:@@?[\w.]+)?$", re.MULTILINE)
_NAMED = re.compile(r"\((NEEDED|SONAME)\).*\[(.+)\]")
_RUNTIME = re.compile(r"_ZN?K?St|__cxa_")
"""Parts of the C++ runtime that a library happened to bring along: never stood in for."""
_STREAMS = {
    "x86_64": "leaq begun(%rip), %rdi\njmp _ZNSt8ios_base4InitC1Ev@PLT\n.lcomm begun, 16",
    "aarch64": "adrp x0, begun\nadd x0, x0, :lo12:begun\n"
    "b _ZNSt8ios_base4InitC1Ev\n.lcomm begun, 16",
}
_ONLY_IN_NEWER = {"_ZSt21ios_base_library_initv": _STREAMS}
"""What the C++ runtime of Debian 12 lacks and a wheel therefore brought, as GCC 13 has it: it makes
sure that the standard streams are there, by the constructor that every runtime has."""
_OBJECT_BYTES = 64
"""What a stand-in keeps for each object, such as Qt's description of a class: all zeros."""


def put(told: Declaration, system: str, inside: Path, wheels: Path) -> list[str]:
    """Put every small library that is declared into a build; returns a line for each.

    `inside` is the folder of the build's libraries, `wheels` that of the installed ones.
    """
    said = []
    for pattern in told.stand_ins.get(system, []):
        found = sorted(wheels.glob(pattern))
        if not found:
            raise Stop(
                f"No installed library is {pattern}, which packaging/declaration.toml names."
            )
        for original in found:
            target = inside / original.relative_to(wheels)
            users = sorted(path for path in inside.rglob("*") if _may_ask(path, target))
            maker = stand_in_of_windows if system == "windows" else stand_in_of_linux
            said.append(f"{target.name}: {len(maker(original, target, users))} names")
    if system == "linux":
        said += [
            f"{target.name}: {filter_icu(target, told.qt['icu'])} bytes"
            for target in sorted(inside.rglob("libicudata.so.*"))
            if not target.is_symlink()
        ]
    return said


def _may_ask(path: Path, target: Path) -> bool:
    if path.is_symlink() or not path.is_file() or path == target:
        return False
    return ".so" in path.suffixes or path.suffix in {".dll", ".pyd"}


# Linux


def stand_in_of_linux(original: Path, target: Path, users: Iterable[Path]) -> list[str]:
    """Write a stand-in for what `users` ask of a library; returns the names it has.

    Raises Stop where the original does not name itself.
    """
    named = _dynamic([original])[original]
    soname = next((name for kind, name in named if kind == "SONAME"), None)
    if soname is None:
        raise Stop(f"{original.name} has no name of its own.")
    dynamic = _dynamic(users)
    asking = [path for path, rows in dynamic.items() if ("NEEDED", soname) in rows]
    shown = _shown(["nm", "-D", "--with-symbol-versions", str(original)])
    there = {name: (kind, version) for kind, name, version in _DEFINED.findall(shown)}
    asked: set[str] = set()
    for user in asking:
        asked.update(_ASKED.findall(_shown(["nm", "-D", "--undefined-only", str(user)])))
    names = sorted(
        name for name in asked & set(there) if name in _ONLY_IN_NEWER or not _RUNTIME.match(name)
    )
    machine = platform.machine()
    lines, versions = [".text"], dict[str, list[str]]()
    for name in names:
        kind, version = there[name]
        versions.setdefault(version, []).append(name)
        lines += _function(name, machine) if kind in "TWi" else _object(name)
    link(target, soname, "\n".join(lines), versions)
    return names


def _function(name: str, machine: str) -> list[str]:
    if machine not in _ANSWER_0:
        raise Stop(f"Stand-ins are not made for {machine}.")
    body = _ONLY_IN_NEWER.get(name, _ANSWER_0)[machine]
    return [".text", f".globl {name}", f".type {name}, %function", f"{name}:", body]


def _object(name: str) -> list[str]:
    return [
        ".data", ".balign 16", f".globl {name}", f".type {name}, %object",
        f".size {name}, {_OBJECT_BYTES}", f"{name}:", f".zero {_OBJECT_BYTES}",
    ]  # fmt: skip


def link(target: Path, soname: str, source: str, versions: dict[str, list[str]]) -> None:
    """Assemble and link a shared library; the same source makes the same bytes.

    `versions` are the exported names by the version each is asked under, “” for none.
    """
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "source.s").write_text(
            source + '\n.section .note.GNU-stack,"",%progbits\n', "utf-8"
        )
        script = "".join(
            f"{version} {{ global: {' '.join(f'{name};' for name in names)} }};\n"
            for version, names in sorted(versions.items())
            if version and names
        )
        (work / "versions").write_text(script, "utf-8")
        options = ["--version-script", "versions"] if script else []
        for command in (
            ["as", "-o", "object.o", "source.s"],
            ["ld", "-shared", "-soname", soname, "--build-id=none", "--hash-style=gnu", "-s",
             "-z", "noseparate-code", "-z", "max-page-size=4096", *options,
             "-o", "made", "object.o"],
        ):  # fmt: skip
            done = subprocess.run(
                command, cwd=work, capture_output=True, text=True, check=False, timeout=300
            )
            if done.returncode:
                raise Stop(f"{command[0]} failed for {target.name}: {done.stderr.strip()}")
        target.unlink(missing_ok=True)
        target.write_bytes((work / "made").read_bytes())
        target.chmod(0o755)


def filter_icu(library: Path, kept: list[str]) -> int:
    """Write a library of ICU's data anew, with the items that are kept; returns its bytes."""
    whole = library.read_bytes()
    start, size = _data_of(library)
    symbol, soname = icu_data.symbol_of(library), library.name
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.write_bytes(icu_data.filtered(whole[start : start + size], kept))
        source = (
            f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, %object\n"
            f'{symbol}:\n.incbin "{data}"\n.size {symbol}, . - {symbol}'
        )
        link(library, soname, source, {})
    return library.stat().st_size


def _data_of(library: Path) -> tuple[int, int]:
    """Return the offset and the size of the read-only data of a library."""
    shown = _shown(["readelf", "-SW", str(library)])
    found = re.search(r"\.rodata +PROGBITS +[0-9a-f]+ ([0-9a-f]+) ([0-9a-f]+)", shown)
    if found is None:
        raise Stop(f"{library.name} has no data.")
    return int(found[1], 16), int(found[2], 16)


def _dynamic(paths: Iterable[Path]) -> dict[Path, list[tuple[str, str]]]:
    """Return what each library names: itself, and those it needs."""
    return {path: _NAMED.findall(_shown(["readelf", "-d", str(path)])) for path in paths}


def _shown(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300).stdout


# Windows


def stand_in_of_windows(original: Path, target: Path, users: Iterable[Path]) -> list[str]:
    """Write a stand-in for what `users` import of a library; returns the names it has."""
    import pefile  # part of PyInstaller on Windows

    names: set[str] = set()
    for user in users:
        with pefile.PE(str(user), fast_load=True) as image:
            image.parse_data_directories(
                directories=[pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]]
            )
            for entry in getattr(image, "DIRECTORY_ENTRY_IMPORT", []):
                if entry.dll.decode("ascii").lower() == original.name.lower():
                    names.update(one.name.decode("ascii") for one in entry.imports)
    target.write_bytes(library_of_windows(original.name, sorted(names)))
    return sorted(names)


def library_of_windows(name: str, exported: list[str]) -> bytes:
    """Return a library for 64-bit Windows whose functions all answer 0.

    Layout: Microsoft, "PE Format": headers, one section of code, one of the table of exports.
    """
    code_at, table_at, aligned = 0x1000, 0x2000, 0x200
    code = b"\x31\xc0\xc3".ljust(16, b"\x90")  # xor eax, eax; ret
    code += b"\xb8\x01\0\0\0\xc3"  # mov eax, 1; ret: where it begins, and all is well
    table = _exports(name, exported, code_at, table_at)
    raw = -(-len(table) // aligned) * aligned
    file_header = struct.pack("<HHIIIHH", 0x8664, 2, 0, 0, 0, 240, 0x2022)
    optional = struct.pack(
        "<HBBIIIIIQIIHHHHHHIIIIHHQQQQII",
        0x20B, 14, 0, aligned, raw, 0, code_at + 16, code_at, 0x180000000, 0x1000, aligned, 6, 0,
        0, 0, 6, 0, 0, table_at + (-(-len(table) // 0x1000) * 0x1000), aligned, 0, 2, 0x160,
        0x100000, 0x1000, 0x100000, 0x1000, 0, 16,
    )  # fmt: skip
    directories = struct.pack("<II", table_at, len(table)) + bytes(15 * 8)
    sections = struct.pack(
        "<8sIIIIIIHHI", b".text", len(code), code_at, aligned, aligned, 0, 0, 0, 0, 0x60000020
    ) + struct.pack(
        "<8sIIIIIIHHI", b".rdata", len(table), table_at, raw, 2 * aligned, 0, 0, 0, 0, 0x40000040
    )
    stub = b"MZ" + bytes(58) + struct.pack("<I", 64)
    head = stub + b"PE\0\0" + file_header + optional + directories + sections
    return head.ljust(aligned, b"\0") + code.ljust(aligned, b"\0") + table.ljust(raw, b"\0")


def _exports(name: str, exported: list[str], code_at: int, table_at: int) -> bytes:
    """Return the table of exports, every one of which leads to the same code."""
    count = len(exported)
    functions = table_at + 40
    pointers = functions + 4 * count
    ordinals = pointers + 4 * count
    text_at = ordinals + 2 * count
    texts = [one.encode("ascii") + b"\0" for one in (name, *exported)]
    starts = [text_at + sum(map(len, texts[:row])) for row in range(count + 1)]
    told = (0, 0, 0, 0, starts[0], 1, count, count, functions, pointers, ordinals)
    return b"".join(
        (
            struct.pack("<IIHHIIIIIII", *told),
            struct.pack(f"<{count}I", *[code_at] * count),
            struct.pack(f"<{count}I", *starts[1:]),
            struct.pack(f"<{count}H", *range(count)),
            *texts,
        )
    )
