"""What stands around every page: what a page is given, and how commands are declared."""
