"""Say once that a site has no place of a kind, so that coverage need not ask again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cpted_audit.analysis.scoring.scope import never_made
from cpted_audit.domain.places.space_type import WALK_ORDER, SpaceType, kind_words
from cpted_audit.session.session import Session
from cpted_audit.store.tables import SITE


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
    words = ", ".join(kind_words(kind, 2) for kind in new)
    with session.edit(f"Say that there are no {words} here", origin=origin):
        SITE.update(session.document.db, replace(site, none_here=said))
