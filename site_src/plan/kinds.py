"""The output kinds: everything a build can make, each told once. A new one is an entry here, with its planner and its renderer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from site_src.kind import DOCUMENTS, LOOKUPS, PACKAGES, PAGES, TEXTS, Kind
from site_src.model.content_type import Facts
from site_src.model.facts.form import FORMS, FormFacts
from site_src.model.facts.notice import NOTICES
from site_src.model.facts.rubric import RUBRICS

_PLAN, _RENDER = "site_src.plan", "site_src.render"
_FILE_JOBS = f"{_PLAN}.file_jobs:file_jobs"
_OVERVIEW_JOBS = f"{_PLAN}.overview_jobs:overview_jobs"
_PACKAGE_JOBS = f"{_PLAN}.package_jobs:package_jobs"
_HANDOUT_JOBS = f"{_PLAN}.handout_jobs:handout_jobs"
_DOCUMENT_JOBS = f"{_PLAN}.document_jobs:document_jobs"
_ENTRY, _GIVEN = f"{_RENDER}.document", f"{_RENDER}.handout"
_SEARCH_JOBS, _SEARCH, _SAID = f"{_PLAN}.search_jobs", f"{_RENDER}.search", f"{_RENDER}.search.said"
_PDF = f"{_RENDER}.documents.available:missing_for_pdf"


def _is_list(facts: Facts) -> bool:
    return isinstance(facts, FormFacts) and facts.list


def _is_fillable(facts: Facts) -> bool:
    return isinstance(facts, FormFacts) and facts.fillable


_DOCUMENTS = (
    Kind(
        "form-print", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:form_print",
        needs=_PDF, of=FORMS.folder, ending=".pdf", label="PDF，打印", printed=True,
    ),
    # Two megabytes each, for the font that shows what is typed: who fills in on screen takes the one that is needed.
    Kind(
        "form-fill", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:form_fill", wanted=_is_fillable,
        needs=_PDF, of=FORMS.folder, ending="-fill.pdf", label="PDF，在屏幕上填写", saved="（可填写）.pdf", enclosed=False,
    ),
    Kind(
        "form-word", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:form_word",
        of=FORMS.folder, ending=".docx", label="Word",
    ),
    Kind(
        "form-excel", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:form_excel", wanted=_is_list,
        of=FORMS.folder, ending=".xlsx", label="Excel",
    ),
    Kind(
        "rubric-print", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:rubric_print",
        needs=_PDF, of=RUBRICS.folder, ending=".pdf", label="PDF，打印", printed=True, sheet_of_rubric=True,
    ),
    Kind(
        "rubric-fill", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:rubric_fill",
        needs=_PDF, of=RUBRICS.folder, ending="-fill.pdf", label="PDF，在屏幕上打分", saved="（可填写）.pdf", enclosed=False,
    ),
    Kind(
        "rubric-word", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:rubric_word",
        of=RUBRICS.folder, ending=".docx", label="Word", sheet_of_rubric=True, filled_in=True,
    ),
    Kind(
        "rubric-excel", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:rubric_excel",
        of=RUBRICS.folder, ending=".xlsx", label="Excel，自动合计", filled_in=True,
    ),
    # What the browser prints: the page and the style that the PDF is made of.
    Kind(
        "rubric-sheet", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:rubric_sheet",
        of=RUBRICS.folder, ending=".sheet.js", label="正式表格", offered=False, enclosed=False,
    ),
    Kind(
        "notice-print", DOCUMENTS, _DOCUMENT_JOBS, f"{_ENTRY}:notice_print",
        needs=_PDF, of=NOTICES.folder, ending=".pdf", label="公文版PDF", printed=True,
    ),
)  # fmt: skip
_HANDOUTS = (
    Kind(
        "list-pdf", DOCUMENTS, _HANDOUT_JOBS, f"{_GIVEN}:list_pdf", needs=_PDF, ending=".pdf", label="{title}，PDF",
    ),
    Kind("list-excel", DOCUMENTS, _HANDOUT_JOBS, f"{_GIVEN}:list_excel", ending=".xlsx", label="{title}，Excel"),
    Kind(
        "poster-a4", DOCUMENTS, _HANDOUT_JOBS, f"{_GIVEN}:poster_a4", needs=_PDF, ending=".pdf", label="求助电话海报，A4",
    ),
    Kind(
        "poster-a3", DOCUMENTS, _HANDOUT_JOBS, f"{_GIVEN}:poster_a3", needs=_PDF, ending=".pdf", label="求助电话海报，A3",
    ),
    Kind(
        "cards", DOCUMENTS, _HANDOUT_JOBS, f"{_GIVEN}:cards", needs=_PDF, ending=".pdf", label="求助卡，A4一张剪成十张",
    ),
    Kind(
        "year-calendar", DOCUMENTS, _HANDOUT_JOBS, f"{_GIVEN}:list_pdf", needs=_PDF, ending=".pdf", label="{title}，PDF",
    ),
)  # fmt: skip
_PACKAGES = (
    Kind("blank", PACKAGES, f"{_PLAN}.blank_jobs:blank_jobs", f"{_RENDER}.blank:blank", offered=False),
    Kind(
        "package", PACKAGES, _PACKAGE_JOBS, f"{_RENDER}.package:package",
        ending=".zip", label="全部打包，ZIP", holds=True, beside_a_page=True,
    ),
    Kind(
        "booklet", PACKAGES, _PACKAGE_JOBS, f"{_RENDER}.package:booklet",
        ending="-all.pdf", label="一次打印，PDF", saved="（连附件）.pdf", beside_a_page=True,
    ),
)  # fmt: skip
_PAGES = (
    Kind("entry", PAGES, f"{_PLAN}.page_jobs:entry_jobs", f"{_RENDER}.page:entry_page", leaves=f"{_SAID}:page_text"),
    Kind("home", PAGES, _OVERVIEW_JOBS, f"{_RENDER}.page:home_page"),
    Kind("missing", PAGES, _OVERVIEW_JOBS, f"{_RENDER}.page:missing_page"),
    Kind("map", PAGES, f"{_PLAN}.browse_jobs:browse_jobs", f"{_RENDER}.page:map_page"),
    Kind("browse", PAGES, f"{_PLAN}.browse_jobs:browse_jobs", f"{_RENDER}.page:browse_page"),
    Kind("tags", PAGES, _OVERVIEW_JOBS, f"{_RENDER}.page:tags_page"),
    Kind("list", PAGES, f"{_PLAN}.list_jobs:list_jobs", f"{_RENDER}.page:list_page", leaves=f"{_SAID}:list_texts"),
    Kind("ics", PAGES, f"{_PLAN}.calendar_jobs:calendar_jobs", f"{_RENDER}.calendar:calendar", beside_a_page=True),
    Kind("qr", PAGES, f"{_PLAN}.qr_jobs:qr_jobs", f"{_RENDER}.qr:qr", beside_a_page=True),
    Kind("bundle", PAGES, _FILE_JOBS, f"{_RENDER}.files:bundle"),
    Kind("copy", PAGES, _FILE_JOBS, f"{_RENDER}.files:copied"),
    Kind("feed", PAGES, _FILE_JOBS, f"{_RENDER}.feed:feed"),
    Kind("robots", PAGES, _FILE_JOBS, f"{_RENDER}.files:robots"),
    Kind("sitemap", PAGES, _FILE_JOBS, f"{_RENDER}.files:sitemap"),
    Kind("gallery-part", PAGES, f"{_PLAN}.gallery_jobs:gallery_jobs", f"{_RENDER}.gallery:part_page"),
    Kind("gallery-index", PAGES, f"{_PLAN}.gallery_jobs:gallery_jobs", f"{_RENDER}.gallery:index_page"),
)
_LOOKED_UP = (
    Kind("search-titles", TEXTS, f"{_SEARCH_JOBS}:text_jobs", f"{_SEARCH}.files:findable_file"),
    Kind(
        "search-texts", TEXTS, f"{_SEARCH_JOBS}:text_jobs", f"{_SEARCH}.files:texts_file",
        leaves=f"{_SEARCH}.pairs:shard_pairs",
    ),
    Kind("search-pairs", LOOKUPS, f"{_SEARCH_JOBS}:lookup_jobs", f"{_SEARCH}.files:pairs_file"),
    Kind("search", LOOKUPS, f"{_SEARCH_JOBS}:lookup_jobs", f"{_RENDER}.page:search_page"),
)  # fmt: skip

KINDS: Mapping[str, Kind] = MappingProxyType(
    {kind.name: kind for kind in (*_DOCUMENTS, *_HANDOUTS, *_PACKAGES, *_PAGES, *_LOOKED_UP)}
)
"""By name, in the order in which they are planned: where two files would be one, the earlier kind has it."""
