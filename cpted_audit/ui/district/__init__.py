"""The schools of a folder of audits side by side: read, looked at and printed, never changed."""
