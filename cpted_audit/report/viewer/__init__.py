"""The responders' sheets as one page for a browser: what is in it, worded and packed."""
