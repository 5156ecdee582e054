"""What is wrong with a record, and the words that say so."""
