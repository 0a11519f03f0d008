"""The score, coverage, tiers and bounds, as docs/scoring.md defines them."""
