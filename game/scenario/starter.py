"""A scenario to start from: a commented one that can be played, under a new name."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from game.documents.problems import Problem
from game.scenario.finding import find_scenarios
from game.scenario.sources import CATALOGUE
from game.storage.folders import user_folders
from game.storage.resources import shipped_folder

STARTER: Final = "starter"
PROGRAM: Final = "the-usual"
SCHEMAS: Final = "schema"
LONGEST_ID: Final = 60
_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
_ID_HERE, _SCHEMAS_HERE = "SCENARIO_ID", "SCHEMA"


def starter_problem(scenario_id: str, folder: Path) -> Problem | None:
    """Why a scenario cannot be begun under this name in this folder, or None.

    Args:
        scenario_id: its name.
        folder: where its own folder would be made.
    """
    shown = {"found": scenario_id}
    if not _ID.fullmatch(scenario_id) or len(scenario_id) > LONGEST_ID:
        return Problem(scenario_id, 1, 1, "bad_id", shown)
    if scenario_id in (CATALOGUE, SCHEMAS):
        return Problem(scenario_id, 1, 1, "reserved_id", shown)
    if (folder / scenario_id).exists():
        where = {"found": str(folder / scenario_id)}
        return Problem(scenario_id, 1, 1, "exists_already", where)
    if any(entry.id == scenario_id for entry in find_scenarios()):
        return Problem(scenario_id, 1, 1, "id_taken", shown)
    return None


def starter_files(scenario_id: str, program: str = PROGRAM) -> Mapping[str, str]:
    """Path below the folder of scenarios → content, the schemas for editors included.

    Args:
        scenario_id: checked by `starter_problem`.
        program: what its author types before a command.
    """
    templates = sorted((shipped_folder("assets") / STARTER).glob("*.yaml"))
    schemas = sorted((shipped_folder("scenarios") / SCHEMAS).glob("*.json"))
    files = {
        f"{scenario_id}/{path.name}": path.read_text(encoding="utf-8")
        .replace(_ID_HERE, scenario_id)
        .replace(f"{PROGRAM} ", f"{program} ")
        .replace(_SCHEMAS_HERE, f"../{SCHEMAS}")
        for path in templates
    }
    return files | {f"{SCHEMAS}/{path.name}": path.read_text(encoding="utf-8") for path in schemas}


def home_of_scenarios() -> Path:
    """Where the user's scenarios are."""
    return user_folders().scenarios
