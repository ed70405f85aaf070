"""Use cases: what each command does, without a terminal. Reads settings and files, calls the pure parts, writes only what was asked for."""
