"""The examples of one part of a theme: how a macro is called, and what is to be seen by it."""

from __future__ import annotations

from pydantic import Field

from site_src.model.part import Part
from site_src.model.values.fields import Title


class Example(Part):
    """One state of a part: a few lines of template that show it."""

    title: Title = Field(description="这个例子演示什么，如“今天截止”")
    shows: str = Field(min_length=1, description="怎样用这个部件，几行模板；部件叫 part")


class Examples(Part):
    """``<part>.examples.yaml``, beside the template of the part."""

    title: Title = Field(description="部件的名称")
    examples: tuple[Example, ...] = Field(min_length=1, description="例子，按先后排列")
