"""What a save does to the preview: rebuild, reload, error page, healing."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.unit.serve.running import PATIENCE, WALK, Portal, Preview, article, replaced, started


def edition(page: str) -> int:
    """Return the edition that a page says it shows."""
    found = re.search(r"snipver=(\d+)", page)
    assert found
    return int(found[1])


@asynccontextmanager
async def open_page(port: int, shown: int) -> AsyncIterator[WebSocketClientConnection]:
    """Say what a browser says that shows the edition `shown`."""
    line = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
    await line.write_message(json.dumps({"command": "hello", "protocols": [], "snipver": shown}))
    assert json.loads(await line.read_message() or "")["command"] == "hello"
    await line.write_message(json.dumps({"command": "info", "url": "http://127.0.0.1/"}))
    yield line
    line.close()


async def command(line: WebSocketClientConnection) -> str:
    """Wait for the next message; return its command."""
    message = await asyncio.wait_for(line.read_message(), PATIENCE)
    return str(json.loads(message or "{}")["command"])


def test_an_article_a_template_and_a_new_file_are_rebuilt(portal: Portal, preview: Preview) -> None:
    portal.article.write_text(article("第二版正文。"), "utf-8")
    preview.shows("第二版正文")
    portal.template.write_text(portal.template.read_text("utf-8").replace("<h1>", "<h1>模板改过："), "utf-8")
    preview.shows("模板改过：散步十分钟")
    portal.article.with_name("new.md").write_text(article("新来的。"), "utf-8")
    preview.shows("新来的", "/articles/body/new.html")
    portal.article.unlink()
    preview.until(lambda: preview.get(WALK), lambda answer: answer.status == 404)


def test_an_open_page_is_told_of_a_save(portal: Portal, preview: Preview) -> None:
    async def told() -> str:
        async with open_page(preview.port, edition(preview.get(WALK).text)) as line:
            portal.article.write_text(article("第二版正文。"), "utf-8")
            return await command(line)

    assert asyncio.run(told()) == "reload"
    assert "第二版正文" in preview.get(WALK).text


def test_a_page_that_was_fetched_before_a_save_is_told_when_it_connects(portal: Portal, preview: Preview) -> None:
    before = edition(preview.get(WALK).text)
    portal.article.write_text(article("第二版正文。"), "utf-8")
    preview.shows("第二版正文")

    async def told() -> str:
        async with open_page(preview.port, before) as line:
            return await command(line)

    assert asyncio.run(told()) == "reload"


def test_a_message_nested_without_end_closes_its_line_and_nothing_else(preview: Preview) -> None:
    async def closed() -> int | None:
        async with open_page(preview.port, edition(preview.get(WALK).text)) as line:
            await line.write_message("[" * 100_000)
            assert await asyncio.wait_for(line.read_message(), PATIENCE) is None
            return line.close_code

    assert asyncio.run(closed()) == 1003
    assert preview.get(WALK).status == 200


def test_of_many_rapid_saves_the_last_is_shown(portal: Portal, preview: Preview) -> None:
    for number in range(60):
        portal.article.write_text(article(f"第{number}次保存。"), "utf-8")
        preview.get(WALK)
    preview.shows("第59次保存")


def test_a_save_that_changes_nothing_reloads_nothing(portal: Portal, preview: Preview) -> None:
    before = edition(preview.get(WALK).text)
    portal.article.write_text(portal.article.read_text("utf-8"), "utf-8")
    portal.article.with_name("new.md").write_text(article("新来的。"), "utf-8")
    answer = preview.shows("新来的", "/articles/body/new.html")
    assert edition(answer.text) <= before + 1


def test_a_mistake_is_shown_on_every_page_and_heals(portal: Portal, preview: Preview) -> None:
    portal.article.write_text(article("正文。", "titel: <b>&\n"), "utf-8")
    answer = preview.shows("要改正才能预览")
    assert answer.status == 500
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "content/articles/body/walk.md:5:1" in answer.text
    assert "titel: &lt;b&gt;&amp;" in answer.text
    assert "<b>" not in answer.text
    assert "改法：" in answer.text
    for path in ("/", "/articles/", "/lost"):
        assert preview.get(path).status == 500
    assert any("walk.md:5:1" in line for line in [*preview.lines, preview.line_with("walk.md:5:1")])
    portal.article.write_text(article("改好的正文。"), "utf-8")
    assert preview.shows("改好的正文").status == 200
    assert preview.get("/").status == 200


def test_the_last_good_site_stays_within_reach(portal: Portal, preview: Preview) -> None:
    style = re.search(r'href="\.\./\.\./(assets/[^"]+)"', preview.get(WALK).text)
    assert style
    portal.article.write_text(article("正文。", "titel: x\n"), "utf-8")
    answer = preview.shows("要改正才能预览")
    assert f'href="/_last-good{WALK}"' in answer.text
    last = preview.get(f"/_last-good{WALK}")
    assert (last.status, "第一版正文" in last.text) == (200, True)
    assert preview.get("/_last-good/articles").headers["Location"] == "/_last-good/articles/"
    assert preview.get(f"/_last-good/{style[1]}").status == 200
    assert preview.get("/_last-good/..%2f..%2fcontent/site.yaml").status == 404


def test_a_preview_that_begins_with_a_mistake_says_so_and_heals(portal: Portal) -> None:
    portal.article.write_text(article("正文。", "titel: x\n"), "utf-8")
    with started(portal) as preview:
        preview.opened()
        answer = preview.get("/")
        assert (answer.status, "_last-good" in answer.text) == (500, False)
        portal.article.write_text(article("改好的正文。"), "utf-8")
        preview.shows("改好的正文")


def test_a_page_that_shows_a_mistake_is_told_when_it_is_mended(portal: Portal, preview: Preview) -> None:
    portal.article.write_text(article("正文。", "titel: x\n"), "utf-8")
    answer = preview.shows("要改正才能预览")

    async def told() -> str:
        async with open_page(preview.port, edition(answer.text)) as line:
            portal.article.write_text(article("第一版正文。"), "utf-8")  # as it was: no file of the site changes
            return await command(line)

    assert asyncio.run(told()) == "reload"
    assert preview.get(WALK).status == 200


@pytest.mark.parametrize("broken", ["{{ view.no_such_thing }}", "{{ 1 / 0 }}", "{% if %}"])
def test_a_template_that_fails_does_not_end_the_preview(portal: Portal, preview: Preview, broken: str) -> None:
    whole = portal.template.read_text("utf-8")
    portal.template.write_text(whole + broken, "utf-8")
    preview.until(lambda: preview.get(WALK), lambda answer: answer.status == 500)
    portal.template.write_text(whole + "<!-- 好了 -->", "utf-8")
    preview.shows("<!-- 好了 -->")


def test_a_folder_put_in_place_of_the_content_is_seen_and_watched(portal: Portal, preview: Preview) -> None:
    replaced(portal.folder / "content", lambda text: text.replace("第一版", "换上的"))
    preview.shows("换上的正文")
    portal.article.write_text(article("换上以后又改。"), "utf-8")
    preview.shows("换上以后又改")


def test_content_that_goes_away_and_comes_back_is_shown_again(portal: Portal, preview: Preview) -> None:
    content = portal.folder / "content"
    content.rename(portal.folder / "away")
    preview.shows("预览做不出来")
    Path(portal.folder / "away").rename(content)
    assert preview.shows("第一版正文").status == 200
