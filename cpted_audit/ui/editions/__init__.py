"""Editions of the audit in the window: listed, signed, issued, read and compared."""
