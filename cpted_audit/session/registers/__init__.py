"""The registers: doors, keys, codes, contacts and what else responders look for."""
