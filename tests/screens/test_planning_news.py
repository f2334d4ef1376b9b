"""What is new this month, what a word or a click means, and how to get about."""

from dataclasses import replace

import pygame

from game.screens.parts.prediction_grid import PredictionGrid
from game.screens.planning_order import ordered
from game.session.predictions import SAME_TRUST_POINTS
from game.widgets.choices import Choice
from game.widgets.floor import Floor
from tests.screens.examples import bakery_month_1, bakery_month_4
from tests.screens.test_planning import click_part, part, planning, toggle


def test_cards_stand_in_the_order_in_which_they_open() -> None:
    shell, _, screen = planning(bakery_month_4())
    shown = ordered(screen.situation.hand, "opening")
    placed = [shell.find(f"tactic.{card.id}").bounds.y for card in shown]
    assert placed == sorted(placed)
    locked = [card.opens_turn for card in shown if not card.is_open]
    assert locked == sorted(locked)
    assert [card.is_open for card in shown] == sorted((c.is_open for c in shown), reverse=True)


def test_what_opens_this_month_says_so_on_its_card_and_on_its_tab() -> None:
    shell, _, screen = planning(bakery_month_4())
    tabs = shell.find("lists")
    assert isinstance(tabs, Choice)
    new = [card for card in screen.situation.hand if card.is_open and card.opens_turn == 4]
    assert new
    assert shell.texts().count("New this month") == len(new)
    names = {shell.language.text(f"tactic.{card.id}.name") for card in new}
    tactics = next(each for each in tabs.options if each.id == "tactics")
    assert tactics.text.endswith("•")
    assert names == set(tactics.tooltip.removeprefix("New: ").split(", "))


def test_in_the_first_month_nothing_is_new_and_nothing_was_last_month() -> None:
    shell, _, _ = planning(bakery_month_1())
    click_part(shell, "tactic.usual_order.level", "1")
    texts = shell.texts()
    assert "New this month" not in texts
    assert "At the start: Off" in texts
    assert not any("last month" in text.lower() for text in texts)
    assert any(text.endswith("more than doing nothing") for text in texts)


def test_a_dot_says_which_level_it_is_and_what_it_costs() -> None:
    shell, _, screen = planning(bakery_month_4())
    card = next(each for each in screen.situation.hand if each.id == "new_arrivals")
    price = shell.language.money(card.price_cents[1], decimals=0)
    dot = part(shell, "tactic.new_arrivals.level", "2")
    assert dot.tooltip == f"Quite a bit: {price} this month"


def test_what_a_letter_stops_says_so_on_its_card_and_is_not_on_the_floor() -> None:
    shell, session, _ = planning(bakery_month_4())
    click_part(shell, "tactic.new_arrivals.level", "1")
    floor = shell.find("floor")
    assert isinstance(floor, Floor)
    shown = len(floor.seen)
    session.stopped_by_letters = frozenset({"new_arrivals"})
    click_part(shell, "tactic.new_arrivals.level", "2")
    assert "A letter of this month stops it: not played, not paid for" in shell.texts()
    floor = shell.find("floor")
    assert isinstance(floor, Floor)
    assert len(floor.seen) < shown


def test_a_drag_across_the_dots_takes_the_level_along() -> None:
    shell, _, screen = planning(bakery_month_4())
    key = "tactic.new_arrivals.level"
    shell.scroll_to(key)
    first = part(shell, key, "0").visible_box()
    y = first.centre_y
    scale = shell.view.scale
    events = [(pygame.MOUSEBUTTONDOWN, first.centre_x)]
    events += [(pygame.MOUSEMOTION, first.centre_x + step) for step in (20, 45, 70)]
    events.append((pygame.MOUSEBUTTONUP, first.centre_x + 70))
    for kind, x in events:
        told = {"pos": (round(x * scale), round(y * scale)), "button": 1}
        if kind == pygame.MOUSEMOTION:
            told = {"pos": told["pos"], "rel": (0, 0), "buttons": (1, 0, 0)}
        shell.view.handle(pygame.event.Event(kind, told))
        shell.settle()
    assert screen.draft.level("new_arrivals") == 2


def test_what_is_chosen_on_a_card_is_told_once() -> None:
    shell, _, _ = planning(bakery_month_4())
    toggle(shell, "tactic.profile_questions")
    openness = shell.find("tactic.profile_questions.openness")
    assert isinstance(openness, Choice)
    tips = {each.id: each.tooltip for each in openness.options}
    assert tips[openness.chosen] == ""
    assert all(tip for mode, tip in tips.items() if mode != openness.chosen)


def test_about_the_same_says_how_little_that_is() -> None:
    shell, _, _ = planning(bakery_month_4())
    grid = shell.find("predict.trust")
    assert isinstance(grid, PredictionGrid)
    margin = shell.language.number(SAME_TRUST_POINTS, 2)
    for cell in grid.cells:
        assert (margin in cell.tooltip) == (cell.prediction.direction == "same")


def test_a_lever_the_firm_keeps_up_counts_as_pulled_and_cannot_be_let_go() -> None:
    month = bakery_month_4()
    levers = tuple(
        replace(card, level=1, given_level=1) if card.id == "data_quality" else card
        for card in month.levers
    )
    plain = replace(month.decisions, company={})
    shell, _, screen = planning(replace(month, levers=levers, decisions=plain))
    tabs = shell.find("lists")
    assert isinstance(tabs, Choice)
    assert any(each.text.startswith("Company 1/") for each in tabs.options)
    screen.show_list("company")
    shell.settle()
    dot = part(shell, "lever.data_quality.level", "0")
    assert not dot.enabled
    assert "Level 1" in dot.tooltip
    assert "free" in shell.texts()


def test_money_that_letters_take_is_no_longer_left() -> None:
    shell, _, screen = planning(bakery_month_4())
    left = screen.quote.left_cents
    screen.quote = replace(screen.quote, letters_cents=27_400)
    shell.refresh()
    shell.settle()
    assert shell.language.money(left - 27_400, decimals=0) in shell.texts()
    assert shell.language.money(left, decimals=0) not in shell.texts()


def test_one_key_goes_round_the_parts_of_the_page() -> None:
    shell, _, _ = planning(bakery_month_4())
    seen = []
    for _ in range(4):
        shell.press(pygame.K_F6)
        focused = shell.view.focused
        assert focused is not None
        seen.append(focused.key)
    assert seen == ["inbox", "predict.trust", "primary", "lists"]
