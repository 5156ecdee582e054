"""A document that lies in no folder of a content type, where nothing would publish it."""

from __future__ import annotations

from difflib import get_close_matches

from site_src.model.content_type import ContentTypes
from site_src.model.registry import DOCUMENT_ENDS
from site_src.problems import Problem, Severity

_NOTE_ENDS = (".txt",)


def looks_like_document(path: str) -> bool:
    """Say whether the source at `path`, which is no document where it lies, is written like one."""
    low = path.lower()
    return low.endswith(DOCUMENT_ENDS) or (low.endswith(_NOTE_ENDS) and low.count("/") == 1)


def misplaced(path: str, types: ContentTypes) -> Problem:
    """Say where the file at `path` belongs."""
    _, *folders, name = path.split("/")
    low = name.lower()
    if not folders and (low.startswith("readme") or low.endswith(_NOTE_ENDS)):
        text, hint = "这个文件不会出现在网站上", "只给编辑看的说明，放着不管即可；要发布的，放进对应的文件夹"
        return Problem(path, 0, 0, "path-not-published", text, hint, severity=Severity.WARNING)
    stem, _, end = low.rpartition(".")
    if folders and folders[0] in types:
        right = f"{name[: len(stem)]}.{end}"
        return Problem(path, 0, 0, "path-suffix-case", f"扩展名要用小写：.{end}", f"改名为 {right}")
    if not folders and get_close_matches(stem, ("site", "config"), 1, 0.7) and end != "md":
        hint = "网站设置写在 content/site.yaml，把文件名改成它"
        return Problem(path, 0, 0, "path-misplaced", f"没有叫 {name} 的设置文件", hint)
    wrong = folders[0] if folders else stem
    near = _nearest(wrong, types)
    text = f"content 下没有“{wrong}”这个文件夹" if folders else "文件直接放在 content 里，不知道是哪一类内容"
    if near:
        return Problem(path, 0, 0, "path-misplaced", text, f"是不是 content/{near}/{'/'.join([*folders[1:], name])}？")
    known = "、".join(f"{name}（{title}）" for name, title in _titles(types).items())
    return Problem(path, 0, 0, "path-misplaced", text, f"放进其中一个文件夹：{known}")


def _nearest(word: str, types: ContentTypes) -> str:
    """Return the content type that `word` stands for, by its folder or its Chinese title."""
    if near := get_close_matches(word.lower(), types, 1, 0.6):
        return near[0]
    titles = {title: name for name, title in _titles(types).items()}
    if near := get_close_matches(word, titles, 1, 0.5):
        return titles[near[0]]
    return ""


def _titles(types: ContentTypes) -> dict[str, str]:
    return {name: one.title for name, one in types.items()}
