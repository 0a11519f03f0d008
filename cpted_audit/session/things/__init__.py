"""What a door is as marker, row and place, and how every thing stands; others build on it."""
