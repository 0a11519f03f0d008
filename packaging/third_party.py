"""The licenses of everything inside a build, in one file to read and one folder of texts."""

from __future__ import annotations

from pathlib import Path

from archives import digest
from bundled import Part
from declaration import Declaration

_RULE = "=" * 78


def write(told: Declaration, parts: list[Part], folder: Path) -> Path:
    """Write `THIRD-PARTY.txt`: a table of the parts, then each text once; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    wide = max(len(part.name) + len(part.version) + 1 for part in parts)
    rows = [f"{part.name + ' ' + part.version:<{wide}}  {part.license}" for part in parts]
    lines = [
        f"{told.title} {told.version} is under {told.license} (see LICENSE). Built into it are the",
        "libraries below, each under its own license; the texts follow. Fonts and the libraries",
        "of the page for a browser have theirs beside them, in resources/fonts and",
        "resources/viewer. Qt and its libraries are linked dynamically and may be exchanged for",
        "others of the same interface: they lie in the folder PySide6 beside the program.",
        "", *rows,
    ]  # fmt: skip
    said: dict[str, list[str]] = {}
    texts: dict[str, Path] = {}
    for part in parts:
        for text in part.texts:
            key = digest(text)
            texts.setdefault(key, text)
            said.setdefault(key, []).append(part.name)
    for key, names in said.items():
        whose = ", ".join(dict.fromkeys(names))
        lines += ["", _RULE, f"{whose}: {texts[key].name}", ""]
        lines.append(texts[key].read_text("utf-8", "replace").strip())
    target = folder / "THIRD-PARTY.txt"
    target.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
    return target
