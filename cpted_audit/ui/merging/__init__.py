"""Another file of the audit on screen is merged with it: what both changed is decided here."""
