"""Findings: what they are called, in which order they are mended, what mending gains."""
