"""What an audit means: scope, scores, priorities; pure functions over domain records."""
