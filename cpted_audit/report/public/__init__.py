"""The public summary: that an audit took place, and counts."""
