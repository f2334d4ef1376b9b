"""The process in which scenarios are read: ``python -m game.app.reading_child``.

Questions come pickled on standard input: the name of a method of `Reading` and its arguments.
Answers go the same way: True and what was returned, or False and a traceback. It ends with its
input, and so with the game that started it.
"""

import gc
import os
import pickle
import sys
import traceback
from typing import BinaryIO

from game.app.reading import ReadingHere


def main() -> int:
    """Answer until nobody asks any more; returns the exit code."""
    gc.disable()  # it lives for two seconds, a tenth of which would go into looking for garbage
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Nothing that is printed by accident may come between two answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    answer_all(sys.stdin.buffer, answers)
    return 0


def answer_all(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer question after question until there are no more.

    Args:
        questions: pickled.
        answers: likewise, with one memory for all: what they share is sent once.
    """
    reading = ReadingHere()
    pickler = pickle.Pickler(answers, pickle.HIGHEST_PROTOCOL)
    while True:
        try:
            name, arguments = pickle.load(questions)
        except EOFError:
            return
        try:
            answer = (True, getattr(reading, name)(*arguments))
        except Exception:
            answer = (False, traceback.format_exc())
        pickler.dump(answer)
        answers.flush()


if __name__ == "__main__":
    sys.exit(main())
