"""The facility document: what there is to mend, for who mends it."""
