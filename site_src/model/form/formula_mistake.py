"""What was meant by a formula that is none, or that names a field that is none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from site_src.model.judge.among import among
from site_src.scoring.form import FORMULA

_TIMES = re.compile(r"(?<=\s)[xX](?=\s)|[×＊]")
"""An x may belong to a name: it is a sign where it stands alone."""
_HALF = str.maketrans({"÷": "/", "／": "/", "＋": "+", "－": "-", "—": "-"})
_SIGN = re.compile(r" *([-+*/]) *")
NO_NUMBERS = "这张表没有数字字段；先把要计算的字段的 type 写成 number 或 integer"


def rewritten(written: str) -> dict[str, str]:
    """Return what a formula with other signs means, as details of a fault: ``hint`` and ``instead``."""
    plain = written.rpartition("=")[2].strip()
    meant = _SIGN.sub(r" \1 ", _TIMES.sub("*", plain).translate(_HALF)).strip()
    if FORMULA.fullmatch(meant):
        return {"hint": f"写成 {meant}", "instead": meant}
    return {"hint": "字段编号之间写 + - * /，左右各空一格；写字段的 id，不写标签，不写括号和等号"}


def renamed(formula: str, operand: str, known: Iterable[str]) -> dict[str, str]:
    """Return a formula with the field of `known` that was meant by `operand`, as details of a fault."""
    found = among(operand, known, NO_NUMBERS)
    if meant := found.pop("instead", ""):
        whole = re.sub(rf"\b{re.escape(operand)}\b", meant, formula)
        found |= {"hint": f"{found['hint']}写成 {whole}", "instead": whole}
    return found
