"""What a style sheet says in a newer way, said once more for the kernels of old office PCs."""

from __future__ import annotations

import re


def with_media_queries(style: str, container: str = "page") -> str:
    """Repeat every ``@container page (…) {…}`` of a style sheet as a media query, which stands before it.

    Only kernels without container queries (Chromium below 105) see the query. Its rem
    are 16 px and do not follow the size of letters that a reader chose, which is all
    that such a kernel misses. Everything else of the style sheet stays as it is.
    """
    import tinycss2
    from tinycss2.ast import AtRule

    starts = [0, *(found.end() for found in re.finditer(r"\r\n|[\n\r\f]", style))]
    whole, end = [], 0
    for rule in tinycss2.parse_stylesheet(style):
        if isinstance(rule, AtRule) and rule.lower_at_keyword == "container" and rule.content is not None:
            name, _, condition = tinycss2.serialize(rule.prelude).strip().partition(" ")
            if name == container:
                start = starts[rule.source_line - 1] + rule.source_column - 1
                query = f"@media {condition} {{{tinycss2.serialize(rule.content)}}}"
                whole += [style[end:start], "@supports not (container-type: inline-size) { ", query, " }\n"]
                end = start
    return "".join([*whole, style[end:]])
