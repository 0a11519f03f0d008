"""Adding and renaming places during the walk."""
