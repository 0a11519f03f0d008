"""Copies of documents: for whom, which edition, and whether one is whole."""
