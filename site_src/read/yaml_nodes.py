"""YAML text to nodes with marks: PyYAML's parser with everything clever left out.

libyaml parses where it is there (it is in every wheel of PyYAML), else the Python one.
No tag is resolved and no object is made: a node has a tag only if the source wrote one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class _Untyped:
    """In place of PyYAML's resolver: a node without an explicit tag has none."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:
        return ""

    def descend_resolver(self, parent: yaml.Node | None, index: Any) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


class PureParser(_Untyped, Reader, Scanner, Parser, Composer):
    """The parser for a Python without libyaml; some three times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)


try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml
    NodeParser: Any = PureParser
else:

    class _FastParser(_Untyped, CParser):
        pass

    NodeParser = _FastParser


def compose(text: str) -> yaml.Node | None:
    """Return the root node of the only document in `text`; raise yaml.YAMLError if it has none such."""
    node: yaml.Node | None = NodeParser(text).get_single_node()
    return node


def events(text: str) -> Iterator[yaml.Event]:
    """Yield the parser's events, which takes no recursion however deep the text nests."""
    parser = NodeParser(text)
    while parser.check_event():
        yield parser.get_event()
