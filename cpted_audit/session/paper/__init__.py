"""The paper form and the way back from it."""
