"""How words are compared, titles sound, hits are ordered and shown; who is told first whom to call."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_src.plan.jobs.search import Shard, TextsJob
from site_src.plan.key_part import NOTHING
from site_src.plan.search_jobs import BUCKETS
from site_src.plan.spelling import spelling
from site_src.render.search.files import CALL, END
from site_src.render.search.folded import folded
from site_src.render.search.pairs import shard_pairs
from tests.unit.scripts.conftest import Call

CORES = [f"tools/search/core/{name}.js" for name in ("text", "spelling", "pairs", "rank", "context", "distress")]
LETTERS = st.characters(exclude_categories=["Cs"], max_codepoint=0x2FFFF)
FEW = st.text(alphabet="心理健康aA1，。 \n", max_size=12)


@pytest.fixture(scope="module")
def call(in_node: Callable[..., Call]) -> Call:
    return in_node(*CORES)


@given(text=st.text(alphabet=st.one_of(LETTERS, st.sampled_from("ＡｂＣ１２（），。！㎡①Ⅳ“”—𠮷é"))))
def test_letters_are_made_plain_as_in_the_index_and_stay_in_their_places(call: Call, text: str) -> None:
    plain = call("plainText.folded", text)
    assert len(plain.encode("utf-16")) == len(text.encode("utf-16"))
    known = [char for char in text if char.isprintable() and char.lower() == char.lower().lower()]
    assert call("plainText.folded", "".join(known)) == folded("".join(known))


def test_words_are_told_apart_by_spaces_alone(call: Call) -> None:
    assert call("plainText.terms", " 心理　Ｗｏｒｄ 心理  12356，") == ["心理", "word", "12356,"]


@pytest.mark.parametrize(
    ("title", "typed", "place"),
    [
        ("心理咨询室怎样预约", "xlzx", [0, 4]),
        ("心理咨询室怎样预约", "xinli", [0, 2]),
        ("职工心理咨询", "xinlizx", [2, 6]),
        ("职工心理咨询", "xinliz", [2, 5]),
        ("重庆的经验", "chongqing", [0, 2]),
        ("重点工作", "zhongd", [0, 2]),
        ("女职工专场", "nvzhigong", [0, 3]),
        ("女职工专场", "nuzg", [0, 3]),
        ("女职工专场", "nüzhi", [0, 2]),
        ("“健康驿站”推荐表", "jkyztjb", [1, 9]),
        ("PHQ-9抑郁自评", "phqyy", None),
        ("心理咨询", "xlxz", None),
        ("心理咨询", "x", None),
        ("心理咨询", "xinlizixunshi", None),
    ],
)
def test_a_title_is_found_by_how_it_sounds(call: Call, title: str, typed: str, place: list[int] | None) -> None:
    assert call("spelling.find", spelling(title), typed) == place


@given(texts=st.lists(FEW, min_size=1, max_size=120), term=st.text(alphabet="心理健康a，", min_size=1, max_size=2))
def test_a_pair_leads_to_the_texts_that_have_it_and_to_no_other(call: Call, texts: list[str], term: str) -> None:
    data = f"{CALL}{json.dumps(['texts', 0, '', texts], ensure_ascii=False)}{END}".encode()
    job = TextsJob("search-texts", "search/texts-0.js", "content/", NOTHING, 0, Shard((), NOTHING), (), True)
    buckets = [part.decode() for part in shard_pairs(job, data)]
    assert len(buckets) == BUCKETS
    plain = folded(term)
    lines = buckets[call("pairs.bucket", plain, BUCKETS)]
    holders: Any = call("(lines, pair) => [...pairs.holders(lines, pair)].sort((a, b) => a - b)", lines, plain)
    assert holders == [place for place, text in enumerate(texts) if plain in folded(text)]


def found(title: str, **more: Any) -> list[Any]:
    """Return a row of a file of titles, and where its text lies."""
    row = {"url": f"{title}.html", "date": "", "heading": "文章", "name": "文章", "column": "知识", **more}
    fields = [title, row["url"], row["date"], row["heading"], row["name"], row["column"], spelling(title), "", "", ""]
    return [fields, 0, 0]


SORTED = """(rows, texts, query, byDate) => {
  const all = rows.map(([row, shard, place]) => rank.found(row, shard, place))
  const newest = Math.max(0, ...all.map((one) => one.when))
  const terms = plainText.terms(query)
  const hits = all.map((found, at) => ({found, score: rank.score(found, plainText.folded(texts[at]), terms, newest)}))
  return rank.sorted(hits.filter((hit) => hit.score > 0), byDate).map((hit) => hit.found.title)
}"""


def test_titles_come_before_texts_phrases_before_words_and_the_new_before_the_old(call: Call) -> None:
    rows = [
        found("别的", date="2026-11-01"), found("睡眠"), found("怎样改善睡眠", date="2020-01-01"), found("改善环境", date="2026-10-01"),
        found("说说", date="2026-01-01"), found("没有"),
    ]  # fmt: skip
    texts = ["睡眠不好", "", "", "睡眠，改善", "改善睡眠的办法", "饮食"]

    assert call(SORTED, rows, texts, "睡眠", False) == ["睡眠", "怎样改善睡眠", "别的", "改善环境", "说说"]
    assert call(SORTED, rows, texts, "睡眠", True) == ["别的", "改善环境", "说说", "怎样改善睡眠", "睡眠"]
    assert call(SORTED, rows, texts, "改善 睡眠", False) == ["怎样改善睡眠", "改善环境", "说说"]


def test_headings_keep_their_order_and_one_with_the_title_itself_comes_first(call: Call) -> None:
    program = """(rows, query) => {
      const terms = plainText.terms(query)
      const all = rows.map(([row, shard, place]) => rank.found(row, shard, place))
      const hits = all.map((found) => ({found, score: rank.score(found, "睡眠", terms, 0)}))
      return rank.grouped(rank.sorted(hits, false), ["电话", "通知", "文章"]).map(([heading, some]) => [heading, some.length])
    }"""
    rows = [found("甲", heading="文章"), found("乙", heading="电话"), found("丙", heading="文章")]
    assert call(program, rows, "睡眠") == [["电话", 1], ["文章", 2]]
    assert call(program, [*rows, found("睡眠", heading="文章")], "睡眠") == [["文章", 3], ["电话", 1]]


SHOWN = """(text, query) => context.shown(text, plainText.folded(text), plainText.terms(query))
  .map((piece) => piece.marked ? `[${piece.text}]` : piece.text).join("")"""


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("一行\n失眠，先看白天。\n再一行", "失眠", "[失眠]，先看白天。"),
        ("ＰＨＱ－９是什么\n后面", "phq-9", "[ＰＨＱ－９]是什么"),
        ("先说甲\n再说乙", "甲 乙", "先说[甲]……再说[乙]"),
        ("第一句。\n第二句。", "丙", "第一句。 第二句。"),
        ("长" * 60 + "短" + "长" * 100, "短", "…" + "长" * 22 + "[短]" + "长" * 61 + "…"),
    ],
)
def test_a_hit_is_shown_with_the_words_around(call: Call, text: str, query: str, shown: str) -> None:
    assert call(SHOWN, text, query) == shown


@given(text=FEW, query=st.text(alphabet="心理健a，", min_size=1, max_size=3))
def test_what_is_marked_leaves_no_letter_out(call: Call, text: str, query: str) -> None:
    pieces = call("(text, query) => context.pieces(text, plainText.folded(text), plainText.terms(query))", text, query)
    assert "".join(piece["text"] for piece in pieces) == text
    assert all(folded(piece["text"]) for piece in pieces)


@pytest.mark.parametrize(
    ("query", "heard"),
    [
        ("自杀", True), ("想 自 杀", True), ("不，想，活", True), ("我不想活了怎么办", True), ("zisha", True), ("bu xiang huo", True),
        ("SUICIDE", True), ("自评", False), ("杀", False), ("zs", False), ("", False),
    ],
)  # fmt: skip
def test_words_of_distress_are_heard_however_they_are_typed(call: Call, query: str, heard: bool) -> None:
    words = [[word, spelling(word)] for word in ("自杀", "不想活", "suicide")]
    assert call("distress.heard", query, words) is heard
