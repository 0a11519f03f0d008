"""Mistakes in a checklist file are told in plain sentences, all at once."""

from __future__ import annotations

import hashlib
import time
import tomllib
from pathlib import Path

import pytest
import small_audit
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.checklist.keys import LONGEST_TEXT, REQUIRED, TABLES
from cpted_audit.checklist.library import carried
from cpted_audit.checklist.loader import MAX_BYTES, MOST_PROBLEMS, load, loads
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import (
    CostBand,
    GradeBand,
    ItemClass,
    OwnerRole,
    Phase,
    Principle,
)
from cpted_audit.errors import AuditError, ChecklistError

HEAD = """
[checklist]
id = "mine"
version = "1.2.3"
language = "en"
title = "Mine – ours"

[[sources]]
key = "PRACTICE"
title = "Practice"
"""
SECTION = """
[[sections]]
id = "edge"
title = "Edge"
"""
ITEM = """
[[sections.items]]
id = "P01"
principles = ["natural-surveillance", "equity"]
class = "code-question"
space_type = "exterior-door"
phases = ["day", "night"]
severity = 3
likelihood = 4
ideal = "The door is shut."
look_for = "Pull it."
why = "It is a door."
short_term = "Shut it."
long_term = "Ask the authority having jurisdiction."
cost_band = "1k-10k"
owner_role = "ahj"
sensitivity = "vulnerability"
sources = ["PRACTICE"]
"""
WHOLE = HEAD + SECTION + ITEM
WHERE = "f.toml: sections[1].items[1] (P01): "


def problems(text: str) -> tuple[str, ...]:
    with pytest.raises(ChecklistError) as caught:
        loads(text, "f.toml")
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems


def test_reads_every_key() -> None:
    extra = 'grade_bands = ["high"]\nweight = 2\ncritical = true\n'
    checklist = loads(WHOLE + extra, "f.toml")
    assert (checklist.id, checklist.version, checklist.language) == ("mine", "1.2.3", "en")
    assert checklist.title == "Mine – ours"
    assert [(source.key, source.title) for source in checklist.sources] == [
        ("PRACTICE", "Practice")
    ]
    (item,) = checklist.items()
    assert item.section_id == checklist.sections[0].id == "edge"
    assert item.principles == (Principle.NATURAL_SURVEILLANCE, Principle.EQUITY)
    assert item.tags == (ItemClass.CODE_QUESTION,)
    assert item.item_class is ItemClass.CODE_QUESTION
    assert item.space_type is SpaceType.EXTERIOR_DOOR
    assert item.phases == (Phase.DAY, Phase.NIGHT)
    assert item.grade_bands == (GradeBand.HIGH,)
    assert (item.weight, item.critical, item.severity, item.likelihood) == (2.0, True, 3, 4)
    assert isinstance(item.weight, float)
    assert (item.ideal, item.look_for, item.why) == (
        "The door is shut.",
        "Pull it.",
        "It is a door.",
    )
    assert item.short_term == "Shut it."
    assert item.long_term == "Ask the authority having jurisdiction."
    assert item.cost_band is CostBand.FROM_1K_TO_10K
    assert item.owner_role is OwnerRole.AHJ
    assert item.sensitivity is Sensitivity.VULNERABILITY
    assert item.sources == ("PRACTICE",)


def test_keys_left_out_take_their_defaults() -> None:
    (item,) = loads(WHOLE, "f.toml").items()
    assert (item.weight, item.critical, item.grade_bands) == (1.0, False, ())


def test_text_and_digest_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "f.toml"
    path.write_bytes(WHOLE.encode())
    checklist = load(path)
    assert checklist.text == WHOLE
    assert checklist.digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert loads(checklist.text, "again") == checklist


def test_what_an_audit_carries_is_read_once_and_a_bad_one_refused_each_time() -> None:
    assert carried(WHOLE, "a.cpted") is carried("".join(WHOLE), "b.cpted")
    assert carried(WHOLE, "a.cpted") == loads(WHOLE, "a.cpted")
    for name in ("a.cpted", "a.cpted", "b.cpted"):
        with pytest.raises(ChecklistError, match=f"^{name}: "):
            carried(HEAD + SECTION, name)


