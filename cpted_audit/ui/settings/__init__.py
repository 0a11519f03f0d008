"""What a user sets once for every audit."""
