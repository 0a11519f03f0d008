"""Plan files: told apart, rasterised and read in child processes that can be killed."""
