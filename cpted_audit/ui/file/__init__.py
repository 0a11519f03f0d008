"""The file of the audit on screen: encrypted, locked, taken over, purged, handed over."""
