"""The tables of docs/coverage.md are counted again, and every item they name exists."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from cpted_audit.checklist.library import find

PAGE = Path(__file__).resolve().parents[2] / "docs" / "coverage.md"
VERDICTS = {"whole", "partly", "missing", "out"}
SEEN = ("whole", "partly", "missing")
MATCH, CHECK = "## All questions", "## The check, question by question"

Rows = list[list[str]]


def cells(text: str) -> Rows:
    """Return the rows of the Markdown tables in a text, heads and rules left out."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in rows if row[0] not in {"topic", "key", "---"}]


def questions(part: str) -> dict[str, Rows]:
    """Return the rows of each instrument of a part, by the instrument's key."""
    pieces = re.split(r"^### (\w+)$", part, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], map(cells, pieces[2::2]), strict=True))


def shares(counts: Counter[str]) -> list[str]:
    """Return the three shares of what can be seen, as they are printed."""
    total = sum(counts[word] for word in SEEN)
    return [f"{round(100 * counts[word] / total)} %" for word in SEEN]


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def match(page: str) -> dict[str, Rows]:
    return questions(page.split(MATCH)[1].split(CHECK)[0])


@pytest.fixture(scope="module")
def check(page: str) -> dict[str, Rows]:
    return questions(page.split(CHECK)[1])


def test_every_row_is_judged_and_names_items_that_exist(
    match: dict[str, Rows], check: dict[str, Rows]
) -> None:
    ids = {item.id for item in find("school-cpted").items()}
    for key, rows in [*match.items(), *check.items()]:
        for row in rows:
            *verdicts, items = row[1:]
            assert set(verdicts) <= VERDICTS, (key, row)
            assert set(items.split()) <= ids, (key, row)
            assert bool(items) is (verdicts[-1] in {"whole", "partly"}), (key, row)


def test_nothing_is_worse_than_it_was_found(match: dict[str, Rows]) -> None:
    rank = ["missing", "partly", "whole"]
    for row in (row for rows in match.values() for row in rows):
        found, now = row[1], row[2]
        assert (found == "out") is (now == "out"), row
        assert found == "out" or rank.index(now) >= rank.index(found), row


def test_the_counts_are_those_of_the_rows(page: str, match: dict[str, Rows]) -> None:
    printed = cells(page.split("## Counts")[1].split("The check:")[0])
    found, now = Counter[str](), Counter[str]()
    for key, rows in match.items():
        here = Counter(row[1] for row in rows), Counter(row[2] for row in rows)
        figures = [*(here[0][word] for word in SEEN), *(here[1][word] for word in SEEN)]
        seen = sum(figures[:3])
        assert [key, *map(str, [seen, *figures, here[0]["out"]])] in printed
        found, now = found + here[0], now + here[1]
    assert ["Share", "", *shares(found), *shares(now), ""] in printed
    assert len(printed) == len(match) + 2


def test_the_counts_of_the_check_are_those_of_its_rows(page: str, check: dict[str, Rows]) -> None:
    printed = cells(page.split("The check:")[1].split("## What was done")[0])
    total = Counter[str]()
    for key, rows in check.items():
        here = Counter(row[1] for row in rows)
        seen = [here[word] for word in SEEN]
        assert [key, *map(str, [sum(seen), *seen, here["out"]])] in printed
        total += here
    assert ["Share", "", *shares(total), ""] in printed


def test_the_result_says_what_the_tables_say(
    page: str, match: dict[str, Rows], check: dict[str, Rows]
) -> None:
    rows = [row for rows in match.values() for row in rows]
    counted = [
        Counter(row[1] for row in rows),
        Counter(row[2] for row in rows),
        Counter(row[1] for rows in check.values() for row in rows),
    ]
    said = re.findall(
        r"(\d+ %) whole, (\d+ %) in part, (\d+ %) missing,\s+of (?:the same )?(\d+) questions",
        page.split("## Result")[1].split("## Method")[0],
    )
    seen = [str(sum(counts[word] for word in SEEN)) for counts in counted]
    assert [list(line) for line in said] == [
        [*shares(counts), total] for counts, total in zip(counted, seen, strict=True)
    ]


def test_the_goal_is_reached(match: dict[str, Rows]) -> None:
    now = Counter(row[2] for rows in match.values() for row in rows)
    seen = sum(now[word] for word in SEEN)
    assert seen >= 120
    assert len(match) >= 4
    assert now["whole"] >= 0.85 * seen
    assert now["missing"] <= 0.05 * seen


def test_the_instruments_are_named_with_year_and_place(
    page: str, match: dict[str, Rows], check: dict[str, Rows]
) -> None:
    table = cells(page.split("## Instruments")[1].split("## Counts")[0])
    assert [row[0] for row in table] == [*match, *check]
    assert all(len(row) == 5 and all(row) for row in table)
