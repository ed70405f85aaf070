"""The command line: one file a command, each thin. `main` runs them and turns errors into one line and an exit status."""
