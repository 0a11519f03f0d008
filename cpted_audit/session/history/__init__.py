"""The history in plain words: who did what and when."""
