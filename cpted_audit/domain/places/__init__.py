"""The school, its buildings and places, and the kinds of place."""
