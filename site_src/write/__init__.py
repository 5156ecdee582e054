"""Changes in a source: one value in its place, every other byte as it was.

`edits` says what can be changed, `edited` makes the new bytes, `save` judges them by the project's own
reader and puts them on disk. Outside the steps: they know nothing of it.
"""
