"""Errors that are the user's to mend: a clear message and exit code 1, never a traceback."""


class UserError(Exception):
    """Something the user asked for cannot be done as asked.

    Attributes:
        key: text key of the message.
        values: what fills its placeholders.
        details: further lines, already in the user's words (problems of a file, objections).
    """

    def __init__(self, key: str, details: tuple[str, ...] = (), **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
        self.details = details
