"""The responders' packet: the sheets, and maps and tables for other machines."""
