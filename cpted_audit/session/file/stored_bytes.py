"""Which photos and plans lost bits where they are stored, in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cpted_audit.domain.plans.plan import Plan
from cpted_audit.session.plans.pictures import pyramid
from cpted_audit.session.plans.plans import plan_title, plans
from cpted_audit.session.session import Session
from cpted_audit.store import digests
from cpted_audit.store.connection import translated
from cpted_audit.store.tables import PHOTO, tile_id

_UNUSED = "a stored picture that nothing shows"


def changed_bytes(session: Session) -> Iterator[str]:
    """Yield a sentence for each photo and plan whose stored bytes are not what was written.

    Every stored picture, tile and file is read. A row without a digest is passed over: what it was
    cannot be known.
    """
    with translated(session.document.db):
        found = list(digests.changed(session.document.db))
        missing = {plan.id: _missing_tiles(session, plan) for plan in plans(session)}
    photos = _names(
        (photo.original_sha256, f"photo {photo.file_name}")
        for photo in PHOTO.all(session.document.db)
    )
    titles = {plan.id: f"plan {plan_title(session, plan)}" for plan in plans(session)}
    pictures = _names((plan.picture_id, titles[plan.id]) for plan in plans(session))
    sources = _names((plan.source_sha256, titles[plan.id]) for plan in plans(session))
    tiles: Counter[str] = Counter()
    for table, row_id in found:
        if table == "picture":
            yield f"the stored picture of {_told(photos[row_id])} was changed"
        elif table == "plan_source":
            yield f"the file that {_told(sources[row_id])} came from was changed"
        elif table == "plan_picture":
            yield f"the overview of {_told(pictures[row_id])} was changed"
        else:
            tiles[row_id.rsplit("/", 3)[0]] += 1
    for picture_id, count in tiles.items():
        yield f"{_tiles(count)} of {_told(pictures[picture_id])} {_was(count)} changed"
    for plan_id, count in missing.items():
        if count:
            yield f"{_tiles(count)} of {titles[plan_id]} {_is(count)} missing"


def _names(pairs: Iterable[tuple[str, str]]) -> defaultdict[str, list[str]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in pairs:
        names[key].append(name)
    return names


def _told(names: Sequence[str]) -> str:
    return " and ".join(names) or _UNUSED


def _tiles(count: int) -> str:
    return "1 tile" if count == 1 else f"{count:,} tiles"


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _missing_tiles(session: Session, plan: Plan) -> int:
    """Return how many tiles a complete picture lacks."""
    sizes = pyramid(session, plan)
    if not sizes.complete:
        return 0
    stored = {
        row[0]
        for row in session.document.db.execute(
            "SELECT id FROM plan_tile WHERE id BETWEEN ? AND ?",
            [f"{plan.picture_id}/", f"{plan.picture_id}0"],
        )
    }
    return sum(
        tile_id(plan.picture_id, level, column, row) not in stored
        for level in range(sizes.levels)
        for row in range(sizes.tiles_down(level))
        for column in range(sizes.tiles_across(level))
    )
