"""The audit on screen beside another one of the school, such as last year's."""
