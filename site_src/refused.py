"""What keeps a command from doing anything at all."""


class Refused(Exception):
    """The command cannot be carried out; the message says why and what to do, in Chinese."""
