"""Writing findings down."""
