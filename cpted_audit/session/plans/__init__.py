"""Plans, the markers on them, and what is worked out from both."""
