"""Content types: one model a file, and the parts that only they have."""
