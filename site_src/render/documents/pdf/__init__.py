"""Documents as PDF: a sheet is set by a template of the theme, laid out by WeasyPrint, its fields mended."""
