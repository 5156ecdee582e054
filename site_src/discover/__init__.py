"""Step 1, disk -> Source: every file under content/ and the theme, with its digest."""
