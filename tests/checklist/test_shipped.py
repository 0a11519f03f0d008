"""The shipped checklist keeps the promises of the field and of its own README."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from cpted_audit.assets import asset
from cpted_audit.checklist.keys import TABLES
from cpted_audit.checklist.library import find, shipped
from cpted_audit.checklist.loader import loads
from cpted_audit.checklist.model import Checklist, Item
from cpted_audit.domain.documents.law import Topic
from cpted_audit.domain.places.space_type import WALK_ORDER, SpaceType
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import (
    CostBand,
    GradeBand,
    ItemClass,
    OwnerRole,
    Phase,
    Principle,
)
from cpted_audit.errors import AuditError

TEXTS = ("ideal", "look_for", "why", "short_term", "long_term")
LONGEST = {"ideal": 140, "look_for": 180, "why": 140, "short_term": 140, "long_term": 140}
NEVER = re.compile(
    r"\b(?:safe|safer|safely|unsafe|complian\w*|violat\w*|prevents?|guarantees?|ensures?"
    r"|ballistic|bullet\w*|shoot\w*)\b",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def school() -> Checklist:
    return find("school-cpted")


@pytest.fixture(scope="module")
def items(school: Checklist) -> tuple[Item, ...]:
    return tuple(school.items())


@pytest.fixture(scope="module")
def readme() -> str:
    return asset("checklists", "README.md").read_text(encoding="utf-8")


def texts(item: Item) -> dict[str, str]:
    return {name: getattr(item, name) for name in TEXTS}


def test_find_names_the_known_ids() -> None:
    with pytest.raises(AuditError, match=r"'none'.*school-cpted"):
        find("none")


def test_shipped_are_all_files_of_the_folder() -> None:
    files = list(Path(asset("checklists")).glob("*.toml"))
    assert len(shipped()) == len(files) >= 1
    assert [checklist.id for checklist in shipped()] == sorted(path.stem for path in files)


def test_head(school: Checklist) -> None:
    assert (school.language, school.title) == ("en", "School CPTED walkthrough")
    assert school.version == "2.1.0"


def test_enough_items(items: tuple[Item, ...]) -> None:
    assert len(items) >= 200
    assert sum(item.scored for item in items) >= 140


def test_every_word_is_used(items: tuple[Item, ...]) -> None:
    assert {principle for item in items for principle in item.principles} == set(Principle)
    assert {tag for item in items for tag in item.tags} == set(ItemClass)
    assert {phase for item in items for phase in item.phases} == set(Phase)
    assert {band for item in items for band in item.grade_bands} >= {
        GradeBand.ELEMENTARY, GradeBand.MIDDLE, GradeBand.HIGH,
    }  # fmt: skip
    assert {item.cost_band for item in items} == set(CostBand)
    assert {item.owner_role for item in items} == set(OwnerRole)
    assert {item.sensitivity for item in items} == {
        Sensitivity.GENERAL,
        Sensitivity.VULNERABILITY,
        Sensitivity.RESPONDER,
    }


def test_every_kind_of_place_is_asked_about(items: tuple[Item, ...]) -> None:
    counts = Counter(item.space_type for item in items)
    assert all(counts[kind] >= 4 for kind in SpaceType)


def test_items_stand_in_walk_order(items: tuple[Item, ...]) -> None:
    ranks = [WALK_ORDER[item.space_type] for item in items]
    assert ranks == sorted(ranks)


def test_sources_are_all_cited(school: Checklist, items: tuple[Item, ...]) -> None:
    assert all(item.sources for item in items)
    assert {key for item in items for key in item.sources} == {s.key for s in school.sources}


def test_every_text_is_short_and_ends_with_a_full_stop(items: tuple[Item, ...]) -> None:
    for item in items:
        for name, text in texts(item).items():
            assert text.endswith("."), (item.id, name)
            assert text[0].isupper() or text[0].isdigit(), (item.id, name)
            assert 15 <= len(text) <= LONGEST[name], (item.id, name, len(text))


def test_what_is_wrong_is_said_of_every_item_in_a_few_words(items: tuple[Item, ...]) -> None:
    said = [item.wrong for item in items]
    assert len(set(said)) == len(said)
    for item in items:
        assert 0 < len(item.wrong) <= 95, item.id
        assert not item.wrong.endswith("."), item.id
        assert item.wrong[0].isupper() or item.wrong.startswith("{place}"), item.id
        assert item.wrong.replace("{place}", "", 1).isascii(), item.id
        assert "{" not in item.wrong.replace("{place}", "", 1), item.id


def test_an_ideal_is_one_sentence(items: tuple[Item, ...]) -> None:
    assert [item.id for item in items if ". " in item.ideal or "?" in item.ideal] == []


def test_no_two_items_share_a_sentence(items: tuple[Item, ...]) -> None:
    for name in TEXTS:
        counts = Counter(getattr(item, name) for item in items)
        assert [text for text, count in counts.items() if count > 1] == []


def test_nothing_is_promised_or_judged(items: tuple[Item, ...]) -> None:
    found = [
        (item.id, name, NEVER.findall(text))
        for item in items
        for name, text in texts(item).items()
        if NEVER.search(text)
    ]
    assert found == []


def test_code_questions_refer_to_the_authority(items: tuple[Item, ...]) -> None:
    for item in items:
        if ItemClass.CODE_QUESTION in item.tags:
            assert "authority having jurisdiction" in item.short_term, item.id
            assert "authority having jurisdiction" in item.long_term, item.id
            assert item.owner_role is OwnerRole.AHJ, item.id


def test_responder_facts_are_guarded(items: tuple[Item, ...]) -> None:
    facts = [item for item in items if ItemClass.RESPONDER_FACT in item.tags]
    guarded = {Sensitivity.RESPONDER, Sensitivity.GENERAL}
    assert {item.sensitivity for item in facts} == guarded
    assert [item.id for item in facts if item.sensitivity is Sensitivity.GENERAL] == ["G04"]


def test_critical_items_are_few_and_weighty(items: tuple[Item, ...]) -> None:
    critical = [item for item in items if item.critical]
    assert 10 <= len(critical) <= 28
    assert {"B07", "B08", "E01", "E04", "C01", "S16"} <= {item.id for item in critical}
    assert all(item.severity >= 3 for item in critical)


def test_weights(items: tuple[Item, ...]) -> None:
    assert {item.weight for item in items} == {1.0, 1.5, 2.0}
    weights = {item.id: item.weight for item in items}
    assert weights["V01"] == weights["V07"] == weights["B07"] == 2.0


def test_severity_and_likelihood_are_spread(items: tuple[Item, ...]) -> None:
    assert {item.severity for item in items} == {1, 2, 3, 4}
    assert {item.likelihood for item in items} == {1, 2, 3, 4}


def test_the_readme_explains_every_key_of_every_table(readme: str) -> None:
    for table, keys in TABLES.items():
        start = readme.index(f"### `[{table}]`" if table == "checklist" else f"### `[[{table}]]`")
        part = re.split(r"\n##", readme[start + 3 :])[0]
        rows = re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)
        assert rows == [key.name for key in keys], table


@pytest.mark.parametrize(
    "words",
    [Principle, ItemClass, Topic, SpaceType, Phase, GradeBand, CostBand, OwnerRole, Sensitivity],
)
def test_the_readme_lists_every_word(readme: str, words) -> None:
    known = set(words) - {GradeBand.ALL}  # an item of all grades says none
    assert [word for word in known if f"`{word}`" not in readme] == []


def test_the_readme_says_how_to_validate(readme: str) -> None:
    assert "cpted-audit checklists validate PATH" in readme
    assert "never reused" in readme


def test_the_example_of_the_readme_is_a_checklist(readme: str) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    assert [item.id for item in loads(example, "README").items()] == ["P03"]


def test_every_source_says_where_it_is_read_or_that_it_is_a_judgment(school: Checklist) -> None:
    for source in school.sources:
        assert source.judgement is not bool(source.read_at), source.key
    judged = {source.key for source in school.sources if source.judgement}
    assert judged == {"PRACTICE"}
