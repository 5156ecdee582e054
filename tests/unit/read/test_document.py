"""A document holds one record, or one for each item of a list and row of a table."""

import pytest

from site_src.read.document import read


def test_markdown_gives_one_record_and_the_raw_body() -> None:
    document, problems = read("content/notices/a.md", "\ufeff---\r\ntitle: 一\r\n---\r\n\r\n**二**\r\n".encode())

    assert problems == ()
    assert document is not None
    assert document.content_type == "notices"
    assert [tree.value for tree in document.trees] == [{"title": "一"}]
    assert (document.body, document.body_line) == ("\n**二**\n", 4)
    assert document.text.split("\n")[document.body_line] == "**二**"


def test_a_list_gives_a_record_for_each_item_with_its_own_places() -> None:
    document, problems = read("content/contacts/lines.yaml", b'- id: "12356"\n  title: A\n- id: "12351"\n  title: B\n')

    assert problems == ()
    assert document is not None
    assert [tree.value["id"] for tree in document.trees] == ["12356", "12351"]
    assert [tree.locate(()) for tree in document.trees] == [(1, 3), (3, 3)]
    assert document.trees[1].locate(("title",)) == (4, 10)


def test_a_file_directly_in_the_content_folder_has_no_type() -> None:
    document, _ = read("content/site.yaml", b"name: A\n")

    assert document is not None
    assert document.content_type == ""


def test_a_folder_below_that_of_the_type_does_not_change_the_type() -> None:
    document, _ = read("content/articles/mind/a.md", b"---\ntitle: A\n---\n")

    assert document is not None
    assert document.content_type == "articles"


def test_the_good_items_of_a_list_are_kept_beside_the_mistake() -> None:
    document, (problem,) = read("content/contacts/lines.yaml", "- title: 一\n- 二\n".encode())

    assert document is not None
    assert len(document.trees) == 1
    assert (problem.line, problem.column, problem.rule) == (2, 3, "yaml-not-mapping")


def test_a_file_that_is_no_content_is_the_callers_mistake() -> None:
    with pytest.raises(ValueError, match="photo"):
        read("content/notices/photo.jpg", b"")
