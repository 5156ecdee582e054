"""Fetch from the cache what a job does not carry: the record of an entry, its body, its outline."""

from __future__ import annotations

from site_src.cache.records import load_payload
from site_src.cache.store import Store
from site_src.model.content_type import ContentTypes
from site_src.model.entry import Entry, model_of
from site_src.model.reading import Payload
from site_src.plan.jobs.stored import Stored


def loaded(store: Store, types: ContentTypes, entry: Stored) -> tuple[Entry, Payload]:
    """Return the record and the payload of `entry`; `types` are those of the build."""
    payload = load_payload(store, entry.path, entry.number, entry.digest)
    return model_of(types[entry.id.partition("/")[0]]).model_validate_json(payload.record), payload
