"""Who cannot search finds every entry by the month of its date and by the first letter of its title."""

from __future__ import annotations

import re

from tests.small_site import SmallSite, article

LIST = "{{ view.page.title }}{% for card in view.cards %}<a>{{ card.title }}</a>{% endfor %}"
MAP = "{% for item in view.months + view.letters %}<a>{{ item.title }} {{ item.url }} {{ item.total }}</a>{% endfor %}"


def links(site: SmallSite, path: str) -> list[str]:
    return re.findall("<a>(.*?)</a>", (site.output / path).read_text("utf-8"))


def test_every_entry_stands_in_its_month_and_under_its_letter(site: SmallSite) -> None:
    site.write("theme/templates/browse.html", LIST)
    site.write("theme/templates/sitemap.html", MAP)
    site.write("content/articles/mind/old.md", article("12356是什么", date="2025-03-01"))
    site.write("content/articles/mind/chong.md", article("重庆的经验", date="2026-11-03"))
    site.published()

    assert links(site, "browse/2026-11.html") == ["需求调查", "重庆的经验", "睡个好觉", "五分钟放松"]
    assert links(site, "browse/c.html") == ["重庆的经验"]
    assert links(site, "browse/other.html") == ["12356是什么"]
    assert links(site, "sitemap.html") == [
        "2026年11月 browse/2026-11.html 4", "2025年3月 browse/2025-03.html 1", "# browse/other.html 1", "C browse/c.html 1",
        "Q browse/q.html 1", "S browse/s.html 1", "W browse/w.html 1", "X browse/x.html 1",
    ]  # fmt: skip


def test_an_edit_of_a_text_leaves_it_as_it_is(site: SmallSite) -> None:
    site.write("theme/templates/browse.html", LIST)
    site.write(
        "content/articles/mind/breathe.md", article("五分钟放松", "慢慢呼吸。\n", date="2026-11-01", summary="呼吸")
    )
    site.published()
    site.write(
        "content/articles/mind/breathe.md", article("五分钟放松", "再慢些。\n", date="2026-11-01", summary="呼吸")
    )

    assert not [path for path in site.published().made if path.startswith("browse/")]
    assert site.tree() == site.clean_tree()


def test_a_theme_may_do_without_it(site: SmallSite) -> None:
    site.published()

    assert not (site.output / "browse").exists()
