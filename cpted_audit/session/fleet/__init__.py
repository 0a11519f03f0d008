"""Many audits side by side: each read and closed, none written to, and nothing merged."""
