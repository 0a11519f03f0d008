"""The walkthrough: route, items, and the score so far."""
