"""What stays the same of a widget when its tree is built anew."""

from game.widgets.node import Widget


def attach(root: Widget, identity: str) -> None:
    """Give every widget its parent and an identity that survives rebuilding the same tree."""
    root.identity = identity
    seen: dict[str, int] = {}
    for child in root.children:
        child.parent = root
        name = f"#{child.key}" if child.key else type(child).__name__
        seen[name] = seen.get(name, 0) + 1
        # A key is an identity of its own, so that a widget may move to another place in the tree.
        base = identity.split("/", 1)[0] if child.key else identity
        attach(child, f"{base}/{name}" + (f".{seen[name]}" if seen[name] > 1 else ""))
