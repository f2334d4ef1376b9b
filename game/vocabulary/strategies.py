"""Names of the scripted ways of playing; what each does is in game.explanation.strategies."""

from typing import Final

GOOD_STRATEGIES: Final = ("baker", "segmenter", "service")
"""Ways of playing that should be worth something somewhere."""
BEST: Final = "best"
"""The one that is searched for over a whole game, which takes long."""
SCRIPTED_STRATEGIES: Final = ("abstain", *GOOD_STRATEGIES, "hoarder", "pusher", "random")
"""Those that follow a rule, turn by turn."""
STRATEGIES: Final = (*SCRIPTED_STRATEGIES, BEST)
