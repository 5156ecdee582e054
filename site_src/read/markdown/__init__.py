"""Markdown for Chinese: `render_body` turns the text below a front matter into a `Body`.

It is Markdown with tables, footnotes, definition lists, attribute lists (``{#id .class}``), fenced
code and task boxes, and beside these:

* ``::: 提示 标题`` … ``:::`` (also 注意, 警告, 危机; tip, note, warning, crisis) and ``!!! note "标题"``: callouts
* ``::: 步骤`` … ``:::`` (steps): its numbered list becomes ``<ol class="steps">``
* ``::: 折叠 标题`` … ``:::`` (details): folded until it is opened
* ``::: 热线 12356``, ``::: 期限 notices/cz2024``, ``::: 表格 cz_form``, ``::: 驿站 zong`` (hotline, deadline, form, station)
* ``![图里是什么](photo.jpg "题注")`` alone in its paragraph: a figure with a caption
* ``[文字](@notices/cz2024#anchor)``, ``[](@cz2024)`` (the title of the target), relative paths

What editors type and what becomes of it. Works as meant:

* a list, a table, a quote or a heading right after a paragraph, without a blank line
* nesting by two spaces or more; ``1)`` for ``1.``; a list that starts at another number keeps it
* ``一、`` ``（一）`` ``1、`` ``1．`` ``（1）`` ``①`` ``第一条`` at the start of a line, and ``1.`` with no space
  after it, ``㈠`` ``⑴`` ``□`` ``※`` ``→``, ``a.`` ``(a)`` ``A、`` ``ii)`` ``甲、`` ``1.1``: each such line is a paragraph and keeps
  its number as typed; in 步骤 it is a step
* an item with a wide space after its mark; its box as ``[√]`` ``[]`` ``【x】``; a footnote with ``：``
* a list after a quote, a quote after an item; two quotes with a blank line between; code inside an item or a quote
* ``　　`` or four spaces before a paragraph: a new paragraph, never code
* ``#标题``, but ``#话题#`` is text; ``## 标题{#id}``; a line end between two Chinese characters: no space
* a table drawn with ``｜`` or ``—``, rows with and without bars at their ends
* stars that hide or multiply (``李*明、王*华``, ``138****0000``, ``3*4*5``) are printed
* ``~~删去~~``, a backslash at the end of a line (a line break), before any sign (the sign), ``https://…`` and mail addresses as they are
* ``：：：`` for ``:::``, ``＞`` for ``>``, a title of an image in Chinese quotation marks

A warning that shows what to write: ``＃标题`` (is a heading), ``＊＊粗体＊＊``, ``** 粗体 **``, ``【文字】（地址）``, ``-文字``, a
text underlined with ``===`` or ``---``, ``# 一级标题`` (the whole body moves down a level), a heading that skips
a level, a table without its rule, an image without alternative text or from another site, a line right below
a list or a quote, items with ``•`` ``●`` ``・`` ``－`` ``—`` or a box alone (they are items), ``时间：…`` and
``地点：…`` in lines of one paragraph, names below one another, lines with tabs, numbers of items that will be
others, ``#健康`` (is a heading), ``#include``, a footnote without content or without a reference, Markdown
inside HTML, ``———`` ``｀``, ``a*b*c``, code by indent, what other programs know (``[[图.png]]``, ``==文字==``,
``%%…%%``, ``[TOC]``, ``> [!NOTE]``, ``字__字__``), stars that could be a mask or italics.

An error: raw HTML, attributes and addresses that are not allowed, a row of a table with too
few or too many cells, a container or code that is not closed, a name that does not exist.
"""

from site_src.read.markdown.render import render_body

__all__ = ["render_body"]
