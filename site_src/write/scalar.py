"""One text as YAML: in the quotes it had, or in those it needs."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Iterator

import yaml

from site_src.read.tree import Plain, Scalar
from site_src.read.yaml_tree import load
from site_src.write.edits import Unwritable

# What YAML itself, which this project's reader is not, takes for a number, a time or a yes.
_OTHERWISE = re.compile(
    r"[-+]?[\d.][\d_.,]*(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+|\d+(?::[0-5]?\d)+(?:\.\d*)?"
    r"|[-+]?\.(?:inf|nan)|yes|no|on|off|true|false|null|y|n|~|",
    re.IGNORECASE,
)
# Only double quotes can say these, by their numbers: no editor shows them, and the reader does not let them pass.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufff9-\ufffb\ufffe\uffff]")


class ScalarPlace(enum.Enum):
    """Where a value stands, as a text with a gap: not everywhere means a comma the same."""

    BLOCK = "k: {}\n"
    FLOW_LIST = "[{}]"
    FLOW_MAPPING = "{{k: {}}}"


def scalar_text(
    value: str, place: ScalarPlace = ScalarPlace.BLOCK, old: yaml.Node | None = None, indent: int = 2
) -> str:
    """Return `value` as it stands in YAML, in the manner of the scalar `old` that it replaces.

    If it takes several lines, those below the first are indented by `indent` spaces against the key. Raise
    Unwritable for a text that no file can hold (half of a surrogate pair).
    """
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Unwritable(value) from None
    for style in _styles(value, place, old):
        text = _written(value, style, place, indent)
        if text is not None and _says(text, value, place):
            return text
    raise Unwritable(value)


def _styles(value: str, place: ScalarPlace, old: yaml.Node | None) -> Iterator[str]:
    """Yield the styles to try, as PyYAML calls them ("" is none), the best first."""
    was, of = (old.style or "", old.value) if isinstance(old, yaml.ScalarNode) else ("", "")
    if isinstance(value, Plain):
        yield ""
    elif was in ("|", ">") and "\n" in value:
        yield "|"
    # Marks that were not needed, or not these, are somebody's wish; others go with the text that needed them.
    elif was in ("'", '"') and was != _usual(of, place):
        yield was
    elif type(value) is Scalar:
        yield '"'
    elif of and not was and not _plainly(of, place):
        yield ""  # a number stays one
    yield _usual(value, place)
    yield '"'


def _usual(value: str, place: ScalarPlace) -> str:
    """Return the style of a text that has had none."""
    if _plainly(value, place):
        return ""
    if "\n" in value and place is ScalarPlace.BLOCK:
        return "|"
    return "'" if ('"' in value or "\\" in value) and not re.search(r"['\n]", value) else '"'


def _plainly(value: str, place: ScalarPlace) -> bool:
    """Say whether a text without quotes is a text to every reader of YAML."""
    return _OTHERWISE.fullmatch(value) is None and _says(value, value, place)


def _written(value: str, style: str, place: ScalarPlace, indent: int) -> str | None:
    if style == '"':
        text = json.dumps(value, ensure_ascii=False)
        return _UNSEEN.sub(lambda odd: f"\\u{ord(odd[0]):04x}", text)
    if _UNSEEN.search(value):
        return None
    if style == "":
        return value
    if style == "'":
        return None if "\n" in value else f"'{value.replace(chr(39), chr(39) * 2)}'"
    # Empty lines at its end would be told from those below it by nobody.
    if place is not ScalarPlace.BLOCK or not value.strip("\n") or value.endswith("\n\n"):
        return None
    head = f"|{indent if value.lstrip(chr(10))[0] == ' ' else ''}{'' if value.endswith(chr(10)) else '-'}"
    lines = value.removesuffix("\n").split("\n")
    return "\n".join([head, *(" " * indent + line if line else "" for line in lines)])


def _says(text: str, value: str, place: ScalarPlace) -> bool:
    """Read `text` back in its place."""
    tree, problems = load(place.value.format(text), "")
    if tree is None or problems:
        return False
    read = tree.value if isinstance(tree.value, list) else list(tree.value.values())
    return read == [value] and read[0] is not None
