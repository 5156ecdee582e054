"""What stands behind the # of a link is kept: a place in an entry or in a file."""

from __future__ import annotations

import pytest

from tests.small_site import SmallSite, article


@pytest.mark.parametrize(("target", "fragment"), [("图.svg", "view=1"), ("breathe.md", "吸气"), ("@breathe", "吸气")])
def test_a_fragment_is_kept(site: SmallSite, target: str, fragment: str) -> None:
    site.write("content/articles/mind/图.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>图</title></svg>\n')
    site.write("content/articles/mind/breathe.md", article("放松", "## 吸气\n\n慢。\n", date="2026-11-01"))
    site.write(
        "content/articles/mind/sleep.md", article("睡觉", f"见[这里]({target}#{fragment})。\n", date="2026-11-02")
    )
    site.published()

    page = site.tree()["articles/mind/sleep.html"].decode()
    assert f"#{fragment}" in page[page.index("<main>") :]


def test_a_picture_that_is_missing_is_not_taken_for_a_text(site: SmallSite) -> None:
    site.write("content/articles/mind/成品.md", article("成品", date="2026-11-01"))
    site.write("content/articles/mind/sleep.md", article("睡觉", "![甲](成品.jpg)\n", date="2026-11-02"))

    (problem,) = [one for one in site.build().problems if one.rule == "link-missing"]
    assert "成品.md" not in problem.hint
