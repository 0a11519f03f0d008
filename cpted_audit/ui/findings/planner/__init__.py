"""Which findings to repair first: a plan made, looked at, kept and printed."""
