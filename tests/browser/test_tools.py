"""Filters over lists, and the buttons of a page: print, copy, read aloud."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

ITEMS = "[data-item]"

# Before the scripts run: the first question has 60 values, of which each thing in the list has one.
MANY_VALUES = """document.addEventListener("readystatechange", () => {
    const last = document.querySelector(".filter__c label:last-child")
    for (let value = 30; value <= 60; value += 1) {
        const more = last.cloneNode(true)
        Object.assign(more.firstChild, {value, checked: false}).dataset.answer = `第${value}类`
        more.lastChild.firstChild.data = `第${value}类`
        last.parentNode.append(more)
    }
    document.querySelectorAll("[data-item]").forEach((item, index) => { item.dataset.a = index + 1 })
}, {once: true})"""


def choice(page: Page, question: str, answer: str) -> Locator:
    """Return the button of an answer; its name ends with how many it would leave."""
    return page.get_by_role("group", name=question).get_by_role(
        "radio", name=re.compile(rf"^{re.escape(answer)}\s*\d*$")
    )


def choose(page: Page, question: str, answer: str) -> None:
    choice(page, question, answer).check(force=True)


@pytest.mark.parametrize(
    "kind", ["notice-list", "event-list", "form-list", "station-list", "course-list", "expert-list"]
)
@pytest.mark.parametrize("scripts", [True, False])
def test_everything_is_listed_until_something_is_chosen(kind: str, scripts: bool, visit: Callable[..., Page]) -> None:
    page = visit(kind, java_script_enabled=scripts)
    count = page.locator(ITEMS).count()
    assert count > 5
    assert page.locator(f"{ITEMS}:visible").count() == count


def test_without_a_script_there_is_nothing_to_choose(visit: Callable[..., Page]) -> None:
    page = visit("course-list", java_script_enabled=False)
    assert page.locator(".filter").count() == 1
    assert page.locator(".filter:visible").count() == 0


def test_two_choices_leave_what_fits_both(visit: Callable[..., Page]) -> None:
    page = visit("station-list")
    choose(page, "地区", "天宁区")
    choose(page, "类别", "基层“健康驿站”")
    left = page.locator(f"{ITEMS}:visible")
    assert 0 < left.count() < page.locator(ITEMS).count()
    assert all("天宁" in text for text in left.all_inner_texts())


def test_the_script_says_how_many_are_left_and_hides_empty_groups(visit: Callable[..., Page]) -> None:
    page = visit("course-list")
    choose(page, "类别", "婚姻关系")
    assert page.locator("main [data-group]:visible h2").count() == 1
    count = page.locator(f"{ITEMS}:visible").count()
    assert page.locator(".filter [role=status]").inner_text() == f"选出{count}项，共{page.locator(ITEMS).count()}项。"
    choose(page, "类别", "全部")
    assert page.locator(".filter [role=status]").is_hidden()
    assert page.locator(f"{ITEMS}:visible").count() == page.locator(ITEMS).count()


def test_the_directory_says_where_each_station_is(visit: Callable[..., Page]) -> None:
    page = visit("station-list", viewport={"width": 360, "height": 740})
    row = page.locator(ITEMS, has=page.get_by_role("link", name="市教职工健康服务总站", exact=True))
    assert row.locator("th small").inner_text().startswith("示例市听松路1号")


def test_each_choice_says_how_many_it_would_leave(visit: Callable[..., Page]) -> None:
    page = visit("course-list")
    choose(page, "形式", "专题讲座")
    values = page.get_by_role("group", name="类别").get_by_role("radio")
    told = [int(text) for text in values.locator("xpath=..").locator("small").all_inner_texts()]
    left = []
    for index in range(values.count()):
        values.nth(index).check(force=True)
        left.append(page.locator(f"{ITEMS}:visible").count())
    assert told == left
    assert sum(left[1:]) == left[0]
    choose(page, "类别", "全部")
    # Some courses are for none of the audiences to choose from: all of them are all the same.
    assert choice(page, "对象", "全部").locator("xpath=..").inner_text().removeprefix("全部").strip() == told_of_all(
        page
    )


def told_of_all(page: Page) -> str:
    return str(page.locator(f"{ITEMS}:visible").count())


def test_a_course_is_found_by_its_length_and_by_where_it_is_given(visit: Callable[..., Page]) -> None:
    page = visit("course-list")
    choose(page, "对象", "新教师")
    choose(page, "时长", "90分钟")
    choose(page, "线上线下", "线下")
    rows = page.locator(f"{ITEMS}:visible")
    assert 0 < rows.count() < 5
    assert all("新教师" in text and "90分钟" in text and "线下" in text for text in rows.all_inner_texts())
    choose(page, "对象", "全部")
    choose(page, "线上线下", "线上")
    assert {"线上" in text for text in rows.all_inner_texts()} == {True}
    assert any("线上线下结合" in text for text in rows.all_inner_texts())


def test_what_is_chosen_stands_in_the_address_and_comes_back_from_it(visit: Callable[..., Page]) -> None:
    page = visit("course-list")
    plain = page.url
    choose(page, "类别", "婚姻关系")
    choose(page, "形式", "专题讲座")
    assert unquote(page.url) == unquote(plain) + "#类别=婚姻关系&形式=专题讲座"
    count = page.locator(f"{ITEMS}:visible").count()
    other = page.context.new_page()
    other.goto(page.url)
    assert other.locator(f"{ITEMS}:visible").count() == count
    assert choice(other, "类别", "婚姻关系").is_checked()
    other.evaluate("location.hash = '类别=没有这一类'")
    expect(other.locator(".filter [role=status]")).to_be_hidden()
    choose(page, "类别", "全部")
    choose(page, "形式", "全部")
    assert page.url == plain


def test_a_choice_of_any_number_of_values_works(visit: Callable[..., Page]) -> None:
    page = visit("course-list")
    page.add_init_script(MANY_VALUES)
    page.reload()
    choose(page, "类别", "第60类")
    assert page.locator(f"{ITEMS}:visible").count() == 1
    assert page.locator(f"{ITEMS}:visible").get_attribute("data-a") == "60"


def test_a_form_is_found_by_its_year_and_taken_away_from_the_list(visit: Callable[..., Page], portal: Path) -> None:
    page = visit("form-list")
    choose(page, "哪一年", "2023")
    left = page.locator(f"{ITEMS}:visible")
    assert 0 < left.count() < page.locator(ITEMS).count()
    assert all("2023年" in text for text in left.all_inner_texts())
    files = left.first.locator("a[download]")
    assert {name.split("：")[0].strip() for name in files.all_inner_texts()} >= {"PDF", "可填PDF", "Word"}
    for address in files.evaluate_all("links => links.map(link => link.getAttribute('href'))"):
        assert (portal / "forms" / address).stat().st_size > 1_000


def test_a_choice_covers_all_events_those_of_every_year_as_well(visit: Callable[..., Page]) -> None:
    page = visit("event-list")
    choose(page, "种类", "主题日")
    assert page.locator(".days [data-item]:visible").count() == page.locator(f"{ITEMS}:visible").count() > 5
    choose(page, "种类", "讲座")
    assert page.locator(".days [data-item]:visible").count() == 0
    assert page.locator(f"{ITEMS}:visible").count() > 1


def test_status_is_chosen_as_it_is_now(visit: Callable[..., Page]) -> None:
    page = visit("notice-list")
    choose(page, "状态", "已截止")
    assert set(page.locator(f"{ITEMS}:visible .st").all_inner_texts()) == {"已截止"}


def test_a_choice_is_made_with_the_keyboard(visit: Callable[..., Page]) -> None:
    page = visit("notice-list")
    group = page.get_by_role("group", name="状态")
    group.get_by_role("radio", name="全部").focus()
    page.keyboard.press("ArrowRight")
    assert group.get_by_role("radio", checked=True).get_attribute("value") != ""
    assert page.locator(f"{ITEMS}:visible").count() < page.locator(ITEMS).count()


def test_the_address_is_copied(visit: Callable[..., Page]) -> None:
    page = visit("article")
    page.locator(".tools--page").get_by_role("button", name="复制链接").click()
    page.get_by_text("链接已复制").first.wait_for()
    page.evaluate("document.querySelector('main').append(document.createElement('textarea'))")
    page.locator("main textarea").focus()
    page.keyboard.press("Control+V")
    assert page.locator("main textarea").input_value() == page.url


def test_print_opens_the_dialogue_of_the_browser(visit: Callable[..., Page]) -> None:
    page = visit("notice")
    page.evaluate("window.addEventListener('beforeprint', () => { document.title = 'printing' })")
    page.locator(".tools--page").get_by_role("button", name="打印").click()
    expect(page).to_have_title("printing")


# A headless browser has no voice: this one says nothing, and ends when it is told to.
VOICE = """window.said = []
Object.defineProperty(window, "speechSynthesis", {value: {
    speak(words) { window.said.push(words) },
    cancel() {},
}})"""


def test_a_text_is_read_block_by_block_until_it_is_stopped(visit: Callable[..., Page]) -> None:
    page = visit("article")
    page.add_init_script(VOICE)
    page.reload()
    button = page.locator(".tools--page").get_by_role("button", name="朗读")
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    for _ in range(3):
        page.evaluate("window.said[window.said.length - 1].onend()")
    said = page.evaluate("window.said.map(words => [words.text, words.lang])")
    title = page.get_by_role("heading", level=1).inner_text()
    assert title in [text for text, _ in said]
    assert len({text for text, _ in said}) == 4
    assert {language for _, language in said} == {"zh-CN"}
    assert page.locator(".read").inner_text() == said[-1][0]
    button.click()
    assert button.get_attribute("aria-pressed") == "false"
    assert page.locator(".read").count() == 0


def test_where_there_is_no_voice_there_is_no_button(visit: Callable[..., Page]) -> None:
    page = visit("article")
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', {value: undefined})")
    page.reload()
    assert page.locator("[data-do=print]:visible").count() > 0
    assert page.locator("[data-do=read]:visible").count() == 0
