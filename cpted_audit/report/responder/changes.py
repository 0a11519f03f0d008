"""What changed since an earlier copy: a sheet of its own, so that nobody reads the rest again."""

from __future__ import annotations

from cpted_audit.report.pdf import Run, Story, Text
from cpted_audit.report.responder.model import Responder
from cpted_audit.report.views import ChangedFact, ChangesView, ChangeView
from cpted_audit.report.wording import counted, day

_NOT_COMPARED = (
    "Compared are doors, key boxes, keys, equipment, shut-offs, hazards, contacts and the facts of "
    "the site; plans, and the days on which things were checked, are not."
)
_SORTS = {"added": "ADDED", "gone": "GONE", "changed": "CHANGED"}


def add(story: Story, sheets: Responder) -> None:
    """Add the sheet, or a line where nothing changed; a document that was not compared has none."""
    found = sheets.changes
    if found is None:
        return
    if found.changes:
        story.page_break(landscape=True)
    title = (
        "What changed"
        if found.since is None
        else (f"What changed since the copy of {day(found.since)}")
    )
    with story.section(title, anchor="changes"):
        story.paragraph(_told(found))
        if sheets.copy.imprint is not None:
            imprint = sheets.copy.imprint
            told = f"{imprint.line}, issuer {imprint.issuer}; {imprint.signed}."
            story.paragraph(" ".join(filter(None, (told, imprint.numbering))))
        if found.changes:
            story.table(
                [["Change", "What", "Now and before"]],
                change_rows(found),
                widths=(74, 210, 0),
            )


def changes_line(found: ChangesView) -> str:
    """Return in a few words what changed since the earlier copy."""
    if found.since is None:
        return "first of this document: nothing earlier to compare with"
    since = f"since the copy of {day(found.since)}"
    many = counted(len(found.changes), "change")
    return f"{many} {since}" if found.changes else f"nothing {since}"


def _told(found: ChangesView) -> str:
    if found.since is None:
        return "No earlier printing of this document is kept that this one could be compared with."
    printing = f"That copy was printing {found.printing}. "
    if not found.changes:
        return f"{printing}Nothing changed since. {_NOT_COMPARED}"
    return f"{printing}{counted(len(found.changes), 'change')}. {_NOT_COMPARED}"


def change_rows(found: ChangesView) -> list[list[Text]]:
    """Return each change as a row: its sort, what it is of, and what is said now and before."""
    return [_row(change) for change in found.changes]


def _row(change: ChangeView) -> list[Text]:
    sort: Text = Run(_SORTS[change.sort], bold=True)
    name = (
        f"{change.register}: {change.name}"
        if change.name not in {"", change.register}
        else change.register
    )
    return [sort, name, _facts(change)]


def _facts(change: ChangeView) -> Text:
    if change.sort == "gone":
        return "No longer listed in this copy."
    if change.sort == "added":
        return "Not in that copy."
    return "\n".join(map(_fact, change.facts))


def _fact(changed_fact: ChangedFact) -> str:
    now, was = changed_fact.now or "nothing recorded", changed_fact.was or "nothing recorded"
    return f"{changed_fact.words}: now {now}; was {was}"
