"""Signs that a font may lack: what is printed in their place, and which have no place on paper.

A document is set in fonts that come with the program and the theme. A sign that none of
them has is printed as its equivalent where there is one, as 〓 where there is none: in
Chinese print that is the block for a sort that is missing. A letter or a Han character
has no equivalent: a name with 〓 in it is another name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from unicodedata import category, decomposition, normalize

MISSING = "〓"
EQUIVALENTS = {
    **dict.fromkeys("☑✅✔🗸", "√"),
    **dict.fromkeys("☒✗✘✖❌❎🗙", "×"),
    **dict.fromkeys("☐⬜▢◻", "□"),
    **dict.fromkeys("✉📧📨📩🖂", "邮箱"),
    **dict.fromkeys("☏📞📱🕿", "电话"),
    **dict.fromkeys("➜➡➔➤▶►⮕👉", "→"),
    **dict.fromkeys("⬅◀◄👈", "←"),
    **dict.fromkeys("❤♡💗", "♥"),
    **dict.fromkeys("⭐🌟✨", "★"),
    **dict.fromkeys("❗❕", "！"),
    **dict.fromkeys("❓❔", "？"),
    **dict.fromkeys("⚫⬤🔴🔵", "●"),
    "\u20e3": ".",
    "↩": "",
}
"""Signs by what is printed in their place; the manual has the list."""
_JOINED = "\u200b\u200c\u200d\u2060\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
"""What only changes or joins signs: it prints nothing of its own."""
_JOINING = re.compile(f"[{_JOINED}]")
_RUN = re.compile(f"{MISSING}(?:{MISSING}|[{_JOINED}])+")
_BLANK = frozenset("\n\r\t\u2028\u2029\xad\ufeff")

Covers = Callable[[str], bool]
"""Says whether a font has a character."""


def printable(text: str, covers: Covers) -> str:
    """Return `text` with each sign that no font has replaced; letters are left as they are."""
    strange = {one for one in set(text) if one not in _BLANK and not covers(one)}
    if not strange:
        return text
    pieces = {one: _instead(one, covers) for one in strange}
    made = "".join(pieces.get(one, one) for one in text)
    # A picture of several signs is one that is missing.
    return _RUN.sub(MISSING, made) if MISSING in made else made


def unprintable(text: str, covers: Covers) -> Iterator[str]:
    """Yield each letter of `text` for which there is no font and no equivalent, once, sorted."""
    for one in sorted(set(text) - _BLANK):
        if not covers(one) and _instead(one, covers) == one:
            yield one


def is_missing(sign: str, covers: Covers) -> bool:
    """Say whether `sign` is printed as `MISSING`."""
    return sign not in _BLANK and not covers(sign) and _instead(sign, covers) == MISSING


def _instead(sign: str, covers: Covers) -> str:
    if sign in EQUIVALENTS:
        return EQUIVALENTS[sign]
    if _JOINING.match(sign):
        return ""
    # Another form of a known sign; a raised figure is another number.
    plain = normalize("NFKC", sign)
    if plain != sign and not decomposition(sign).startswith("<super>") and all(map(covers, plain)):
        return plain
    return sign if category(sign)[0] in "LMN" else MISSING
