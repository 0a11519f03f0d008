"""Fonts of a PDF, and how letters are ordered and joined."""
