"""Copies of documents: for whom, which printing, and whether one is whole."""
