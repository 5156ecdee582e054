"""Files that entries use: their type by name and bytes, what an SVG may hold."""
