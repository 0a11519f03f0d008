"""Two audits of one school beside each other, such as this year's and last year's."""
