"""A second person rates the same places, and the two see where they differ and settle it."""
