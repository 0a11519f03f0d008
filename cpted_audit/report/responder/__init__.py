"""The responders' sheets: a first look, a page for each level, and tables."""
