"""The widget tree as JSON: what is on screen, in pixels, for tests and tools."""

import json
from collections.abc import Iterator
from typing import Any

from game.app.application import Application
from game.widgets.semantics import SemanticNode


def widget_tree(application: Application) -> str:
    """One line of JSON: the screen's name and a flat list of its widgets, topmost layer last.

    ``within`` is the key of the nearest widget around it that has one.
    """
    view = application.view
    widgets = list(_widgets(view.semantic_tree(), "", view.scale))[1:]
    return json.dumps({"screen": application.screen.name, "widgets": widgets}, ensure_ascii=True)


def _widgets(node: SemanticNode, within: str, scale: float) -> Iterator[dict[str, Any]]:
    box = node.bounds
    yield {
        "role": node.role,
        "label": node.label,
        "value": node.value,
        "key": node.key,
        "within": within,
        "bounds": [box.x * scale, box.y * scale, box.w * scale, box.h * scale],
        "enabled": node.enabled,
        "focused": node.focused,
    }
    for child in node.children:
        yield from _widgets(child, node.key or within, scale)
