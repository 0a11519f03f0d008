"""The school's buildings, levels and places, and what a new audit starts from."""
