"""Findings: what there is to mend."""
