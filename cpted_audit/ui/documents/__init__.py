"""The page on which documents are made, and checked."""
