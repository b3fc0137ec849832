"""Which few errors do we raise? Each says what was found, where, and what is allowed.

They are raised deep and caught once, in each rim. What a check notices is no error but a finding.
"""


class RepatriationError(Exception):
    """Anything that we can explain to the person in front of the screen."""


class UsageError(RepatriationError):
    """The question itself is off: an unknown code, a group named beside one inside it."""


class UnreadableFile(RepatriationError):
    """The file cannot be read as a table at all."""


class UnknownEdition(RepatriationError):
    """The store holds no edition of that id."""


class SomeoneElsePublished(RepatriationError):
    """Another edition was published after the one that this draft started from."""


class NotAllowed(RepatriationError):
    """The person in front of the screen may not publish, here or now."""


class StoreUnavailable(RepatriationError):
    """The store cannot be reached, read or written."""


class NoBrowser(RepatriationError):
    """Chromium, which prints PDF and images, is not found on this machine."""


class BrowserFailed(RepatriationError):
    """Chromium is there, but printed nothing within its time."""
