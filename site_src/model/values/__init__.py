"""Types of single values: moments, numbers of phones, hours, points."""
