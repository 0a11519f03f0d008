"""Sight lines on the plans page."""
