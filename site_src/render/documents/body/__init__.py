"""The body of an entry on paper: its tree, and what a document prints of each kind of node."""
