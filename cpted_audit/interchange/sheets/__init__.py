"""Spreadsheets read into tables of text, and tables written for spreadsheet programs."""
