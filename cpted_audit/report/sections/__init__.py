"""The sections of a report, one per file; each adds itself to a story."""
