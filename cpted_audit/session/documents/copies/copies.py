"""What somebody decides about one copy: for whom, how marked, whether encrypted, until when.

Which edition of the audit a document is made of, and who signed that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from cpted_audit.domain.editions import (
    SIGNED_WORDS,
    AuditState,
    IssuedEdition,
    SignaturePoint,
    SignedAs,
    SignOff,
)
from cpted_audit.domain.photos.picture_size import PhotoDetail
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.errors import AuditError
from cpted_audit.interchange.packet.signing import SigningKey
from cpted_audit.policy import in_force
from cpted_audit.report.audience import CHOICES, Audience, Classes, keep
from cpted_audit.report.copies import CopyFacts, SignedName, Standing, canonical, marking_for
from cpted_audit.report.parts import Volume
from cpted_audit.session.editions.signing import editions_of, signed, working
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import check_marking, site_facts

if TYPE_CHECKING:
    from cpted_audit.report.pdf import PageSize


_NAMED = (Audience.FULL, Audience.FACILITY)
"""Documents that say who signed."""


def standing_of(session: Session) -> Standing:
    """Return what the audit is now, or was as the edition that is open: issued, or a draft.

    The audit is an edition as long as nothing that edition froze has changed.
    """
    number = session.document.edition
    if number is not None:
        edition = next(issued for issued in editions_of(session) if issued.number == number)
        return _issued(session, edition)
    now = working(session)
    if now.state is AuditState.ISSUED and now.last is not None:
        return _issued(session, now.last)
    last = now.last
    return Standing(
        after=None if last is None else last.number,
        after_on=None if last is None else last.at.date(),
        reviewed=now.reviewed is not None,
        signed=_signatures(
            signing for signing in (now.prepared, now.reviewed) if signing is not None
        ),
    )


def standing_for(session: Session, audience: Audience) -> Standing:
    """Return what the audit is, with the names of those who signed where the audience has them."""
    standing = standing_of(session)
    return standing if audience in _NAMED else standing.nameless


def edition_before(session: Session) -> IssuedEdition | None:
    """Return the edition before what is printed: before the open or newest one, or the newest."""
    standing = standing_of(session)
    return next(
        (issued for issued in editions_of(session) if issued.number == standing.after), None
    )


def _issued(session: Session, edition: IssuedEdition) -> Standing:
    before = next(
        (issued for issued in editions_of(session) if issued.number < edition.number), None
    )
    under = signed(session, edition)
    return Standing(
        number=edition.number,
        on=edition.at.date(),
        after=None if before is None else before.number,
        after_on=None if before is None else before.at.date(),
        purged_on=edition.purged_on,
        signed=_signatures(under[kind] for kind in SignedAs if kind in under),
    )


def _signatures(found: Iterable[SignOff]) -> tuple[SignedName, ...]:
    return tuple(
        SignedName(
            role=SIGNED_WORDS[one.signed_as], name=one.by, on=one.on, strokes=_strokes(one.strokes)
        )
        for one in found
    )


def _strokes(points: Sequence[SignaturePoint]) -> tuple[tuple[tuple[float, float], ...], ...]:
    return tuple(
        tuple((point.x, point.y) for point in of_it)
        for _, of_it in groupby(points, key=lambda point: point.stroke)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The decisions about one copy; an empty marking is the document's own.

    `number` is the copy's, None for a copy for nobody named. `printing` is the number taken for
    what it says, None where none could be. `signer` signs it. Password and key are in no text
    of this.
    """

    recipient: str = ""
    agency: str = ""
    number: int | None = None
    marking: str = ""
    destroy_by: date | None = None
    password: str = field(default="", repr=False)
    with_codes: bool = False
    with_weaknesses: bool = False
    paper: PageSize = "letter"
    photos: PhotoDetail = PhotoDetail.PRINT
    volume: Volume = Volume.WHOLE
    font: str = ""
    """A font file for letters the program's own fonts have not; empty for one of the system."""
    printing: int | None = None
    signer: SigningKey | None = field(default=None, repr=False)

    @property
    def classes(self) -> Classes:
        """The classes of facts that were chosen beside what the audience always has."""
        codes = {Sensitivity.SECRET} if self.with_codes else set()
        weak = {Sensitivity.VULNERABILITY} if self.with_weaknesses else set()
        return frozenset(codes | weak)


PLAIN = Choices()
"""A copy for nobody named, in the clear."""


def check_choices(audience: Audience, choices: Choices) -> None:
    """Raise AuditError when an audience cannot be given what was chosen for it.

    Raises PolicyError for a marking where an organization decided another.
    """
    _check_volume(audience, choices)
    chosen = canonical(choices.marking)
    if chosen not in {"", marking_for(audience, ""), canonical(in_force(""))}:
        check_marking(chosen)
    beyond = choices.classes - CHOICES[audience]
    if Sensitivity.SECRET in beyond:
        raise AuditError(
            "Codes are only in the full report, so no file was made. Leave them out, "
            "or make the full report with a password."
        )
    if beyond:
        raise AuditError(
            "Only the responders' packet leaves it open whether weaknesses go into "
            "it; "
            "no file was made. Leave that choice out."
        )
    if choices.with_codes and not choices.password:
        raise AuditError(
            "Codes are written only into an encrypted PDF, so no file was made. "
            "Give a "
            "password, or leave the codes out."
        )
    if choices.with_codes and choices.number is None:
        raise AuditError(
            "Codes go only to a named recipient, so that the log says who has them; no file was "
            "made. Name the recipient, or leave the codes out."
        )


def _check_volume(audience: Audience, choices: Choices) -> None:
    if choices.volume is not Volume.WHOLE and audience is not Audience.FULL:
        raise AuditError(
            "Only the full report comes in two volumes; no file was made. Leave the volume out."
        )
    if choices.volume is Volume.SUMMARY and choices.with_codes:
        raise AuditError(
            "Codes are in the annex of the full report; no file was made. Make the "
            "annex or the whole report, or leave the codes out."
        )


def copy_facts(session: Session, audience: Audience, choices: Choices) -> CopyFacts:
    """Return what a copy says of itself on every page."""
    return CopyFacts(
        marking=marking_for(audience, keep(session.site, audience).marking, choices.marking),
        exemption=keep(site_facts(session), audience).exemption,
        recipient=choices.recipient,
        agency=choices.agency,
        number=choices.number,
        destroy_by=choices.destroy_by,
        photos=choices.photos,
        volume=choices.volume,
        standing=standing_for(session, audience),
    )
