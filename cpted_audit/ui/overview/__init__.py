"""The overview: where the audit stands, and the way to what is open."""
