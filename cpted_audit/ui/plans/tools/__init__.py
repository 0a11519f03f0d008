"""The tools of the plans page."""
