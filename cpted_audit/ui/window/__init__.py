"""The main window: what stands around the pages of an open audit."""
