"""Front matter is what stands between two lines of three hyphens at the top."""

from hypothesis import given
from hypothesis import strategies as st

from site_src.read.front_matter import split

LINES = st.lists(st.text("a#: -标", max_size=6).filter(lambda line: line.rstrip() != "---"), max_size=5)


def test_yaml_and_body_are_cut_and_keep_their_lines() -> None:
    yaml, body, line, problems = split("---\ntitle: 一\n---\n\n正文\n", "a.md")

    assert (yaml, body, line, problems) == ("\ntitle: 一\n", "\n正文\n", 4, ())


def test_a_file_may_end_with_its_front_matter() -> None:
    assert split("---\ntitle: 一\n---", "a.md") == ("\ntitle: 一\n", "", 4, ())


def test_a_rule_in_the_body_is_not_a_fence() -> None:
    _, body, _, problems = split("---\ntitle: 一\n---\n上\n\n---\n\n下\n", "a.md")

    assert body == "上\n\n---\n\n下\n"
    assert problems == ()


def test_empty_lines_above_and_spaces_behind_a_fence_are_allowed() -> None:
    yaml, body, line, problems = split("\n\n---  \ntitle: 一\n--- \n正文", "a.md")

    assert (yaml.strip(), body, line, problems) == ("title: 一", "正文", 6, ())


def test_the_hint_for_a_missing_fence_names_the_line_it_belongs_under() -> None:
    *_, (problem,) = split("---\ntitle: 一\ntags:\n  - a\n- b\n# 正文的标题\n\n正文\n", "a.md")

    assert "第 5 行下面" in problem.hint


@given(LINES, LINES, st.integers(0, 3))
def test_body_and_yaml_stand_on_the_lines_that_are_told(head: list[str], tail: list[str], above: int) -> None:
    lines = [*[""] * above, "---", *head, "---", *tail]
    yaml, body, first, problems = split("\n".join(lines), "a.md")

    assert problems == ()
    assert body.split("\n") == (lines[first - 1 :] or [""])
    assert yaml.split("\n")[above + 1 : -1] == head
