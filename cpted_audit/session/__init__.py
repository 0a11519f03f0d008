"""The open audit and its use cases: the only way the window and the command line change anything."""
