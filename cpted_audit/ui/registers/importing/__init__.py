"""Spreadsheets brought into a register."""
