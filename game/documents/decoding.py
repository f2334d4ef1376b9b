"""From the bytes of a file to its text and lines."""

import re
from typing import Final

from game.documents.problems import Problem, excerpt_at

MAX_BYTES: Final = 1_000_000

# The same line ends that PyYAML counts, so that its lines and ours agree.
_LINE_END: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_NOT_PRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def split_lines(text: str) -> tuple[str, ...]:
    """The lines of a text without their ends."""
    return tuple(_LINE_END.split(text))


def indent_of(line: str) -> int:
    """How many characters of white space a line begins with."""
    return len(line) - len(line.lstrip())


def decode(content: bytes, file: str) -> str | Problem:
    """The text of a file, or why it is not one.

    Args:
        content: all bytes; a byte order mark is dropped.
        file: the name to report.
    """
    if len(content) > MAX_BYTES:
        return Problem(file, 1, 1, "file_too_large", {"limit": f"{MAX_BYTES // 1_000_000} MB"})
    if content.startswith(_UTF_16_MARKS) or b"\0" in content[:4]:
        return Problem(file, 1, 1, "not_utf8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lines = split_lines(content[: error.start].decode("utf-8-sig", errors="replace"))
        return Problem(file, len(lines), len(lines[-1]) + 1, "not_utf8")
    strange = _NOT_PRINTABLE.search(text)
    if strange is None:
        return text
    lines = split_lines(text[: strange.start()])
    line, column = len(lines), len(lines[-1]) + 1
    excerpt = excerpt_at(split_lines(_NOT_PRINTABLE.sub("\ufffd", text)), line, column)
    arguments = {"character": f"U+{ord(strange[0]):04X}"}
    return Problem(file, line, column, "strange_character", arguments, "error", excerpt)
