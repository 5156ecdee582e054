"""What templates read of the values that they are given, found by their syntax trees: no page is rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import GenericAlias
from typing import Any, NamedTuple

from jinja2 import Environment, nodes

from tests.template_types import ANYTHING, Fields, Missing, attribute, called, either, element, many

KEEP = {"list", "sort", "unique", "reverse", "select", "reject", "selectattr", "rejectattr", "default"}
"""Filters that give some or all of what they are given."""
BY_ATTRIBUTE = {"map", "sort", "selectattr", "rejectattr", "groupby", "sum", "unique"}
DATES = {"date_cn", "day", "day_number", "dialled", "starts_at", "ends_at"}


class Fault(NamedTuple):
    """A read of something that is not there: the template, its line, what is wrong."""

    template: str
    line: int
    said: str


@dataclass(frozen=True)
class Module:
    """An imported template."""

    name: str


@dataclass(frozen=True)
class MacroOf:
    """A macro of a template."""

    template: str
    name: str


Scope = dict[str, Any]


@cache
def parsed(source: str) -> nodes.Template:
    """Return the syntax tree of a template."""
    return Environment(autoescape=True).parse(source)


@dataclass
class Reader:
    """Follows templates from the page into every macro that they call, with the types of what they pass."""

    sources: Mapping[str, str]
    faults: set[Fault] = field(default_factory=set)
    reached: set[tuple[str, str]] = field(default_factory=set)
    _modules: dict[str, Scope] = field(default_factory=dict)
    _done: set[str] = field(default_factory=set)
    _here: str = ""

    def page(self, name: str, values: Scope) -> None:
        """Read the template `name`, which sees `values`, with all that it extends."""
        chain = [name]
        while parent := next(self._tree(chain[-1]).find_all(nodes.Extends), None):
            assert isinstance(parent.template, nodes.Const)
            chain.append(parent.template.value)
        scope = dict(values)
        for one in reversed(chain):  # what a parent names at its top is known in the blocks of its children
            self._here = one
            for node in self._tree(one).body:
                if not isinstance(node, nodes.Output | nodes.Block):
                    self._statement(node, scope)
        for one in chain:
            self._here = one
            for node in self._tree(one).body:
                if isinstance(node, nodes.Output):
                    self._statement(node, scope)
            for block in self._tree(one).find_all(nodes.Block):
                self._body(block.body, dict(scope))

    def _tree(self, name: str) -> nodes.Template:
        return parsed(self.sources[name])

    def _body(self, body: list[nodes.Node], scope: Scope) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    self._type(part, scope)
            case nodes.Assign():
                self._bind(node.target, self._type(node.node, scope), scope)
            case nodes.AssignBlock():
                self._body(node.body, dict(scope))
                self._bind(node.target, str, scope)
            case nodes.Import():
                assert isinstance(node.template, nodes.Const)
                scope[node.target] = Module(node.template.value)
            case nodes.FromImport():
                assert isinstance(node.template, nodes.Const)
                for name in node.names:
                    old, new = name if isinstance(name, tuple) else (name, name)
                    scope[new] = self._exported(node.template.value, old)
            case nodes.Macro():
                scope[node.name] = MacroOf(self._here, node.name)
            case nodes.For():
                self._loop(node, scope)
            case nodes.If():
                self._type(node.test, scope)
                self._body([*node.body, *node.elif_, *node.else_], scope)
            case nodes.CallBlock():
                self._type(node.call, scope)
                self._body(node.body, {**scope, **dict.fromkeys(_names(node.args), ANYTHING)})
            case nodes.Block():
                pass  # read by itself: it sees nothing of what stands around it
            case nodes.Include():
                self._included(node, scope)
            case _:
                for child in node.iter_child_nodes():
                    (self._type if isinstance(child, nodes.Expr) else self._statement)(child, scope)

    def _included(self, node: nodes.Include, scope: Scope) -> None:
        assert isinstance(node.template, nodes.Const)
        here, self._here = self._here, node.template.value
        self._body(self._tree(node.template.value).body, dict(scope))
        self._here = here

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        over = self._type(node.iter, scope)
        inner = {**scope, "loop": ANYTHING}
        if isinstance(node.iter, nodes.Call) and isinstance(node.iter.node, nodes.Getattr):
            attr, of = node.iter.node.attr, self._type(node.iter.node.node, scope)
            value = element(of)
            over = (
                {"values": many(value), "items": many(GenericAlias(tuple, (str, value)))}.get(attr, over)
                if value
                else ANYTHING
            )
        if isinstance(node.iter, nodes.Filter) and node.iter.name == "groupby":
            assert node.iter.node is not None
            self._bind_pair(node.target, self._type(node.iter.node, scope), inner)
        else:
            self._bind(node.target, element(over), inner)
        if node.test is not None:
            self._type(node.test, inner)
        self._body(node.body, inner)
        self._body(node.else_, scope)

    def _bind_pair(self, target: nodes.Node, group: Any, scope: Scope) -> None:
        if isinstance(target, nodes.Tuple) and len(target.items) == 2:
            self._bind(target.items[0], ANYTHING, scope)
            self._bind(target.items[1], group, scope)
        else:
            self._bind(target, ANYTHING, scope)

    def _bind(self, target: nodes.Node, kind: Any, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = kind
        elif isinstance(target, nodes.Tuple):
            args = getattr(kind, "__args__", ())
            known = len(args) == len(target.items) and Ellipsis not in args
            for at, item in enumerate(target.items):
                self._bind(item, args[at] if known else ANYTHING, scope)

    def _type(self, node: nodes.Node, scope: Scope) -> Any:
        """Return the type of an expression, and keep what it reads that is not there."""
        match node:
            case nodes.Name():
                return scope.get(node.name, ANYTHING)
            case nodes.Getattr():
                of = self._type(node.node, scope)
                return (
                    self._exported(of.name, node.attr)
                    if isinstance(of, Module)
                    else self._read(of, node.attr, node.lineno)
                )
            case nodes.Getitem():
                return self._item(node, scope)
            case nodes.Call():
                return self._call(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.CondExpr():
                self._type(node.test, scope)
                parts = [
                    self._type(part, scope)
                    for part in (node.expr1, node.expr2)
                    if part is not None and not _is_empty(part)
                ]
                return either(*parts)
            case nodes.Or():
                left, right = self._type(node.left, scope), self._type(node.right, scope)
                return left if _is_empty(node.right) else either(left, right)
            case nodes.And():
                self._type(node.left, scope)
                return self._type(node.right, scope)
            case nodes.Concat() | nodes.TemplateData():
                for child in node.iter_child_nodes():
                    self._type(child, scope)
                return str
            case nodes.Tuple() | nodes.List():
                kinds = [self._type(item, scope) for item in node.items]
                return (
                    GenericAlias(tuple, tuple(kinds))
                    if kinds and ANYTHING not in kinds and all(map(_is_plain, kinds))
                    else ANYTHING
                )
            case _:
                for child in node.iter_child_nodes():
                    self._type(child, scope)
                return ANYTHING

    def _read(self, of: Any, name: str, line: int) -> Any:
        try:
            return attribute(of, name)
        except Missing as error:
            self.faults.add(Fault(self._here, line, str(error)))
            return ANYTHING

    def _item(self, node: nodes.Getitem, scope: Scope) -> Any:
        of = self._type(node.node, scope)
        if isinstance(node.arg, nodes.Slice):
            return of
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._read(of, node.arg.value, node.lineno)
        self._type(node.arg, scope)
        return element(of)

    def _call(self, node: nodes.Call, scope: Scope) -> Any:
        given = [self._type(arg, scope) for arg in node.args]
        named = {pair.key: self._type(pair.value, scope) for pair in node.kwargs}
        if isinstance(node.node, nodes.Getattr) and node.node.attr == "get" and node.args:
            of = self._type(node.node.node, scope)
            key = node.args[0]
            return self._read(of, key.value, node.lineno) if isinstance(key, nodes.Const) else element(of)
        of = self._type(node.node, scope)
        if isinstance(of, Fields):
            name = node.args[0] if node.args else None
            if isinstance(name, nodes.Const) and name.value not in of.names:
                self.faults.add(Fault(self._here, node.lineno, f"no field is called {name.value}"))
            return of.gives
        if isinstance(of, MacroOf):
            self._macro(of, given, named)
            return str
        return called(of)

    def _filter(self, node: nodes.Filter, scope: Scope) -> Any:
        of = self._type(node.node, scope) if node.node is not None else ANYTHING
        named: dict[str, Any] = {str(pair.key): pair.value for pair in node.kwargs}
        for arg in (*node.args, *named.values()):
            self._type(arg, scope)
        way = named.get("attribute") or (node.args[0] if node.name in ("selectattr", "rejectattr", "groupby") else None)
        found = element(of)
        if node.name in BY_ATTRIBUTE and isinstance(way, nodes.Const) and isinstance(way.value, str):
            for step in way.value.split("."):
                found = self._read(found, step, node.lineno)
        if node.name == "map":
            return many(found) if "attribute" in named and found is not ANYTHING and _is_plain(found) else ANYTHING
        if node.name in ("first", "last"):
            return element(of)
        return of if node.name in KEEP else str if node.name in DATES else ANYTHING

    def _exported(self, template: str, name: str) -> Any:
        names = self._module(template)
        if name not in names:
            self.faults.add(Fault(self._here, 0, f"{template} has no {name}"))
        return names.get(name, ANYTHING)

    def _module(self, template: str) -> Scope:
        """Return what a template names at its top."""
        if template not in self._modules:
            self._modules[template] = {}
            here, self._here = self._here, template
            for node in self._tree(template).body:
                if not isinstance(node, nodes.Output | nodes.Block):
                    self._statement(node, self._modules[template])
            self._here = here
        return self._modules[template]

    def _macro(self, macro: MacroOf, given: list[Any], named: Mapping[str, Any]) -> None:
        """Read the body of a macro once for each set of types that it is called with."""
        node = next(one for one in self._tree(macro.template).find_all(nodes.Macro) if one.name == macro.name)
        call = repr((macro, given, sorted(named.items(), key=lambda pair: pair[0])))
        self.reached.add((macro.template, macro.name))
        if call in self._done:
            return
        self._done.add(call)
        here, self._here = self._here, macro.template
        scope = {**self._module(macro.template), **dict.fromkeys(_names(node.args), ANYTHING)}
        scope |= dict(zip(_names(node.args), given, strict=False)) | dict(named)
        self._body(node.body, scope)
        self._here = here


def _names(args: list[nodes.Name]) -> list[str]:
    return [arg.name for arg in args]


def _is_empty(node: nodes.Node) -> bool:
    """Say whether a literal is there for want of something better: what is read of it is nothing."""
    empty = isinstance(node, nodes.Const) and node.value in ("", None)
    return empty or (isinstance(node, nodes.Tuple | nodes.List | nodes.Dict) and not node.items)


def _is_plain(kind: Any) -> bool:
    return not isinstance(kind, Module | MacroOf)


def macros(sources: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield template and name of each macro."""
    for name, source in sources.items():
        for node in parsed(source).find_all(nodes.Macro):
            yield name, node.name
