"""Plans brought in, and replaced by newer drawings."""
