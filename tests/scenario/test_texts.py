from game.documents.problems import Problem
from game.scenario.loaded import LoadedScenario
from tests.scenario.conftest import Load


def said(result: LoadedScenario | tuple[Problem, ...]) -> list[tuple[str, int, str, str]]:
    found = result.warnings if isinstance(result, LoadedScenario) else result
    return [(each.file, each.line, each.code, each.arguments.get("text", "")) for each in found]


def test_missing_text_is_a_warning_at_its_nearest_parent(load: Load) -> None:
    result = load(text=(('wait: {label: "Wait", result: "He stays away."}', ""),))
    assert isinstance(result, LoadedScenario)
    assert said(result) == [
        ("text.en.yaml", 17, "missing_text", "event.silent_regular.choice.wait.label"),
        ("text.en.yaml", 17, "missing_text", "event.silent_regular.choice.wait.result"),
    ]


def test_text_that_nothing_shows_is_a_warning(load: Load) -> None:
    result = load(text=(("segment:\n", 'segment:\n  tourists: {name: "Tourists"}\n'),))
    assert said(result) == [("text.en.yaml", 9, "unused_text", "segment.tourists")]


def test_misspelt_text_key_is_recognised(load: Load) -> None:
    result = load(text=(("subtitle:", "subtitel:"),))
    assert said(result) == [
        ("text.en.yaml", 2, "unused_text_meant", "subtitel"),
    ]


def test_names_of_tactics_voices_and_shared_events_may_be_overridden(load: Load) -> None:
    extra = (
        'tactic: {usual_order: {name: "As always?"}}\n'
        'voice: {word_of_mouth: {minus: ["They talk."]}, silent_regular: {plus: ["!"]}}\n'
        'title: "The small shop"'
    )
    shared = ("event:\n", "event:\n  list_fatigue: {title: x}\n")
    result = load(text=(('title: "The small shop"', extra), shared))
    assert said(result) == []


def test_message_needs_words_in_the_scenario_or_the_catalogue(load: Load) -> None:
    shared = load(("{cash: {units: -3}}", "{message: list_cut}"))
    assert said(shared) == []
    own = load(("{cash: {units: -3}}", "{message: thanks}"))
    assert said(own) == [("text.en.yaml", 1, "missing_text", "messages.thanks")]


STEP = "  - {turn: 1, points_at: usual_order}"


def test_texts_for_tasks_need_a_step_that_names_them(load: Load) -> None:
    below = ('"1": "Ask: the usual?"', '"1": {predict: "Guess."}')
    own = load(text=(below,))
    assert [(code, line) for _, line, code, _ in said(own)] == [("tasks_without_until", 28)]
    named = (STEP, STEP.replace("}", ", until: [predict]}"))
    assert said(load(named, text=(below,))) == []


def test_a_task_on_a_card_needs_a_step_that_points_at_one(load: Load) -> None:
    below = ('"1": "Ask: the usual?"', '"1": {open: "Open it."}')
    own = load((STEP, "  - {turn: 1, until: [open]}"), text=(below,))
    assert [code for _, _, code, _ in said(own)] == ["task_without_card"]


def test_a_task_named_twice_is_an_error(load: Load) -> None:
    own = load((STEP, STEP.replace("}", ", until: [predict, predict]}")))
    assert "duplicate_id" in [code for _, _, code, _ in said(own)]


def test_number_as_text_needs_quotes(load: Load) -> None:
    result = load(text=(('"The small shop"', "1984"),))
    assert said(result) == [("text.en.yaml", 1, "text_needs_quotes", "")]


def test_text_cut_short_by_a_hash_is_a_warning(load: Load) -> None:
    result = load(text=(('"The small shop"', "Shop #1"),))
    assert said(result) == [("text.en.yaml", 1, "hash_comment", "")]
    assert said(load(text=(('"The small shop"', '"Shop #1"'),))) == []
    assert said(load(text=(('"The small shop"', "Shop # a comment"),))) == []


def test_text_swallowed_by_a_hash_is_an_error(load: Load) -> None:
    result = load(text=(('"The small shop"', "#1 shop"),))
    assert ("text.en.yaml", 1, "hash_swallowed", "") in said(result)


def test_translation_lists_its_gaps_by_section(load: Load) -> None:
    whole = load()
    assert isinstance(whole, LoadedScenario)
    dutch = whole.archive["text.en.yaml"].replace('label: "Visit him", ', "")
    result = load(more={"text.nl.yaml": dutch})
    assert isinstance(result, LoadedScenario)
    (warning,) = result.warnings
    assert (warning.file, warning.code) == ("text.nl.yaml", "not_translated_one")
    assert warning.arguments["texts"] == "event.silent_regular.choice.visit.label"


def test_translation_must_have_the_same_placeholders(load: Load) -> None:
    change = (('"You take over."', '"{name} takes over."'),)
    whole = load(text=change)
    assert isinstance(whole, LoadedScenario)
    dutch = whole.archive["text.en.yaml"].replace("{name} takes", "{naam} takes")
    result = load(text=change, more={"text.nl.yaml": dutch})
    assert isinstance(result, tuple)
    assert said(result) == [("text.nl.yaml", 5, "placeholders_differ", "premise")]


def test_translation_of_nothing_is_a_warning(load: Load) -> None:
    whole = load()
    assert isinstance(whole, LoadedScenario)
    dutch = whole.archive["text.en.yaml"] + 'extra: "x"\n'
    assert [each[2:] for each in said(load(more={"text.nl.yaml": dutch}))] == [
        ("translates_nothing", "extra")
    ]


def test_evidence_without_words_is_a_warning(load: Load) -> None:
    result = load(("cards: [S68]", "cards: [S68, B999]"))
    assert [each[2] for each in said(result)] == ["no_evidence_text"]


def test_the_cast_may_have_lines_of_their_own_by_cause_and_tone(load: Load) -> None:
    about = 'okkema: {name: "Mr Okkema", about: "Half a loaf."'
    own = ', voice: {usual_order: {plus: ["A.", "B."], plsu: ["C."]}, baking: {minus: ["D."]}}'
    result = load(text=((about, about + own),))
    assert said(result) == [
        ("text.en.yaml", 12, "unused_text_meant", "cast.okkema.voice.usual_order.plsu"),
        ("text.en.yaml", 12, "unused_text", "cast.okkema.voice.baking"),
    ]


def test_lines_may_be_tinged_by_trust_or_a_trait(load: Load) -> None:
    voice = "voice: {usual_order: {suspicious: {minus: [A]}, concern: {plus: [B], plsu: [C]}}}\n"
    result = load(text=(("debrief:", voice + "debrief:"),))
    assert [each[2:] for each in said(result)] == [
        ("unused_text_meant", "voice.usual_order.concern.plsu")
    ]


def test_a_cause_with_too_few_lines_is_named(load: Load) -> None:
    voice = "voice: {sell_along: {minus: [A, B]}, service: {torn: [A], minus: [B]}}\n"
    result = load(text=(("debrief:", voice + "debrief:"),))
    assert not isinstance(result, tuple)
    found = [(each.arguments["cause"], each.arguments["count"]) for each in result.warnings]
    assert {each.code for each in result.warnings} == {"few_voices"}
    assert found == [("sell_along", "5"), ("service", "2")]
