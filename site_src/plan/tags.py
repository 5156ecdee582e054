"""Where the page of each tag is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from site_src.digest import digest


def tag_paths(tags: Iterable[str], slugs: Mapping[str, str]) -> dict[str, str]:
    """Return the output path of each tag's page; tags that sound alike get a short digest each."""
    slug = {tag: slugs.get(tag, tag) for tag in tags}
    alike = Counter(slug.values())
    alike["index"] += 1
    return {
        tag: f"tags/{name}-{digest(tag.encode()).hex()[:6]}.html" if alike[name] > 1 else f"tags/{name}.html"
        for tag, name in slug.items()
    }
