"""The parts of site.yaml: navigation, columns of articles, sections of content types."""
