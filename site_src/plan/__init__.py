"""Step 6, Site -> Jobs: one job per output file, with its key."""
