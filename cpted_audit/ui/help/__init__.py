"""Help inside the window: pages to read, the keys, the tour, and what the program is made of."""
