"""Step 2, Source -> Document: text, front matter with positions, rendered body."""
