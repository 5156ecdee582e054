"""What is doubtful in a record that is sound by itself."""
