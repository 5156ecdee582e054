"""Which macros and parameters of a part the examples leave unseen."""

from __future__ import annotations

import pytest
from jinja2 import Environment

from site_src.render.macros import unseen

PART = """\
{% macro outer(items, root, title="x") %}{% for item in items %}{{ inner(item, small=true) }}{% endfor %}{{ root }}{% endmacro %}
{% macro inner(item, small=false, wide=false) %}{{ item }}{% endmacro %}
{% macro asked(letter) %}{{ caller() }}{{ letter }}{% endmacro %}
{% macro shown() %}x{% endmacro %}
{% set ready = shown() %}
"""


@pytest.mark.parametrize(
    ("examples", "missing"),
    [
        ([], ("outer", "inner", "asked")),
        (["{{ part.outer([1], '') }}"], ("outer.title", "inner.wide", "asked")),
        (["{{ part.outer([1], root='', title='y') }}", "{{ part.inner(1, wide=true) }}"], ("asked",)),
        (["{{ part.inner(1, true, true) }}", "{% call part.asked('a') %}x{% endcall %}"], ("outer",)),
        (["{{ outer([1], '', 'y') }}"], ("outer", "inner", "asked")),
    ],
)
def test_what_is_never_called_or_given_is_named(examples: list[str], missing: tuple[str, ...]) -> None:
    jinja = Environment(autoescape=True)
    assert unseen(jinja.parse(PART), [jinja.parse(example) for example in examples]) == missing
