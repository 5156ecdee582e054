"""What keeps a command from doing anything at all."""


class Refused(Exception):  # noqa: N818 (it is an answer, not an error of the program)
    """The command cannot be carried out; the message says why and what to do, in Chinese."""
