"""Two walks of one school beside each other: improved, regressed, or not comparable."""
