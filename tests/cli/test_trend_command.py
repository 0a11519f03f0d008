"""The scores of several audits by their days, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import small_audit
from pypdf import PdfReader
from small_audit import N, P, Y, observe
from structure_check import problems

DOOR, ROOM = "Main / Door 1", "Main / Room 1"


def _make(name: str, **answers) -> None:
    with small_audit.make(Path(name), audit=name) as session:
        for where, values in (
            (DOOR, {"D1": Y, "D2": P, "D3": Y}), ("Main / Door 2", {"D1": Y, "D2": Y, "D3": Y}),
            (ROOM, {"R1": Y, "R2": N}),
        ):  # fmt: skip
            observe(session, where, values)
        observe(session, DOOR, answers)


def test_a_trend_is_told_printed_and_written(cli):
    _make("a.cpted", D1=N)
    _make("b.cpted", D1=Y)
    done = cli("trend", "b.cpted", "a.cpted", "-o", "trend.pdf")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert "a.cpted: " in lines[0]
    assert "± " in lines[0]
    assert "100 % of questions compared" in lines[2]
    assert problems("trend.pdf") == []
    reader = PdfReader("trend.pdf")
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "Trend over several audits" in text
    told = json.loads(cli("trend", "a.cpted", "b.cpted", "--json").out)
    assert [one["file"] for one in told["points"]] == ["a.cpted", "b.cpted"]
    assert told["steps"][0]["joined"]
    points = told["points"][1]["percent"] - told["points"][0]["percent"]
    assert told["steps"][0]["points"] == points


def test_one_audit_is_refused_in_a_sentence(cli):
    _make("a.cpted")
    done = cli("trend", "a.cpted")
    assert (done.code, done.out) == (2, "")
    assert done.err == "A trend is of two audits or more; name another one.\n"


def test_an_audit_named_twice_is_taken_once_and_said(cli):
    _make("a.cpted", D1=N)
    _make("b.cpted", D1=Y)
    words = "“a.cpted” was given twice and is taken once."
    done = cli("trend", "a.cpted", "./a.cpted", "b.cpted", "-o", "trend.pdf")
    assert done.code == 0
    assert done.out.splitlines()[0] == words
    assert done.out.count("a.cpted: ") == 1
    text = " ".join(page.extract_text() for page in PdfReader("trend.pdf").pages)
    assert words in " ".join(text.split())
    told = json.loads(cli("trend", "a.cpted", "a.cpted", "b.cpted", "--json").out)
    assert (len(told["points"]), told["left_out"]) == (2, [words])
    assert words in cli("trend", "a.cpted", "a.cpted").err
