"""Lighting surveys of lots: their readings, and what they come to."""
