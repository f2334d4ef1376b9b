"""The widget tree, drawing and charts; can draw to any surface."""
