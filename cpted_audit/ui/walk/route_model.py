"""The route as a tree: buildings, kinds with many places, and places in walk order.

Which questions of the walk are listed: by what stands open, and by phase.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.analysis.scoring.tally import tally
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import BuildingId, PlaceId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue, Phase, label
from cpted_audit.session.walk.last_time import LastTime
from cpted_audit.ui.words import QT_TR_NOOP, kind_title, tr


class Filter(Enum):
    """What the listed questions have in common, in English."""

    ALL = QT_TR_NOOP("All")
    UNANSWERED = QT_TR_NOOP("Unanswered")
    CRITICAL = QT_TR_NOOP("Critical")
    UNABLE = label(AnswerValue.UNABLE)
    LAST_TIME = QT_TR_NOOP("Look again")
    NEW_ITEMS = QT_TR_NOOP("New items")


FILTERS: dict[Filter, Callable[[Question], bool]] = {
    Filter.ALL: lambda _question: True,
    Filter.UNANSWERED: lambda question: question.value is None,
    Filter.CRITICAL: lambda question: question.item.critical,
    Filter.UNABLE: lambda question: question.value is AnswerValue.UNABLE,
}
BY_LAST_TIME: dict[Filter, Callable[[LastTime, Question], bool]] = {
    Filter.LAST_TIME: LastTime.to_look_at,
    Filter.NEW_ITEMS: lambda last, question: last.is_new(question.item),
}
"""The filters of an audit that follows another; any other audit has none of them."""
HINTS: dict[Filter, str] = {
    Filter.LAST_TIME: QT_TR_NOOP("Only what was not in place last time, or has changed"),
    Filter.NEW_ITEMS: QT_TR_NOOP("Only items that are new in this edition of the checklist"),
}


@dataclass(frozen=True, slots=True)
class WalkFilter:
    """The filter in force; a phase of None is every phase.

    `last` is what is known of the audit before, if the audit follows one.
    """

    kind: Filter = Filter.ALL
    phase: Phase | None = None
    last: LastTime | None = None

    def of_kind(self, question: Question) -> bool:
        """Return whether a question has what the filter's kind asks for, whatever its phase."""
        if self.kind in FILTERS:
            return FILTERS[self.kind](question)
        return self.last is None or BY_LAST_TIME[self.kind](self.last, question)

    def has_phase_of(self, item: Item) -> bool:
        """Return whether an item can be observed in the phase."""
        return self.phase is None or self.phase in item.phases

    def in_phase(self, questions: Iterable[Question]) -> list[Question]:
        """Return the questions that can be observed in the phase."""
        if self.phase is None:
            return [*questions]
        return [question for question in questions if self.has_phase_of(question.item)]

    def listed(self, questions: Iterable[Question]) -> list[Question]:
        """Return the questions that are listed."""
        if self.kind is Filter.ALL:
            return self.in_phase(questions)
        return [question for question in self.in_phase(questions) if self.of_kind(question)]


Index = QModelIndex | QPersistentModelIndex
NodeRole = Qt.ItemDataRole.UserRole + 1

GROUP_FROM = 4
"""With this many places of a kind in a building, they stand under a row of their kind."""


@dataclass(eq=False, slots=True)
class RouteNode:
    """A building, a kind with many places, or a place, with how far it is.

    `answered` and `total` count questions in the filter's phase; `listed` those the whole filter
    lists. `unsampled` is how many places of a kind are left out.
    """

    title: str
    parent: RouteNode | None = None
    kind: SpaceType | None = None
    place: Place | None = None
    children: list[RouteNode] = field(default_factory=list)
    answered: int = 0
    total: int = 0
    listed: int = 0
    unsampled: int = 0

    @property
    def is_header(self) -> bool:
        """Whether it is a building."""
        return self.kind is None

    @property
    def done(self) -> bool:
        """Whether everything asked here is addressed."""
        return self.answered == self.total

    @property
    def count_text(self) -> str:
        """How far it is, as printed at the right."""
        if self.place is not None:
            return str(self.total) if self.done else f"{self.answered}/{self.total}"
        if self.unsampled:
            walked = len(self.children)
            return tr("{walked} of {total} sampled", walked=walked, total=walked + self.unsampled)
        return f"{sum(child.done for child in self.children)}/{len(self.children)}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        if self.is_header:
            return self.title
        if self.place is None:
            done = sum(child.done for child in self.children)
            left_out = f", {self.count_text}" if self.unsampled else ""
            count = tr("Places done: {done} of {total}", done=done, total=len(self.children))
            return f"{self.title}, {count}{left_out}"
        count = tr("{done} of {total} addressed", done=self.answered, total=self.total)
        return f"{self.title}, {count}"

    def places(self) -> Iterator[Place]:
        """Yield the places under it in walk order."""
        if self.place is not None:
            yield self.place
        for child in self.children:
            yield from child.places()


