"""Interviews by companion lists: who was asked, one question after the other, and the lists."""
