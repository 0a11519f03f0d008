"""Copies checked, and keys that sign them."""
