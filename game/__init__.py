"""The Usual?: a training game about personalisation."""
