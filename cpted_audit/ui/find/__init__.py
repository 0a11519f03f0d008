"""Find anything of the audit by name: items, places, findings, visits and actions."""
