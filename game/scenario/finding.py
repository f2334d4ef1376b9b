"""Where scenarios are, and which there are."""

from pathlib import Path
from typing import Final

from game.documents.problems import Problem
from game.scenario.loaded import Origin, ScenarioEntry
from game.scenario.reporting import listed
from game.scenario.sources import CATALOGUE, SCENARIO_FILE, source
from game.scenario.suggestions import suggestion
from game.storage.folders import user_folders
from game.storage.resources import shipped_folder

MOST_SCENARIOS: Final = 200


def find_scenarios() -> tuple[ScenarioEntry, ...]:
    """All scenarios, the shipped ones first, each group by id."""
    shipped = _entries(shipped_folder("scenarios"), "shipped")
    return (*shipped, *_entries(user_folders().scenarios, "user"))


def find_folder(reference: str | Path) -> Path | Problem:
    """The folder of a scenario.

    Args:
        reference: an id, or a path to the folder or to the ``scenario.yaml`` in it. A single
            name is an id first, unless it is a `Path` to a folder there is.

    Returns:
        The folder, or a problem that names the scenarios there are.
    """
    name = str(reference)
    is_folder = isinstance(reference, Path) and _is_scenario(reference)
    if _is_name(name) and not is_folder:
        for home in (shipped_folder("scenarios"), user_folders().scenarios):
            if _is_scenario(home / name):
                return home / name
    path = Path(name)
    try:
        if name and path.name == SCENARIO_FILE and path.is_file():
            return path.parent
        if name and path.is_dir():
            return path
    except (OSError, ValueError):
        pass
    known = [entry.id for entry in find_scenarios()]
    meant = suggestion(name, known)
    arguments = {"found": name, "allowed": listed(known)}
    if meant is None:
        return Problem(name, 1, 1, "scenario_not_found", arguments)
    return Problem(name, 1, 1, "scenario_not_found_meant", {**arguments, "meant": meant})


def _entries(home: Path, origin: Origin) -> tuple[ScenarioEntry, ...]:
    try:
        folders = sorted(path for path in home.iterdir() if _is_scenario(path))
    except OSError:
        return ()
    return tuple(
        ScenarioEntry(folder.name, folder, origin, _is_listed(folder))
        for folder in folders[:MOST_SCENARIOS]
        if folder.name != CATALOGUE
    )


def _is_listed(folder: Path) -> bool:
    document = source(folder / SCENARIO_FILE).read().document
    content = document.content if document is not None else None
    return not (isinstance(content, dict) and content.get("listed") is False)


def _is_scenario(folder: Path) -> bool:
    try:
        return (folder / SCENARIO_FILE).is_file()
    except (OSError, ValueError):
        return False


def _is_name(reference: str) -> bool:
    return bool(reference) and reference.replace("_", "").replace("-", "").isalnum()