def test_no_control_character_stands_in_a_text() -> None:
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        text = WHOLE.replace("It is", f"It\\u{code:04x}is")
        with pytest.raises(ChecklistError, match="without control characters"):
            loads(text, "f.toml")
    for code in (0x20, 0x7E, 0xA0, 0xAD):
        text = WHOLE.replace("It is", f"It\\u{code:04x}is")
        assert next(loads(text, "f.toml").items()).why == f"It{chr(code)}is a door."


def test_windows_line_ends_and_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "f.toml"
    path.write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    assert load(path).id == "mine"


@pytest.mark.parametrize("key", TABLES["sections.items"], ids=lambda key: key.name)
def test_a_required_key_left_out_is_named(key) -> None:
    lines = [line for line in ITEM.splitlines() if not line.startswith(f"{key.name} =")]
    text = HEAD + SECTION + "\n".join(lines)
    if key.name == "class":
        assert problems(text) == (f"{WHERE}key 'tags' is missing.",)
    elif key.default is REQUIRED:
        where = "f.toml: sections[1].items[1]" + ("" if key.name == "id" else " (P01)")
        assert problems(text) == (f"{where}: key {key.name!r} is missing.",)
    else:
        assert next(loads(text, "f.toml").items()).id == "P01"


@pytest.mark.parametrize("table", ["checklist", "sources", "sections"])
def test_every_other_required_key_is_named_when_left_out(table: str) -> None:
    headers = {"checklist": "[checklist]", "sources": "[[sources]]", "sections": "[[sections]]"}
    for key in (key for key in TABLES[table] if key.default is REQUIRED):
        lines = WHOLE.splitlines()
        start = lines.index(headers[table])
        at = next(i for i in range(start, len(lines)) if lines[i].startswith(f"{key.name} ="))
        del lines[at]
        found = problems("\n".join(lines))
        expected = f"key {key.name!r} is missing."
        assert any(p.startswith(f"f.toml: {table}") and p.endswith(expected) for p in found)


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("id", '"P 01"', "must be letters, digits and single hyphens, at most 40 of them"),
        ("id", '"-P01"', "must be letters, digits and single hyphens, at most 40 of them"),
        ("id", '"' + "a" * 41 + '"', "must be letters, digits and single hyphens"),
        ("id", "7", "must be text in quotes"),
        ("principles", '"equity"', "must be a list in square brackets"),
        ("principles", "[]", "is an empty list"),
        ("principles", '["equity", "equity"]', "names the same word twice"),
        ("principles", '["beauty"]', "has the unknown word 'beauty'; allowed are: natural-surv"),
        ("class", '"law"', "has the unknown word 'law'; allowed are: cpted, statutory, code-"),
        ("class", "1", "must be one word in quotes of: cpted, statutory"),
        ("space_type", '"moat"', "has the unknown word 'moat'; allowed are: perimeter, parking"),
        ("phases", '["noon"]', "has the unknown word 'noon'; allowed are: arrival, day, break, "),
        ("phases", "[1]", "must be one word in quotes of: arrival"),
        ("severity", "0", "must be a whole number from 1 to 4, not 0"),
        ("severity", "5", "must be a whole number from 1 to 4, not 5"),
        ("severity", "2.5", "must be a whole number from 1 to 4"),
        ("likelihood", "true", "must be a whole number from 1 to 4"),
        ("likelihood", '"2"', "must be a whole number from 1 to 4"),
        ("ideal", '""', "is empty"),
        ("ideal", '"  "', "is empty"),
        ("why", "3", "must be text in quotes"),
        ("why", '"""two\nlines"""', "must be a single line without control characters"),
        ("why", '"a\\u0000b"', "must be a single line without control characters"),
        ("look_for", '"' + "a" * (LONGEST_TEXT + 1) + '"', "is longer than 1000 characters"),
        ("cost_band", '"1k"', "has the unknown word '1k'; allowed are: staff-time, under-1k"),
        ("owner_role", '"boss"', "has the unknown word 'boss'; allowed are: principal, custodian"),
        ("sensitivity", '"open"', "has the unknown word 'open'; allowed are: public, general"),
        ("sources", '["PRACTICE", "NONE"]', "names 'NONE', which no [[sources]] table has"),
        ("sources", '"PRACTICE"', "must be a list in square brackets"),
    ],
)
def test_a_mistaken_value_is_told_with_its_place(key: str, value: str, sentence: str) -> None:
    line = next(line for line in ITEM.splitlines() if line.startswith(f"{key} ="))
    (found,) = problems(WHOLE.replace(line, f"{key} = {value}"))
    assert f": key {key!r} {sentence}" in found
    assert found.startswith("f.toml: sections[1].items[1]")


