from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_src.plan.file_name import MOST_BYTES, file_name, told_apart

DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
ENDS = st.sampled_from((".pdf", ".docx", "（连附件）.pdf", ""))


@given(st.text(max_size=300), ENDS)
@example("CON", ".pdf")
@example("nul.txt", ".pdf")
@example("LPT1 ", "")
@example("附件1 " + "很长的名称" * 40, ".docx")
@example("名" * 60 + ". .", "")
def test_a_name_can_be_kept_on_every_system(stem: str, end: str) -> None:
    name = file_name(stem, end)
    assert name
    assert name.endswith(end)
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f\x7f\u200b\u202e]', name)
    assert not name.endswith((".", " "))
    assert not name.startswith(" ")
    assert name.split(".")[0].rstrip().casefold() not in DEVICES
    assert name == unicodedata.normalize("NFC", name)
    assert len(name.encode("utf-8")) <= MOST_BYTES + 1


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("关于“健康驿站”推选的通知（2024版）", "关于“健康驿站”推选的通知（2024版）.pdf"),
        ('心理/健康: 问"答"?', "心理／健康： 问＂答＂？.pdf"),
        ("e\u0301tude", "\u00e9tude.pdf"),
        ("看不见\u200b的\u202e字", "看不见的字.pdf"),
        ("  多  个\t空格 ", "多 个 空格.pdf"),
        ("aux", "_aux.pdf"),
        ("...", "未命名.pdf"),
    ],
)
def test_a_name_reads_as_before(stem: str, name: str) -> None:
    assert file_name(stem, ".pdf") == name


@given(
    st.lists(st.sampled_from(("甲.pdf", "甲.docx", "Tea.pdf", "TEA.pdf", "甲（2）.pdf", "\uff34ea.pdf")), max_size=9)
)
def test_names_in_one_folder_are_told_apart_without_regard_to_case_and_width(names: list[str]) -> None:
    found = told_apart(names)
    assert len({unicodedata.normalize("NFKC", name).casefold() for name in found}) == len(names)
    assert [name.rpartition(".")[2] for name in found] == [name.rpartition(".")[2] for name in names]
    assert found[:1] == names[:1]
