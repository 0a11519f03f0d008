"""The logs that light meters write."""
