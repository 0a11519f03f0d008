"""The coefficients of agreement beside those of irrcac, which is in an extra of its own."""

from __future__ import annotations

import pytest

from cpted_audit.analysis.agreement.coefficients import ac1, kappa, linear

TABLES = (
    [[106, 10, 4], [22, 28, 10], [2, 12, 6]],
    [[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]],
    [[118, 5], [2, 0]],
    [[30, 2, 1], [4, 11, 3], [0, 2, 8]],
)


def test_irrcac_agrees():
    tables = pytest.importorskip(
        "irrCAC.table", reason="irrcac is not installed: pip install cpted-audit[agreement]"
    )
    frame = pytest.importorskip("pandas").DataFrame
    for counts in TABLES:
        theirs = tables.CAC(frame(counts), weights="identity")
        for ours, named in ((kappa(counts), theirs.cohen()), (ac1(counts), theirs.gwet())):
            _same(ours, named["est"])
        _same(kappa(counts, linear(len(counts))),
              tables.CAC(frame(counts), weights="linear").cohen()["est"])  # fmt: skip


def _same(ours, theirs) -> None:
    assert ours.value == pytest.approx(theirs["coefficient_value"], abs=1e-4)
    assert ours.error == pytest.approx(theirs["se"], abs=1e-4)
