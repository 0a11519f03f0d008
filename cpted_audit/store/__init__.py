"""The audit document: one SQLite file, encrypted when it has a passphrase."""
