"""The registers: their records, columns, values and conditions."""
