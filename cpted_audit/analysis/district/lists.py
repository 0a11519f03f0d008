"""Lists of schools: columns, filters, groupings and orders, declared once for window and paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from cpted_audit.analysis.district.schools import SchoolLine, by_name, score_text
from cpted_audit.analysis.findings.lists import NOT_GROUPED
from cpted_audit.analysis.scoring.score import percent
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.findings.states import STATE_WORDS
from cpted_audit.domain.rollup import AuditRow, ScoreRow
from cpted_audit.domain.vocabulary import GradeBand, label
from cpted_audit.domain.words import N_
from cpted_audit.words import joined

NOTHING: Final = "–"
LONG_AGO: Final = timedelta(days=365)
"""After which a walk is listed as one of long ago."""
ENOUGH: Final = 0.75
"""The share addressed from which on a walk is taken for whole, as the tiers of the score do."""

Text = Callable[[SchoolLine], str]


class SchoolColumn(NamedTuple):
    """A column: name for programs, head, what stands in it, what it is sorted by (None is last).

    One that `ranks` orders schools by score, which is a ranking and says so. `width` is in pixels
    at 100 %, at the most; `shown` whether it is there before anybody chose.
    """

    name: str
    words: str
    text: Text
    key: Callable[[SchoolLine], Any]
    width: int = 110
    shown: bool = True
    ranks: bool = False
    number: bool = False


def level_text(line: SchoolLine) -> str:
    """Return the grades a school teaches; empty where nobody said."""
    return label(GradeBand(line.audit.level)) if line.audit.level else ""


def edition_text(line: SchoolLine) -> str:
    """Return which edition a line is of, with its day, or a draft of."""
    audit = line.audit
    if not audit.last_edition:
        return N_("Draft, none issued")
    number, on = audit.last_edition, "" if line.issued_on is None else day(line.issued_on)
    if audit.unchanged:
        return N_("Edition {number}, {day}", number=number, day=on) if on else N_(
            "Edition {number}", number=number)  # fmt: skip
    if on:
        return N_("Draft after edition {number}, {day}", number=number, day=on)
    return N_("Draft after edition {number}", number=number)


def walked_text(audit: AuditRow) -> str:
    """Return the day of the last answer."""
    return N_("not walked yet") if audit.walked_on is None else day(audit.walked_on)


def bounded(row: ScoreRow | None) -> str:
    """Return a score with its bounds, such as “78 (70–84)”."""
    text = score_text(row)
    if row is None or row.low is None or row.high is None:
        return text
    return joined("", (text, f" ({percent(row.low)}–{percent(row.high)})"))


def coverage_text(row: ScoreRow | None) -> str:
    """Return the share that was addressed, as printed."""
    return NOTHING if row is None else f"{percent(row.coverage)} %"


def today_text(line: SchoolLine) -> str:
    """Return the score of today with its bounds; nothing where no finding is verified."""
    return bounded(line.today) if line.audit.verified_findings else N_("as walked")


def critical_text(audit: AuditRow) -> str:
    """Return how many critical conditions are not in place, of how many, and today."""
    seen = f"{audit.critical_not_in_place:,}"
    if audit.critical_today != audit.critical_not_in_place:
        return N_("{count}, today {today}", count=seen, today=audit.critical_today)
    return seen


def cost_text(audit: AuditRow) -> str:
    """Return what is open to pay: what was given, what bands come to, what nobody knows."""
    told: list[str] = []
    if audit.cost_given:
        told.append(f"${audit.cost_given:,}")
    if audit.cost_open_ended:
        told.append(N_("${least:,} or more in bands", least=audit.cost_least))
    elif audit.cost_most:
        told.append(N_("${least:,}–{most:,} in bands", least=audit.cost_least,
                       most=audit.cost_most))  # fmt: skip
    if audit.cost_unknown:
        told.append(N_("{count} not known", count=audit.cost_unknown))
    return joined("; ", told) if told else NOTHING


def ready_text(audit: AuditRow) -> str:
    """Return how many classes of a packet lack nothing, of all."""
    return N_("{ready} of {all}", ready=audit.ready, all=audit.ready_of)


def verified_text(line: SchoolLine) -> str:
    """Return when what was verified longest ago was, and what is stale or never was."""
    told = [N_("oldest {day}", day=day(line.oldest))] if line.oldest else []
    told += [N_("{count} stale", count=line.stale)] if line.stale else []
    told += [N_("{count} never", count=line.never)] if line.never else []
    return joined("; ", told) if told else NOTHING


def rounds_text(line: SchoolLine) -> str:
    """Return how many rounds of doors were done, the last, and doors not reached in a week."""
    audit = line.audit
    if audit.last_round is None:
        return N_("none done") if line.doors else NOTHING
    told = [N_("{count}, last {day}", count=audit.door_rounds, day=day(audit.last_round))]
    if line.doors_overdue:
        told.append(N_("doors overdue: {count} of {all}", count=line.doors_overdue, all=line.doors))
    return joined("; ", told)


def states_text(line: SchoolLine) -> str:
    """Return how many findings are in each state."""
    told = [
        N_("{state} {count}", state=words, count=line.states[state])
        for state, words in STATE_WORDS.items()
        if line.states.get(state)
    ]
    return joined(" · ", told) if told else N_("no findings")


def _share(row: ScoreRow | None) -> int | None:
    return None if row is None else row.percent


COLUMNS: Final[tuple[SchoolColumn, ...]] = (
    SchoolColumn("school", N_("School"), lambda line: line.name, by_name, 230),
    SchoolColumn("level", N_("Grades"), level_text, lambda line: line.audit.level or None, 110),
    SchoolColumn("region", N_("Region"), lambda line: line.audit.region,
                 lambda line: line.audit.region.casefold() or None, 120, shown=False),
    SchoolColumn("edition", N_("Edition"), edition_text,
                 lambda line: (line.audit.last_edition, line.audit.unchanged), 200, shown=False),
    SchoolColumn("walked", N_("Walked"), lambda line: walked_text(line.audit),
                 lambda line: line.audit.walked_on, 110),
    SchoolColumn("critical", N_("Critical not in place"), lambda line: critical_text(line.audit),
                 lambda line: line.audit.critical_not_in_place, 96, number=True),
    SchoolColumn("as-walked", N_("Score, as walked"), lambda line: bounded(line.walked),
                 lambda line: _share(line.walked), 200, ranks=True, number=True),
    SchoolColumn("today", N_("Score, today"), today_text, lambda line: _share(line.today), 200,
                 ranks=True, number=True),
    SchoolColumn("coverage", N_("Coverage"), lambda line: coverage_text(line.walked),
                 lambda line: None if line.walked is None else line.walked.coverage, 84,
                 number=True),
    SchoolColumn("to-fix", N_("To fix"), lambda line: f"{line.to_mend:,}",
                 lambda line: line.to_mend, 70, number=True),
    SchoolColumn("overdue", N_("Overdue"), lambda line: f"{line.overdue:,}",
                 lambda line: line.overdue, 80, number=True),
    SchoolColumn("states", N_("Findings by state"), states_text,
                 lambda line: sum(line.states.values()), 240, shown=False),
    SchoolColumn("cost", N_("Cost open"), lambda line: cost_text(line.audit),
                 lambda line: line.audit.cost_given + line.audit.cost_least, 200),
    SchoolColumn("ready", N_("Packet ready"), lambda line: ready_text(line.audit),
                 lambda line: line.audit.ready, 96, number=True),
    SchoolColumn("verified", N_("Verified"), verified_text, lambda line: line.oldest, 200),
    SchoolColumn("rounds", N_("Door rounds"), rounds_text, lambda line: line.audit.last_round,
                 200),
)  # fmt: skip
"""In the order in which they stand."""
COLUMN: Final[Mapping[str, SchoolColumn]] = {one.name: one for one in COLUMNS}


class SchoolFilter(NamedTuple):
    """A filter: its name for programs, its words, and which lines it holds on a day."""

    name: str
    words: str
    holds: Callable[[SchoolLine, date], bool]


FILTERS: Final[tuple[SchoolFilter, ...]] = (
    SchoolFilter("all", N_("All schools"), lambda _line, _on: True),
    SchoolFilter("critical", N_("Critical not in place"),
                 lambda line, _on: line.audit.critical_today > 0),
    SchoolFilter("overdue", N_("Findings overdue"), lambda line, _on: line.overdue > 0),
    SchoolFilter("expired", N_("Exceptions expired"), lambda line, _on: line.expired > 0),
    SchoolFilter("long-ago", N_("Walked over a year ago"),
                 lambda line, on: line.audit.walked_on is not None
                 and on - line.audit.walked_on > LONG_AGO),
    SchoolFilter("partly", N_("Partly walked"),
                 lambda line, _on: line.walked is None or line.walked.coverage < ENOUGH),
    SchoolFilter("not-issued", N_("Not issued or changed since"),
                 lambda line, _on: not line.audit.unchanged),
    SchoolFilter("stale", N_("Facts stale or never verified"),
                 lambda line, _on: bool(line.stale or line.never)),
    SchoolFilter("doors", N_("Doors overdue"), lambda line, _on: line.doors_overdue > 0),
    SchoolFilter("copies", N_("With copies"), lambda line, _on: bool(line.copies)),
)  # fmt: skip
"""In the order in which they are offered."""
_FILTER: Final[Mapping[str, SchoolFilter]] = {one.name: one for one in FILTERS}


def select(lines: Iterable[SchoolLine], name: str, on: date) -> list[SchoolLine]:
    """Return the lines a filter holds, in their order; KeyError for no filter's name."""
    holds = _FILTER[name].holds
    return [line for line in lines if holds(line, on)]


