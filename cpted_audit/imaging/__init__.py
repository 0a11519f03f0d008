"""Photos and plan pages: oriented, scaled and stripped in child processes that can be killed."""
