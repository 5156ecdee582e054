"""What a try at building says of itself: what it looks like, when the next one is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from site_src.build.result import BuildResult
from site_src.build.source_roots import source_roots
from site_src.build.voice import Voice
from site_src.engine import engine
from site_src.options import BuildOptions
from site_src.problems import Problem
from site_src.publish.places import places_for
from site_src.refused import Refused
from site_src.serve.attempt import OUTDATED, Attempt, attempt
from site_src.serve.preview import claim, next_change
from tests.unit.serve.running import Portal, article

SILENT = Voice(lambda step, done, total: None, lambda text: None)
NOTHING_NEW = Attempt({}, BuildResult((), True, kept=9))
WRONG = Attempt({}, BuildResult((Problem("content/a.md", 1, 1, "rule", "错了"),), False))


def options(portal: Portal) -> BuildOptions:
    return BuildOptions(portal.folder / "content", portal.preview, str(portal.folder / "theme"), drafts=True)


def test_what_changed_on_disk_is_what_looks_different(portal: Portal) -> None:
    asked = options(portal)
    roots, made_by = source_roots(asked), engine()
    first = attempt(asked, roots, made_by, SILENT)
    again = attempt(asked, roots, made_by, SILENT)
    portal.template.write_text(portal.template.read_text("utf-8") + "<!-- 新模板 -->", "utf-8")
    edited = attempt(asked, roots, made_by, SILENT)
    assert (first.is_good, again.is_good, edited.is_good) == (True, True, True)
    assert again.looks_like(first)
    assert not edited.looks_like(again)
    assert "新模板" in (portal.preview / "articles/body/walk.html").read_text("utf-8")


def test_trouble_looks_different_from_none_and_from_other_trouble() -> None:
    assert not WRONG.looks_like(NOTHING_NEW)
    assert not NOTHING_NEW.looks_like(WRONG)
    assert not NOTHING_NEW.looks_like(None)
    assert not Attempt({}, refusal="一").looks_like(Attempt({}, refusal="二"))
    assert not Attempt({}, crash="一").looks_like(WRONG)
    assert WRONG.looks_like(Attempt({}, BuildResult(WRONG.result.problems if WRONG.result else (), False, seconds=9.0)))


def test_a_mistake_in_the_content_is_a_result_and_missing_content_a_refusal(portal: Portal) -> None:
    asked = options(portal)
    roots, made_by = source_roots(asked), engine()
    portal.article.write_text(article("正文。", "titel: x\n"), "utf-8")
    wrong = attempt(asked, roots, made_by, SILENT)
    assert (wrong.is_good, wrong.refusal, wrong.crash) == (False, "", "")
    (portal.folder / "content").rename(portal.folder / "away")
    assert "找不到内容文件夹" in attempt(asked, roots, made_by, SILENT).refusal


def test_a_program_that_was_replaced_meanwhile_builds_nothing(portal: Portal) -> None:
    tried = attempt(options(portal), source_roots(options(portal)), b"an older program", SILENT)
    assert tried.refusal == OUTDATED
    assert not portal.preview.exists()


def test_the_next_change_is_a_moment_of_the_real_clock_and_lies_ahead() -> None:
    now = datetime.now(UTC).replace(tzinfo=None)
    result = BuildResult((), True, until=now + timedelta(hours=9), zone="Asia/Shanghai")
    found = next_change(Attempt({}, result))
    assert found is not None
    assert found - datetime.now(UTC) < timedelta(hours=1)  # 9 hours later on a clock that is 8 hours ahead
    assert next_change(Attempt({}, replace(result, until=now + timedelta(hours=7)))) is None
    assert next_change(Attempt({}, replace(result, until=None))) is None
    assert next_change(Attempt({}, refusal="x")) is None


def test_a_folder_is_a_previews_for_ever_once_it_was_empty(portal: Portal) -> None:
    own = places_for(portal.preview, [Path(portal.folder / "content")]).own
    claim(own)
    portal.preview.mkdir(parents=True)
    (portal.preview / "index.html").write_text("x")
    claim(own)
    (own.work / "preview").unlink()
    with pytest.raises(Refused, match="要发布的网站"):
        claim(own)
