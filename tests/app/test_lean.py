"""What the window does without."""

import subprocess
import sys

import pytest

PRINTS = """
import hashlib, sys
print(hashlib.sha256(b"a").hexdigest(), hashlib.blake2b(b"a", digest_size=32).hexdigest())
print("_hashlib" in sys.modules and sys.modules["_hashlib"] is not None)
"""


def lines(code: str) -> list[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_digests_are_the_same_without_openssl() -> None:
    usual, with_openssl = lines(PRINTS)[-2:]
    lean = lines(f"from game.app.lean import do_without_openssl as lean\nprint(lean()){PRINTS}")
    if lean[0] == "False" or with_openssl == "False":
        pytest.skip("this Python has one kind of hashes only")
    assert lean == ["True", usual, "False"]


def test_where_python_has_no_hashes_of_its_own_everything_stays_as_it_is() -> None:
    code = f"""
import importlib.util
find = importlib.util.find_spec
importlib.util.find_spec = lambda name: None if name == "_blake2" else find(name)
from game.app.lean import do_without_openssl
print(do_without_openssl())
importlib.util.find_spec = find
{PRINTS}"""
    assert lines(code) == ["False", *lines(PRINTS)]


def test_play_calls_it_before_hashlib_is_imported() -> None:
    code = """
import sys
class Finder:
    def find_spec(self, name, *_):
        if name == "game.app.window":
            print("hashlib" in sys.modules, sys.modules.get("_hashlib", "loaded"))
            raise SystemExit
sys.meta_path.insert(0, Finder())
from game.app.command_line import main
main(["play"])
"""
    assert lines(code) == ["False None"]