class RouteModel(QAbstractItemModel):
    """Holds the places that have something to answer, whatever the filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tops: list[RouteNode] = []
        self._nodes: dict[PlaceId, RouteNode] = {}
        self._walk: Walk | None = None
        self.filter = WalkFilter()

    def show_walk(self, walk: Walk) -> None:
        """Show the places of a walk."""
        self.beginResetModel()
        self._walk = walk
        self._tops = _tree(walk)
        self._nodes = {
            node.place.id: node for node in _leaves(self._tops) if node.place is not None
        }
        self._count(self._nodes)
        self.endResetModel()

    def set_filter(self, chosen: WalkFilter) -> None:
        """Count again under another filter."""
        if chosen != self.filter:
            self.filter = chosen
            self.refresh(set(self._nodes))

    def refresh(self, place_ids: set[PlaceId]) -> None:
        """Count the progress of some places again."""
        known = place_ids & self._nodes.keys()
        self._count(known)
        for place_id in known:
            node: RouteNode | None = self._nodes[place_id]
            while node is not None and not node.is_header:
                index = self.index_of(node)
                self.dataChanged.emit(index, index)
                node = node.parent

    def node_of(self, place_id: PlaceId) -> RouteNode | None:
        """Return the node that shows a place, or None."""
        return self._nodes.get(place_id)

    def index_of(self, node: RouteNode) -> QModelIndex:
        """Return where a node stands."""
        return self.createIndex(self._siblings(node).index(node), 0, node)

    def tops(self) -> Sequence[RouteNode]:
        """Return the buildings."""
        return self._tops

    def places(self) -> list[Place]:
        """Return the places with something the filter lists, in walk order."""
        nodes = self._nodes.values()  # in walk order
        return [node.place for node in nodes if node.place is not None and node.listed]

    def all_places(self) -> list[Place]:
        """Return every place of the route, in walk order."""
        return [node.place for node in self._nodes.values() if node.place is not None]

    def nearest(self, here: Place | None) -> Place | None:
        """Return `here`, or where it is gone from the route the place most like it."""
        return min(self.all_places(), key=partial(_distance, here), default=None)

    def next_blank(self, here: Place) -> Place | None:
        """Return the next place after `here`, or around to it, with a blank in the phase."""
        places, walk = self.all_places(), self._walk
        if walk is None:
            return None
        start = next((number for number, one in enumerate(places) if one.id == here.id), -1) + 1
        for place in [*places[start:], *places[:start]]:
            asked = self.filter.in_phase(walk.questions_at(place))
            if any(question.value is None for question in asked):
                return place
        return None

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        """Return the index of a child."""
        siblings = self._node(parent).children if parent.isValid() else self._tops
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - Qt's own signature
        """Return what a row stands under."""
        above = self._node(index).parent if index.isValid() else None
        return QModelIndex() if above is None else self.index_of(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows under another."""
        return len(self._node(parent).children if parent.isValid() else self._tops)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the only column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """Return a row's title, its spoken text, or the node itself."""
        node = self._node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return node.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return node.spoken
            case _ if role == NodeRole:
                return node
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Buildings cannot be chosen."""
        if not index.isValid() or self._node(index).is_header:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _siblings(self, node: RouteNode) -> Sequence[RouteNode]:
        return self._tops if node.parent is None else node.parent.children

    @staticmethod
    def _node(index: Index) -> RouteNode:
        node: RouteNode = index.internalPointer()
        return node

    def _count(self, place_ids: Iterable[PlaceId]) -> None:
        """Count places, and the kinds they stand under."""
        nodes = [self._nodes[place_id] for place_id in place_ids]
        for node in nodes:
            self._count_place(node)
        for above in {node.parent for node in nodes}:
            if above is not None and not above.is_header:
                for what in ("answered", "total", "listed"):
                    setattr(above, what, sum(getattr(child, what) for child in above.children))

    def _count_place(self, node: RouteNode) -> None:
        if self._walk is None or node.place is None:
            return
        asked = self.filter.in_phase(self._walk.questions_at(node.place))
        count = tally(asked)
        node.answered, node.total = count.answered, count.in_scope
        node.listed = len(self.filter.listed(asked))


def _tree(walk: Walk) -> list[RouteNode]:
    route = [place for place in walk.route() if walk.items_at(place)]
    unsampled = _unsampled(walk)
    tops: list[RouteNode] = []
    for building_id, in_building in groupby(route, key=lambda place: place.building_id):
        top = RouteNode(walk.building_name(building_id))
        tops.append(top)
        for kind, of_kind in groupby(in_building, key=lambda place: place.kind):
            _add_kind(top, kind, list(of_kind), unsampled.get((building_id, kind), 0))
    return tops


def _add_kind(top: RouteNode, kind: SpaceType, places: Sequence[Place], unsampled: int) -> None:
    above = top
    if unsampled or len(places) >= GROUP_FROM:
        above = RouteNode(kind_title(kind, 2), top, kind, unsampled=unsampled)
        top.children.append(above)
    above.children += [RouteNode(place.name, above, kind, place) for place in places]


def _unsampled(walk: Walk) -> dict[tuple[BuildingId | None, SpaceType], int]:
    counts: dict[tuple[BuildingId | None, SpaceType], int] = {}
    for place in walk.places:
        if place.state is PlaceState.UNSAMPLED:
            key = place.building_id, place.kind
            counts[key] = counts.get(key, 0) + 1
    return counts


def _leaves(nodes: Sequence[RouteNode]) -> Iterator[RouteNode]:
    for node in nodes:
        if node.place is not None:
            yield node
        yield from _leaves(node.children)


def _distance(here: Place | None, place: Place) -> tuple[bool, bool, bool]:
    """Return what a place does not have in common with another: itself, the building, the kind."""
    return (
        here is None or place.id != here.id,
        here is None or place.building_id != here.building_id,
        here is None or place.kind is not here.kind,
    )
