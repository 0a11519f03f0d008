"""The life of a finding beside the answer that made it: states, moves, words, days due by rule."""
