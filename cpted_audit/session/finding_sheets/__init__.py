"""Findings handed out as a sheet to be filled in, and what comes back: shown first, then taken."""
