"""Rules of the layout that import contracts cannot see."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOP_LEVEL = {
    "game",
    "assets",
    "scenarios",
    "tests",
    "main.py",
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    ".gitignore",
    ".ci",
}
BANNED_WORDS = {"manager", "helper", "helpers", "utils", "util", "data", "process", "misc"}
SOURCES = sorted((ROOT / "game").rglob("*.py"))
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def tracked_files() -> list[str]:
    listing = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode != 0:
        pytest.skip("not a git checkout")
    return listing.stdout.splitlines()


def test_the_top_level_holds_what_the_readme_promises_and_nothing_else() -> None:
    assert {name.split("/")[0] for name in tracked_files()} <= TOP_LEVEL


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_files_have_one_subject_and_functions_one_task(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    too_long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, FUNCTIONS)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > 60
    ]
    assert too_long == []


def test_names_say_what_a_thing_is() -> None:
    vague = [
        str(source.relative_to(ROOT))
        for source in SOURCES
        if BANNED_WORDS & set(re.split(r"[_/\\.]", str(source.relative_to(ROOT))))
    ]
    classes = [
        f"{source.relative_to(ROOT)}: {node.name}"
        for source in SOURCES
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and re.findall(r"[A-Z][a-z]+", node.name)[-1:]
        and re.findall(r"[A-Z][a-z]+", node.name)[-1].lower() in BANNED_WORDS
    ]
    assert vague + classes == []


def test_every_dependency_says_why_it_is_there() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    listed = [i for i, line in enumerate(lines) if re.match(r'\s+"[A-Za-z][\w-]*>=', line)]
    assert len(listed) >= 10
    assert [lines[i] for i in listed if not lines[i - 1].lstrip().startswith("#")] == []


def test_the_build_ships_content_inside_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert shipped == {
        "assets": "game/_shipped/assets",
        "scenarios": "game/_shipped/scenarios",
    }


def test_no_path_of_a_machine_and_no_registry_host_is_committed() -> None:
    # Put together here so that this file does not contain what it forbids.
    forbidden = [
        "/" + "root/",
        "/" + "work/main",
        "files.python" + "hosted",
        "pypi" + ".org/simple",
    ]
    offenders = [
        f"{name}: {word}"
        for name in tracked_files()
        if (ROOT / name).suffix in {".py", ".md", ".toml", ".yaml", ".sh", ""}
        and (ROOT / name).is_file()
        for word in forbidden
        if word in (ROOT / name).read_text(encoding="utf-8", errors="ignore")
    ]
    assert offenders == []
