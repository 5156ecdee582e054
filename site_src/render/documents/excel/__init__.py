"""Lists and rubrics as Excel workbooks: bytes from records, the same bytes every time."""
