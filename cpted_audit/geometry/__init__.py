"""Plane geometry of plans, as functions of coordinates: sight lines, coverage, scale, grid, snapping."""
