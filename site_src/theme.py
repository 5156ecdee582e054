"""A theme as the build sees it: its settings and the names of its files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from site_src.model.part import Part
from site_src.model.values.fields import Line
from site_src.model.values.numerals import NARROW
from site_src.palette import Palette, Recolouring, rgb

TEMPLATES = "templates/"
BELOW = "base-theme:"
"""Before the name of a template: the one of that name in the theme below, which this one takes the place of."""


def _colour(value: str) -> str:
    try:
        rgb(value)
    except ValueError:
        message = "颜色要写成 # 加六位数字或 a 到 f，外面加引号：{value}"
        bare = "".join(value.lower().translate({**NARROW, 0xFF03: "#"}).split()).removeprefix("#")
        meant = f'"#{bare}"' if re.fullmatch("[0-9a-f]{6}", bare) else ""
        hint = f"写成：{meant}" if meant else "在取色的软件里抄下 # 开头的六位颜色值"
        details = {"value": value, "hint": hint, "instead": meant}
        raise PydanticCustomError("theme-colour", message, details) from None
    return value.lower()


Colour = Annotated[str, AfterValidator(_colour)]
Tool = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
Font = Annotated[str, Field(pattern=r"^\w[\w .-]*$")]


class Tokens(Part):
    """Which custom properties of the style sheets a colour or a font of an extending theme stands for."""

    colours: Mapping[str, tuple[str, ...]] = Field(
        default={}, description="颜色名: 它管的记号，第一个是领头的", examples=["{accent: [pine, pine-2]}"]
    )
    fonts: Mapping[str, str] = Field(default={}, description="字体名: 它管的记号", examples=["{text: sans}"])


class ThemeConfig(Part):
    """theme.yaml: what the theme is called, what it extends and changes, which files are bundled."""

    title: str = Field(default="", description="主题名称")
    extends: str = Field(
        default="", description="在哪个主题上改，写主题的名称；这里没有的文件都用那个主题的", examples=["default"]
    )
    styles: tuple[str, ...] = Field(
        default=(), description="样式表，按先后顺序合成一个文件；扩展别的主题时接在它的后面", examples=["[css/own.css]"]
    )
    scripts: tuple[str, ...] = Field(default=(), description="脚本，按先后顺序合成一个文件；扩展别的主题时接在它的后面")
    tools: Mapping[Tool, tuple[str, ...]] = Field(
        default={},
        description="工具: 它的脚本，按先后顺序合成一个文件，只有模板要了的网页才有",
        examples=["{quiz: [js/tools/quiz/core.js, js/tools/quiz/face.js]}"],
    )
    colours: Mapping[str, Colour] = Field(
        default={},
        description="换颜色，写一个主色就够，深浅由程序按对比度定；默认主题有 accent（主色）和 alert（提醒色）",
        examples=['{accent: "#1d4e89"}'],
    )
    fonts: Mapping[str, tuple[Font, ...]] = Field(
        default={},
        description="换字体，几种按先后试用；默认主题有 text（正文）和 title（标题）",
        examples=["{title: [Source Han Serif SC, serif]}"],
    )
    logo: str = Field(default="", description="标志图片，相对于 assets/；不写用主题自带的", examples=["logo.svg"])
    home: tuple[str, ...] = Field(
        default=(), description="首页各部分和先后；不写用主题原来的", examples=["[tasks, due]"]
    )
    distress: tuple[Line, ...] = Field(
        default=(),
        description="有人搜这些词，先给出求助电话；写了就代替所扩展主题的，只想加几个写在 site.yaml 里",
        examples=["[自杀, 不想活]"],
    )
    tokens: Tokens = Field(default=Tokens(), description="本主题允许换的颜色和字体各管哪些记号")

    def over(self, base: ThemeConfig) -> ThemeConfig:
        """Return these settings laid over those of the theme that is extended."""
        return ThemeConfig(
            title=self.title or base.title,
            extends=self.extends,
            styles=(*base.styles, *(name for name in self.styles if name not in base.styles)),
            scripts=(*base.scripts, *(name for name in self.scripts if name not in base.scripts)),
            tools={**base.tools, **self.tools},
            colours={**base.colours, **self.colours},
            fonts={**base.fonts, **self.fonts},
            logo=self.logo or base.logo,
            home=self.home or base.home,
            distress=self.distress or base.distress,
            tokens=Tokens(
                colours={**base.tokens.colours, **self.tokens.colours},
                fonts={**base.tokens.fonts, **self.tokens.fonts},
            ),
        )


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme put together of its own files and those of the themes it extends.

    `config` are its settings laid over theirs, `own` those of its own theme.yaml, `parts`
    the parts of the home page that the lowest of them has. `digests` maps the path of
    every file (``templates/base.html``) to its digest, `sources` to the source that it is. A template
    whose place another takes is there all the same, as ``templates/base-theme:base.html``.
    """

    config: ThemeConfig
    own: ThemeConfig
    parts: tuple[str, ...]
    digests: Mapping[str, bytes]
    sources: Mapping[str, str]

    @property
    def templates(self) -> dict[str, bytes]:
        """Digest of each template by its name below templates/, with those of the themes below."""
        return {path[len(TEMPLATES) :]: value for path, value in self.digests.items() if path.startswith(TEMPLATES)}

    @property
    def palette(self) -> Palette | None:
        """Colours and fonts that differ from what the style sheets say, None if none does."""
        config, tokens = self.config, self.config.tokens
        colours = [Recolouring(colour, tokens.colours.get(name, ())) for name, colour in config.colours.items()]
        fonts = {tokens.fonts[name]: families for name, families in config.fonts.items() if name in tokens.fonts}
        changes = tuple(change for change in colours if change.tokens)
        return Palette(changes, fonts) if changes or fonts else None
