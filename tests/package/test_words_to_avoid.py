"""The words an American officer would have to think about stand in no text: see CONTEXT.md."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SECTION = re.compile(r"^## Words to avoid\n(.*?)^## ", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| ([^|]+) \| [^|]+ \|$", re.MULTILINE)

READ_FROM_FILES = {
    "domain/written_words.py", "session/places/space_counts.py",
    "session/registers/importing/headers.py", "interchange/sheets/mapping.py",
    "session/finding_sheets/values.py", "store/migrations.py",
}  # fmt: skip
"""What people write and how tables are made, which is shown nowhere."""


def words_to_avoid():
    """The first column of the list, each word or phrase for itself."""
    rows = [row for row in ROW.findall(SECTION.search(context())[1]) if row not in ("Not", "---")]
    return [word for row in rows for word in row.split(", ")]


def context():
    return (ROOT / "CONTEXT.md").read_text("utf-8")


def pattern():
    found = "|".join(re.escape(word) for word in words_to_avoid())
    return re.compile(rf"(?<![\w.-])(?:{found})(?![\w-])", re.IGNORECASE)


def texts(path):
    """The texts of a module as they are said; where a value is put in stands a brace pair."""
    tree = ast.parse(path.read_text("utf-8"))
    skipped = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    skipped |= {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "heard"  # what stands over others' columns
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in node.values}
            yield (
                node.lineno,
                "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "{}"
                    for part in node.values
                ),
            )
    shown = {id(one) for node in ast.walk(tree) if is_shown(node) for one in node.args}
    for node in ast.walk(tree):
        value = getattr(node, "value", None)
        if id(node) not in skipped and (
            reads_like_words(value) or (id(node) in shown and isinstance(value, str))
        ):
            yield node.lineno, value


def is_shown(node):
    """Whether a call marks its texts for translation: then even one small word is shown."""
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"tr", "N_", "QT_TR_NOOP"}


def reads_like_words(text):
    """Whether a value is a text and more than a key: it has a blank, or begins with a capital."""
    return isinstance(text, str) and (" " in text.strip() or text[:1].isupper())


@cache
def said():
    """Every text of the program and its help, with where it stands."""
    return tuple(read())


def read():
    for path in sorted((ROOT / "cpted_audit").rglob("*.py")):
        name = path.relative_to(ROOT / "cpted_audit").as_posix()
        if name not in READ_FROM_FILES:
            yield from ((f"{name}:{line}", text) for line, text in texts(path))
    for path in sorted((ROOT / "resources" / "help" / "en").glob("*.md")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            yield f"{path.name}:{number}", line


def test_no_text_has_a_word_to_avoid():
    avoided = pattern()
    found = [f"{where}: {text[:90]}" for where, text in said() if avoided.search(text)]
    assert found == []


@pytest.mark.parametrize("text", ["Bring in a plan", "Nothing to mend.", "Put the stick back"])
def test_the_list_finds_what_it_is_for(text):
    assert pattern().search(text)


@pytest.mark.parametrize("text", ["Stickers", "Bring it back", "amended", "the grave-yard.md"])
def test_the_list_leaves_other_words_alone(text):
    assert not pattern().search(text)


def test_the_texts_of_the_program_are_read():
    there = [text for _, text in said()]
    assert "Import a plan" in there
    assert any(text.startswith("# Plans") for text in there)
    assert len(there) > 3000


def meanings():
    """Every word the glossary begins an entry with, and what it is of, where it is of something."""
    entry = re.compile(r"^- \*\*([^*]+)\*\*((?: of an? \w+)?)", re.MULTILINE)
    return [(word.casefold() + of) for word, of in entry.findall(context())]


def test_a_word_of_the_glossary_means_one_thing():
    """A word that is used of two things says of which, as “state of a finding” does."""
    told = meanings()
    assert len(told) > 120
    assert [word for word in sorted(set(told)) if told.count(word) > 1] == []
