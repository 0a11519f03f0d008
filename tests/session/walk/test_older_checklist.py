"""An audit keeps the checklist it was answered with, whatever edition the program ships."""

from __future__ import annotations

import small_audit
from small_audit import N, Y

from cpted_audit.analysis.scoring.score import score_card
from cpted_audit.checklist.library import find
from cpted_audit.domain.vocabulary import ItemClass, Phase
from cpted_audit.session.session import Session
from cpted_audit.store.tables import CHECKLIST

OLD = small_audit.checklist(
    {
        "DOOR": [
            small_audit.item("D1", "exterior-door"),
            small_audit.item("D2", "exterior-door", item_class="statutory", phases=("arrival",)),
        ],
    }
)
"""A checklist of the first edition of the format: one class an item, no anchors."""


def test_an_audit_begun_with_classes_keeps_its_text_and_its_meaning(tmp_path):
    path = tmp_path / "old.cpted"
    session = small_audit.make(path, asks=OLD)
    small_audit.observe(session, "Main / Door 1", {"D1": Y, "D2": N})
    session.close()
    session = Session.open(path)
    (kept,) = CHECKLIST.all(session.document.db)
    items = {item.id: item for item in session.checklist.items()}
    card = score_card(list(session.walk.questions()))
    session.close()
    assert (kept.text, kept.digest) == (OLD.text, OLD.digest)
    assert kept.version != find("school-cpted").version
    assert (items["D1"].scored, items["D2"].scored) == (True, False)
    assert items["D2"].phases == (Phase.ARRIVAL,)
    assert items["D1"].anchors == {}
    assert card.overall.tally.yes == card.overall.tally.scored == 1
    assert card.classes[ItemClass.STATUTORY].no == 1
