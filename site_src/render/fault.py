"""A mistake that shows only when a file is rendered."""

from __future__ import annotations

from site_src.problems import Problem


class RenderFault(Exception):
    """Rendering found `problem`; the site is not published. Survives the way back from a worker."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem
