"""Where a field names an entry of one type, its folder may be written before it, everywhere alike."""

from __future__ import annotations

import pytest

from site_src.model.entries import read_entries

SOURCES = {
    "notices": "title: 甲\nissuer: 乙\ncontact: {contacts}x\nattachments:\n"
    "- {{name: 表, form: {forms}x}}\n- {{name: 细则, rubric: {rubrics}x}}\n",
    "events": "title: 甲\nkind: 讲座\nstarts: 2026-11-26\nstation: {stations}x\ncourse: {courses}x\n"
    "registration: {{form: {forms}x, contact: {contacts}x}}\n",
}


@pytest.mark.parametrize("type", sorted(SOURCES))
def test_a_name_with_its_folder_means_the_same(type: str) -> None:
    folders = ("contacts", "forms", "rubrics", "stations", "courses")
    bare, whole = (
        read_entries(f"content/{type}/a.md", f"---\n{SOURCES[type].format(**names)}---\n\n正文。\n".encode())
        for names in (dict.fromkeys(folders, ""), {name: f"{name}/" for name in folders})
    )

    assert bare.problems == ()
    assert [payload.record for payload in bare.payloads]
    assert [payload.record for payload in whole.payloads] == [payload.record for payload in bare.payloads]
