"""Compiled templates are kept beside their digests: damage to them costs time, never a page."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.small_site import SmallSite

NOTE = "编译过的模板已损坏，重新编译"


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 0.999), bit=st.integers(0, 7))
def test_flipped_bits_in_a_compiled_template_never_change_a_page(site: SmallSite, place: float, bit: int) -> None:
    site.published()
    expected = site.tree()
    kept = [file for file in (site.work / "templates").iterdir() if file.is_file()]
    assert kept
    for file in kept:
        data = bytearray(file.read_bytes())
        data[int(place * len(data))] ^= 1 << bit
        file.write_bytes(data)
    (site.output / "articles/mind/sleep.html").unlink()
    forget_templates()
    site.published()
    assert site.tree() == expected
    assert site.said == [NOTE]
    site.said.clear()


def forget_templates() -> None:
    """Let the next page be made as by a process that has compiled nothing yet."""
    from site_src.render import environment

    environment._environment.cache_clear()
