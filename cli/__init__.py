"""The command line: the same editions as the dashboard, for stewards and for scripts."""
