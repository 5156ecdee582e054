"""Hotlines and offices to turn to."""

from __future__ import annotations

from typing import NamedTuple

from site_src.model.content_type import ContentType
from site_src.model.facts.opening import Opening


class ContactFacts(NamedTuple):
    """What other pages see of a line or an office."""

    kind: str
    organisation: str
    phones: tuple[str, ...]
    dial_from_outside: str
    hours: str
    opening: tuple[Opening, ...]
    scope: str
    audience: str
    address: str
    postcode: str
    website: str
    channel: str
    email: str | None
    email_note: str
    source: str
    verified_on: str | None
    priority: int


CONTACTS = ContentType(
    folder="contacts",
    model="site_src.model.types.contact:Contact",
    facts=ContactFacts,
    title="找帮助",
    name="热线",
    heading="电话",
    description="心理援助、急救、工会维权等电话，附服务时间与核对日期。",
    words=("电话", "联系方式"),
    listing="whole",
    own_pages=False,
    shortcode="hotline",
)
