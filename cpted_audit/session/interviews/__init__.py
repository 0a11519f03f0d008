"""Interviews by companion lists: who was asked, what was said, and the form to print."""
