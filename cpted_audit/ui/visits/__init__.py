"""Visits and the people who took part, changed and removed."""