def filter_words(name: str) -> str:
    """Return what a filter is called; KeyError for no filter's name."""
    return _FILTER[name].words


def search(lines: Iterable[SchoolLine], typed: str) -> list[SchoolLine]:
    """Return the lines with every word typed in the names of school, district, file or region."""
    words = typed.casefold().split()
    return [line for line in lines if all(word in _texts(line) for word in words)]


def _texts(line: SchoolLine) -> str:
    audit = line.audit
    told = (line.name, audit.district, line.file, audit.region, level_text(line), *line.copies)
    return " ".join(told).casefold()


class SchoolGroup(NamedTuple):
    """Lines that stand together under one head."""

    words: str
    rows: Sequence[SchoolLine]


class SchoolGrouping(NamedTuple):
    """A way to group: name, words, and for a line the order of its group and that group's words."""

    name: str
    words: str
    group: Callable[[SchoolLine], tuple[Any, str]]


NO_LEVEL: Final = N_("Grades not said")
NO_REGION: Final = N_("In the folder itself")
NO_DISTRICT: Final = N_("District not said")
_LEVELS: Final = {band.value: at for at, band in enumerate(GradeBand)}


def _named(text: str, unsaid: str) -> tuple[Any, str]:
    said = " ".join(text.split())
    return (not said, said.casefold()), said or unsaid