@pytest.mark.parametrize("value", ["0", "-1", "0.0", "inf", "nan"])
def test_weight_must_be_above_nothing(value: str) -> None:
    (found,) = problems(WHOLE + f"weight = {value}\n")
    assert found.startswith(WHERE + "key 'weight' must be a number above 0, not ")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("weight = true", "key 'weight' must be a number."),
        ('weight = "2"', "key 'weight' must be a number."),
        ("critical = 1", "key 'critical' must be true or false."),
        ('grade_bands = ["all"]', "key 'grade_bands' has the unknown word 'all'; allowed"),
        ('grade_bands = ["college"]', "key 'grade_bands' has the unknown word 'college'; allowed"),
        ("colour = 3", "key 'colour' is unknown; allowed are: id, principles, tags, class, tag_r"),
    ],
)
def test_mistakes_in_optional_and_unknown_keys(line: str, sentence: str) -> None:
    (found,) = problems(f"{WHOLE}{line}\n")
    assert found.startswith(WHERE + sentence)


def test_unknown_words_list_all_allowed_words() -> None:
    (found,) = problems(WHOLE.replace('"code-question"', '"law"'))
    assert all(word in found for word in ItemClass)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"1.2.3"', '"1.2"', "checklist: key 'version' must be three numbers with dots"),
        ('"1.2.3"', "1.2", "checklist: key 'version' must be text in quotes"),
        ('"en"', '"English"', "checklist: key 'language' must be a language code"),
        ('"Mine – ours"', '""', "checklist: key 'title' is empty"),
        ('"mine"', '"my list"', "checklist: key 'id' must be letters"),
        ('"Edge"', "4", "sections[1] (edge): key 'title' must be text in quotes"),
        ('"Practice"', '" "', "sources[1] (PRACTICE): key 'title' is empty"),
    ],
)
def test_mistakes_outside_items(old: str, new: str, sentence: str) -> None:
    (found,) = problems(WHOLE.replace(old, new, 1))
    assert found.startswith(f"f.toml: {sentence}")


def test_duplicate_ids_name_both_places() -> None:
    second = SECTION.replace("edge", "EDGE") + ITEM.replace('"P01"', '"p01"')
    source = '\n[[sources]]\nkey = "PRACTICE"\ntitle = "Again"\n'
    places = [
        ("sources[2] (PRACTICE)", "'key': 'PRACTICE'", "sources[1] (PRACTICE)"),
        ("sections[2] (EDGE)", "'id': 'EDGE'", "sections[1] (edge)"),
        ("sections[2].items[1] (p01)", "'id': 'p01'", "sections[1].items[1] (P01)"),
    ]
    assert problems(WHOLE + second + source) == tuple(
        f"f.toml: {where}: key {what} is already used by {first}." for where, what, first in places
    )


def test_missing_tables_are_named() -> None:
    assert problems("") == (
        "f.toml: the file: the table [checklist] is missing.",
        "f.toml: the file: there is no [[sections]] table.",
    )
    assert problems(HEAD + SECTION) == (
        "f.toml: sections[1]: there is no [[sections.items]] table.",
    )


TABLES_OF_A_FILE = "checklist, companions, sources, sections"


def test_tables_of_the_wrong_shape_are_named() -> None:
    assert problems("sections = 3\nsources = [1]\nchecklist = 2\nmore = 1") == (
        f"f.toml: the file: key 'more' is unknown; allowed are: {TABLES_OF_A_FILE}.",
        "f.toml: the file: the table [checklist] is missing.",
        "f.toml: the file: key 'sources' must be written as [[sources]] tables.",
        "f.toml: the file: key 'sections' must be written as [[sections]] tables.",
    )
    assert problems(HEAD + SECTION + "items = 1") == (
        "f.toml: sections[1]: key 'items' must be written as [[sections.items]] tables.",
    )


