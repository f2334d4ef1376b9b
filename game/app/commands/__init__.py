"""One file a subcommand; heavy imports happen inside."""
