"""All rules of the program, found in its source, and why the hint of some cannot be carried out by a program."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "site_src"
_RULE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
_HAN = re.compile("[\u4e00-\u9fff]")
_REPORTS = re.compile(
    r"problem|warning|fault|report|mistake|complaint|error|said|spoilt|replace|reversed_period|broken|refus",
    re.IGNORECASE,
)
"""What is called to make a problem."""
_SINGLE = frozenset({"email", "formula", "hours", "moment", "path-special", "phone", "points", "slug", "url"})
"""Rules of one word, which look like any other word, and one that several modules know."""
_NO_RULES = frozenset({"utf-16-be", "utf-16-le"})


def rules() -> frozenset[str]:
    """Return the id of every rule: a hyphened word that stands beside Chinese, or is handed to what makes a problem."""
    found = {name for file in sorted(SOURCE.rglob("*.py")) for name in _named(ast.parse(file.read_text("utf-8")))}
    return frozenset(found) - _NO_RULES | _SINGLE


def _named(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        for part in _beside_words(node):
            ways = (part.body, part.orelse) if isinstance(part, ast.IfExp) else (part,)
            for one in ways:
                if isinstance(one, ast.Constant) and isinstance(one.value, str) and _RULE.fullmatch(one.value):
                    yield one.value


def _beside_words(node: ast.AST) -> list[ast.expr]:
    """Return the expressions of `node` among which a rule would stand."""
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        parts = [*node.args, *(word.value for word in node.keywords if word.arg in ("rule", "custom_error_type"))]
        return parts if _REPORTS.search(name) or any(map(_speaks, node.args)) or len(parts) > len(node.args) else []
    if isinstance(node, ast.Tuple):
        return node.elts if any(map(_speaks, node.elts)) else []
    if isinstance(node, ast.Yield | ast.Return) and isinstance(node.value, ast.Tuple):
        return node.value.elts
    if isinstance(node, ast.Assign) and any(isinstance(to, ast.Name) and to.id == "rule" for to in node.targets):
        return [node.value]
    if isinstance(node, ast.arguments):
        return [value for value in node.defaults if isinstance(value, ast.Constant)]
    return []


def _speaks(node: ast.AST) -> bool:
    return any(
        isinstance(one, ast.Constant) and isinstance(one.value, str) and _HAN.search(one.value) is not None
        for one in ast.walk(node)
    )


NOT_MECHANICAL: dict[str, str] = {
    "only the original tells which of two values is right": """
        attachment-count attachment-name attachment-number attachment-number-twice attachment-title band-reversed
        closes-before-opens contact-ahead course-category course-number csv-excel-date csv-excel-number date-backward
        date-impossible date-weekday date-without-year date-year deadline-before-date event-late-registration
        field-range form-deadline form-title-lines funding-shares funding-total hours-order item-count item-number
        period-reversed quiz-options quiz-pass rubric-bands rubric-each rubric-level rubric-mark rubric-numbering
        rubric-sum rubric-converted rubric-optional rubric-scorer score-bands showing-days showing-ends-early station-area crisis-item""",
    "what is missing only the editor knows": """
        attachment-without-target cell-missing column-missing contact-overdue contact-unreachable contact-unverified phone-area
        cover-without-alt csv-empty csv-no-title date-time-only deadline-without-date event-no-time
        field-label footnote-missing grid-missing grid-width grid-open heading-empty hotline-incomplete id-missing image-alt
        item-empty label-twice form-room total-unclear link-empty link-target list-empty option-empty options-few phone-mobile
        rubric-category schema-empty schema-length schema-missing schema-pattern schema-range schema-value settings-empty
        shortcode-target showing-incomplete signoff-empty slug-reserved subscale-missing table-rows title-empty
        yaml-empty help-bar-empty moment encoding-lost callout-empty steps-empty note-missing""",
    "there are several ways, and the editor chooses": """
        block-kind cell-column cell-kind column-from column-printed column-repeated column-shows column-span
        condition-answer condition-field hours-days
        config-as-of config-repeated csv-duplicate-column emoji-literal event-two-times expert-personal field-key
        field-width formula-circle formula-literal grid-crossed grid-row grid-table heading-no-space
        heading-topic id-duplicate id-taken id-twice indent-code inline-kind letter-not-printed link-ambiguous
        link-deceives link-hidden link-outside link-text list-unclear menu-empty menu-hidden menu-missing note-twice
        note-unused option-twice option-unknown page-break-no print-font printed-rows quiz-answer quote-unclear
        rule-under-text rule-wide shortcode-type sign-not-printed star-literal subscale-empty subscale-repeated
        subscale-unknown task-mark template-include template-missing template-syntax template-unknown theme-file
        theme-name title-not-text url-deceives yaml-alias yaml-key yaml-one-item yaml-tag encoding-private
        image-type asset-entry editor-words form-rows form-unnamed output-conflict""",
    "several lines have to change": """
        alert-literal attribute-refused bracket-deep container-deep container-open container-stray container-unknown csv-delimiter
        csv-not-here csv-quote fence-open fence-wide front-matter-json front-matter-toml heading-one heading-underline
        html-attribute html-broken html-comment html-container html-markdown html-tag html-unclosed lines-tabbed
        link-literal note-literal paragraph-heavy quote-deep signature-twice table-no-rule table-ragged text-lines
        title-lines yaml-depth yaml-documents yaml-duplicate-key yaml-no-colon yaml-not-mapping yaml-syntax too-many""",
    "it is done to a file or with another program, not in a line": """
        asset-archive asset-contradiction asset-double-suffix asset-empty asset-program asset-type csv-excel-formula
        csv-excel-narrow document-differs documents-unavailable encoding-big5 encoding-cut encoding-damaged
        encoding-garbled encoding-gbk encoding-office encoding-unknown encoding-utf16 examples-place file-copy
        file-passed-over file-unused image-external office-broken office-macro office-control office-embedded office-field
        office-large office-outside path-encoding path-ends path-invisible path-link-broken path-link-loop
        path-link-outside path-misplaced path-name path-not-published path-reserved path-special path-suffix-case
        path-unicode-form path-unreadable pdf-action pdf-broken pdf-embedded pdf-locked pdf-script poster-full
        print-drawing print-file settings-missing static-program static-source style-address svg-broken svg-doctype
        svg-encoding svg-foreign svg-outside svg-script template-encoding template-error theme-extends
        column-empty column-stale column-unnamed home-stale section-stale""",
}
"""Why the hint of a rule is followed by hand -> the rules."""
ELSEWHERE: dict[str, str] = {
    "document-differs": "a fault of a theme or of the program: tests/unit/inspect",
    "documents-unavailable": "what this machine lacks: tests/unit/plan/test_kinds.py",
    "examples-place": "examples of a theme, in the gallery alone: tests/unit/theme",
    "path-unreadable": "a file that the system does not give, which no test can arrange as root",
    "form-room": "seen when the form is drawn: tests/unit/inspect/test_fields.py",
    "total-unclear": "seen when the form is drawn: tests/unit/inspect/test_fields.py",
    "poster-full": "seen when the poster is drawn: tests/unit/inspect/test_handouts.py",
    "template-error": "raised by a template when a page is made: tests/unit/build/test_own_theme.py",
}
"""Rules that cannot come from a check of a small portal -> where they are shown."""