def test_all_mistakes_are_told_in_one_go() -> None:
    text = WHOLE.replace("severity = 3", "severity = 9").replace('"ahj"', '"boss"')
    text = text.replace('"mine"', '"my list"') + ITEM + ITEM.replace("P01", "P02") + "odd = 1\n"
    found = problems(text)
    assert len(found) == 5
    assert [p.split(": key ")[0] for p in found] == [
        "f.toml: checklist",
        "f.toml: sections[1].items[1] (P01)",
        "f.toml: sections[1].items[1] (P01)",
        "f.toml: sections[1].items[3] (P02)",
        "f.toml: sections[1].items[2] (P01)",
    ]


def test_bad_toml_names_the_line() -> None:
    (found,) = problems(HEAD + "title = = 3\n")
    assert found.startswith("f.toml: the file is not valid TOML: ")
    assert "line 11" in found


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a = " + "9" * 10_000])
def test_hostile_toml_is_a_mistake_not_a_crash(text: str) -> None:
    (found,) = problems(text)
    assert found.startswith("f.toml: the file is n")


def test_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes(b'[checklist]\ntitle = "\xe9cole"\n')
    with pytest.raises(ChecklistError, match=r"latin\.toml: .* not UTF-8 text \(line 2\)"):
        load(path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.toml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(ChecklistError, match=r"huge\.toml: the file is larger than 2 MB"):
        load(path)


def test_a_missing_file_or_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", tmp_path):
        with pytest.raises(AuditError, match="could not be read"):
            load(path)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@given(st.data())
def test_any_value_under_any_key_is_read_or_told(data: st.DataObject) -> None:
    """No TOML value whatever makes the loader raise anything but `ChecklistError`."""
    name = data.draw(st.sampled_from([key.name for key in TABLES["sections.items"]]))
    lines = [line for line in ITEM.splitlines() if not line.startswith(f"{name} =")]
    value = toml(data.draw(JUNK.filter(lambda junk: junk is not None)))
    text = HEAD + SECTION + "\n".join(lines) + f"\n{name} = {value}\n"
    tomllib.loads(text)
    assert all(repr(name) in problem for problem in problems_or_none(text))


def problems_or_none(text: str) -> tuple[str, ...]:
    try:
        loads(text, "f.toml")
    except ChecklistError as error:
        return error.problems
    return ()


def toml(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case list():
            return "[" + ", ".join(toml(one) for one in value) + "]"
        case dict():
            return "{" + ", ".join(f"{toml(k)} = {toml(v)}" for k, v in value.items()) + "}"
        case _:
            return '"' + "".join(f"\\U{ord(letter):08x}" for letter in str(value or "")) + '"'


# Files made to stop the program


@pytest.mark.parametrize(
    "text",
    [
        "a" + ".a" * 50_000 + " = 1\n",
        "[checklist]\nid" + ' . "b"' * 50_000 + " = 1\n",
        "[" + "'a'." * 50_000 + "a]\n",
        "[[" + "a." * 50_000 + "a]]\n",
        "x = { " + "a." * 50_000 + "a = 1 }\n",
        "x = " + "[" * 100_000 + "]" * 100_000 + "\n",
        "x = " + "{a=" * 50_000 + "1" + "}" * 50_000 + "\n",
        "x = " + "9" * 100_000 + "\n",
        "a = 1\n" * 2,
        "".join(f"k{number} = 1\n" for number in range(100_000)),
        "x" * 2_000_001,
        '"' * 500_000,
        "a . " * 300_000,
    ],
    ids=["key", "quoted-key", "table", "tables", "inline-key", "lists", "inline", "number", "twice",
         "many-keys", "long", "quotes", "spaced-dots"],
)  # fmt: skip
def test_a_file_made_to_stop_the_program_is_refused_at_once(text):
    began = time.process_time()
    with pytest.raises(ChecklistError) as error:
        loads(text, "mailed.toml")
    assert time.process_time() - began < 10
    assert len(error.value.problems) <= MOST_PROBLEMS + 1
    assert all(problem.startswith("mailed.toml: ") for problem in error.value.problems)


def test_a_text_with_many_dots_is_no_key():
    many = small_audit.item("D1", "exterior-door").replace(
        "Ideal of D1.", "See a.b.c " + "and so on... " * 60
    )
    assert "..." in next(small_audit.checklist({"DOOR": [many]}).items()).ideal
