"""What responders may have, gathered for the sheets of one copy."""
