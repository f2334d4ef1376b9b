"""Where things lie on this machine: shipped files, the user's folders, safe writing, the log."""
