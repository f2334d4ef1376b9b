"""The widget layer: drawing, text, layout, controls, charts and the floor.

A screen builds a tree of widgets from plain values and hands it to a
:class:`~game.widgets.application_view.View`; whenever its values change it builds a new tree and
shows that. Focus, scroll positions and running transitions survive, because they are kept by the
identity of a widget (its ``key``, or its place in the tree), not by the object::

    view = View((1280, 720))
    view.show(
        Column(
            [
                Heading(text("planning.title")),
                Slider(key="fee", label=text("fee"), value=fee, low=0, high=9, on_change=set_fee),
                Button(text("end_month"), key="end", kind="primary", on_press=end_month),
            ],
            gap=12,
            padding=16,
        )
    )
    while running:
        for event in pygame.event.get():
            view.handle(event)
        view.advance(clock_ms())
        if view.needs_draw:
            pygame.display.update(view.draw(window))

All lengths are dp (1 dp = 1 pixel at 1280 x 720). No widget holds a word of its own.
"""
