"""Answers, and the visits in which they were given."""
