"""A small shop and a small catalogue that the tests change to see what is said about it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from game.documents.problems import Problem
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_sources
from game.scenario.sources import SourceFile, catalogue_sources, scenario_sources

FIXTURES = Path(__file__).parent / "fixtures"
Change = tuple[str, str]
Load = Callable[..., LoadedScenario | tuple[Problem, ...]]


@pytest.fixture(scope="session")
def shop() -> Path:
    return FIXTURES / "small_shop"


@pytest.fixture(scope="session")
def catalogue_folder() -> Path:
    return FIXTURES / "catalogue"


@pytest.fixture
def load(shop: Path, catalogue_folder: Path) -> Load:
    """Loads the small shop after replacing parts of its files: ``load(name=[(old, new), …])``."""

    def changed(
        *scenario: Change,
        text: tuple[Change, ...] = (),
        events: tuple[Change, ...] = (),
        tactics: tuple[Change, ...] = (),
        more: dict[str, str] | None = None,
    ) -> LoadedScenario | tuple[Problem, ...]:
        own, shared = scenario_sources(shop), catalogue_sources(catalogue_folder)
        for files, name, changes in (
            (own, "scenario.yaml", scenario),
            (own, "text.en.yaml", text),
            (shared, "events.yaml", events),
            (shared, "tactics.yaml", tactics),
        ):
            files[name] = _replaced(files[name], changes)
        for name, content in (more or {}).items():
            own[name] = SourceFile(name, content.encode())
        return load_sources(own, shared)

    return changed


def _replaced(file: SourceFile, changes: tuple[Change, ...]) -> SourceFile:
    content = (file.content or b"").decode()
    for old, new in changes:
        assert old in content, old
        content = content.replace(old, new, 1)
    return SourceFile(Path(file.shown).name, content.encode())
