"""The first page: recent audits, a new one, an old one, the sample."""
