"""Which settled figures move, and why? Each with the claims and the rulings behind its change.

Every total and every leaf is looked at; the differences in people are told elsewhere.
"""

from itertools import chain

import pandas as pd

from etl.differences import CHANGES, named
from etl.settle import Settled
from etl.store import Edition
from etl.wanted import if_wanted

KEYS = ["kind", "country", "year", "operation", "group"]
COLUMNS = [*KEYS, "before", "after", *CHANGES, "rulings"]
CITED, NAMED = 100, 20  # claims of a figure that are looked at, and of a country that are named
Figures = Settled | Edition


@if_wanted
def moved(before: Figures, after: Figures, *, changed: pd.DataFrame) -> pd.DataFrame:
    """`COLUMNS`: people before and after (missing: no such figure), ids of claims and rulings.

    `changed` are the claims that differ; a figure in which none of them stands, a remainder, moves
    with those of its country. The group of a total is `total`; operations go by their names.
    """
    then, now = _figures(before).add_suffix("_before"), _figures(after).add_suffix("_after")
    joined = then.join(now, how="outer")
    joined = joined.astype({"count_before": "Int64", "count_after": "Int64"})
    differ = joined["count_before"].fillna(-1).ne(joined["count_after"].fillna(-1))
    rows = joined[differ].reset_index()
    names = named(pd.concat([before.operations, after.operations]))
    return pd.DataFrame(
        {
            **{name: rows[name] for name in KEYS},
            "operation": rows["operation"].map(lambda one: names.get(one, one)),
            "before": rows["count_before"],
            "after": rows["count_after"],
            **_why(rows, changed),
            "rulings": _rulings(rows),
        },
        columns=COLUMNS,
    ).sort_values(KEYS, ignore_index=True)


def _figures(settled: Figures) -> pd.DataFrame:
    """People, claims and rulings of every figure by `KEYS`."""
    both = pd.concat([settled.totals.assign(group="total"), settled.counts])
    texts = dict.fromkeys(("kind", "country", "operation", "group"), "str")
    return (
        both.astype(texts)
        .groupby(KEYS, dropna=False, sort=False)
        .agg(count=("count", "sum"), claims=("claims", " ".join), ruling=("ruling", " ".join))
    )


def _why(rows: pd.DataFrame, changed: pd.DataFrame) -> dict[str, list[str]]:
    """By kind of change the claims behind each figure, before or after, as far as they are few."""
    texts = zip(rows["claims_before"].fillna(""), rows["claims_after"].fillna(""), strict=True)
    cited = [dict.fromkeys([*_first(then), *_first(now)]) for then, now in texts]
    some = changed.astype({"country": "str"}).groupby("country")["claim"].head(NAMED)
    looked_at = {*chain.from_iterable(cited), *some}
    known = changed[changed["claim"].isin(looked_at)]
    kinds = dict(zip(known["claim"], known["change"], strict=True))
    by_country = changed.loc[some.index].astype({"country": "str"}).groupby("country")["claim"]
    others = {str(country): list(ids) for country, ids in by_country}
    behind = [
        [one for one in ids if one in kinds] or others.get(country, [])
        for ids, country in zip(cited, rows["country"], strict=True)
    ]
    return {
        change: [" ".join(one for one in ids if kinds[one] == change) for ids in behind]
        for change in CHANGES
    }


def _first(ids: str) -> list[str]:
    return ids.split(maxsplit=CITED)[:CITED]


def _rulings(rows: pd.DataFrame) -> list[str]:
    """The rulings that a figure rests on now and did not, or did and does not any more."""
    then, now = (rows[f"ruling_{one}"].fillna("").str.split() for one in ("before", "after"))
    return [" ".join(sorted({*one} ^ {*other})) for one, other in zip(then, now, strict=True)]
