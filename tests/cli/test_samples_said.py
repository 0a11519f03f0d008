"""A sample is said beside the score on the command line too."""

from __future__ import annotations

import json
from pathlib import Path

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.session.session import Session
from cpted_audit.session.walk.sampling import sample


def test_a_sample_is_said_beside_the_score_and_places_names_those_walked(cli, audit, passphrase):
    key = passphrase.read_text("utf-8").splitlines()[0] if len(audit) > 1 else None
    before = json.loads(cli("score", *audit, "--json").out)
    with Session.open(Path(audit[0]), key) as session:
        (first, *_) = [place for place in session.walk.places if place.kind is SpaceType.CLASSROOM]
        sample(session, first.building_id, SpaceType.CLASSROOM, [first.id])
    told = cli("score", *audit).out
    assert "Walked as a sample: 1 of 2 classrooms." in told
    assert "Main: 1 of 2 classrooms walked, " in told
    after = json.loads(cli("score", *audit, "--json").out)
    assert after["in_scope"] < before["in_scope"]
    assert after.keys() == before.keys()
    assert "Classroom 2" not in cli("places", *audit).out
