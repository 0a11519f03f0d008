"""The report page: who it is for, what it holds, and making it."""
