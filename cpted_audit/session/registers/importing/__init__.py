"""Spreadsheets brought into a register: shown first, then one step."""
