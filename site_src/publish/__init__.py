"""Step 8, Artifacts -> output/: written beside, switched whole, pruned, listed."""
