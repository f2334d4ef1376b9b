"""One file a screen: each draws views and submits decisions."""
