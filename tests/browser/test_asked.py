"""Self-tests and quizzes in the page: words before numbers, help at once, nothing kept, gone when one wants to be gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

VIOLATIONS = "async () => (await axe.run()).violations.map(one => `${one.id} ${one.nodes[0].html.slice(0, 120)}`)"


@pytest.fixture
def opened(chromium: Browser, portal: Path) -> Iterator[Callable[..., Page]]:
    """Open a page of the demonstration by its path in a browser context of its own."""
    contexts = []

    def open_page(path: str, **options: Any) -> Page:
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.goto((portal / path).as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


def answered(page: Page, place: int) -> None:
    """Answer every question with the option at `place`, listed on one page."""
    page.get_by_role("button", name="全部题目列在一起").click()
    for field in page.get_by_role("group").filter(has=page.get_by_role("radio")).all():
        field.get_by_role("radio").nth(place).check()


def result(page: Page) -> Locator:
    return page.get_by_role("region", name="结果：")


def flawless(page: Page) -> list[str]:
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8") + ";0")
    found: list[str] = page.evaluate(VIOLATIONS)
    return found


def test_one_question_a_screen_with_the_keyboard_alone(opened: Callable[..., Page]) -> None:
    page = opened("assessments/gad-7.html")
    count = page.locator("form[data-test] fieldset").count()
    page.get_by_role("radio").first.focus()
    for number in range(1, count + 1):
        expect(page.get_by_role("group", name=f"第{number}题／共{count}题")).to_be_visible()
        expect(page.get_by_role("radio")).to_have_count(4)
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        if number < count:
            expect(page.locator(":focus")).to_contain_text(f"第{number + 1}题")
            page.keyboard.press("Tab")
    expect(result(page)).to_be_focused()
    expect(result(page).get_by_role("heading")).to_have_text("结果：很少")


def test_the_button_that_leaves_can_be_read_over_what_is_scrolled_under_it(opened: Callable[..., Page]) -> None:
    leaving = opened("assessments/phq-9.html").get_by_role("button", name="快速离开")
    under = leaving.evaluate("() => getComputedStyle(document.documentElement).backgroundColor")

    assert leaving.evaluate("button => getComputedStyle(button).backgroundColor") == under


def test_an_answer_to_the_ninth_question_shows_the_numbers_at_once(opened: Callable[..., Page]) -> None:
    page = opened("assessments/phq-9.html")
    card = page.get_by_role("alert")
    for _ in range(8):
        page.get_by_role("radio", name="完全不会").check()
        page.get_by_role("button", name="下一题").click()
    expect(card).to_be_hidden()
    page.get_by_role("radio", name="好几天").check()
    expect(card).to_be_in_viewport()
    assert card.get_by_role("link").evaluate_all("links => links.map(link => link.getAttribute('href'))") == [
        "tel:12356",
        "tel:120",
        "tel:110",
    ]
    assert flawless(page) == []
    page.get_by_role("radio", name="完全不会").check()
    expect(card).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["phq-9", "gad-7", "who-5", "tcm-constitution"])
def test_a_result_is_said_in_words_with_a_way_to_help(name: str, scheme: str, opened: Callable[..., Page]) -> None:
    page = opened(f"assessments/{name}.html", color_scheme=scheme)
    answered(page, 1)
    page.get_by_role("button", name="看结果").click()
    expect(result(page)).to_be_focused()
    text = result(page).inner_text()
    words, _, after = text.partition("想找人说说")
    assert after
    assert "最高" not in words
    assert "诊断" in after
    assert result(page).get_by_role("link", name="12356").count()
    assert flawless(page) == []


def test_what_is_not_answered_is_listed_and_leads_to_its_question(opened: Callable[..., Page]) -> None:
    page = opened("assessments/phq-9.html")
    page.get_by_role("button", name="全部题目列在一起").click()
    page.get_by_role("button", name="看结果").click()
    missing = page.get_by_role("group", name="这几题还没有答")
    expect(missing).to_be_focused()
    expect(missing.get_by_role("link")).to_have_count(9)
    missing.get_by_role("link", name="第7题").click()
    expect(page.get_by_role("group", name="第7题")).to_be_focused()
    expect(result(page)).to_be_hidden()
    assert flawless(page) == []


def test_answers_are_neither_kept_nor_sent(opened: Callable[..., Page]) -> None:
    page = opened("assessments/phq-9.html")
    answered(page, 2)
    page.get_by_role("button", name="看结果").click()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.goto(page.url.replace("phq-9", "who-5"))
    page.go_back()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(result(page)).to_be_hidden()
    assert all(url.startswith("file:") for url in sent)


@pytest.mark.parametrize("path", ["assessments/phq-9.html", "crisis.html"])
def test_who_leaves_at_once_is_not_led_back(path: str, opened: Callable[..., Page]) -> None:
    page = opened("index.html")
    page.goto(page.url.replace("index.html", path))
    page.get_by_role("button", name="快速离开").click()
    page.wait_for_url(lambda url: not url.endswith(path))
    page.go_back()
    assert page.url.endswith("index.html")


def test_without_a_script_one_counts_by_oneself(opened: Callable[..., Page]) -> None:
    page = opened("assessments/phq-9.html", java_script_enabled=False)
    expect(page.get_by_role("group", name="第9题")).to_contain_text("3分")
    expect(page.get_by_text("不看总分，先看这里")).to_be_visible()
    expect(page.get_by_role("button", name="看结果")).to_have_count(0)


def test_a_quiz_says_what_is_right_and_why(opened: Callable[..., Page]) -> None:
    page = opened("quizzes/know-your-station.html")
    answers = page.locator("fieldset").evaluate_all("fields => fields.map(field => field.dataset.answer)")
    for field, answer in list(zip(page.locator("fieldset").all(), answers, strict=True))[1:]:
        for letter in answer:
            field.locator(f"input[value={letter}]").check()
    page.get_by_role("button", name="看得分和解析").click()
    missing = page.get_by_role("group", name="这几题还没有答")
    expect(missing.get_by_role("link")).to_have_text(["第1题"])
    missing.get_by_role("button", name="就这样看得分").click()
    expect(page.get_by_text("✗ 您选的是空")).to_have_count(1)
    expect(page.get_by_text("✓ 答对了")).to_have_count(len(answers) - 1)
    assert flawless(page) == []


def test_a_certificate_is_printed_alone_and_its_name_forgotten(opened: Callable[..., Page]) -> None:
    page = opened("quizzes/know-your-station.html")
    page.evaluate("window.print = () => { window.printed = document.querySelector('.paper').innerText }")
    for field in page.locator("fieldset").all():
        for letter in str(field.get_attribute("data-answer")):
            field.locator(f"input[value={letter}]").check()
    page.get_by_role("button", name="看得分和解析").click()
    page.get_by_role("textbox").fill("某某某")
    page.get_by_role("button", name="打印成绩单").click()
    page.emulate_media(media="print")
    assert "某某某" in page.evaluate("window.printed")
    expect(page.get_by_text("成绩单", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_hidden()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
