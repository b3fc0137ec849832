"""Why does a cell hold no number: not reported, withheld, not applicable?

These three and nought are four different things; none is ever read as another.
"""

from functools import lru_cache

from etl.intake.values.answers import Missing
from etl.intake.values.spellings import KEPT, LONGEST, codes, level, unmarked


def read_missing(text: str) -> Missing | None:
    """Why nothing is said, None where something is; an empty text is not reported."""
    plain = text.strip()
    return _read(plain) if len(plain) <= LONGEST else None


@lru_cache(maxsize=KEPT)
def _read(text: str) -> Missing | None:
    words, said = codes("missing"), level(text)
    kind = words.get(said) or words.get(level(unmarked(text)[0]))
    return Missing(kind or "not_reported") if kind or not said else None
