"""What holds of every test? Properties are judged by their examples, never by the clock."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
