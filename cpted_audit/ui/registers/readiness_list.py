"""What the responders' packet still lacks: each gap a line that leads to where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from cpted_audit.analysis.registers.mapping_laws import COUNTED, laws_of
from cpted_audit.analysis.registers.readiness import GROUP_WORDS, ClassState, Group, Readiness
from cpted_audit.analysis.registers.readiness_facts import Gap, Stale, WindowTarget
from cpted_audit.session.documents.profiles import law_view
from cpted_audit.session.registers.readiness import readiness
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.start.form_parts import make_card
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import clear_layout, passage_text, text_label
from cpted_audit.ui.widgets.link_row import Link, LinkList, Mark
from cpted_audit.ui.words import day, said, tr

Mend = Callable[[WindowTarget], object]
_FIRST = 2


class ReadinessList(QScrollArea):
    """Shows how complete the packet is, group by group."""

    def __init__(self, context: PageContext, controller: RegisterController, mend: Mend) -> None:
        super().__init__()
        self._context = context
        self._controller = controller
        self._mend = mend
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Readiness"))
        self.lists: dict[str, LinkList] = {}
        self.found: Readiness | None = None
        self._state = ""
        """The state of the school: no other state's law is named."""
        content = QWidget()
        content.setObjectName("canvas")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(px(20), px(12), px(20), px(20))
        self._column.setSpacing(px(12))
        self.setWidget(content)

    def refresh(self) -> None:
        """Count anew and show what is missing."""
        at = self.verticalScrollBar().value()
        today = self._controller.context().today
        self._state = law_view(self._context.session).state
        self.found = found = readiness(self._context.session, today, self._controller.names)
        clear_layout(self._column)
        self.lists.clear()
        self._column.addWidget(self._head(found))
        for group in Group:
            states = [class_ for class_ in found.classes if class_.label.group is group]
            self._column.addWidget(self._group(group, states))
        self._column.addWidget(_laws(self._state))
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(at)

    def links(self) -> list[Link]:
        """Return every line that leads somewhere, in order."""
        found = self.found
        classes = () if found is None else found.classes
        return [link for state in classes for link in self._links(state)]

    def _head(self, found: Readiness) -> QFrame:
        card = QFrame()
        column = make_card(card, tr("What responders need to know"))
        stale = len(list(found.stale))
        whole, every = found.whole, len(found.classes)
        column.addWidget(
            text_label(
                tr("{whole} of {all} kinds of facts are complete; stale: {stale}.",
                   whole=whole, all=every, stale=stale), "strong", wrap=True,
            )
        )  # fmt: skip
        bar = QProgressBar(maximum=max(1, every))
        bar.setValue(whole)
        bar.setTextVisible(False)
        bar.setAccessibleName(tr("How complete the packet is"))
        column.addWidget(bar)
        column.addWidget(text_label(self._verified(), "muted", wrap=True))
        column.addWidget(
            text_label(
                tr("This counts what mapping laws and responders ask for. It is not a legal "
                   "opinion: whether a law is met is for its authority to say."),
                "muted", wrap=True,
            )
        )  # fmt: skip
        return card

    def _verified(self) -> str:
        facts = site_facts(self._context.session)
        if facts.verified_on is None:
            return tr("Nobody has verified the facts yet.")
        how = tr("walking the site") if facts.verified_walking else tr("without walking the site")
        return tr(
            "Verified on {day} by {who}, {how}.",
            day=day(facts.verified_on), who=facts.verified_by or tr("nobody named"), how=how,
        )  # fmt: skip

    def _group(self, group: Group, states: list[ClassState]) -> QFrame:
        card = QFrame()
        column = make_card(card, tr(GROUP_WORDS[group]))
        column.setSpacing(px(2))
        whole = [tr(state.label.words) for state in states if state.is_whole and not state.stale]
        for state in states:
            links = self._links(state)
            if links:
                name = tr(state.label.words)
                listed = LinkList(self._context.theme, name, _FIRST)
                listed.show_links(links, "")
                self.lists[state.label.key] = listed
                column.addWidget(listed)
        if whole:
            words = tr("✓ Complete: {classes}", classes=", ".join(whole))
            column.addWidget(text_label(words, "muted", wrap=True))
        return card

    def _links(self, state: ClassState) -> list[Link]:
        name = tr(state.label.words)
        laws = ", ".join(
            law.citation for law in state.label.asked_by if law.value.state == self._state
        )
        count = tr("{have} of {wanted}", have=state.have, wanted=state.wanted)
        return [
            *(self._gap(gap, name, laws, count) for gap in state.gaps),
            *(self._stale(stale, name) for stale in state.stale),
        ]

    def _gap(self, gap: Gap, name: str, laws: str, count: str) -> Link:
        detail = f"{name} · {laws}" if laws else name
        go = partial(self._mend, gap.target)
        return Link(said(gap.words), detail, go, self._mark("no"), count, tr("missing"))

    def _stale(self, stale: Stale, name: str) -> Link:
        go = partial(self._mend, stale.target)
        words = tr("{what} on {day}", what=stale.words, day=day(stale.on))
        return Link(words, name, go, self._mark("partial"), tr("stale"), tr("stale"))

    def _mark(self, color: str) -> Mark:
        """Return what paints an open diamond for a gap, a triangle for what is stale."""

        def paint(painter: QPainter, box: QRectF) -> None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(self._context.theme.tokens, color)))
            small = box.adjusted(4, 4, -4, -4)
            top = QPointF(small.center().x(), small.top())
            left, right = small.left(), small.right()
            if color == "no":
                corners = [top, QPointF(right, small.center().y()),
                           QPointF(small.center().x(), small.bottom()),
                           QPointF(left, small.center().y())]  # fmt: skip
            else:
                corners = [top, small.bottomRight(), small.bottomLeft()]
            painter.drawPolygon(QPolygonF(corners))

        return paint


def _laws(state: str) -> QFrame:
    """Return a card with a state's mapping laws as they were read, and what is known of others."""
    card = QFrame()
    column = make_card(card, tr("The law on maps of schools, and where it was read"))
    laws = laws_of(state)
    if not state:
        column.addWidget(text_label(
            tr("No state is chosen on the Report page, so no law is named."), "muted", wrap=True,
        ))  # fmt: skip
    elif not laws:
        words = tr("No law of {state} on maps of schools was read.", state=state)
        column.addWidget(text_label(words, "muted", wrap=True))
    for passage in (*laws, COUNTED):
        column.addWidget(text_label(passage_text(passage), "muted", wrap=True))
    return card
