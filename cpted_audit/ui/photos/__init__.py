"""The photos of an audit: grid, details, marks, and the ways in."""
