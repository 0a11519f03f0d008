"""Check a copy, and the key that signs them."""
