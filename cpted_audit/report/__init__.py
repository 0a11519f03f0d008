"""The report: what an audience may have, laid out as a tagged PDF."""
