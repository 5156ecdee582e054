"""A form or a rubric as one sheet of plain data, which PDF, Word, the web page and the form in a browser translate."""
