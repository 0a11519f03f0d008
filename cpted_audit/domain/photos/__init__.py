"""Photos, and the marks laid over them."""
