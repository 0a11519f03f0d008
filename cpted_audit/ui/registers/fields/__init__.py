"""Fields that write one value of a record."""
