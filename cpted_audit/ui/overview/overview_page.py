"""The overview page: score, principles, progress, what is open, and who was there."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.priority import OpenFinding, Priority
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass, Principle
from cpted_audit.report.law_view import LawView
from cpted_audit.session.documents.profiles import law_view
from cpted_audit.session.findings.rows import attention
from cpted_audit.session.overview import (
    BuildingProgress,
    Overview,
    asked_kinds,
    overview,
    say_none_here,
    things_in_need,
)
from cpted_audit.session.registers.readiness import InNeed
from cpted_audit.session.standing import PlaceStanding
from cpted_audit.session.things.rows import name_of
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.ui.by_steps import Steps, at_once
from cpted_audit.ui.editions.lines import SinceLine
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.headline_words import found_words, score_number
from cpted_audit.ui.overview.cards import (
    Card,
    CardColumns,
    HeadlinePanel,
    TierCard,
    dates_text,
    facts_text,
    people_text,
    visit_lines,
)
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.walk.card_parts import law_line
from cpted_audit.ui.widgets.badges import ScoreBar, paint_answer, paint_ring
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import ElidedLabel, text_label
from cpted_audit.ui.widgets.link_row import Link, LinkList, Mark
from cpted_audit.ui.words import QT_TR_NOOP, day, kind_title, said, tr, word
from cpted_audit.words import counted


class NeverMadeDialog(QDialog):
    """Lists the kinds; those ticked are said not to be here."""

    def __init__(self, kinds: Sequence[SpaceType], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Places never made"))
        self._boxes = [(kind, QCheckBox(kind_title(kind, 2))) for kind in kinds]
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addWidget(text_label(tr(
            "The checklist asks about these kinds of place, and the audit has none of them. Tick "
            "those that this site does not have. The others stand beside the coverage until you "
            "add them to the route."
        ), wrap=True))  # fmt: skip
        for kind, box in self._boxes:
            box.setAccessibleName(tr("No {kind} here", kind=kind_title(kind, 2)))
            column.addWidget(box)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        none_here = buttons.addButton(
            tr("None of the ticked here"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        none_here.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lay_out_dialog(self, column, buttons)
        fit(self, 460, 480)

    @property
    def chosen(self) -> list[SpaceType]:
        """The kinds that are said not to be here."""
        return [kind for kind, box in self._boxes if box.isChecked()]


FIRST = 6
"""How many lines of a list are shown before somebody asks for all."""


_OF_THE_WALK = frozenset({"answer", "finding", "finding_move", "comment", "observation", "visit"})
"""Tables that say nothing of doors and other things in the registers."""


class OverviewPage(QScrollArea):
    """Shows where the audit stands; it is worked out when it is shown, and while it is in view."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.stack)
        self._context = context
        theme = context.theme
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Overview"))
        self._lists = {
            name: LinkList(theme, tr(name), FIRST)
            for name in (
                QT_TR_NOOP("Findings"),
                QT_TR_NOOP("Work on findings"),
                QT_TR_NOOP("Critical answers"),
                QT_TR_NOOP("Return visit"),
                QT_TR_NOOP("Doors and things"),
                QT_TR_NOOP("Buildings"),
                QT_TR_NOOP("Places"),
            )
        }
        self._texts = {
            name: text_label("", role, wrap=True)
            for name, role in (
                ("findings", "muted"), ("facts", ""), ("visits", ""), ("team", ""),
                ("dates", "muted"), ("classes", ""), ("missing", ""),
            )
        }  # fmt: skip
        self._school = ElidedLabel("", "title", middle=True)
        self._since = SinceLine(context)
        self._headline = HeadlinePanel(theme, writable=not context.session.document.read_only)
        self._headline.asked.connect(self._ask_none_here)
        self._bars = _PrincipleBars(theme)
        self._tiers = TierCard(theme)
        self._found: Overview | None = None
        self._lay_out(theme)
        context.bridge.changed.connect(self._follow)

    def refresh(self) -> None:
        """Work the overview out and show it."""
        self._show(overview(self._context.session))

    def fill(self) -> Steps[None]:
        """Work it out for the first time, a part at a time, and show it."""
        session = self._context.session
        _ = session.standing.places()
        yield None
        things = things_in_need(session)
        yield None
        current_findings(session)
        yield None
        found = overview(session, things)
        yield None
        yield from self._showing(found)

    def _show(self, found: Overview) -> None:
        at_once(self._showing(found))

    def _showing(self, found: Overview) -> Steps[None]:
        self._found = found
        self._school.setText(found.site.name)
        self._since.refresh()
        self._headline.show_scores(found.scores)
        self._bars.show_scores(found.scores.as_walked.card.principles)
        sections = self._context.session.checklist.sections
        self._tiers.show_tiers(found.tiers, {section.id: section.title for section in sections})
        yield None
        self._show_open(found)
        yield None
        self._show_work()
        yield None
        self._show_things(found)
        self._show_progress(found.buildings)
        texts = {
            "findings": _priorities(found.findings),
            "facts": facts_text(found.site),
            "visits": "\n".join(visit_lines(found.visits)) or tr("No visit is recorded yet."),
            "team": people_text(found.people, found.visits),
            "dates": dates_text(found),
            "classes": _classes(found),
            "missing": "\n".join(f"•  {said(one)}" for one in found.missing)
            or tr("Nothing is missing."),
        }
        for name, text in texts.items():
            self._texts[name].setText(text)

    def _follow(self, changes: ChangeSet) -> None:
        """Show it again while it is in view; of the registers only what may have changed."""
        if not self.isVisible():
            return
        known = self._found if changes.touched.keys() <= _OF_THE_WALK else None
        things = None if known is None else known.in_need
        self._show(overview(self._context.session, things))

    def _show_work(self) -> None:
        """Show what surfaces by itself: overdue, expired, waiting; each leads to its list."""
        held = attention(self._context.session)
        lines = (
            ("overdue", tr("Overdue"), held.overdue),
            ("expired", tr("Expired exceptions"), held.expired),
            ("to-verify", tr("To verify"), held.to_verify),
            ("not-assigned", tr("Not assigned"), held.not_assigned),
        )
        self._lists["Work on findings"].show_links(
            [
                Link(words, "", partial(self._context.show_findings, name), right=f"{count:,}")
                for name, words, count in lines
                if count
            ],
            tr("Nothing is overdue, expired, waiting or without an owner."),
        )

    def _show_open(self, found: Overview) -> None:
        law = law_view(self._context.session)
        self._lists["Findings"].show_some(
            found.findings, lambda one: self._finding_link(one, law), tr("No finding is open.")
        )
        self._lists["Critical answers"].show_some(
            found.scores.as_walked.card.critical,
            self._question_link,
            tr("No critical item is answered No."),
        )
        self._lists["Return visit"].show_some(
            found.unable, self._question_link, tr("Nothing to come back for.")
        )

    def _show_things(self, found: Overview) -> None:
        self._lists["Doors and things"].show_links(
            [self._thing_link(one) for one in found.in_need],
            tr("Nothing in the registers is recorded as failed, defective or missing."),
        )

    def _show_progress(self, buildings: Iterable[BuildingProgress]) -> None:
        buildings = list(buildings)
        self._lists["Buildings"].show_links(
            [self._building_link(building) for building in buildings],
            tr("There is no place to walk yet."),
        )
        places = [place for building in buildings for place in building.places]
        self._lists["Places"].show_some(places, self._place_link, "")

    def _ask_none_here(self) -> None:
        dialog = NeverMadeDialog(asked_kinds(self._context.session), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: say_none_here(self._context.session, dialog.chosen, origin=self)
        )
        dialog.open()

    # Links

    def _thing_link(self, need: InNeed) -> Link:
        record = need.record
        single = info_of(record.kind).words if isinstance(record, Fixture) else need.of.single
        on = need.known.on
        return Link(
            f"{tr(single)} {name_of(need.of, record)}".strip(),
            " · ".join(filter(None, ("" if on is None else day(on), need.note))),
            partial(self._context.show_record, need.of.key, record.id),
            right=found_words(need.known.condition),
            spoken=tr("Not in order"),
        )

    def _finding_link(self, finding: OpenFinding, law: LawView) -> Link:
        item = None if finding.question is None else finding.question.item.id
        read = None if finding.question is None else law.of(finding.question.item)
        path = self._context.session.walk.path(finding.place)
        value = finding.value
        unsaid = tr("not said")
        told = tr(
            "{place} · severity {severity} × likelihood {likelihood}",
            place=path, severity=finding.severity or unsaid,
            likelihood=finding.likelihood or unsaid,
        )  # fmt: skip
        return Link(
            f"{finding.number}  {finding.title}",
            " · ".join(filter(None, (told, "" if read is None else law_line(read)))),
            partial(self._context.go_to, finding.place.id, item),
            None if value is None else self._badge(value),
            tr(finding.priority.value).capitalize(),
            tr("Finding, free") if value is None else tr("Finding, {answer}", answer=word(value)),
        )

    def _question_link(self, question: Question) -> Link:
        path = self._context.session.walk.path(question.place)
        return Link(
            question.item.ideal,
            " · ".join(filter(None, [path, _note(question)])),
            partial(self._context.go_to, question.place.id, question.item.id),
            None if question.value is None else self._badge(question.value),
            question.item.id,
            "" if question.value is None else word(question.value),
        )

    def _building_link(self, building: BuildingProgress) -> Link:
        places, count = building.places, building.tally
        first = next((place for place in places if place.first_blank), places[0])
        return Link(
            building.name,
            said(counted("1 place", "{count} places", len(places))),
            partial(self._go_on_at, first),
            self._ring(count.answered, count.in_scope),
            tr("All items: {done} of {total}", done=count.answered, total=count.in_scope),
        )

    def _place_link(self, progress: PlaceStanding) -> Link:
        count = progress.tally
        return Link(
            progress.path,
            "",
            partial(self._go_on_at, progress),
            self._ring(count.answered, count.in_scope),
            tr("All items: {done} of {total}", done=count.answered, total=count.in_scope),
        )

    def _go_on_at(self, progress: PlaceStanding) -> None:
        blank = progress.first_blank
        self._context.go_to(progress.place.id, None if blank is None else blank.item.id)

    def _badge(self, value: AnswerValue) -> Mark:
        theme = self._context.theme
        return lambda painter, box: paint_answer(painter, box, value, theme)

    def _ring(self, answered: int, total: int) -> Mark:
        theme = self._context.theme
        return lambda painter, box: paint_ring(painter, box, answered, total, theme)

    # Layout

    def _lay_out(self, theme: Theme) -> None:
        cards = {
            title: self._card(title, theme, *parts)
            for title, parts in (
                (QT_TR_NOOP("Score"), (self._headline,)),
                (QT_TR_NOOP("Principles, as walked"), (self._bars,)),
                (QT_TR_NOOP("Tiers, as walked"), (self._tiers,)),
                (QT_TR_NOOP("Open findings"), (self._texts["findings"], self._lists["Findings"])),
                (QT_TR_NOOP("Work on findings"), (self._lists["Work on findings"],)),
                (QT_TR_NOOP("Critical answers"), (self._lists["Critical answers"],)),
                (QT_TR_NOOP("Progress"), (self._lists["Buildings"], self._lists["Places"])),
                (QT_TR_NOOP("To come back for"), (self._lists["Return visit"],)),
                (
                    QT_TR_NOOP("Doors and equipment not in order"),
                    (self._lists["Doors and things"],),
                ),
                (QT_TR_NOOP("Still missing"), (self._texts["missing"],)),
                (QT_TR_NOOP("Other kinds of item"), (self._texts["classes"],)),
                (QT_TR_NOOP("Visits and dates"), (self._texts["visits"], self._texts["dates"])),
                (QT_TR_NOOP("Team"), (self._texts["team"],)),
                (QT_TR_NOOP("School"), (self._texts["facts"],)),
            )
        }
        right = ("Progress", "To come back for", "Visits and dates", "Team", "School")
        canvas = QWidget()
        canvas.setObjectName("canvas")
        self.setWidget(canvas)
        column = QVBoxLayout(canvas)
        column.setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(28))
        column.setSpacing(theme.px(14))
        column.addWidget(self._school)
        column.addWidget(self._since)
        column.addWidget(
            CardColumns(
                theme,
                [card for title, card in cards.items() if title not in right],
                [cards[title] for title in right],
            )
        )
        column.addStretch()

    def _card(self, title: str, theme: Theme, *parts: QWidget) -> Card:
        card = Card(tr(title), theme)
        for part in parts:
            card.column.addWidget(part)
        return card


