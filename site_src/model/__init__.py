"""Step 3, Document -> Entry: one typed record per content type."""
