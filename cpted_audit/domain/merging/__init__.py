"""Two files of one audit come together: what is asked, and what belongs together."""
