"""Editions of the open audit: signing, issuing, listing, reading, comparing."""
