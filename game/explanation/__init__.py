"""Why it came out as it did, what the firm expects, and how others would have played."""
