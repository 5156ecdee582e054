"""What all waves are planned from, before any of them is."""

from __future__ import annotations

from collections.abc import Mapping

from site_src.assemble.site import Site
from site_src.kind import Kinds
from site_src.plan.file_jobs import theme_assets
from site_src.plan.frame import frame_of
from site_src.plan.planning import Planning
from site_src.plan.site_view import site_digest, site_view
from site_src.theme import Theme


def planning_of(
    site: Site,
    theme: Theme,
    kinds: Kinds,
    closures: Mapping[str, bytes],
    engine: bytes,
    digests: Mapping[str, bytes],
    spellings: Mapping[str, str],
    words: Mapping[str, str],
    *,
    gallery: bool,
) -> Planning:
    """Return what the first wave is planned from.

    `closures` is what `templates.closures` gives, `engine` the digest of the program and its libraries, `spellings` how titles sound,
    `words` what `title_words` gives.
    """
    view = site_view(site, theme, theme_assets(theme))
    frame = frame_of(engine, closures, site_digest(view), site.entries, words)
    return Planning(site, theme, kinds, view, frame, digests, spellings, gallery)
