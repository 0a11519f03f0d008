"""Walls that need not be traced: looked over, then accepted."""
