"""Every fact of a document that a report can hold has a class that says who may have it."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest

from cpted_audit.domain import sensitivity
from cpted_audit.report.audience import Audience, keep
from cpted_audit.store.tables import TABLES

NOT_PRINTED = {
    "checklist", "picture", "view_state", "plan_source", "plan_picture", "plan_tile", "digest",
}  # fmt: skip
"""The checklist's own text, bytes reached through a photo or a plan, where one looked last."""


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_has_a_class_or_is_a_link(table):
    if table.name in NOT_PRINTED:
        return
    classes = sensitivity.FIELD_SENSITIVITY[table.record.__name__.lower()]
    named = {field.name for field in fields(table.record)}
    links = {name for name in named if name == "id" or name.endswith("_id")} - {"item_id"}
    assert named - links == set(classes) - links


def test_a_field_without_a_class_comes_out_for_nobody(monkeypatch):
    @dataclass(frozen=True)
    class Memo:
        text: str
        code: str

    classes = {"memo": {"text": sensitivity.Sensitivity.PUBLIC}}
    monkeypatch.setattr("cpted_audit.report.audience.FIELD_SENSITIVITY", classes)
    for audience in Audience:
        assert keep(Memo("said", "1234"), audience) == Memo("said", "")


def test_secrets_are_for_no_audience(monkeypatch):
    @dataclass(frozen=True)
    class Memo:
        code: str

    classes = {"memo": {"code": sensitivity.Sensitivity.SECRET}}
    monkeypatch.setattr("cpted_audit.report.audience.FIELD_SENSITIVITY", classes)
    for audience in Audience:
        assert keep(Memo("1234"), audience) == Memo("")
