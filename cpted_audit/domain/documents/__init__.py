"""Printings of documents, and what was read of the law."""
