"""A new audit begun from the one before: what is carried over, what is left, and why."""
