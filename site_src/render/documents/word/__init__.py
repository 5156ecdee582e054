"""Forms and rubrics as Word files: bytes from records, the same bytes every time."""
