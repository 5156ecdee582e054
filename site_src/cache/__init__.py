"""What a build remembers for the next one. Losing it costs time, never correctness."""
