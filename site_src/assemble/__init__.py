"""Step 4, Entries -> Site: permalinks, collections, neighbours, references, status."""
