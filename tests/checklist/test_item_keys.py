"""Tags, tiers, anchors, what an item continues, and where a source is read."""

from __future__ import annotations

import pytest
import small_audit

from cpted_audit.checklist.loader import loads
from cpted_audit.checklist.model import Item, Source, in_scope
from cpted_audit.domain.vocabulary import AnswerValue, GradeBand, ItemClass, Phase
from cpted_audit.errors import ChecklistError

OLD = small_audit.item("A1")
NEW = OLD.replace('class = "cpted"', 'tags = ["cpted", "statutory"]')
ANCHORS = '  yes = "Both."\n  partial = "One of two."\n  no = "Neither."\n'


def section(*items: str) -> str:
    return '\n[[sections]]\nid = "S"\ntitle = "S"\n' + "".join(items)


def problems(*items: str, sources: str = "") -> tuple[str, ...]:
    head = '[checklist]\nid = "m"\nversion = "1.0.0"\nlanguage = "en"\ntitle = "M"\n'
    with pytest.raises(ChecklistError) as error:
        loads(head + section(*items) + sources, "x.toml")
    return error.value.problems


def one(text: str) -> Item:
    (item,) = small_audit.checklist({"S": [text]}).items()
    return item


def test_the_class_of_an_older_file_is_its_one_tag() -> None:
    item = one(OLD)
    assert (item.tags, item.scored, item.other_tags) == ((ItemClass.CPTED,), True, ())
    assert (item.tier, item.anchors, item.follows, item.tag_reason) == (None, {}, (), "")


def test_an_item_of_several_tags_is_scored_and_tallied() -> None:
    item = one(NEW)
    assert item.tags == (ItemClass.CPTED, ItemClass.STATUTORY)
    assert item.scored
    assert item.item_class is ItemClass.CPTED
    assert item.other_tags == (ItemClass.STATUTORY,)
    fact = one(OLD.replace('class = "cpted"', 'tags = ["responder-fact", "statutory"]'))
    assert not fact.scored
    assert fact.item_class is ItemClass.RESPONDER_FACT


def test_anchors_tier_reason_and_what_it_follows_are_read() -> None:
    item = one(NEW + ANCHORS + '  tier = 3\n  tag_reason = "Law."\n  follows = ["A0", "Z9"]\n')
    assert item.anchors == {
        AnswerValue.YES: "Both.", AnswerValue.PARTIAL: "One of two.", AnswerValue.NO: "Neither.",
    }  # fmt: skip
    assert (item.tier, item.tag_reason, item.follows) == (3, "Law.", ("A0", "Z9"))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (NEW + '  class = "cpted"\n', "keys 'tags' and 'class' say the same; leave out 'class'."),
        (OLD.replace('  class = "cpted"\n', ""), "key 'tags' is missing."),
        (NEW.replace('"statutory"', '"law"'), "key 'tags' has the unknown word 'law'; allowed"),
        (NEW.replace('["cpted", "statutory"]', "[]"), "key 'tags' is an empty list."),
        (NEW.replace('"statutory"', '"cpted"'), "key 'tags' names the same word twice."),
        (NEW + "  tier = 4\n", "key 'tier' must be a whole number from 1 to 3, not 4."),
        (NEW + "  tier = true\n", "key 'tier' must be a whole number from 1 to 3."),
        (
            OLD.replace('"cpted"', '"statutory"') + "  tier = 1\n",
            "key 'tier' is for items with the tag cpted alone.",
        ),
        (
            NEW + ANCHORS.replace('  partial = "One of two."\n', ""),
            "key 'partial' is missing; 'yes', 'partial' and 'no' go together.",
        ),
        (NEW + ANCHORS.replace('"Both."', '" "'), "key 'yes' is empty."),
        (
            NEW + '  follows = ["a1"]\n',
            "key 'follows' names the item's own id, which continues by itself.",
        ),
        (NEW + '  follows = "A0"\n', "key 'follows' must be a list in square brackets."),
        (NEW.replace('["day"]', '["lunch"]'), "key 'phases' has the unknown word 'lunch'; "),
    ],
)
def test_a_mistake_is_told_once_with_item_and_key(text: str, problem: str) -> None:
    (found,) = problems(text)
    assert found.startswith(f"x.toml: sections[1].items[1] (A1): {problem}")


def test_two_anchors_left_out_are_two_mistakes() -> None:
    found = problems(NEW + '  no = "None."\n')
    assert [line.split("key ")[1][:9] for line in found] == ["'yes' is ", "'partial'"]


def test_a_source_says_edition_date_and_where_it_is_read() -> None:
    (source,) = loads(
        small_audit.checklist({"S": [OLD]}).text
        + '\n[[sources]]\nkey = "A"\ntitle = "T"\nedition = "2nd"\ndate = "2018-05"\n'
        'read_at = "The state library"\n',
        "x.toml",
    ).sources
    assert source == Source(
        key="A", title="T", edition="2nd", date="2018-05", read_at="The state library"
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('date = "May 2018"', "key 'date' must be a year, a month or a day, such as 2018"),
        ('date = "2018-13"', "key 'date' must be a year"),
        ("date = 2018", "key 'date' must be text in quotes"),
        ('judgement = "yes"', "key 'judgement' must be true or false"),
        (
            'judgement = true\ndate = "2018"',
            "key 'judgement' says that nothing published is meant; leave out 'date'.",
        ),
    ],
)
def test_mistakes_of_a_source(line: str, problem: str) -> None:
    (found,) = problems(OLD, sources=f'\n[[sources]]\nkey = "A"\ntitle = "T"\n{line}\n')
    assert found.startswith(f"x.toml: sources[1] (A): {problem}")


def test_an_item_can_be_seen_in_several_phases() -> None:
    item = one(small_audit.item("A1", phases=("break", "event", "night")))
    assert item.phases == (Phase.BREAK, Phase.EVENT, Phase.NIGHT)


@pytest.mark.parametrize(
    ("band", "asked"),
    [
        (GradeBand.K_8, "elementary middle k-8"),
        (GradeBand.K_12, "elementary middle high k-12"),
        (GradeBand.MIDDLE, "middle"),
        (GradeBand.ALL, "elementary middle high k-8 k-12"),
        (None, "elementary middle high k-8 k-12"),
    ],
)
def test_a_combined_school_is_asked_the_items_of_the_bands_it_teaches(band, asked: str) -> None:
    items = {one.value: item(one.value) for one in GradeBand if one is not GradeBand.ALL}
    found = [name for name, its in items.items() if in_scope(its, band, frozenset())]
    assert found == asked.split()


def item(band: str) -> Item:
    return one(small_audit.item("A1", grade_bands=(band,)))
