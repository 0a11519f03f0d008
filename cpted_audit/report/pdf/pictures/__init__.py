"""Pictures as a PDF holds them."""
