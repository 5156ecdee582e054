"""Documents: forms, rubrics and notices as the files that an office prints, fills in and sends."""
