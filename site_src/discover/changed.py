"""The signal that the inventory is no longer true."""


class SourceChanged(Exception):
    """A source was edited while the build was reading it: the inventory must be taken again."""
