"""The command line: ``python build.py``, installed as ``yizhan``."""

from site_src.cli.main import main

__all__ = ["main"]
