"""The window: widgets over a session; the only place where Qt is imported."""
