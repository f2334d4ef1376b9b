"""Words and numbers the way English, Dutch and German readers expect them."""
