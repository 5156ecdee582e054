"""The arithmetic of `scoring` as scripts of a fillable PDF.

The language is that of the oldest readers: no arrow functions, no big integers. So that
nothing is lost to binary fractions, a number is a fraction of two whole numbers until it
is shown. All letters beyond ASCII are escaped: readers differ in how they decode a script.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import assert_never

from site_src.scoring.expression import Base, Best, Converted, Expression, Formula, Sum, converts
from site_src.scoring.limits import ABSENT, Limits
from site_src.scoring.number import NUMBER, PLACES, WIDE, plain

_SIGNS = json.dumps({chr(wide): chr(narrow) for wide, narrow in WIDE.items()})
_WIDE = "".join(f"\\u{wide:04x}" for wide in WIDE)
_UNIT = 10**PLACES

_READ = (
    # What is typed, without separators; null where it is no number.
    f"function W(t) {{ t = String(t).replace(/[{_WIDE}]/g, function (c) {{ return {_SIGNS}[c]; }}).replace(/^\\s+|\\s+$/g, ''); "
    f"return /^(?:{NUMBER})$/.test(t) ? t.replace(/,/g, '') : null; }} "
    "function R(t) { t = W(t); if (t === null) return null; var p = t.indexOf('.'); "
    "return [Number(t.replace('.', '')), Math.pow(10, p < 0 ? 0 : t.length - p - 1)]; } "
)

_COMPUTE = _READ + (
    "var D = this; "
    "function V(n) { return R(D.getField(n).value); } "
    "function G(a, b) { while (b) { var c = a % b; a = b; b = c; } return a; } "
    "function Q(a, b) { var g = G(Math.abs(a), Math.abs(b)) || 1; if (b < 0) g = -g; return [a / g, b / g]; } "
    "function A(x, y) { var g = G(x[1], y[1]); return Q(x[0] * (y[1] / g) + y[0] * (x[1] / g), x[1] / g * y[1]); } "
    f"function H(x) {{ var s = x[0] < 0 ? -1 : 1, n = Math.abs(x[0]), d = x[1], q = Math.floor(n / d), r = n - q * d; "
    f"return [s * (q * {_UNIT} + Math.floor((2 * {_UNIT} * r + d) / (2 * d))), {_UNIT}]; }} "
    "function B(l) { var r = null; for (var i = 0; i < l.length; i++) "
    "if (l[i] !== null && (r === null || l[i][0] * r[1] > r[0] * l[i][1])) r = l[i]; return r; } "
    "function S(l) { var r = null; for (var i = 0; i < l.length; i++) "
    "if (l[i] !== null) r = r === null ? l[i] : A(r, l[i]); return r === null ? r : H(r); } "
    "function F(l, s, m) { for (var i = 0; i < l.length; i++) if (l[i] === null) return null; "
    "var r = [0, 1], t = l[0]; for (i = 0; i < s.length; i++) { var n = l[i + 1], o = s.charAt(i); "
    "if (o == '*') t = Q(t[0] * n[0], t[1] * n[1]); "
    "else if (o == '/') { if (!n[0]) return null; t = Q(t[0] * n[1], t[1] * n[0]); } "
    "else { r = A(r, t); t = o == '+' ? n : [-n[0], n[1]]; } } "
    "r = A(r, t); return H([r[0] * m, r[1]]); } "
    f"function T(x) {{ if (x === null) return ''; var n = Math.abs(x[0]), c = String({_UNIT} + n % {_UNIT}).slice(1).replace(/0+$/, ''); "
    f"return (x[0] < 0 ? '-' : '') + Math.floor(n / {_UNIT}) + (c ? '.' + c : ''); }} "
)


_CONVERT = (
    f"var N = {json.dumps(ABSENT)}; "
    "function E(f, l) { for (var i = 0; i < l.length; i++) if (String(D.getField(l[i][0]).value) != N) f = A(f, l[i][1]); "
    "return H(f); } "
    "function K(x, s) { if (x === null) return x; x = A(x, s); return x[0] < 0 ? H([0, 1]) : H(x); } "
    "function C(x, b, f) { return x === null || !b[0] ? null : H(Q(x[0] * b[1] * f[0], x[1] * b[0] * f[1])); } "
)
"""Needed where a total is converted."""


WORDS_KEYSTROKE = "event.change = event.change.replace(/\\u2022/g, '\\u00b7');"
"""Types ``·`` for ``•``, which PDFium, the reader in Chrome and Edge, shows as another sign."""


def keystroke(limits: Limits) -> str:
    """Return the script that refuses what is no number, while it is typed and when it is done."""
    letters = "".join(f"\\u{ord(letter):04x}" for letter in ABSENT) if limits.or_absent else ""
    return _READ + (
        f"if (event.willCommit) {{ if (event.value !== ''{_absent(limits)} && R(event.value) === null) {_refused(limits)} }} "
        f"else if (/[^0-9.,\\-\\s{_WIDE}{letters}]/.test(event.change)) event.rc = false;"
    )


def validation(limits: Limits) -> str:
    """Return the script that refuses numbers beyond the limits."""
    taken = "true"
    if limits.steps:
        taken = " || ".join(f"n === {plain(step)}" for step in limits.steps)
    else:
        held = [f"n >= {plain(limits.least)}"]
        held += [f"n <= {plain(limits.most)}"] if limits.most is not None else []
        held += ["n === Math.floor(n)"] if limits.whole else []
        taken = f"{'n === 0 || ' if limits.or_nothing else ''}{' && '.join(held)}"
    return _READ + (
        f"var x = R(event.value), n = x && x[0] / x[1]; "
        f"if (event.value !== ''{_absent(limits)} && (x === null || !({taken}))) {_refused(limits)}"
    )


def format_script() -> str:
    """Return the script that shows a number as it is read: ``1,200`` as ``1200``."""
    return _READ + "var t = W(event.value); if (t !== null) event.value = t;"


def calculation(expression: Expression) -> str:
    """Return the script of a field that is worked out; it is empty where the reference is."""
    shown = expression if isinstance(expression, Sum | Formula | Base | Converted) else Sum((expression,))
    convert = _CONVERT if converts(expression) else ""
    return f"{_COMPUTE}{convert}event.value = T({_script(shown)});"


def _script(expression: Expression) -> str:
    if isinstance(expression, str):
        return f"V({json.dumps(expression)})"
    if isinstance(expression, Best):
        return f"B([{_listed(expression.of)}])"
    if isinstance(expression, Sum):
        if expression.start:
            return f"K(S([{_listed(expression.of)}]), {_fraction(expression.start)})"
        return f"S([{_listed(expression.of)}])"
    if isinstance(expression, Formula):
        return (
            f'F([{_listed(expression.operands)}], "{"".join(expression.signs)}", {100 if expression.per_cent else 1})'
        )
    if isinstance(expression, Base):
        optional = ", ".join(f"[{json.dumps(one.name)}, {_fraction(one.most)}]" for one in expression.optional)
        return f"E({_fraction(expression.fixed)}, [{optional}])"
    if isinstance(expression, Converted):
        base = _script(expression.base) if expression.base else "[1, 1]"
        return f"C({_script(expression.of)}, {base}, {_fraction(expression.factor)})"
    assert_never(expression)


def _fraction(number: Decimal) -> str:
    numerator, denominator = number.as_integer_ratio()
    return f"[{numerator}, {denominator}]"


def _absent(limits: Limits) -> str:
    """Return the condition that the word for what does not apply is not there, where it is taken."""
    return f" && event.value !== {json.dumps(ABSENT)}" if limits.or_absent else ""


def _listed(expressions: tuple[Expression, ...]) -> str:
    return ", ".join(map(_script, expressions))


def _refused(limits: Limits) -> str:
    return f"{{ app.alert({json.dumps(limits.refusal)}); event.rc = false; }}"
