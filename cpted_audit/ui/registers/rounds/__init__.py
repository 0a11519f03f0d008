"""The weekly round of doors."""
