"""Records as sentences, tables and files. Filled by later issues."""
