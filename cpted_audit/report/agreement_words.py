"""How the agreement of two raters is worded, the same in the window, in commands and on paper."""

from __future__ import annotations

from cpted_audit.analysis.agreement.coefficients import Coefficient
from cpted_audit.analysis.agreement.pairs import (
    FEWEST_PAIRS,
    LEAST_PAIRS,
    RATES_FROM_ITEMS,
    RATES_FROM_PAIRS,
    UNCLEAR_BELOW,
    Agreement,
)
from cpted_audit.analysis.scoring.score_error import ErrorRates
from cpted_audit.words import N_, Words, counted

UNDEFINED = N_("undefined")
TOO_FEW = N_("too few pairs")
METHOD = N_(
    "Kappa is Cohen's (1960), weighted kappa has linear weights over No, Partial and Yes (1968), "
    "both with the large-sample error of Fleiss, Cohen and Everitt (1969); AC1 is Gwet's (2008). "
    "The interval of the percentage is Wilson's (1927). Intervals are 95 %. Kappa is undefined "
    "where both used one and the same answer throughout; where all agree it has no interval."
)
UNCLEAR = N_(
    "An item is named where {pairs} or more pairs have an AC1 below {below}: its words are read in "
    "more than one way.",
    pairs=LEAST_PAIRS,
    below=str(UNCLEAR_BELOW),
)


def coefficient_text(found: Coefficient) -> str:
    """Return a coefficient with its interval, such as “0.68 (0.50 to 0.85)”, or “undefined”."""
    if found.value is None:
        return UNDEFINED
    value = _number(found.value)
    if found.low is None or found.high is None:
        return value
    return N_(
        "{value} ({low} to {high})", value=value, low=_number(found.low), high=_number(found.high)
    )


def coefficient_texts(agreement: Agreement) -> tuple[str, str, str]:
    """Return kappa, weighted kappa and AC1, or that there are too few pairs for any."""
    found = (
        (agreement.kappa, agreement.pairs), (agreement.weighted, agreement.on_scale),
        (agreement.ac1, agreement.pairs),
    )  # fmt: skip
    one, two, three = (
        TOO_FEW if pairs < FEWEST_PAIRS else coefficient_text(each) for each, pairs in found
    )
    return one, two, three


def _number(value: float) -> str:
    """Return two decimals with a true minus; nothing is plain."""
    text = f"{value:.2f}"
    return text.removeprefix("-") if float(text) == 0 else text.replace("-", "−")


def share_text(agreement: Agreement) -> str:
    """Return on how many questions both said the same, in per cent with its interval."""
    share = agreement.share
    if share.value is None or share.low is None or share.high is None:
        return UNDEFINED
    return N_(
        "{share} % ({low} to {high} %)",
        share=f"{100 * share.value:.0f}",
        low=f"{100 * share.low:.0f}",
        high=f"{100 * share.high:.0f}",
    )


def pairs_words(agreement: Agreement) -> Words:
    """Return how many questions both answered, and on how many they said the same."""
    return counted(
        "1 question was answered by both; on {same:,} they said the same.",
        "{count} questions were answered by both; on {same:,} they said the same.",
        agreement.pairs,
        same=agreement.same,
    )


def rates_words(rates: ErrorRates | None) -> Words:
    """Return how often one of the two errs, or why that is not told."""
    if rates is None:
        return N_(
            "For rates of error {pairs} scored pairs of {items} items are needed; until then the "
            "band of the score rests on the stated ones.",
            pairs=RATES_FROM_PAIRS,
            items=RATES_FROM_ITEMS,
        )
    return N_(
        "By these answers one rater misreads {misread} % of items and slips in {slip} % of "
        "answers; comparisons of this audit use these rates.",
        misread=f"{100 * rates.misread:.1f}",
        slip=f"{100 * rates.slip:.1f}",
    )
