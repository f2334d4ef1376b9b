"""Plays recorded decisions through the window: reads what it shows, changes what differs."""

from dataclasses import dataclass

from game.screens.parts.tactic_settings import audience_name
from game.vocabulary.decisions import TurnDecisions
from game.vocabulary.settings import TacticSetting
from game.widgets.semantics import SemanticNode
from tests.journeys.hands import Hand, shown
from tests.journeys.posted_events import PostedWindow

OFF = TacticSetting(0)


@dataclass(frozen=True)
class RecordedPlayer:
    """Somebody who knows what to decide, and only has the window to do it in."""

    window: PostedWindow

    def play_month(self, decided: TurnDecisions, hand: Hand) -> None:
        """From planning to the review."""
        assert self.window.screen == "planning"
        before = self.window.application.session.situation().decisions
        self._set_tactics(before, decided, hand)
        self._set_levers(before, decided, hand)
        self._answer(decided, hand)
        for measure, prediction in decided.predictions.items():
            hand.predict(self.window, measure, prediction.direction, prediction.confidence)
        hand.push(self.window, "primary")
        if self.window.screen == "planning":  # letters nobody has recorded an answer to
            hand.push(self.window, "inbox.done")
            hand.push(self.window, "primary")
        if self.window.screen == "resolve":  # watched in other journeys
            hand.push(self.window, "primary")
        assert self.window.screen == "review"

    def go_on(self, hand: Hand) -> None:
        """From the review to the next month, or the ending."""
        hand.push(self.window, "primary")

    def _text(self, key: str) -> str:
        return self.window.application.language.text(key)

    def _show_list(self, number: int, hand: Hand) -> None:
        hand.pick(self.window, "lists", self.window.find(key="lists").children[number].label)

    def _set_tactics(self, before: TurnDecisions, decided: TurnDecisions, hand: Hand) -> None:
        changed = [
            tactic
            for tactic in dict.fromkeys([*before.active_tactics(), *decided.tactics])
            if before.active_tactics().get(tactic) != decided.tactics.get(tactic)
        ]
        if changed:
            self._show_list(0, hand)
        for tactic in changed:
            self._set(tactic, decided.tactics.get(tactic, OFF), hand)

    def _set(self, tactic: str, wanted: TacticSetting, hand: Hand) -> None:
        key = f"tactic.{tactic}"
        level = self._text(f"setting.level.{wanted.level}")
        if self.window.find(key=f"{key}.level").value != level:
            hand.pick(self.window, f"{key}.level", level)
        if wanted.level == 0:
            return
        if not self._settings(key):
            hand.open_card(self.window, key)
        for name, labels in self._labels(tactic, wanted).items():
            control = shown(self.window, f"{key}.{name}")
            if control is not None and control.value not in labels:
                options = {option.label for option in control.children}
                label = next((each for each in labels if each in options), labels[0])
                hand.pick(self.window, control.key, label)

    def _settings(self, card: str) -> list[SemanticNode]:
        names = {f"{card}.{name}" for name in ("variant", "openness", "consent", "audience")}
        return [node for node in self.window.nodes() if node.key in names]

    def _labels(self, tactic: str, wanted: TacticSetting) -> dict[str, list[str]]:
        """What the options wanted may be called, by control."""
        labels = {
            "openness": [self._text(f"setting.openness.{wanted.openness}")],
            "consent": [
                self._text(f"screen.planning.consent_short.{wanted.consent}"),
                self._text(f"setting.consent.{wanted.consent}"),
            ],
            "audience": [audience_name(self.window.application.language, wanted.audience)],
        }
        if wanted.variant is not None:
            labels["variant"] = [self._text(f"tactic.{tactic}.variant.{wanted.variant}")]
        return labels

    def _set_levers(self, before: TurnDecisions, decided: TurnDecisions, hand: Hand) -> None:
        levers = dict.fromkeys([*before.company, *decided.company])
        wanted = {each: decided.company.get(each, 0) for each in levers}
        changed = {each: n for each, n in wanted.items() if before.company.get(each, 0) != n}
        if changed:
            self._show_list(1, hand)
        for lever, level in changed.items():
            label = self._text(f"screen.planning.lever_level.{level}")
            hand.pick(self.window, f"lever.{lever}.level", label)

    def _answer(self, decided: TurnDecisions, hand: Hand) -> None:
        if decided.choices:
            hand.push(self.window, "letters.read")
            for event, choice in decided.choices.items():
                hand.push(self.window, f"inbox.{event}.{choice}")
            hand.push(self.window, "inbox.done")
