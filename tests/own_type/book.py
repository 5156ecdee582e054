"""A content type of a portal's own: all that it takes to have one."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import Field

from site_src.model.content_type import ContentType
from site_src.model.entry import Entry


class BookFacts(NamedTuple):
    """What other pages see of a book."""

    shelf: str


BOOKS = ContentType(
    folder="books", model="tests.own_type.book:Book", facts=BookFacts,
    title="图书角", name="图书", words=("书",), description="驿站里可以借的书。", news=True,
)  # fmt: skip


class Book(Entry):
    """A book that one can borrow."""

    content_type = BOOKS

    shelf: str = Field(description="放在哪个书架", examples=["二楼东侧"])
    pages: int | None = Field(default=None, ge=1, description="页数", examples=["120"])

    def facts(self) -> BookFacts:
        return BookFacts(self.shelf)
