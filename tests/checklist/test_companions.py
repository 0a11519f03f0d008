"""The companion lists keep the promises of the walk's words, and go beside it as one checklist."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from test_shipped import LONGEST, NEVER, TEXTS
from test_shipped_words import ANCHORS, CAN_SHUT, CONDITION, COUNTED, NOT_AMERICAN
from test_shipped_words import LONGEST as LONGEST_ANCHOR

from cpted_audit.checklist.combine import (
    chosen,
    combine,
    companions_in_words,
    sections_of,
    without,
)
from cpted_audit.checklist.library import find, shipped
from cpted_audit.checklist.loader import loads
from cpted_audit.checklist.model import Item
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.errors import AuditError, ChecklistError

COMPANIONS = [one for one in shipped() if one.companion]
ITEMS = [item for one in COMPANIONS for item in one.items()]
PROMISED = {
    "community-input", "drills-exercises", "emergency-plan", "handle-with-care", "officer-role",
    "partnership", "prevention-climate", "reunification", "school-teams", "threat-assessment",
    "tip-line",
}  # fmt: skip
FOURTEEN = (
    "Fire", "Evacuation", "Severe weather", "Industrial accident", "Bomb threat", "Armed intruder",
    "Medical emergency or death", "After-hours events", "Reunification away",
    "Reunification at the school", "Police activity nearby", "Transportation", "Upset parent",
    "First Amendment activity and people filming",
)  # fmt: skip


def texts(item: Item) -> dict[str, str]:
    names = (*TEXTS, *ANCHORS, "wrong", "tag_reason")
    return {name: getattr(item, name) for name in names}


def test_every_promised_list_is_there_and_nothing_of_it_is_scored() -> None:
    assert {one.id for one in COMPANIONS} == PROMISED
    assert [one.id for one in shipped() if not one.companion] == ["school-cpted"]
    assert not any(item.scored or item.critical or item.tier for item in ITEMS)
    assert {item.space_type for item in ITEMS} == {SpaceType.OPERATIONS}
    assert {item.phases for item in ITEMS} == {(Phase.RECORDS,)}


def test_the_plan_has_its_four_parts_and_the_fourteen_hazards() -> None:
    plan = find("emergency-plan")
    assert [section.id for section in plan.sections] == [
        "eop-prevention", "eop-preparedness", "eop-response", "eop-recovery",
    ]  # fmt: skip
    response = plan.sections[2]
    assert tuple(item.ideal.split(":")[0] for item in response.items) == FOURTEEN


def test_texts_are_short_whole_and_never_twice() -> None:
    told = Counter(text for item in [*ITEMS, *find("school-cpted").items()]
                   for name, text in texts(item).items() if name in {*TEXTS, "wrong"})  # fmt: skip
    assert [text for text, count in told.items() if count > 1] == []
    for item in ITEMS:
        for name, longest in LONGEST.items():
            text = getattr(item, name)
            assert text.endswith("."), (item.id, name)
            assert 15 <= len(text) <= longest, (item.id, name, len(text))
        assert 0 < len(item.wrong) <= 95, item.id
        assert item.wrong.isascii(), item.id
        assert not item.wrong.endswith("."), item.id
        assert ". " not in item.ideal, item.id
        assert 20 <= len(item.tag_reason) <= LONGEST_ANCHOR, item.id


def test_every_item_says_where_each_answer_begins() -> None:
    for item in ITEMS:
        said = [getattr(item, name) for name in ANCHORS]
        assert len(set(said)) == 3, item.id
        for text in said:
            assert 4 <= len(text) <= LONGEST_ANCHOR, (item.id, text, len(text))
            assert text.endswith("."), (item.id, text)
            assert text[0].isupper() or text[0].isdigit(), (item.id, text)
    plain = [
        item.id for item in ITEMS if not any(COUNTED.search(getattr(item, n)) for n in ANCHORS[1:])
    ]
    assert len(plain) <= len(ITEMS) // 10, plain


@pytest.mark.parametrize("pattern", [NEVER, NOT_AMERICAN], ids=["judging", "not American"])
def test_no_word_that_judges_or_is_not_american(pattern: re.Pattern[str]) -> None:
    found = [
        (item.id, name, pattern.findall(text))
        for item in ITEMS for name, text in texts(item).items() if pattern.search(text)
    ]  # fmt: skip
    assert found == []


def test_no_remedy_closes_a_way_without_its_condition() -> None:
    bare = [
        (item.id, text)
        for item in ITEMS for text in (item.short_term, item.long_term)
        if CAN_SHUT.search(text) and not CONDITION.search(text)
    ]  # fmt: skip
    assert bare == []


def test_every_source_is_cited_and_says_where_it_was_read() -> None:
    for one in COMPANIONS:
        assert {key for item in one.items() for key in item.sources} == {s.key for s in one.sources}
        assert all(item.sources for item in one.items())
        assert all(source.judgement is not bool(source.read_at) for source in one.sources)


def test_every_list_goes_beside_the_walk_and_is_read_back_the_same() -> None:
    ids = ["school-cpted", *sorted(PROMISED)]
    whole = chosen(ids)
    lists = [find(one) for one in ids]
    assert list(whole.items()) == [item for one in lists for item in one.items()]
    assert [section.id for section in whole.sections] == [
        s.id for one in lists for s in one.sections
    ]
    assert (whole.id, whole.version, whole.companion) == ("school-cpted", lists[0].version, False)
    assert [companion.id for companion in whole.companions] == sorted(PROMISED)
    assert set(whole.sources) == {source for one in lists for source in one.sources}
    assert loads(whole.text, "again") == whole
    assert f"Tip line {lists[-1].version}" in companions_in_words(whole.companions)


def test_a_list_is_found_again_and_taken_away_without_a_trace() -> None:
    both = chosen(["school-cpted", "tip-line"])
    more = combine([both, find("partnership")])
    assert more == chosen(["school-cpted", "tip-line", "partnership"])
    own = find("partnership").sections
    assert [(one.id, one.items) for one in sections_of(more, "partnership")] == [
        (one.id, one.items) for one in own
    ]
    assert without(more, "partnership").text == both.text
    assert without(both, "tip-line") is find("school-cpted")
    with pytest.raises(AuditError, match="no companion list"):
        without(both, "partnership")
    with pytest.raises(AuditError, match="already used"):
        combine([both, find("tip-line")])


def test_a_list_of_an_audit_made_before_sections_named_theirs_is_found_too() -> None:
    both = chosen(["school-cpted", "tip-line"])
    before = loads(both.text.replace('companion = "tip-line"\n', ""), "before")
    assert [one.companion for one in before.sections if one.companion] == []
    assert [one.id for one in sections_of(before, "tip-line")] == [
        one.id for one in find("tip-line").sections
    ]
    assert without(before, "tip-line") is find("school-cpted")
    assert combine([before, find("partnership")]) == combine([both, find("partnership")])


def test_one_list_stays_as_it_is_and_the_order_given_does_not_matter() -> None:
    assert chosen(["tip-line"]) is find("tip-line")
    both = chosen(["tip-line", "school-cpted"])
    assert both == chosen(["school-cpted", "tip-line"])
    assert chosen(["tip-line", "partnership"]).companion


def test_lists_that_do_not_go_together_are_refused_in_one_sentence() -> None:
    walk, tips = find("school-cpted"), find("tip-line")
    changed = replace(tips.sources[0], title="Something else")
    same_ids = replace(tips, id="other", sections=tips.sections)
    for lists, told in (
        ([], "No checklist"),
        ([walk, replace(walk, id="other")], "both walks"),
        ([tips, tips], "tip-line"),
        ([tips, same_ids], "is already used by tip-line"),
        ([walk, tips, replace(find("partnership"), sources=(changed,))], "another"),
    ):
        with pytest.raises(AuditError, match=told):
            combine(lists)


def test_a_companion_list_may_not_speak_in_the_score() -> None:
    text = find("tip-line").text
    with pytest.raises(ChecklistError) as error:
        loads(text.replace('tags = ["emergency-planning"]', 'tags = ["cpted"]', 1), "own.toml")
    assert "own.toml: sections[1].items[1] (TL01): the tag cpted is for walks" in str(error.value)
    with pytest.raises(ChecklistError, match="'critical' is for walks"):
        loads(text.replace("severity = 3", "severity = 3\ncritical = true", 1), "own.toml")
