"""Step 8: the final bytes, before they are published. A document says what its page says."""
