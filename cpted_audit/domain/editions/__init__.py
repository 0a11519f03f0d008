"""Editions of the whole audit: what was frozen under a number, and who signed for it."""
