"""Documents that must not be made: foreign files, addresses, characters and fonts."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.press import printed
from site_src.render.documents.pdf.refusals import AddressRefused, ForeignFont, NoGlyph
from tests.unit.render.documents.pdf.reading import text_of

PAGE = '<html lang="zh-CN"><title>页</title><body><p>文字</p>{}</body></html>'


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    return file


@pytest.mark.parametrize(
    "where",
    [
        '<img alt="图" src="{}">',
        '<style>p{{background:url("{}")}}</style>',
        '<link rel="stylesheet" href="{}">',
        '<style>@import "{}";</style>',
        '<object data="{}" type="image/svg+xml">图</object>',
    ],
)
def test_a_file_outside_the_theme_is_not_opened(where: str, secret: Path, look: DocumentLook) -> None:
    with pytest.raises(AddressRefused) as refused:
        printed(PAGE.format(where.format(secret.as_uri())), "notice.css", look)
    assert refused.value.address == secret.as_uri()


@pytest.mark.parametrize("address", ["../../../../site.yaml", "fonts/../../theme.yaml", "data:image/png;base64,AA=="])
def test_neither_is_one_on_a_way_out_of_it(address: str, look: DocumentLook) -> None:
    with pytest.raises(AddressRefused):
        printed(PAGE.format(f'<img alt="图" src="{address}">'), "notice.css", look)


def test_a_link_in_the_theme_that_leads_out_of_it_is_refused(secret: Path, look: DocumentLook, tmp_path: Path) -> None:
    theme = tmp_path / "print"
    theme.mkdir()
    (theme / "fonts").symlink_to(look.print_folder / "fonts")
    (theme / "notice.css").write_bytes((look.print_folder / "notice.css").read_bytes())
    (theme / "picture.svg").symlink_to(secret)
    with pytest.raises(AddressRefused):
        printed(PAGE.format('<img alt="图" src="picture.svg">'), "notice.css", replace(look, print_folder=theme))


@pytest.fixture
def visited() -> Iterator[tuple[int, list[bool]]]:
    """Give the port of a server on this machine, and what it notes of each visit."""
    visits: list[bool] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def wait() -> None:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            visits.append(True)
            connection.close()

        waiting = threading.Thread(target=wait, daemon=True)
        waiting.start()
        yield server.getsockname()[1], visits
        server.shutdown(socket.SHUT_RDWR)
    waiting.join()


def test_no_connection_is_made(visited: tuple[int, list[bool]], look: DocumentLook) -> None:
    port, visits = visited
    with pytest.raises(AddressRefused):
        printed(PAGE.format(f'<img alt="图" src="http://127.0.0.1:{port}/a.png">'), "notice.css", look)
    assert visits == []


def test_a_character_that_no_font_has_is_named(look: DocumentLook) -> None:
    with pytest.raises(NoGlyph, match=r"U\+3134A") as missing:
        printed(PAGE.format("<p>好\U0003134a\U0003134a</p>"), "notice.css", look)
    assert missing.value.characters == "\U0003134a"


def test_a_sign_that_no_font_has_is_printed_as_its_equivalent_or_as_the_block_for_a_missing_sort(
    look: DocumentLook,
) -> None:
    document = printed(
        PAGE.format("<p>☑已交 ✉a@b.cn 好👨‍👩‍👧了 1️⃣报名 37.5&deg;C &hearts;&#x2611;</p>"), "notice.css", look
    )
    assert text_of(document.data) == "文字√已交邮箱a@b.cn好〓了1.报名37.5°C♥√—1—"


def test_code_keys_and_quotations_are_set_in_fonts_of_the_theme(look: DocumentLook) -> None:
    html = "<p><code>a = 1</code><kbd>Ctrl</kbd><samp>b</samp><q>c</q></p><pre>d  e</pre><ul><li>f</li></ul>"
    assert "Ctrl" in text_of(printed(PAGE.format(html), "notice.css", look).data)


def test_rare_characters_of_names_are_printed(look: DocumentLook) -> None:
    document = printed(PAGE.format("<p>镕喆堃㛃𬭎𠮷</p>"), "notice.css", look)
    assert document.pages == 1


def test_a_font_of_the_machine_is_never_used(look: DocumentLook) -> None:
    with pytest.raises(ForeignFont):
        printed(PAGE.format('<p style="font-family: DejaVu Sans, sans-serif">abc</p>'), "notice.css", look)


@pytest.mark.parametrize(("pattern", "called"), [("pango-?1|pango-1", "Pango"), ("harfbuzz-subset", "HarfBuzz-Subset")])
def test_a_missing_library_is_named_with_the_command_that_brings_it(
    pattern: str, called: str, project: Path, look: DocumentLook
) -> None:
    """In a process of its own, where the loader of libraries does not find one."""
    program = """
import re, sys
from pathlib import Path
import cffi
pattern, folder = sys.argv[1:]
find = cffi.FFI.dlopen
def without(ffi, name, *rest):
    if re.search(pattern, str(name)):
        raise OSError(name)
    return find(ffi, name, *rest)
cffi.FFI.dlopen = without
from site_src.render.documents.document import DocumentLook
from site_src.render.documents.pdf.press import MissingLibrary, printed
try:
    printed("<p>1</p>", "notice.css", DocumentLook(Path(folder), b"", Path(folder)))
except MissingLibrary as missing:
    print(missing)
"""
    command = [sys.executable, "-c", program, pattern, str(look.print_folder)]
    ran = subprocess.run(command, cwd=project, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(f"缺少 {called}，"), ran.stdout
    assert "apt-get install" in ran.stdout
    assert len(ran.stdout.splitlines()) == 1
