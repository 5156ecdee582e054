"""The fixtures of the preview for tests with a browser: `portal` is the small one that they edit, not the demonstration."""

from tests.unit.serve.fixtures import portal, preview

__all__ = ["portal", "preview"]
