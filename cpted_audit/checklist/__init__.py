"""Checklists as data: the model, the TOML loader, and the rules of what applies where."""
