"""Documents: what each audience may have, gathered, made and read back."""
