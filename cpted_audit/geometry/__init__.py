"""Plane geometry of plans, as functions of coordinates: sight lines, scale, grid, snapping."""
