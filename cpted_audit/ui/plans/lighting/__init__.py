"""Lighting surveys on the plans page."""
