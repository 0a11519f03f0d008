"""Cards, and the columns they stand in: two on a wide window, one on a narrow one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.scoring.headline import Headline
from cpted_audit.analysis.scoring.score import percent
from cpted_audit.analysis.scoring.tiers import TIER_WORDS, SectionTiers, Tier, TierCell, Tiers
from cpted_audit.analysis.scoring.today import TwoScores
from cpted_audit.domain.places.site import Person, Site
from cpted_audit.domain.walk import Visit
from cpted_audit.policy import in_force
from cpted_audit.session.overview import Overview
from cpted_audit.ui.headline_words import (
    coverage_text,
    looked_at_text,
    never_made_text,
    score_number,
    score_text,
    today_text,
)
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.badges import ScoreBar
from cpted_audit.ui.widgets.labels import show_role, text_label
from cpted_audit.ui.words import QT_TR_NOOP, day, said, tr, word
from cpted_audit.words import counted

_HEADLINE_TITLES = (
    QT_TR_NOOP("Critical, not in place"), QT_TR_NOOP("CPTED score"), QT_TR_NOOP("Coverage"),
)  # fmt: skip


# The three things an audit is told by first, side by side and of one size.


class HeadlinePanel(QWidget):
    """Shows critical conditions, score and coverage; none of them without the others.

    They are as walked, with the day. Where findings were verified since, those of today stand
    below, with theirs.
    """

    asked = Signal()
    """Somebody wants to say which kinds of place are not here."""

    def __init__(self, theme: Theme, *, writable: bool) -> None:
        super().__init__()
        self._numbers = [text_label("–", "number") for _ in _HEADLINE_TITLES]
        self._words = [text_label("", "muted", wrap=True) for _ in _HEADLINE_TITLES]
        self._day = text_label("", "strong")
        self._today = _TodayLine(theme)
        self._never = text_label("", "", wrap=True)
        self._say = QPushButton(tr("None here…"))
        self._say.setAccessibleName(tr("None here: say which kinds of place are not here"))
        self._say.setAutoDefault(False)
        self._say.clicked.connect(self.asked.emit)
        self._writable = writable
        self._bar = ScoreBar(theme)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        for title, number, words in zip(_HEADLINE_TITLES, self._numbers, self._words, strict=True):
            side = QVBoxLayout()
            side.setSpacing(theme.px(2))
            head = text_label(tr(title), "muted", wrap=True)
            for part in (head, number, words):
                side.addWidget(part)
            number.setAccessibleDescription(tr(title))
            if title == _HEADLINE_TITLES[-1]:
                side.addWidget(self._never)
                side.addWidget(self._say)
            side.addStretch()
            row.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self._day)
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addWidget(self._today)

    def show_scores(self, both: TwoScores) -> None:
        """Show what the audit is told by first, as walked; and today where that is another."""
        on = both.as_walked.on
        self._day.setText(tr("As walked, {day}", day=day(on)) if on else "")
        self._day.setVisible(on is not None)
        self._today.show_scores(both)
        self._show_headline(both.as_walked.headline)

    def _show_headline(self, found: Headline) -> None:
        critical, score = len(found.not_in_place), found.score
        shown = (f"{critical:,}", score_number(score), f"{percent(score.tally.coverage)} %")
        told = (looked_at_text(found), score_text(score, critical), coverage_text(score))
        for number, text in zip(self._numbers, shown, strict=True):
            number.setText(text)
        for words, text in zip(self._words, told, strict=True):
            words.setText(text)
        show_role(self._numbers[0], "alarm-number" if critical else "number")
        never = never_made_text(found)
        self._never.setText(never)
        self._never.setVisible(bool(never))
        self._say.setVisible(bool(never) and self._writable)
        self._bar.show_score(tr("CPTED score"), score)


class _TodayLine(QWidget):
    """What verified findings make of score and critical conditions, with the day; else nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._day = text_label("", "strong")
        self._number = text_label("", "number")
        self._number.setAccessibleDescription(tr("CPTED score today"))
        self._words = text_label("", "muted", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._number)
        row.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._day)
        column.addLayout(row)

    def show_scores(self, both: TwoScores) -> None:
        """Show the score of today where findings were verified."""
        self.setVisible(bool(both.mended))
        if not both.mended or both.today.on is None:
            return
        now = both.today.headline
        self._day.setText(tr("Today, {day}", day=day(both.today.on)))
        self._number.setText(score_number(now.score))
        self._words.setText(today_text(both))


# The overview's plain facts in words: school, team, visits and dates.


def facts_text(site: Site) -> str:
    """Return what is known of the school, one fact a line."""
    facts = (
        (tr("Address"), site.address or tr("not given")),
        (tr("District"), site.district),
        (
            tr("Grades"),
            tr("not said; items of all grades are asked")
            if site.grade_band is None
            else word(site.grade_band),
        ),
        (tr("Enrollment"), "" if site.enrolment is None else f"{site.enrolment:,}"),
        (tr("Hours"), site.hours),
        (tr("Marking"), in_force(site.marking)),
    )
    return "\n".join(f"{words}: {text}" for words, text in facts if text)


