"""Where in site.yaml or theme.yaml a value stands, looked up only when something is wrong with it."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from site_src.discover.text import Texts
from site_src.model.judge.place import NOWHERE, inside
from site_src.problems import Problem, Severity
from site_src.read.tree import Location, Tree


@dataclass(frozen=True)
class SettingsPlaces:
    """The places of one settings file, which has been read and found sound before."""

    path: str
    text: Texts

    @functools.cached_property
    def _tree(self) -> Tree | None:
        from site_src.read.yaml_tree import load

        return load(self.text(self.path), self.path)[0]

    def problem(self, way: Location, rule: str, message: str, hint: str) -> Problem:
        """Return an error at the value to which `way` leads, or where it should stand."""
        line, column = self._tree.locate(way) if self._tree else (0, 0)
        return Problem(self.path, line, column, rule, message, hint)

    def warning(self, way: Location, rule: str, message: str, hint: str) -> Problem:
        """Return a warning at the key to which `way` leads; about the whole file if it is not written."""
        if self._tree is None or functools.reduce(inside, way, self._tree.value) is NOWHERE:
            return Problem(self.path, 0, 0, rule, message, hint, severity=Severity.WARNING)
        line, column = self._tree.locate(way, key=True)
        return Problem(self.path, line, column, rule, message, hint, severity=Severity.WARNING)
