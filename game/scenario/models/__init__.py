"""The written formats as strict models; their descriptions become the JSON Schema for editors."""
