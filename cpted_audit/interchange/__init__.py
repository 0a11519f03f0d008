"""Other people's formats: read into plain rows, written from plain rows."""
