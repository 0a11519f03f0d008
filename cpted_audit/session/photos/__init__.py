"""Photos: brought in, attached, described and marked."""
