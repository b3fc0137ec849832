"""Which claims speak of a year or of a whole? Year totals and running totals, sorted into units.

A running total over the whole of one year speaks for that year as well. Nothing is chosen here.
"""

from datetime import date

import numpy as np
import pandas as pd

from etl.settle.evidence import PARTS, candidates
from etl.settle.newest import RunningTotal
from etl.settle.totals import claim_texts


def _numbered(claims: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    unit = claims.groupby(keys, observed=True, sort=False, dropna=False).ngroup()
    return claims.assign(unit=unit).reset_index(drop=True).assign(at=np.arange(len(claims)))


def is_whole_year(claims: pd.DataFrame) -> pd.Series:
    """Whether each claim is on the whole of one year, from its first day to its last."""
    start, end = claims["start"], claims["end"]
    whole: pd.Series = (
        (start.dt.month == 1)
        & (start.dt.day == 1)
        & (end.dt.month == 12)
        & (end.dt.day == 31)
        & (start.dt.year == end.dt.year)
    )
    return whole


def year_claims(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims over the whole of one year, with `year` and their unit (country, year)."""
    kinds = claims["period_kind"].isin(["year", "running_total"])
    kept = claims[is_whole_year(claims) & kinds & (claims["event_type"] == "repatriation")]
    return _numbered(kept.assign(year=kept["end"].dt.year), ["country", "year"])


def running_claims(claims: pd.DataFrame) -> pd.DataFrame:
    """Dated running totals with their unit (country, start, end)."""
    kept = claims[(claims["period_kind"] == "running_total") & claims["end"].notna()]
    kept = kept[kept["event_type"] == "repatriation"]
    return _numbered(kept, ["country", "start", "end"])


def day(stamp: pd.Timestamp) -> date | None:
    """A day as Python counts it, None where there is none."""
    return None if pd.isna(stamp) else stamp.date()


def running_totals(claims: pd.DataFrame, ruled: dict[str, str]) -> dict[str, list[RunningTotal]]:
    """The running totals of each country: stated ones and sums of both sides, one per document."""
    if claims.empty:
        return {}
    units = claims.drop_duplicates("unit").set_index("unit")[["country", "start", "end"]]
    rows = candidates(claims, units["end"], ruled=set(ruled))
    texts = claim_texts(claims, rows[["total", *PARTS]])
    spans = units.loc[rows["unit"]]
    found: dict[str, list[RunningTotal]] = {}
    for country, start, end, text, row in zip(
        spans["country"].astype(str),
        spans["start"],
        spans["end"],
        texts,
        rows[["count", "qualifier", "rank", "speaker", "claim", "is_sum"]].to_numpy().tolist(),
        strict=True,
    ):
        total = RunningTotal(
            start=day(start),
            end=end.date(),
            count=row[0],
            qualifier=row[1],
            rank=row[2],
            speaker=row[3],
            claims=text,
            ruling=ruled.get(row[4], ""),
            summed=bool(row[5]),
        )
        found.setdefault(country, []).append(total)
    return found
