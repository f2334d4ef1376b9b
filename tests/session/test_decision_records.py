"""Decisions on their way into a save and back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.decision_records import DecisionsRecord, decisions_of, record_of
from game.storage.records import UnfitRecordError, read_record, record_json
from game.vocabulary.decisions import DIRECTIONS, Prediction, TurnDecisions
from game.vocabulary.settings import CONSENT_MODES, OPENNESS_MODES, TacticSetting

NAMES = st.text("abc_", min_size=1, max_size=6)
SETTINGS = st.builds(
    TacticSetting,
    level=st.integers(0, 3),
    variant=st.none() | NAMES,
    openness=st.sampled_from(OPENNESS_MODES),
    consent=st.sampled_from(CONSENT_MODES),
    audience=NAMES,
)
DECISIONS = st.builds(
    TurnDecisions,
    tactics=st.dictionaries(NAMES, SETTINGS, max_size=3),
    company=st.dictionaries(NAMES, st.integers(0, 3), max_size=3),
    choices=st.dictionaries(NAMES, NAMES, max_size=3),
    predictions=st.dictionaries(
        st.sampled_from(["trust", "revenue"]),
        st.builds(Prediction, st.sampled_from(DIRECTIONS), st.floats(1 / 3, 1)),
    ),
)


@given(DECISIONS)
def test_decisions_come_back_as_they_went(decisions: TurnDecisions) -> None:
    written = record_json(record_of(decisions))
    assert decisions_of(read_record(DecisionsRecord, json.loads(written))) == decisions


@pytest.mark.parametrize(
    "text",
    [
        '{"tactics": {"a": {"level": "2"}}}',
        '{"tactics": {"a": {"level": 4}}}',
        '{"tactics": {"a": {"level": 1, "openness": "shouted"}}}',
        '{"company": {"security": true}}',
        '{"predictions": {"weather": {"direction": "up", "confidence": 0.5}}}',
        '{"extra": 1}',
    ],
)
def test_what_is_not_exactly_right_is_refused(text: str) -> None:
    with pytest.raises(UnfitRecordError):
        read_record(DecisionsRecord, json.loads(text))
