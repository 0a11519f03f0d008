"""A lighting survey's numbers, as docs/lighting.md defines them."""
