"""File names that cannot be told apart, shown or published safely."""

from __future__ import annotations

import unicodedata

from site_src.problems import Problem

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def name_problem(folder: str, name: str) -> Problem | None:
    """Return what is wrong with the `name` of a file below the logical path `folder`, if anything.

    A name that is no UTF-8 (a ZIP archive made on an old Windows) would be garbage in
    every message. One in another Unicode form than NFC (copied from a Mac) looks the
    same as the name an editor types and is another one. Raises nothing.
    """
    kept = name.strip(" \u3000").rstrip(". \u3000")
    if kept == name and name.isprintable() and unicodedata.is_normalized("NFC", name):
        return None
    try:
        name.encode()
    except UnicodeEncodeError:
        shown = name.encode("utf-8", "surrogateescape").decode("gb18030", "replace")
        text = "文件名不是 UTF-8 编码，多半来自旧版 Windows 的压缩包"
        return Problem(f"{folder}/{shown}", 0, 0, "path-encoding", text, f"把文件名重新输入一遍，如 {shown}")
    if any(unicodedata.category(character) in _INVISIBLE for character in name):
        shown = "".join(character for character in name if unicodedata.category(character) not in _INVISIBLE)
        text = "文件名里有看不见的字符"
        return Problem(f"{folder}/{shown}", 0, 0, "path-invisible", text, f"把文件名重新输入一遍：{shown}")
    if kept != name:
        text = "文件名的开头或末尾有空格或点，Windows 上放不下，也看不出来"
        hint = f"改名为 {kept}" if kept else "换一个名字"
        return Problem(f"{folder}/{name}", 0, 0, "path-ends", text, hint)
    if not unicodedata.is_normalized("NFC", name):
        shown = unicodedata.normalize("NFC", name)
        text = "文件名里的字符是拆开存的（多半来自苹果电脑），看着一样，引用时对不上"
        return Problem(f"{folder}/{shown}", 0, 0, "path-unicode-form", text, f"把文件名重新输入一遍：{shown}")
    return None
