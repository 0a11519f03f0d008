"""Findings out as a spreadsheet to fill in, and back with a look at every change."""
