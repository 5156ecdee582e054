"""Step 5, Site -> Problems."""
