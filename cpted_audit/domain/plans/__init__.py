"""Plans, markers, sight studies and lighting surveys."""
