"""The names of fields as the tree that PDF asks for: ``budget.2.amount`` is `amount` in `2` in `budget`."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Object, Pdf, String


class FieldTree:
    """Fields by their full names; `roots` are those at the top, `computed` those with a calculation."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._nodes: dict[str, Object] = {}
        self.roots: list[Object] = []
        self.computed: dict[str, Object] = {}

    def add(self, name: str, field: Object) -> None:
        """Hang `field` where its full name says."""
        above, _, last = name.rpartition(".")
        field.T = String(last)
        self._hang(above, field)
        if "/C" in field.get("/AA", Dictionary()):
            self.computed[name] = field

    def _hang(self, above: str, field: Object) -> None:
        if not above:
            self.roots.append(field)
            return
        if above not in self._nodes:
            upper, _, last = above.rpartition(".")
            node: Object = self._pdf.make_indirect(Dictionary(T=String(last), Kids=Array()))
            self._nodes[above] = node
            self._hang(upper, node)
        parent = self._nodes[above]
        field.Parent = parent
        parent.Kids.append(field)
