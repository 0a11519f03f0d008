"""The canvas of a plan: painted, labeled and moved about."""
