"""Which settled frames does an exhibit read? One bundle of one edition, as of one date.

Whoever builds it has read the store; nothing here fetches, settles or counts.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd


@dataclass(frozen=True, eq=False)  # compared and hashed as itself: frames have no equality
class Figures:
    """The frames of `domain.frames`; `sources_by_claim` is SOURCES with the claim as its index."""

    totals: pd.DataFrame
    counts: pd.DataFrame
    operations: pd.DataFrame
    points: pd.DataFrame
    sources_by_claim: pd.DataFrame
    edition: str
    as_of: date | None = None

    @cached_property
    def until(self) -> date | None:
        """The as-of date, or that of the newest operation or running total; None if undated."""
        if self.as_of is not None:
            return self.as_of
        flows = self.points[self.points["period_kind"].astype("str") != "stock"]
        newest = pd.concat([self.operations["start"], flows["end"]]).max()
        return None if pd.isna(newest) else newest.date()

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries of which somebody published a figure."""
        return frozenset(self.totals["country"].unique())


def by_claim(claims: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """SOURCES with the claim id as index, from the frames CLAIMS and SOURCES."""
    keys = claims[["claim", "source"]].astype("str")
    joined = keys.merge(sources.astype({"source": "str"}), on="source", validate="many_to_one")
    return joined.set_index("claim")
