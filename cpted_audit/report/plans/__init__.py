"""How a plan is laid on pages."""
