"""Where an audit stands, gathered in one pass over its questions for the overview."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Question, Walk, never_made
from cpted_audit.analysis.scoring.tally import Tally, total
from cpted_audit.analysis.scoring.tiers import Tiers
from cpted_audit.analysis.scoring.today import TwoScores
from cpted_audit.domain.findings.states import SETTLED
from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.places.site import Person, Site
from cpted_audit.domain.places.space_type import WALK_ORDER, SpaceType, kind_words
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Visit
from cpted_audit.session.check import missing_facts
from cpted_audit.session.documents.profiles import outdated_line, unread_profiles
from cpted_audit.session.findings.rows import two_scores
from cpted_audit.session.registers.readiness import InNeed, in_need
from cpted_audit.session.session import Session
from cpted_audit.session.standing import PlaceStanding
from cpted_audit.session.walk.answers import current_findings, visits
from cpted_audit.store.tables import PERSON, SITE
from cpted_audit.words import N_, joined


def asked_kinds(session: Session) -> list[SpaceType]:
    """Return the kinds of place of which there is none, and nobody said so yet."""
    return never_made(session.walk)


def say_none_here(session: Session, kinds: Iterable[SpaceType], *, origin: object = None) -> None:
    """Write down that the site has no place of these kinds, beside those said before."""
    site = session.site
    new = [kind for kind in kinds if kind not in site.none_here]
    if not new:
        return
    said = tuple(sorted({*site.none_here, *new}, key=lambda kind: WALK_ORDER[kind]))
    words = joined(", ", (kind_words(kind, 2) for kind in new))
    with session.edit(N_("Say that there are no {words} here", words=words), origin=origin):
        SITE.update(session.document.db, replace(site, none_here=said))


@dataclass(frozen=True, slots=True)
class BuildingProgress:
    """How far a building is; its `places` are in walk order."""

    building_id: BuildingId | None
    name: str
    places: list[PlaceStanding]

    @property
    def tally(self) -> Tally:
        """How far its questions are."""
        return total([place.tally for place in self.places])


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the overview shows; `first` and `last` are when the audit was answered.

    `scores` are those as walked and of today; tiers and principles are as walked.
    `in_need` are the things of the registers that failed their last check, or are not in order.
    """

    site: Site
    scores: TwoScores
    tiers: Tiers
    findings: list[OpenFinding]
    unable: list[Question]
    buildings: list[BuildingProgress]
    visits: list[Visit]
    people: list[Person]
    missing: list[str]
    in_need: list[InNeed]
    first: datetime | None
    last: datetime | None


def things_in_need(session: Session) -> list[InNeed]:
    """Return the things of the registers that failed their last check, or are not in order."""
    return list(in_need(session, session.today))


def overview(session: Session, things: Sequence[InNeed] | None = None) -> Overview:
    """Gather where the audit stands; `things` are those in need where they are known already."""
    standing = session.standing
    places = standing.places()
    return Overview(
        site=session.site,
        scores=two_scores(session),
        tiers=standing.tiers,
        findings=current_findings(session, without=SETTLED),
        unable=standing.answered(AnswerValue.UNABLE),
        buildings=_progress(session.walk, places),
        visits=visits(session),
        people=PERSON.all(session.document.db),
        missing=[
            *missing_facts(session),
            *outdated_line(session),
            *unread_profiles(),
        ],
        in_need=list(things_in_need(session) if things is None else things),
        first=min((place.first for place in places if place.first is not None), default=None),
        last=max((place.last for place in places if place.last is not None), default=None),
    )


def _progress(walk: Walk, places: Iterable[PlaceStanding]) -> list[BuildingProgress]:
    found: dict[BuildingId | None, BuildingProgress] = {}
    for one in places:
        place = one.place
        if place.building_id not in found:
            name = walk.building_name(place.building_id)
            found[place.building_id] = BuildingProgress(place.building_id, name, [])
        found[place.building_id].places.append(one)
    return list(found.values())
