"""The plans page: the building on the screen, and what is seen in it."""
