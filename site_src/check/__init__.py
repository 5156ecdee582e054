"""Step 5, Site -> Problems: what only shows when everything is seen together.

What is wrong with a source by itself was found when it was read. Each rule has a
file: a function that yields problems with their places; `excerpts` adds the lines.
"""
