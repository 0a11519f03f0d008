"""The walk: answers at places, in visits, and what is asked where."""
