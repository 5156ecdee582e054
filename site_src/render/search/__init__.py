"""What is searched in the browser: the words of pages, and where pairs of characters stand."""
