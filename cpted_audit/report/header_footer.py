"""What stands around the pages of a copy: marking, whose it is, until when, and the law."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from cpted_audit.report.copies import NOT_SIGNED, CopyFacts, ink_of, meaning_of
from cpted_audit.report.pdf import Built, Furniture, PageInk, Run, Seal, Story, Text, build
from cpted_audit.report.wording import day, span


def add_header_footer(
    facts: CopyFacts, *, header_left: str, footer_left: str, cover: bool = False
) -> Furniture:
    """Return what stands around the pages of a copy; a cover has markings and law only."""
    # The day stands first: what is too long for the foot is cut at its end.
    destroy = "" if facts.destroy_by is None else f"Destroy by {day(facts.destroy_by)}"
    return Furniture(
        header_left=" · ".join(filter(None, (header_left, imprint_line(facts)))),
        marking=facts.marking,
        marking_color=PageInk[ink_of(facts.marking)],
        footer_left=footer_left,
        footer_center=" · ".join(filter(None, (destroy, facts.holder))),
        cover=cover,
        exemption=facts.exemption,
        watermark=facts.holder,
        draft=_is_draft(facts),
    )


def build_copy(
    story: Story,
    target: Path,
    facts: CopyFacts,
    *,
    school: str,
    days: tuple[Sequence[date], date],
    progress: Callable[[int], None],
    password: str,
    seal: Seal,
    cover: bool = False,
) -> Built:
    """Write a story as a copy; `days` are those of the walk, and the one it was made on.

    `progress` is told the page in work, and stops the work by what it raises. Raises StorageError
    when the file cannot be written.
    """

    def tick(page: int) -> bool:
        progress(page)
        return True

    furniture = add_header_footer(
        facts, header_left=school, cover=cover, footer_left=dates_text(*days)
    )
    return build(
        story, target, furniture=furniture, progress=tick, password=password,
        dots_per_inch=facts.dots_per_inch, seal=seal,
    )  # fmt: skip


def paper_furniture(
    facts: CopyFacts, *, header_left: str, footer_left: str, drafted: bool = False
) -> Furniture:
    """Return what stands around a paper of the work; DRAFT stands across it where it is `drafted`.

    Papers to be filled in are of the day they are printed, and say of which edition at their head.
    """
    return Furniture(
        header_left=" · ".join(filter(None, (header_left, imprint_line(facts)))),
        marking=facts.marking,
        marking_color=PageInk[ink_of(facts.marking)],
        running_section=False,
        footer_left=footer_left,
        footer_center=facts.holder,
        exemption=facts.exemption,
        watermark=facts.holder,
        draft=drafted and _is_draft(facts),
    )


def _is_draft(facts: CopyFacts) -> bool:
    return facts.standing is not None and facts.standing.draft


def dates_text(walked_on: Sequence[date], issued_on: date) -> str:
    """Return when the audit was walked and the document made, for the foot of a page."""
    walked, printed = span(walked_on), day(issued_on)
    return f"Walked {walked} · printed {printed}" if walked else f"Printed {printed}"


def imprint_line(facts: CopyFacts) -> str:
    """Return edition, printing and digest as they stand at the head of every page.

    What is no printing says its edition alone; empty where there is neither.
    """
    if facts.imprint is None:
        return "" if facts.standing is None else facts.standing.words
    return f"{facts.imprint.line} · {'signed' if facts.imprint.fingerprint else NOT_SIGNED}"


def imprint_facts(facts: CopyFacts) -> list[tuple[str, Text]]:
    """Return which printing a copy is and who made it, as facts of a first page."""
    imprint = facts.imprint
    if imprint is None:
        return []
    line = f"{imprint.printed.removeprefix('printing ')} · {imprint.signed}"
    return [
        ("Printing", ". ".join(filter(None, (line, imprint.numbering)))),
        ("Issuer", imprint.issuer),
    ]


def standing_text(facts: CopyFacts) -> str | Run:
    """Return of which edition a copy is, as a first page says it; a draft in bold."""
    standing = facts.standing
    if standing is None:
        return ""
    return Run(standing.told, bold=True) if standing.draft else standing.told


def handling_facts(facts: CopyFacts) -> list[tuple[str, Text]]:
    """Return how a copy may be handled, as facts of a cover."""
    meaning = meaning_of(facts.marking)
    marking: Text = [
        Run(facts.marking, bold=True, color=PageInk[ink_of(facts.marking)]),
        f" · {meaning}" if meaning else "",
    ]
    whose = ", ".join(filter(None, (facts.recipient, facts.agency)))
    return [
        ("Edition", standing_text(facts)),
        *imprint_facts(facts),
        ("Handling", marking if facts.marking else ""),
        ("Copy", "" if facts.number is None else f"{facts.number}, for {whose}"),
        ("Destroy by", "" if facts.destroy_by is None else day(facts.destroy_by)),
        ("Exemption", facts.exemption),
    ]
