"""Files: what is shipped, where the user's files are, writing that survives a kill, the log."""
