"""Which paper form was printed last, as the audit remembers it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cpted_audit import clock
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session.paper.paper_form import FormPrinted, Route, printed_last, remember_printed
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.view_state import remember

AT = datetime(2026, 11, 17, 9, 14)


@pytest.fixture
def session(tmp_path: Path):
    new = NewAudit(site_name="Oak", buildings=["Main", "Annex"])
    with new_audit.create(tmp_path / "oak.cpted", new) as made:
        yield made


def test_the_form_printed_last_is_known_and_none_before(session):
    assert printed_last(session) is None
    main = session.walk.buildings[0].id
    for route in (
        Route(),
        Route(buildings=frozenset({main}), phase=Phase.DAY, blank_only=True),
        Route(buildings=frozenset({None})),
    ):
        remember_printed(session, route, AT)
        assert printed_last(session) == FormPrinted(route, AT)


@pytest.mark.parametrize(
    "kept",
    [
        "", "{", "7", "[]", "{}", "null",
        '{"buildings": ["gone"], "phase": null, "blank_only": false, "at": "2026-11-17T09:14:00"}',
        '{"buildings": null, "phase": "noon", "blank_only": false, "at": "2026-11-17T09:14:00"}',
        '{"buildings": null, "phase": null, "blank_only": false, "at": "yesterday"}',
        '{"buildings": null, "phase": null, "blank_only": false, "at": "2026-11-17T09:14:00Z"}',
        '{"buildings": [["x"]], "phase": null, "blank_only": false, "at": "2026-11-17T09:14:00"}',
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_no_form(session, kept):
    remember(session, "paper_form", kept)
    assert printed_last(session) is None


def test_a_form_of_a_time_to_come_is_none(session):
    remember_printed(session, Route(), clock.now() + timedelta(days=2))
    assert printed_last(session) is None