class _PrincipleBars(QWidget):
    """A bar with bounds for each principle, its numbers beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(1, 1)
        self._lines: dict[Principle, tuple[QLabel, ScoreBar, QLabel]] = {}
        for row, principle in enumerate(Principle):
            line = (text_label(word(principle)), ScoreBar(theme), text_label("", "muted"))
            for place, part in enumerate(line):
                grid.addWidget(part, row, place)
            self._lines[principle] = line

    def show_scores(self, scores: dict[Principle, Score]) -> None:
        """Show the score of each principle that is asked about."""
        for principle, (name, bar, numbers) in self._lines.items():
            score = scores.get(principle)
            for part in (name, bar, numbers):
                part.setVisible(score is not None)
            if score is not None:
                low, high = score.bounds or (0, 0)
                bar.show_score(word(principle), score)
                critical = (
                    "  " + tr("{count} critical", count=score.critical) if score.critical else ""
                )
                numbers.setText(f"{score_number(score)}  ({low}–{high}){critical}")


def _priorities(findings: Sequence[OpenFinding]) -> str:
    """Say how many findings have each priority; they stand in the order of these."""
    order = [*Priority]
    counts, begin = {}, 0
    for at, one in enumerate(order):
        end = bisect(findings, at, begin, key=lambda finding: order.index(finding.priority))
        counts[one], begin = end - begin, end
    shown = [one for one in Priority if counts[one] or one is not Priority.UNSAID]
    return " · ".join(f"{tr(one.value).capitalize()} {counts[one]}" for one in shown)


def _classes(found: Overview) -> str:
    lines = [
        tr(
            "{kind}: {answered} of {total} addressed · "
            "Yes {yes} · Partial {partial} · No {no} · N/A {na}",
            kind=word(kind),
            answered=tally.answered,
            total=tally.in_scope,
            yes=tally.yes,
            partial=tally.partial,
            no=tally.no,
            na=tally.not_applicable,
        )
        for kind, tally in found.scores.as_walked.card.classes.items()
        if kind is not ItemClass.CPTED and tally.in_scope
    ]
    return "\n".join(lines) or tr("The checklist asks CPTED items only.")


def _note(question: Question) -> str:
    note = "" if question.answer is None else " ".join(question.answer.note[:200].split())
    return f"“{note}”" if note else ""
