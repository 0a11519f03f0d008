"""The READMEs of a packet: plain text on what each file is, and what the indoor map lacks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

README = "README.txt"
_INDOOR_HEAD = (
    "Indoor map in the format IMDF 1.0.0 (OGC 20-094), made from plans that are tied to the Earth.",
    "Every reference leads to a feature of these files; what nobody said is null.",
)
_NOTHING_MISSING = "Nothing that the standard asks for."
_ASSUMED = (
    (
        "The standard has no word for a school. The venue’s category is “university”, its one word "
        "for a place of teaching; “kind” says what it is."
    ),
    (
        "A door without a width is drawn 0.9 to 3.6 m wide by its kind, and one far from every "
        "wall from west to east; “width” and “direction” say “assumed” there."
    ),
    "Things are squares of 0.6 m; none was measured.",
    "The edge of a level is its outline where there is one; “extent” says what it is.",
    "Properties that the standard does not have, such as “condition” and “usable”, are ours.",
)
"""What the map says that the audit does not, or says in other words."""
_UNKNOWN = (
    "Occupants and anchors, kiosks, sections, details and geofences.",
    "Doors and things that were found missing or removed: it is a map of what is there.",
)


def packet_readme(head: Iterable[str], told: Mapping[str, tuple[str, str]]) -> bytes:
    """Return lines on a packet, and two lines on each of its files by path."""
    body = (f"{path}\n  {what}\n  {how}" for path, (what, how) in told.items())
    return _text("\n".join(one for one in head if one), *body)


def indoor_readme(told: Mapping[str, str], shortfalls: Sequence[str]) -> bytes:
    """Return what an indoor map is, what is assumed in it, and what the standard asks beside."""
    return _text(
        "\n".join(_INDOOR_HEAD),
        _listed("What is in it:", (f"{name}: {what}" for name, what in told.items())),
        _listed("What is missing, so that a strict reader may refuse the map:",
                shortfalls or [_NOTHING_MISSING]),
        _listed("What is assumed:", _ASSUMED),
        _listed("What the map does not have:", _UNKNOWN),
    )  # fmt: skip


def _listed(head: str, items: Iterable[str]) -> str:
    return "\n".join((head, *(f"- {item}" for item in items)))


def _text(*parts: str) -> bytes:
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")
