"""Saying why a plan cannot be played."""

from typing import get_args

import pytest

from game.language.language import LANGUAGES
from game.language.reading import load_language
from game.language.refusals import describe_objection
from game.vocabulary.refusals import Objection, RefusalReason

WORDS = {
    "en": {
        "tactic.sell_along.name": "One more thing?",
        "event.spill.title": "A spill",
        "event.spill.choice.mop.label": "Mop it up",
    }
}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("reason", get_args(RefusalReason))
def test_every_reason_has_a_sentence_that_leaves_nothing_open(
    code: str, reason: RefusalReason
) -> None:
    objection = Objection(
        reason, "sell_along", missing_cents=4200, value="x", allowed=("y",), opens_turn=3
    )
    sentence = describe_objection(objection, load_language(code))
    assert not set("[{}]") & set(sentence)


def test_names_are_used_where_there_are_some() -> None:
    language = load_language("en").with_layers(WORDS)
    closed = describe_objection(Objection("not_open_yet", "sell_along", opens_turn=3), language)
    assert closed == "One more thing? opens in month 3."
    choice = Objection("unknown_choice", "spill", value="drink", allowed=("mop", "leave"))
    assert describe_objection(choice, language) == (
        "“drink” is no answer to “A spill”. Possible: Mop it up, leave."
    )
    setting = Objection("bad_setting", "sell_along", value="panel", allowed=("opt_in", "none"))
    assert "Possible: Opt-in, Not asked." in describe_objection(setting, language)


def test_the_missing_money_is_said() -> None:
    sentence = describe_objection(Objection("over_budget", missing_cents=4250), load_language("en"))
    assert sentence == "This costs €42.50 more than there is."
