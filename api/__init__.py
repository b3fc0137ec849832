"""The only place that knows HTTP, beside serve.py: the read-only routes, and what passes."""
