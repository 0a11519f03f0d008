"""Papers for who repairs and pays: asked for, made in a job, logged, and opened."""
