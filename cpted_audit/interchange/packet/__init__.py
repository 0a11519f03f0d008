"""What is sealed into a packet and a copy: its list of files, its record, its signature."""
