"""What holds of every test? Properties are judged by their examples, never by the clock."""

import os

from hypothesis import settings

# `make stress` asks for many more.
EXAMPLES = int(os.environ.get("EXAMPLES", "4"))
settings.register_profile("unhurried", deadline=None, max_examples=EXAMPLES)
settings.load_profile("unhurried")
