"""``balance`` as authors use it."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.app import arguments
from game.app.command_line import main
from game.app.commands import balance
from game.experiments.balance import running
from game.experiments.executors import MOST_WORKERS
from game.language.language import LANGUAGES

SMALL = ("corner_bakery", "--games", "16", "--customers", "500", "--workers", "1")


def test_its_defaults_are_those_of_the_experiment() -> None:
    assert balance.DEFAULT_GAMES == running.DEFAULT_GAMES
    assert balance.DEFAULT_PEOPLE == running.DEFAULT_PEOPLE
    assert arguments.MOST_WORKERS == MOST_WORKERS


def test_json_and_page_hold_the_whole_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "balance.html"
    assert main(["balance", *SMALL, "--format", "json", "--out", str(page)]) == 0
    output = capsys.readouterr()
    record = json.loads(output.out)
    assert record["games"] == 16
    assert {each["way"] for each in record["ways"]} >= {"abstain", "best", "more_tarts"}
    assert all(len(each["trust_path"]) == 6 for each in record["ways"])
    assert record["claims"]
    assert str(page) in output.err
    html = page.read_text(encoding="utf-8")
    balanced(html)
    assert html.count("<svg") >= 2
    assert "more_tarts" in html
    # Self-contained: nothing is loaded and nothing runs.
    assert not re.search(r"<script|<link|<img|src=|url\(|href=", html)


def balanced(html: str) -> None:
    """Every element that is opened is closed."""
    opened: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag not in {"meta", "path", "circle"}:
                opened.append(tag)

        def handle_endtag(self, tag: str) -> None:
            if tag not in {"meta", "path", "circle"}:
                assert opened.pop() == tag

    Reader().feed(html)
    assert opened == []


def test_the_table_is_in_words_of_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    from game.experiments.balance.running import run_balance
    from game.experiments.executors import InlineExecutor
    from game.language.reading import load_language
    from game.reports.balance_page import balance_page
    from game.reports.balance_table import balance_table
    from tests.experiments.balance_examples import agenda

    report = run_balance(agenda(12), InlineExecutor())
    for code in LANGUAGES:
        words = load_language(code)
        for text in (balance_table(report, words), balance_page(report, words)):
            # Names of the scenario are another layer, not loaded here.
            missing = set(re.findall(r"\[\[(.+?)\]\]", text)) - {"title"}
            assert missing == set()
            assert "[en]" not in text
            assert not re.search(
                r"\{[a-z_]+\}", re.sub(r"<style>.*?</style>", "", text, flags=re.S)
            )


def test_every_sentence_of_advice_exists() -> None:
    from game.experiments.balance import advice
    from game.language.reading import load_language

    source = Path(advice.__file__).read_text(encoding="utf-8")
    words = load_language("en")
    keys = set(re.findall(r'Advice\(\s*"([a-z_]+)"', source))
    keys |= {f"tactics_{verdict}" for verdict in ("dominates", "dominated", "useless")}
    keys |= {"skill_pays", "skill_idle", "rounds_same", "rounds_differ", "ending_nearest"}
    keys |= {"ending_shadowed", "hiding_pays", "hiding_costs", "hiding_same", "temptation"}
    assert len(keys) > 10
    assert [key for key in sorted(keys) if not words.has(f"balance.advice_text.{key}")] == []


def test_what_strategies_show_is_told_in_every_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.experiments.balance import lessons

    monkeypatch.setattr(lessons, "CHECK_SEEDS", (1001,))
    monkeypatch.setattr(lessons, "SEARCH_PLAYS", 4)
    asked = ("laboratory", "--strategies", "--turns", "6", "--workers", "1", "--customers", "500")
    told = set()
    for code in LANGUAGES:
        main(["balance", *asked, "--lang", code])
        text = capsys.readouterr().out
        assert not re.findall(r"\[\[|\[en\]|\{[a-z_]+\}", text)
        told.add(text)
    assert len(told) == len(LANGUAGES)
    ended = main(["balance", *asked, "--format", "json"])
    record = json.loads(capsys.readouterr().out)
    assert ended == int(not all(each["holds"] for each in record["lessons"]))
    assert {each["turns"] for each in record["lessons"]} == {6}


@pytest.mark.parametrize(
    ("asked", "flag"),
    [
        (("laboratory", "--strategies", "--games", "5"), "--games"),
        (("laboratory", "--strategies", "--first-seed", "3"), "--first-seed"),
        (("laboratory", "--strategies", "--out", "page.html"), "--out"),
        (("--library", "--strategies"), "--library"),
        (("laboratory", "--turns", "6"), "--turns"),
        (("laboratory", "--block", "check"), "--block"),
    ],
)
def test_an_option_that_would_change_nothing_is_refused(
    asked: tuple[str, ...], flag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["balance", *asked]) == 1
    output = capsys.readouterr()
    assert not output.out
    assert flag in output.err


def test_the_library_is_judged_and_told_in_every_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from game.scenario import finding

    everything = finding.find_scenarios()
    bakery = tuple(each for each in everything if each.id == "corner_bakery")
    monkeypatch.setattr(finding, "find_scenarios", lambda: bakery)
    asked = ("balance", "--library", "--games", "20", "--customers", "500", "--workers", "1")
    for code in LANGUAGES:
        # Most tactics are in no hand of a library of one.
        assert main([*asked, "--lang", code]) == 1
        text = capsys.readouterr().out
        assert "wearable_coach" in text
        assert not re.findall(r"\[\[|\[en\]|\{[a-z_]+\}", text)
    page = tmp_path / "library.html"
    assert main([*asked, "--format", "json", "--out", str(page)]) == 1
    balanced(page.read_text(encoding="utf-8"))
    record = json.loads(capsys.readouterr().out)
    assert list(record["scenarios"]) == ["corner_bakery"]
    broken = {rule["key"] for rule in record["rules"] if not rule["holds"]}
    assert "tactics_used" in broken


def test_a_picture_has_to_be_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["balance", *SMALL, "--out", "balance.png"]) == 1
    assert ".html" in capsys.readouterr().err


def test_a_broken_expected_file_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import shutil

    from game.storage.resources import shipped_folder

    folder = tmp_path / "corner_bakery"
    shutil.copytree(shipped_folder("scenarios") / "corner_bakery", folder)
    (folder / "expected.yaml").write_text("format: 1\nseeds: [1]\nclaims: []\n", encoding="utf-8")
    assert main(["balance", str(folder), "--games", "12"]) == 1
    assert "expected.yaml:3:" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        ["--games", "0"],
        ["--workers", "0"],
        ["--workers", "1", "--scheduler", "tcp://x:1"],
        ["--library"],
        [],
    ],
)
def test_wrong_usage_ends_with_two(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["balance", *(["corner_bakery", *wrong] if wrong else [])])
    assert ended.value.code == 2
