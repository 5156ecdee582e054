"""The fixtures of the preview for the tests beside this file."""

from tests.unit.serve.fixtures import portal, preview, seen

__all__ = ["portal", "preview", "seen"]
