"""The open audit and its use cases: the one way the window and the commands change anything."""
