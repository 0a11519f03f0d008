"""The page of doors, keys and everything else that responders look for."""
