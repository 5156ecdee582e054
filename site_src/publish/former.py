"""Styles, scripts and images of the former site, which stay beside the new one for one generation.

Who has the page of the former site and not yet its style would see a page without style. The
next build takes them away; a clean one keeps none, so that its output is what the content says and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256

from site_src.plan.fingerprint import is_fingerprinted
from site_src.plan.job import FORMER, MANIFEST
from site_src.publish.outputs import listed, manifest_of
from site_src.publish.places import OwnPlaces
from site_src.publish.tree import linked, write


def former_files(own: OwnPlaces, found: Collection[str], wanted: Collection[str]) -> dict[str, str]:
    """Return the SHA-256 (hex) of what stays, by output path: of the files `found`, those that the site there vouches for.

    `wanted` are the paths of the new site.
    """
    if MANIFEST not in found:
        return {}
    vouched = listed((own.output / MANIFEST).read_bytes())
    named = {path for path in vouched if is_fingerprinted(path)} & set(found) - set(wanted)
    return {
        path: vouched[path]
        for path in sorted(named)
        if sha256((own.output / path).read_bytes()).hexdigest() == vouched[path]
    }


def keep_former(own: OwnPlaces, former: Mapping[str, str]) -> None:
    """Put what stays of the published tree into the next one, with a list that says so."""
    if former:
        linked(own.output, own.next, former)
        write(own.next, FORMER, manifest_of(former))


def is_former(path: str) -> bool:
    """Say whether a file without a record may be one that stayed, or the list of those."""
    return path == FORMER or is_fingerprinted(path)
