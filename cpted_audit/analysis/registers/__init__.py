"""What the registers say together: door numbers, and how ready a packet is."""
