"""What of a part its examples leave unseen: macros that none of them calls, parameters that none gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from jinja2 import nodes

PART = "part"
"""The name under which an example has its part."""


class Macro(NamedTuple):
    """A macro: the names of its parameters in order, and what it calls of its own template."""

    parameters: tuple[str, ...]
    calls: tuple[Call, ...]


class Call(NamedTuple):
    """A call of the macro `name`: how many values it gives by position, and which by name."""

    name: str
    placed: int
    keywords: tuple[str, ...]

    def given(self, parameters: tuple[str, ...]) -> set[str]:
        """Return which of `parameters` get a value."""
        return {*parameters[: self.placed], *self.keywords}


def macros_of(template: nodes.Template) -> dict[str, Macro]:
    """Return the macros of a template by name, those for itself and those for others alike."""
    return {
        macro.name: Macro(tuple(name.name for name in macro.args), tuple(_own_calls([macro])))
        for macro in template.find_all(nodes.Macro)
    }


def unseen(template: nodes.Template, examples: Iterable[nodes.Template]) -> tuple[str, ...]:
    """Return, of the part that is `template`, each macro and each parameter (``bar.ends``) that `examples` never use."""
    macros = macros_of(template)
    loose = [node for node in template.body if not isinstance(node, nodes.Macro)]
    calls = [*_own_calls(loose), *(call for example in examples for call in _calls_of_part(example))]
    given = _given(macros, calls)
    missing: list[str] = []
    for name, macro in macros.items():
        if name not in given:
            missing.append(name)
        else:
            missing += [f"{name}.{parameter}" for parameter in macro.parameters if parameter not in given[name]]
    return tuple(missing)


def _given(macros: Mapping[str, Macro], calls: list[Call]) -> dict[str, set[str]]:
    """Return the macros that are reached from `calls`, each with the parameters that get a value anywhere."""
    given: dict[str, set[str]] = {}
    while calls:
        call = calls.pop()
        macro = macros.get(call.name)
        if macro is None:
            continue
        if call.name not in given:
            given[call.name] = set()
            calls += macro.calls
        given[call.name] |= call.given(macro.parameters)
    return given


def _own_calls(inside: Iterable[nodes.Node]) -> Iterator[Call]:
    for node in inside:
        for call in node.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name):
                yield _call(call.node.name, call)


def _calls_of_part(example: nodes.Template) -> Iterator[Call]:
    for call in example.find_all(nodes.Call):
        target = call.node
        if isinstance(target, nodes.Getattr) and isinstance(target.node, nodes.Name) and target.node.name == PART:
            yield _call(target.attr, call)


def _call(name: str, call: nodes.Call) -> Call:
    return Call(name, len(call.args), tuple(keyword.key for keyword in call.kwargs))
