"""Every fact of a document that a report can hold has a class that says who may have it."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest

from cpted_audit.domain import sensitivity
from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.report.audience import ALLOWED, GRANTED, Audience, keep, may_have_field
from cpted_audit.store.tables import TABLES

NOT_PRINTED = {
    "checklist", "picture", "view_state", "plan_source", "plan_picture", "plan_tile", "digest",
    "edition", "edition_fact", "issued_edition", "edition_contents", "edition_document", "sign_off",
}  # fmt: skip
"""The checklist's own text, bytes reached through a photo or a plan, where one looked last, what
responders were told, of which each text had its class when it was kept, and editions: who signed
one is given to two documents alone, see test_since_edition.py."""


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_has_a_class_or_is_a_link(table):
    if table.name in NOT_PRINTED:
        return
    classes = FIELD_SENSITIVITY[table.record.__name__.lower()]
    named = {field.name for field in fields(table.record)}
    links = {name for name in named if name == "id" or name.endswith("_id")} - {"item_id"}
    assert named - links == set(classes) - links, (
        "Who may read these fields is not said. Give each its Sensitivity where it is declared, in "
        "its dataclass under cpted_audit/domain; until then it comes out for nobody."
    )


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


# The same policy told from the readers' side, written by hand: a class that is changed, or a field
# that is added, must be answered here as well.

_A = Audience
GROUPS: dict[str, frozenset[Audience]] = {
    "anyone": frozenset(Audience),
    "all but the public": frozenset({_A.FULL, _A.FACILITY, _A.RESPONDER}),
    "who mends": frozenset({_A.FULL, _A.FACILITY}),
    "who responds": frozenset({_A.FULL, _A.RESPONDER}),
    "the assessor": frozenset({_A.FULL}),
    "nobody": frozenset(),
}
READERS: dict[str, dict[str, str]] = {
    "site": {
        "anyone": "name address district grade_band marking length_unit scoring",
        "all but the public": "enrolment hours none_here due_rule",
    },
    "building": {"all but the public": "name position"},
    "level": {"all but the public": "name position"},
    "place": {"all but the public": "kind name position state"},
    "person": {"anyone": "agency", "all but the public": "name role"},
    "visit": {"anyone": "on phase", "all but the public": "people"},
    "answer": {
        "all but the public": "item_id observed_at observer",
        "who mends": "value note measurement",
    },
    "finding": {
        "all but the public": "owner_role cost_band",
        "who mends": "number title note severity likelihood short_term long_term dismissed_reason "
        "found_on short_owner short_due short_cost_band short_amount short_trade short_work_order "
        "short_funding long_owner long_due long_amount long_trade long_work_order long_funding",
    },
    "move": {"who mends": "position to on at by why how authority until answered_by"},
    "comment": {"who mends": "at who words"},
    "keptfixplan": {
        "who mends": "name at by goal budgets fixes put_in taken_out needs visits",
    },
    "laterobservation": {"who mends": "at who value words"},
    "sectionoff": {"all but the public": "reason"},
    "photo": {
        "all but the public": "original_sha256 width height captured_at position",
        "who mends": "caption alt_text markup",
        "the assessor": "file_name latitude longitude students_visible",
    },
    "plan": {
        "who responds": "name kind position source_sha256 source_page dpi width height "
        "metres_per_pixel scale_note north grid_cell grid_left grid_top control "
        "verified_on verified_by verified_walking",
        "the assessor": "source_name",
    },
    "marker": {
        "who responds": "kind points position label direction opening state wall",
        "who mends": "note field_of_view reach resolution stands_open",
    },
    "sightstudy": {
        "who mends": "name viewpoint_ids zone_ids doors_open glass_clear computed_at inputs result",
    },
    "lightsurvey": {
        "who mends": "name target measured_on meter fixture note unit resolution spacing position",
    },
    "lightreading": {"who mends": "lux unit label x y at clock_wrong position"},
    "door": {
        "all but the public": "checked_by position",
        "who responds": "number use side name kind swing lock locks_from motions access trim "
        "sign_outside sign_inside state checked_on",
        "who mends": "material glazing latches camera alarm note",
    },
    "doorcheck": {"all but the public": "on by", "who mends": "latches note"},
    "keybox": {
        "all but the public": "checked_by position",
        "who responds": "name maker where opened_by contents state checked_on",
        "who mends": "last_opened note",
        "nobody": "access",
    },
    "key": {
        "all but the public": "position",
        "who responds": "name kind opens opens_all holder status returned_on lost_on",
        "who mends": "issued_on note",
    },
    "code": {
        "all but the public": "position",
        "who responds": "kind name known_to",
        "who mends": "changed_on note",
        "nobody": "code",
    },
    "fixture": {
        "all but the public": "serial checked_by position",
        "who responds": "kind name where detail contents state expires_on checked_on",
        "who mends": "note",
    },
    "contact": {
        "all but the public": "phone position",
        "who responds": "name role hours order private_phone checked_on",
        "who mends": "note",
    },
    "sitefacts": {
        "anyone": "profile exemption board_on",
        "all but the public": "stale_after_days",
        "who responds": "side_a side_a_words direction scheme prefix staging command_post "
        "reunification helicopter hydrants neighbours students staff after_hours radio "
        "verified_on verified_by verified_walking",
    },
    "recipient": {
        "all but the public": "name agency audience copy_number marking issued_on destroy_by "
        "file_name sha256 encrypted with_codes printing",
    },
    "interview": {"the assessor": "who role on by note position"},
    "reply": {"the assessor": "item_id value words"},
    "earlieraudit": {"all but the public": "position file_name began_on ended_on checklist"},
    "earlieritem": {"all but the public": "digest ideal"},
    "secondanswer": {
        "all but the public": "item_id observed_at observer settled_at settled_by",
        "who mends": "value note first",
    },
    "lastanswer": {
        "all but the public": "item_id on",
        "who mends": "value note measurement finding_number state state_on aside",
    },
}
"""Who reads each field of each record."""
BESIDE: dict[tuple[Audience, str], str] = {
    (_A.FACILITY, "plan"): "name kind position width height metres_per_pixel scale_note north "
    "grid_cell grid_left grid_top verified_on verified_by verified_walking",
    (_A.FACILITY, "marker"): "kind points position label direction state",
    (_A.FACILITY, "door"): "number use name state checked_on",
    (_A.FACILITY, "keybox"): "name where state checked_on",
    (_A.FACILITY, "key"): "name kind opens opens_all status lost_on",
    (_A.FACILITY, "fixture"): "kind name where state expires_on checked_on",
    (_A.RESPONDER, "door"): "camera alarm",
}
"""What somebody reads beside: who mends needs the sheet, who responds what watches a door."""


def _had(audience: Audience, record: str, *groups: str) -> set[str]:
    """The fields that the groups of an audience read, and what it reads beside."""
    read = [*groups, *(group for group, readers in GROUPS.items() if audience in readers)]
    words = [READERS[record].get(group, "") for group in read]
    return set(" ".join([*words, BESIDE.get((audience, record), "")]).split())


def _may(audience: Audience, record: str, *chosen: sensitivity.Sensitivity) -> set[str]:
    return {
        field
        for field in FIELD_SENSITIVITY[record]
        if may_have_field(audience, record, field, chosen=frozenset(chosen))
    }


def test_the_readers_of_every_field_are_written_down():
    fields_of = {name: set(of) for name, of in FIELD_SENSITIVITY.items()}
    assert {name: set(" ".join(of.values()).split()) for name, of in READERS.items()} == fields_of


@pytest.mark.parametrize("record", READERS)
def test_the_class_of_a_field_is_that_of_its_readers_whatever_is_granted_beside(record):
    for group, names in READERS[record].items():
        for field in names.split():
            of = FIELD_SENSITIVITY[record][field]
            assert {one for one in Audience if of in ALLOWED[one]} == GROUPS[group], field


def test_nothing_is_granted_beside_that_is_not_written_down():
    assert {
        (audience, record, field)
        for audience, granted in GRANTED.items()
        for record, field in granted
    } == {(*who, field) for who, names in BESIDE.items() for field in names.split()}


@pytest.mark.parametrize("record", READERS)
def test_every_field_is_read_by_those_it_is_for_and_nobody_else(record):
    for audience in Audience:
        assert _may(audience, record) == _had(audience, record), audience
    secret, weak = sensitivity.Sensitivity.SECRET, sensitivity.Sensitivity.VULNERABILITY
    assert _may(_A.FULL, record, secret) == _had(_A.FULL, record, "nobody")
    assert _may(_A.RESPONDER, record, weak) == _had(_A.RESPONDER, record, "who mends")
