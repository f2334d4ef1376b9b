"""What the ending says of the path a game took."""

from dataclasses import replace
from typing import Final

import pytest

from game.session.profile import LanguageCode
from game.session.views import PathTold
from tests.screens.example_ending import bakery_ending
from tests.screens.misfits import misfits
from tests.screens.test_ending import entered

_PLAYED: Final = PathTold("baker", "baker", cards=("usual_order", "sell_along"))
LINES: Final = (
    replace(_PLAYED, told="abstain", count=1),
    replace(_PLAYED, told="abstain", count=2),
    *(
        replace(_PLAYED, turn=4, count=3, others_count=82, plan="more_tarts", told=told)
        for told in (
            *("baker", "segmenter", "segmenter_beside", "hoarder", "hoarder_still"),
            *("hoarder_never", "pusher", "pusher_still", "pusher_never", "drifter"),
            *("all_explained", "late_repenter", "late_repenter_sorry", "smoke_alarm", "believer"),
        )
    ),
)
POINTS: Final = ("ahead", "lost", "start", "end", "then", "apology", "measured", "true")
EVENT: Final = "school_fair"


@pytest.mark.parametrize("language", ["en", "nl", "de"])
@pytest.mark.parametrize("line", LINES, ids=[f"{each.told}-{each.count}" for each in LINES])
def test_each_line_has_words_for_its_figures_and_fits(
    line: PathTold, language: LanguageCode
) -> None:
    told = replace(
        line,
        points=dict.fromkeys(POINTS, 12.3),
        shares=dict.fromkeys(("stayed", "before", "after"), 0.42),
        cents=dict.fromkeys(("gain", "loss", "borrowed", "own", "theirs"), 1_234_500),
        event=EVENT,
    )
    shell = entered(
        replace(bakery_ending(), paths=(told,)), language=language, size=(1024, 600), text_scale=1.5
    )
    [said] = [each.label for each in shell.find("ending.path").walk()][:1]
    assert said
    assert not set("{}[]") & set(said)
    assert misfits(shell.view) == []


def test_a_game_on_no_path_gets_no_line() -> None:
    shell = entered(replace(bakery_ending(), paths=()))
    assert shell.view.find(key="ending.path", label="") is None
