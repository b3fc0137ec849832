"""What does each speaker say of an operation, a year, a group or a country? Claims, never summed.

One row for each unit and speaker, with the lowest and the highest of their figures. Of running
totals a speaker's newest speaks, among those that start with the series.
"""

from collections.abc import Collection

import pandas as pd

from stats.groups import ORDER, TOTAL

AXES = ("country", "year", "operation", "group")
COLUMNS = ("country", "year", "operation", "group", "until", "precision", "speaker", "speaker_kind")
_TEXTS = ("country", "operation", "group", "precision", "speaker", "speaker_kind", "qualifier")
_SERIES = 2019  # a running total that starts later misses the first operations of most countries


def spoken(
    claims: pd.DataFrame,
    *,
    by: str,
    countries: Collection[str],
    operations: pd.DataFrame,
    shown: Collection[str] = (),
    groups: Collection[str] = (TOTAL,),
    years: Collection[int] = (),
    until: pd.Timestamp | None = None,
) -> pd.DataFrame:
    """Columns COLUMNS, then low and high (persons), qualifier, claims (ids joined by a space).

    `by` is one of AXES; `operations` is OPERATIONS, `shown` the ids of those asked for. `groups`
    are those of the claims, all of the tree where it is empty. The qualifier is '' where figures
    differ. `until` (the as-of date) leaves out what is dated later.
    """
    wanted = groups or ORDER
    own = claims[claims["event_type"].eq("repatriation") & claims["group"].isin(list(wanted))]
    own = own[own["country"].isin(list(countries))]
    own = own.astype(dict.fromkeys(_TEXTS, "str"))
    if by == "operation":
        return _ranged(_of_operations(own, shown))
    own = own[~(own["end"] > until)] if until is not None else own
    if by == "year":
        return _ranged(_of_years(own, years))
    return _ranged(_of_wholes(own, operations))


def _of_operations(claims: pd.DataFrame, shown: Collection[str]) -> pd.DataFrame:
    own = claims["operation"].isin(list(shown)) & claims["period_kind"].eq("operation")
    return claims.loc[own]


def _of_years(claims: pd.DataFrame, years: Collection[int]) -> pd.DataFrame:
    """Figures on one whole year, as a year or as a running total over just that year."""
    first, last = claims["start"].dt, claims["end"].dt
    whole = (first.day_of_year == 1) & (last.month == 12) & (last.day == 31)
    own = whole & (first.year == last.year) & claims["period_kind"].isin(["year", "running_total"])
    rows: pd.DataFrame = claims[own].assign(year=first.year[own].astype("Int64"), operation="")
    return rows[rows["year"].isin(list(years) or rows["year"])]


def _of_wholes(claims: pd.DataFrame, operations: pd.DataFrame) -> pd.DataFrame:
    """Of each speaker the running totals with their newest date."""
    begun = operations.astype({"country": "str"}).groupby("country")["start"].min()
    first = begun.reindex(claims["country"]).set_axis(claims.index)
    start = claims["start"]
    from_first = start.isna() | (start.dt.year <= _SERIES) | (start <= first)
    rows: pd.DataFrame
    rows = claims[claims["period_kind"].eq("running_total") & from_first & claims["end"].notna()]
    newest = rows.groupby(["country", "group", "speaker"], observed=True)["end"].transform("max")
    rows = rows.assign(until=rows["end"], operation="")
    return rows[rows["end"].eq(newest)]


def _ranged(rows: pd.DataFrame) -> pd.DataFrame:
    """The lowest and highest figure of each speaker on each unit, with the claims."""
    rows = rows.reindex(columns=[*COLUMNS, "count", "qualifier", "claim"])
    rows = rows.astype({"year": "Int64", "until": "datetime64[s]"})
    unit = [name for name in COLUMNS if name not in ("precision", "speaker_kind")]
    found = (
        rows.groupby(unit, sort=False, dropna=False)
        .agg(
            precision=("precision", "first"),
            speaker_kind=("speaker_kind", "first"),
            low=("count", "min"),
            high=("count", "max"),
            ways=("qualifier", "nunique"),
            qualifier=("qualifier", "first"),
            claims=("claim", " ".join),
        )
        .reset_index()
    )
    differ = (found["low"] < found["high"]) | (found["ways"] > 1)
    found = found.assign(qualifier=found["qualifier"].mask(differ, ""))
    return found[[*COLUMNS, "low", "high", "qualifier", "claims"]]
