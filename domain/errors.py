"""Which few errors do we raise? Each says what was found, where, and what is allowed.

They are raised deep and caught once, in each rim, which says them in the reader's language: an
error carries an English message, which the catalogues take up, and the values that fill it. What a
check notices is no error but a finding.
"""

from collections.abc import Callable


class RepatriationError(Exception):
    """Anything that we can explain to the person in front of the screen.

    The message is a template with {names}; a value is a text, which stays as it is, a whole number,
    or an error to be said within this one.
    """

    def __init__(self, message: str, **given: "str | int | RepatriationError") -> None:
        """What is said, and of what."""
        super().__init__(message)
        self.message, self.given = message, given

    def __str__(self) -> str:
        """What went wrong, in English."""
        return self.said(str, "{:,}".format)

    def said(self, wording: Callable[[str], str], number: Callable[[int], str]) -> str:
        """What went wrong, in the wording and the numbers of a language."""

        def formed(value: "str | int | RepatriationError") -> str:
            if isinstance(value, RepatriationError):
                return value.said(wording, number)
            return value if isinstance(value, str) else number(value)

        values = {name: formed(value) for name, value in self.given.items()}
        return wording(self.message).format(**values)


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
