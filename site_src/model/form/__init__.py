"""What a form is made of: grids, cells, fields, lines, tables, sign-offs."""
