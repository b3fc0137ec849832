"""Which document's own numbers don't add up? Its parts beside its total, and beside the settled.

Only what is stated exactly is compared; a document that gives two figures of one group is left to
the disagreements. Populations are no repatriations and stay out.
"""

import pandas as pd

from stats.said import whole_year

UNIT = ("country", "period_kind", "operation", "start", "end")
PARTS = ("adults", "men", "women", "children", "boys", "girls")
_SIDES = {"adults": ("men", "women"), "children": ("boys", "girls")}


def own_parts(claims: pd.DataFrame) -> pd.DataFrame:
    """UNIT, `count` (its own total), PARTS, `parts` (their sum), `left`, claims, sources.

    Both sides are stated and leave people over (`left` > 0), or the parts exceed the total
    (`left` < 0). The same said in several documents is one row.
    """
    rows = _documents(claims)
    rows = rows[rows["total"].notna() & (rows["both"] | (rows["parts"] > rows["total"]))]
    return _together(rows.rename(columns={"total": "count"}))


def beyond_the_settled(claims: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """The same for operations of which a document's parts exceed the settled `count`."""
    known = totals[totals["kind"].astype("str") == "operation"]
    settled = dict(zip(known["operation"].astype("str"), known["count"], strict=True))
    rows = _documents(claims)
    rows = rows.assign(count=rows["operation"].map(settled).astype("Int64"))
    return _together(rows[(rows["parts"] > rows["count"]).fillna(value=False)])


def years_below(claims: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """Country, year, `count` (published for the year), `parts` (its operations), `left`, claims.

    Published exactly, for the whole of one year, and less than its operations add up to.
    """
    own = claims.assign(year=whole_year(claims))
    own = own[own["year"].notna() & _exact(claims) & (claims["group"] == "total")]
    rows = own[["country", "claim", "count", "source", "year"]]
    rows = rows.astype({"country": "str", "source": "str", "year": "int64"})
    operations = totals[totals["kind"].astype("str") == "operation"].dropna(subset="year")
    sums = operations.astype({"country": "str", "year": "int64"}).groupby(["country", "year"])
    rows = rows.merge(sums["count"].sum().rename("parts").reset_index(), on=["country", "year"])
    rows = rows[rows["count"] < rows["parts"]]
    found = rows.groupby(["country", "year", "count", "parts"], sort=True)
    table: pd.DataFrame = found.agg(claims=("claim", " ".join), sources=("source", "nunique"))
    table = table.reset_index()
    return table.assign(left=table["count"] - table["parts"])


def _exact(claims: pd.DataFrame) -> pd.Series:
    exact: pd.Series = claims["qualifier"] == "exact"
    return exact & (claims["event_type"] == "repatriation")


def _documents(claims: pd.DataFrame) -> pd.DataFrame:
    """A row per document and period: its total, its parts and their sum."""
    kept = claims[_exact(claims) & (claims["period_kind"] != "stock")]
    kept = kept[kept["group"].isin(["total", *PARTS])]
    kept = kept.astype(dict.fromkeys(("source", "group", *UNIT[:3]), "str"))
    unit = kept.groupby(["source", *UNIT], dropna=False, sort=False).ngroup()
    kept = kept.assign(unit=unit).drop_duplicates(["unit", "group", "count"])
    torn = kept.loc[kept.duplicated(["unit", "group"], keep=False), "unit"]
    kept = kept[~kept["unit"].isin(torn)]
    wide = kept.pivot(index="unit", columns="group", values="count")
    wide = wide.reindex(columns=["total", *PARTS]).astype("Int64")
    first = kept.drop_duplicates("unit").set_index("unit")[["source", *UNIT]]
    ids = kept.groupby("unit")["claim"].agg(" ".join).rename("claims")
    return _summed(first.join(wide).join(ids))


def _summed(rows: pd.DataFrame) -> pd.DataFrame:
    sides = {}
    for side, (one, other) in _SIDES.items():
        inner = rows[[one, other]].sum(axis=1, min_count=1)
        sides[side] = rows[side].fillna(inner)
    both = sides["adults"].notna() & sides["children"].notna()
    parts = sides["adults"].fillna(0) + sides["children"].fillna(0)
    return rows.assign(both=both, parts=parts)


def _together(rows: pd.DataFrame) -> pd.DataFrame:
    """What several documents say alike, once."""
    rows = rows.assign(left=rows["count"] - rows["parts"])
    rows = rows[rows["left"] != 0]
    keys = [*UNIT, "count", *PARTS, "parts", "left"]
    alike = rows.groupby(keys, dropna=False, sort=True)
    table = alike.agg(claims=("claims", " ".join), sources=("source", "nunique"))
    return table.reset_index()
