"""Photos: oriented, scaled and stripped in child processes that can be killed."""