GROUPINGS: Final[tuple[SchoolGrouping, ...]] = (
    SchoolGrouping("none", NOT_GROUPED, lambda _line: (0, "")),
    SchoolGrouping("level", N_("Grades"), lambda line: (
        _LEVELS.get(line.audit.level, len(_LEVELS)), level_text(line) or NO_LEVEL)),
    SchoolGrouping("region", N_("Region"), lambda line: _named(line.audit.region, NO_REGION)),
    SchoolGrouping("district", N_("District"),
                   lambda line: _named(line.audit.district, NO_DISTRICT)),
)  # fmt: skip
"""A region is the folder that an audit lies in, under the one that was read."""
_GROUPING: Final[Mapping[str, SchoolGrouping]] = {one.name: one for one in GROUPINGS}


def grouped(lines: Iterable[SchoolLine], name: str) -> list[SchoolGroup]:
    """Return lines in groups, each in the order they came; KeyError for no grouping's name."""
    group = _GROUPING[name].group
    found: dict[Any, tuple[str, list[SchoolLine]]] = {}
    for line in lines:
        order, words = group(line)
        found.setdefault(order, (words, []))[1].append(line)
    return [SchoolGroup(*found[order]) for order in sorted(found)]


def sort_lines(lines: Iterable[SchoolLine], name: str, *, down: bool = False) -> list[SchoolLine]:
    """Return lines by a column, those without a value last; KeyError for no column's name.

    Lines that are alike stand by name. By a score this is a ranking: `ranking` says what it hides.
    """
    key = COLUMN[name].key
    known = sorted(lines, key=by_name)
    told = [line for line in known if key(line) is not None]
    return [*sorted(told, key=key, reverse=down),
            *(line for line in known if key(line) is None)]  # fmt: skip