def people_text(people: Sequence[Person], visits: Sequence[Visit]) -> str:
    """Return the team with roles and agencies, and who else took part in a visit."""
    lines = [
        ", ".join(filter(None, [person.name, person.role, person.agency])) for person in people
    ]
    named = {person.name for person in people}
    others = dict.fromkeys(name for visit in visits for name in visit.people if name not in named)
    return "\n".join([*lines, *others]) or tr("Nobody is named yet.")


def visit_lines(visits: Sequence[Visit]) -> list[str]:
    """Return each visit with its date, its phase and its people."""
    return [
        " · ".join(filter(None, [day(visit.on), word(visit.phase), ", ".join(visit.people)]))
        for visit in visits
    ]


def dates_text(found: Overview) -> str:
    """Return when the audit was answered."""
    if found.first is None or found.last is None:
        return tr("Nothing is answered yet.")
    return tr(
        "First answer {first}, last answer {last}.", first=day(found.first), last=day(found.last)
    )


# Which tier each section reached, and how many gaps hold it back.


_GAPS = counted("1 gap of {items}", "{count} gaps of {items}", None)
_TITLES = (QT_TR_NOOP("Section"), *(str(int(tier)) for tier in Tier), QT_TR_NOOP("Reached"))
"""Tiers stand in the head by their numbers: large letters leave no room for more."""


class TierCard(QWidget):
    """A matrix of sections and tiers; of its cells those are written anew that changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: Tiers | None = None
        self._cells: dict[tuple[int, int], QLabel] = {}
        self._wanted: dict[tuple[int, int], tuple[str, str]] = {}
        """The words of each cell, and their role."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(6))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(0, 1)

    def show_tiers(self, found: Tiers, titles: Mapping[str, str]) -> None:
        """Show what each section reached; `titles` are those of all sections by id, in order."""
        if found == self._shown:
            return
        self._shown = found
        wanted = dict(_matrix(found, titles))
        for at in [*self._cells]:
            if at not in wanted:
                self._cells.pop(at).deleteLater()
        for at, cell in wanted.items():
            if self._wanted.get(at) != cell:
                self._put(*cell, at)
        self._wanted = wanted

    def _put(self, text: str, role: str, at: tuple[int, int]) -> None:
        label = self._cells.get(at)
        if label is None:
            label = self._cells[at] = text_label(text, role, wrap=True)
            across = len(_TITLES) if at[0] == 0 else 1
            top = Qt.AlignmentFlag(0) if at[0] == 0 else Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(label, *at, 1, across, top)
        label.setText(text)
        show_role(label, role)


def _matrix(
    found: Tiers, titles: Mapping[str, str]
) -> Iterator[tuple[tuple[int, int], tuple[str, str]]]:
    """Yield the cells by row and column, each with its words and the role they are shown in."""
    if not found.sections:
        yield (0, 0), (tr("The items of this checklist are in no tiers."), "")
        return
    yield (0, 0), (" · ".join(tr(words) for words in TIER_WORDS.values()), "muted")
    for column, words in enumerate(_TITLES):
        yield (1, column), (tr(words), "muted")
    order = list(titles)
    sections = sorted(found.sections, key=lambda section: order.index(section.section_id))
    for row, section in enumerate(sections, start=2):
        yield (row, 0), (titles[section.section_id], "")
        for column, tier in enumerate(Tier, start=1):
            yield (row, column), _cell(section.cells.get(tier))
        yield (row, len(_TITLES) - 1), (_reached(section), "")


def _cell(cell: TierCell | None) -> tuple[str, str]:
    """Return a cell's words and the role they are shown in."""
    if cell is None:
        return "–", "muted"
    if cell.gaps:
        return said(_GAPS.of(len(cell.gaps), items=cell.items)), "alarm"
    if cell.open:
        return tr("{count} of {items} open", count=len(cell.open), items=cell.items), "muted"
    return tr("✓ {count} in place", count=cell.items), ""


def _reached(section: SectionTiers) -> str:
    words = tr("none yet") if section.reached is None else str(int(section.reached))
    return words if section.walked_enough else tr("{tier}, too little walked", tier=words)


TWO_COLUMNS_FROM = 860
"""How wide the page must be for two columns, at 100 %."""


class Card(QFrame):
    """A titled box; `column` is where its content goes."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(14))
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(text_label(title, "subtitle"))


class CardColumns(QWidget):
    """Lays cards out in the order they are read, left column first."""

    def __init__(self, theme: Theme, left: Sequence[Card], right: Sequence[Card]) -> None:
        super().__init__()
        self._theme = theme
        self._sides = (tuple(left), tuple(right))
        self._two: bool | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(16))
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(theme.px(16))
            column.addStretch()
            self._row.addLayout(column, 1)
        self._arrange(two=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go over to one column, or back to two."""
        super().resizeEvent(event)
        self._arrange(two=self.width() >= self._theme.px(TWO_COLUMNS_FROM))

    def _arrange(self, *, two: bool) -> None:
        if two is self._two:
            return
        self._two = two
        for side, cards in enumerate(self._sides):
            for card in cards:
                column = self._columns[side if two else 0]
                column.insertWidget(column.count() - 1, card)
        self._row.setStretch(1, int(two))
        self._row.setSpacing(self._theme.px(16) if two else 0)
