"""What templates and renderers may see: plain frozen data, one view a file; undefined names are errors."""
