"""Content types as the rest of the program knows them, one a file: what each is called, how it is listed, what is seen of an entry.

Nothing here needs a model: every build loads these modules, few load more than one model.
"""
