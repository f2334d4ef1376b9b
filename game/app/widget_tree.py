"""The widget tree as JSON: what is on screen, in pixels, for tests and tools."""

import json
from typing import Any

from game.app.application import Application
from game.widgets.node import SemanticNode


def widget_tree(application: Application) -> str:
    """One line of JSON: the screen's name and a flat list of its widgets, topmost layer last."""
    view = application.view
    nodes = list(view.semantic_tree().walk())[1:]
    return json.dumps(
        {
            "screen": application.screen.name,
            "widgets": [_as_json(node, view.scale) for node in nodes],
        },
        ensure_ascii=True,
    )


def _as_json(node: SemanticNode, scale: float) -> dict[str, Any]:
    box = node.bounds
    return {
        "role": node.role,
        "label": node.label,
        "value": node.value,
        "key": node.key,
        "bounds": [box.x * scale, box.y * scale, box.w * scale, box.h * scale],
        "enabled": node.enabled,
        "focused": node.focused,
    }
