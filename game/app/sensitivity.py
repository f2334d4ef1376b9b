"""``facts --sensitivity``: which statements do not survive other choices."""

import argparse
import json
import sys
from concurrent.futures import Executor
from pathlib import Path

from game.app.errors import UserError
from game.app.executors import executor_asked_for
from game.app.kept_outcomes import KeptOutcomes
from game.app.output import write_text
from game.app.progress import progress_bar
from game.experiments.sensitivity.running import (
    DEFAULT_DRAWS,
    DEFAULT_SEEDS,
    Agenda,
    Outcome,
    measure_base,
    measure_variants,
    tasks_left,
)
from game.experiments.sensitivity.summary import Summary, summarise
from game.experiments.sensitivity.topics import ClaimsTopic, FactsTopic, StrategiesTopic, Topic
from game.experiments.sensitivity.variants import chosen_parameters
from game.language.language import Language
from game.reports.sensitivity_record import sensitivity_record
from game.reports.sensitivity_table import assumptions_text, sensitivity_table
from game.scenario.expected_file import read_expected
from game.scenario.finding import find_scenarios
from game.scenario.loaded import LoadedScenario
from game.scenario.loading import load_scenario
from game.storage.folders import user_folders
from game.vocabulary.expectations import Expectations
from game.vocabulary.scenario import ScenarioDefinition

_PEOPLE = 1_000
_KEPT = "sensitivity.jsonl"


def run_sensitivity(
    laboratory: ScenarioDefinition, options: argparse.Namespace, words: Language
) -> int:
    """Measure, print, and write down what was asked for; the exit code is always 0."""
    agenda = _agenda(laboratory, options)
    kept_at: Path = options.keep or user_folders().saves.parent / _KEPT
    with executor_asked_for(options) as executor:
        summary = _measured(agenda, kept_at, executor, words)
    if options.format == "json":
        print(json.dumps(sensitivity_record(summary), indent=2, ensure_ascii=False))
    else:
        print(sensitivity_table(summary, words))
    if options.record is not None:
        if summary.missing:
            raise UserError(
                "command.facts.not_complete", path=str(options.record), missing=summary.missing
            )
        write_text(options.record, assumptions_text(summary))
        print(words.text("command.facts.written", path=str(options.record)), file=sys.stderr)
    return 0


def _agenda(laboratory: ScenarioDefinition, options: argparse.Namespace) -> Agenda:
    named = options.parameter
    known = {item.id for item in chosen_parameters()}
    for name in named or ():
        if name not in known:
            raise UserError("command.facts.unknown_parameter", name=name)
    return Agenda(
        topics_of(laboratory),
        seeds=options.seeds or DEFAULT_SEEDS,
        draws=DEFAULT_DRAWS if options.draws is None else options.draws,
        only=None if named is None else frozenset(named),
    )


def topics_of(laboratory: ScenarioDefinition) -> tuple[Topic, ...]:
    """Everything the game states: facts, strategies, claims about shipped scenarios."""
    facts = FactsTopic(laboratory)
    return (facts, StrategiesTopic(laboratory, _PEOPLE), *_claims())


def _claims() -> list[ClaimsTopic]:
    """What the authors of the shipped scenarios claim."""
    topics = []
    for entry in find_scenarios():
        if entry.origin != "shipped":
            continue
        loaded = load_scenario(entry.folder)
        if isinstance(loaded, LoadedScenario):
            expected = read_expected(entry.folder, loaded.definition)
            if isinstance(expected, Expectations) and expected.claims:
                topics.append(ClaimsTopic(loaded.definition, expected, _PEOPLE))
    return topics


def _measured(agenda: Agenda, kept_at: Path, executor: Executor, words: Language) -> Summary:
    """Measures until it is done or somebody presses Ctrl-C; what is done counts."""
    base = measure_base(agenda, executor)
    file = KeptOutcomes(kept_at, base)
    outcomes = file.read()
    total = len(tasks_left(agenda, base, outcomes))
    show = progress_bar(words, "command.facts.variants")
    done = 0

    def keep(outcome: Outcome) -> None:
        nonlocal done
        file.add(outcome)
        done += 1
        show(done, total)

    try:
        measure_variants(agenda, base, executor, outcomes, keep)
    except KeyboardInterrupt:
        executor.shutdown(wait=False, cancel_futures=True)
        print(words.text("command.facts.interrupted", path=str(kept_at)), file=sys.stderr)
    return summarise(agenda, base, file.read())
