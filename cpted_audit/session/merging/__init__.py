"""Two files of one audit become one again, without losing what was written in either."""
