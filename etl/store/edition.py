"""What is one published state, and what is it called?

An edition never changes, so its frames are read when first asked for, and kept. How it came to
be written is the store's business.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from domain import frames
from etl.reference import COLUMNS, Reference
from etl.store import tables
from etl.wanted import if_wanted

SETTLED = ("totals", "counts", "operations", "points", "choices", "findings")
TYPES = {
    "claims": frames.CLAIMS,
    "sources": frames.SOURCES,
    "totals": frames.TOTALS,
    "counts": frames.COUNTS,
    "operations": frames.OPERATIONS,
    "points": frames.POINTS,
    "choices": frames.CHOICES,
    "findings": frames.FINDINGS,
}
NAMES = (*TYPES, *COLUMNS)
LATER = {"choices"}  # editions published before these were thought of do without
WHERE = ["file", "row"]  # where a claim stood in a file is no part of what it says


@dataclass(frozen=True)
class Edition:
    """One published state: claims, sources, reference tables, and what was settled from them.

    `versions` pins the version of each table; `ledger` is the state of the list of editions that
    it was read from, which the next edition builds upon.
    """

    edition: str
    parent: str
    published_at: str
    by: str
    reason: str
    sha256: str
    rules: str
    place: str = field(repr=False, compare=False)
    ledger: int = field(repr=False, compare=False)
    versions: Mapping[str, int] = field(repr=False, compare=False)

    def frame(self, name: str) -> pd.DataFrame:
        """One of `NAMES`, as it was published; do not change it, others read the same.

        One of `LATER` is empty in an edition that was published without it.
        """
        if name in LATER - set(self.versions):
            return frames.empty(TYPES[name])
        if name not in self._read:
            with tables.reaching(self.place):
                rows = tables.read(self.place, name, self.versions[name])
                self._read[name] = tables.to_frame(rows, TYPES.get(name))
        return self._read[name]

    @cached_property
    def _read(self) -> dict[str, pd.DataFrame]:
        return {}

    @property
    def claims(self) -> pd.DataFrame:
        """Who said which number."""
        return self.frame("claims")

    @property
    def sources(self) -> pd.DataFrame:
        """The documents behind the claims."""
        return self.frame("sources")

    @property
    def totals(self) -> pd.DataFrame:
        """The settled figures over all groups."""
        return self.frame("totals")

    @property
    def counts(self) -> pd.DataFrame:
        """The settled figures by group."""
        return self.frame("counts")

    @property
    def operations(self) -> pd.DataFrame:
        """Names and dates of the operations."""
        return self.frame("operations")

    @property
    def points(self) -> pd.DataFrame:
        """Running totals and populations as dated points."""
        return self.frame("points")

    @property
    def choices(self) -> pd.DataFrame:
        """What became of each claim, and why."""
        return self.frame("choices")

    @property
    def findings(self) -> pd.DataFrame:
        """What the settling noticed."""
        return self.frame("findings")

    @cached_property
    def reference(self) -> Reference:
        """Countries, groups, speakers, events and rulings as they were at the time."""
        return Reference(**{name: self.frame(name) for name in COLUMNS})


@if_wanted
def fingerprint(content: Mapping[str, pd.DataFrame]) -> str:
    """The sha256 of what frames say, whatever the order of their rows.

    Findings and choices follow from the rest.
    """
    digest = hashlib.sha256()
    for name in sorted(set(content) - {"findings", "choices"}):
        frame = content[name].drop(columns=WHERE, errors="ignore")
        rows = pd.util.hash_pandas_object(frame, index=False).sort_values()
        digest.update(f"{name} {' '.join(frame.columns)}\n".encode())
        digest.update(rows.to_numpy().astype("<u8").tobytes())
    return digest.hexdigest()


def newest_day(sources: pd.DataFrame) -> str:
    """The newest day on which a source was published, of those that name the day."""
    days = sorted(day for day in sources["published"].unique() if _DAY.fullmatch(str(day)))
    return days[-1] if days else "1970-01-01"


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
