"""What photos show together, and where they were taken."""
