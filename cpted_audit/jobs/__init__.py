"""Long work in child processes that can be killed; nothing here knows what the work is."""
