"""Scoring a rubric on its page: the sum, the verdict and what is missing follow; nothing is kept or sent."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.scoring.conftest import STORED, Scoring
from tests.browser.survey import AXE, DRESS, DRESSES, stretched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
Start = Callable[..., Scoring]
GIVEN = """() => [...document.querySelectorAll(".tally__row")].map(row =>
    [...row.querySelectorAll("input:not([type]), textarea, [aria-pressed]")].map(one => one.value || one.ariaPressed))"""


def meet(one: Scoring) -> None:
    for condition in ("有固定场地", "有专人负责"):
        one.page.get_by_role("group", name=condition).get_by_role("radio", name="符合", exact=True).check(force=True)


def give_most(one: Scoring) -> None:
    """Score 26 points of 30: as much as passes."""
    meet(one)
    one.press("c1-1", "满分5")
    for part in ("有台账4分", "有专人2分"):
        one.row("c1-2").get_by_role("checkbox", name=part).check(force=True)
    one.press("c1-3", "4分")
    one.press("c1-5", "满分3")
    one.type("c2-1", "8")


def test_without_a_script_there_is_the_rubric_to_read(scoring: Start) -> None:
    one = scoring(begin=False, java_script_enabled=False)
    assert one.page.locator(".js-only:visible").count() == 0
    assert one.page.locator("#c1-1").is_visible()


def test_before_one_begins_the_page_is_the_rubric_to_read(scoring: Start) -> None:
    one = scoring(begin=False)
    assert one.page.locator(".tally__row, .bar:visible, #score-keep:visible").count() == 0
    one.page.get_by_role("link", name="在网页上打分").click()
    assert one.page.locator(".tally__row").count() == 9
    assert one.page.get_by_role("button", name="开始打分").count() == 0


def test_each_way_of_scoring_adds_up_to_the_verdict(scoring: Start) -> None:
    one = scoring()
    assert (one.says("total"), one.says("verdict")) == ("0", "还有2条条件没有勾选")
    meet(one)
    assert one.says("verdict") == "还有5条没有打分"
    assert one.says("short") == "离申报线还差多于20分，最少补3条"
    give_most(one)
    assert (one.says("total"), one.says("verdict"), one.says("short")) == ("26", "达到达标线（26分以上）", "")
    one.type("c2-1", "5.5")
    assert (one.says("total"), one.says("verdict")) == ("23.5", "达到申报线（20分）")
    assert one.says("short") == "离达标线还差2.5分，最少补1条"
    one.press("c3-1", "市2分")
    assert one.says("total") == "23.5"  # what is given extra does not count
    assert one.faults == []


def test_the_items_that_are_missing_are_named_and_lead_there(scoring: Start) -> None:
    one = scoring()
    give_most(one)
    one.type("c2-1", "5.5")
    one.press("c1-1", "缺")
    one.press("c2-2", "到现场看")
    one.page.get_by_role("button", name="还差什么").click()
    panel = one.page.locator("[data-tally=way]")
    text = re.sub(r"\s+", "", panel.inner_text())
    assert "二、服务（各条共用），还能得4.5分" in text
    assert "缺材料：1条一、场地第1条" in text
    assert "到现场看：1条" in text
    panel.get_by_role("link", name="二、服务（各条共用）").first.click()
    assert one.page.evaluate("document.activeElement.getAttribute('aria-label')") == "二、服务，各条共用的得分得分"
    assert panel.is_hidden()


def test_a_number_that_an_item_does_not_take_is_refused_beside_it_and_not_counted(scoring: Start) -> None:
    one = scoring()
    one.type("c1-1", "9")
    field = one.row("c1-1").get_by_role("textbox").first
    assert field.get_attribute("aria-invalid") == "true"
    assert field.evaluate("field => document.getElementById(field.getAttribute('aria-describedby')).textContent") == (
        "只能填 0 到 5 分"
    )
    assert one.says("total") == "0"
    one.type("c1-1", "２．５")  # as a Chinese keyboard types it
    assert (field.get_attribute("aria-invalid"), one.says("total")) == ("false", "2.5")


def test_of_alternatives_the_best_counts_and_the_other_says_so(scoring: Start) -> None:
    one = scoring()
    one.press("c1-4", "满分5")
    one.press("c1-5", "满分3")
    assert one.says("total") == "5"
    assert "没有计入" in one.row("c1-5").inner_text()
    assert "没有计入" not in one.row("c1-4").inner_text()


def test_a_veto_overrides_every_score(scoring: Start) -> None:
    one = scoring()
    give_most(one)
    veto = one.page.get_by_role("switch", name="泄露来访者信息")
    veto.press("Space")
    assert veto.get_attribute("aria-checked") == "true"
    assert one.says("verdict") == "泄露来访者信息：一律不予通过"
    assert "zhu" in (one.page.locator("[data-tally=verdict]").get_attribute("class") or "")
    veto.press("Space")
    assert one.says("verdict").startswith("达到达标线")


def test_the_inspector_sees_what_the_chair_gave_and_scores_apart(scoring: Start) -> None:
    one = scoring()
    give_most(one)
    one.press("c1-1", "备注")
    one.row("c1-1").get_by_label("一、场地第1条的备注").fill("二楼东侧")
    one.page.get_by_role("radio", name="验收").check(force=True)
    assert (one.says("by"), one.says("total")) == ("验收", "0")
    assert one.row("c1-1").get_by_role("textbox").first.input_value() == ""
    assert "自评：5分，二楼东侧" in one.row("c1-1").inner_text()
    one.press("c1-1", "满分5")
    one.page.get_by_role("radio", name="自评").check(force=True)
    assert one.says("total") == "26"
    assert "验收：5分" in one.row("c1-1").inner_text()


def test_the_result_is_said_once_typing_has_come_to_rest(scoring: Start) -> None:
    one = scoring()
    heard = one.page.locator("[data-tally=heard]")
    expect(heard).to_have_text(re.compile("^自评0分"))
    one.type("c1-1", "4.5")
    assert heard.inner_text().startswith("自评0分")
    expect(heard).to_have_text(re.compile("^自评4.5分，还有2条条件没有勾选，离申报线还差"))


def test_nothing_is_stored_unasked_and_what_is_saved_can_be_wiped(scoring: Start) -> None:
    one = scoring()
    give_most(one)
    page = one.page
    assert page.evaluate(STORED) == []
    for name in ("第一遍", "第二遍"):
        page.get_by_label("给这一份起个名字").fill(name)
        page.get_by_role("button", name="保存", exact=True).click()
    assert len(page.evaluate(STORED)) == 1
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="全部清空，重新打").click()
    assert one.says("total") == "0"
    page.reload()
    page.get_by_role("button", name="开始打分").click()
    assert one.says("total") == "0"  # saved, not opened by itself
    page.get_by_role("button", name=re.compile("^打开第一遍")).click()
    assert one.says("total") == "26"
    page.get_by_role("button", name=re.compile("^删除第一遍")).click()
    assert page.locator("[data-tally=saved] li").count() == 1
    page.get_by_role("button", name="全部删除").click()
    assert page.locator("[data-tally=saved] li").count() == 0
    assert page.evaluate(STORED) == []
    assert one.faults == []


@pytest.mark.parametrize(("button", "ending"), [("导出，能再导入", ".json"), ("导出成表格（CSV）", ".csv")])
def test_what_is_exported_comes_back_whole(button: str, ending: str, scoring: Start, tmp_path: Path) -> None:
    one = scoring()
    give_most(one)
    page = one.page
    one.press("c1-1", "有")
    one.press("c2-2", "备注")
    one.row("c2-2").get_by_label("二、服务第2条的备注").fill('=1+1, "两" 行\n第二行')
    page.get_by_role("switch", name="泄露来访者信息").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    assert download.value.suggested_filename == f"健康驿站评分细则（打分）{ending}"
    file = tmp_path / f"taken{ending}"
    download.value.save_as(file)
    before = page.evaluate(GIVEN), one.says("total"), one.says("verdict")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="全部清空，重新打").click()
    page.get_by_label("导入（上面两种文件都行）").set_input_files(file)
    page.get_by_text("已导入").wait_for()
    assert (page.evaluate(GIVEN), one.says("total"), one.says("verdict")) == before
    assert one.faults == []


def test_a_file_of_something_else_changes_nothing(scoring: Start, tmp_path: Path) -> None:
    one = scoring()
    one.type("c1-1", "3")
    for name, text in (("a.json", '{"rubric": "rubrics/other", "by": []}'), ("b.csv", "姓名,电话\n"), ("c.json", "{")):
        (tmp_path / name).write_text(text, "utf-8")
        one.page.get_by_label("导入（上面两种文件都行）").set_input_files(tmp_path / name)
        one.page.get_by_text("这不是本细则的打分，没有导入。").wait_for()
        assert one.says("total") == "3"


def test_the_keyboard_alone_scores_saves_and_opens(scoring: Start) -> None:
    one = scoring(begin=False)
    page = one.page
    page.get_by_role("button", name="开始打分").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('[data-tally=set]') !== null")
    seen = set()
    for _ in range(200):
        page.keyboard.press("Tab")
        label = page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")
        if label == "一、场地第1条得分":
            page.keyboard.type("5")
        elif label == "保存":
            page.keyboard.press("Enter")
        seen.add(label)
        # What has the focus is never below the bar.
        assert page.evaluate("""() => {
            const bar = document.querySelector(".bar"), active = document.activeElement
            return bar.contains(active) || !active.closest("main")
                || active.getBoundingClientRect().top < bar.getBoundingClientRect().top
        }"""), label
    assert {"一、场地第1条得分", "满分5", "有", "备注", "保存", "还差什么"} <= seen
    assert page.locator("[data-tally=saved] li").count() == 1
    assert one.says("total") == "5"


def test_axe_finds_nothing_in_any_state_and_everything_fits(chromium: Browser, scored_portal: Path) -> None:
    script = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto((scored_portal / "rubrics/all.html").as_uri())
    page.evaluate(f"{script};0")
    one = Scoring(page, [])
    found: list[tuple[str, str, bool, int, str]] = []

    def look(state: str) -> None:
        for theme, care, width in DRESSES:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(DRESS, {"theme": theme, "care": care})
            violations = page.evaluate(AXE, {"rules": [], "whole": False, "without": []})
            found.extend((state, theme, care, width, violation) for violation in violations)

    look("to read")
    page.get_by_role("button", name="开始打分").click()
    look("begun")
    give_most(one)
    one.type("c1-1", "9")
    one.press("c1-2", "备注")
    page.get_by_role("switch").click()
    page.get_by_role("button", name="还差什么").click()
    page.get_by_label("给这一份起个名字").fill("一")
    page.get_by_role("button", name="保存", exact=True).click()
    look("all at once")
    assert found == []
    page.evaluate("document.querySelector('.bar').style.position = 'static'")  # it lies over the page on purpose
    assert list(stretched(page)) == []
    page.close()


def test_what_one_taps_is_large_enough(scoring: Start) -> None:
    one = scoring(viewport={"width": 360, "height": 740}, has_touch=True)
    one.page.get_by_role("button", name="还差什么").click()
    small = one.page.evaluate("""() => [...document.querySelectorAll(
        ".tally button, .tally input, .tally__row button, .tally__row input, .tally__row select, .bar button, .bar a")]
        .filter(part => part.getClientRects().length && part.getBoundingClientRect().height < 44)
        .map(part => part.outerHTML.slice(0, 90))""")
    assert small == []
