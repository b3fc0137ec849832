"""Which small settled edition do the tests of stats and reports read? It obeys the frames' laws.

Figures are modelled on the published ones but cut down; nothing here is a source. Each operation
is one row of leaves; years and wholes are given, and their remainders follow by subtraction.
"""

from collections import Counter

import pandas as pd

from domain.frames import COUNTS, OPERATIONS, POINTS, SOURCES, TOTALS, typed

Leaves = dict[str, int]
W, M, C, N = "women", "men", "children_not_by_sex", "not_broken_down"

# operation -> country, name, origin, date, leaves, low, high
OPERATIONS_GIVEN: dict[str, tuple[str, str, str, str, Leaves, int, int]] = {
    "kaz-1": ("KAZ", "Zhusan-1", "SYR", "2019-01-06", {M: 6, W: 11, C: 30}, 43, 47),
    "kaz-2": ("KAZ", "Zhusan-2", "SYR", "2019-05-07", {M: 16, W: 59, C: 156}, 231, 231),
    "kaz-3": ("KAZ", "Rusafa", "IRQ", "2019-11-27", {"boys": 6, "girls": 8}, 14, 14),
    "kaz-4": ("KAZ", "Zhusan-5", "SYR", "2021-02-04", {M: 4, W: 1, C: 7}, 12, 12),
    "uzb-1": ("UZB", "Mehr-1", "SYR", "2019-05-30", {W: 48, C: 106, N: 2}, 155, 156),
    "uzb-2": ("UZB", "Mehr-2", "IRQ", "2019-10-10", {"boys": 39, "girls": 25}, 64, 64),
    "uzb-3": ("UZB", "Mehr-5", "SYR", "2021-04-30", {W: 24, C: 69}, 92, 93),
    "kgz-1": ("KGZ", "Meerim", "IRQ", "2021-03-16", {C: 79}, 79, 81),
    "kgz-2": ("KGZ", "Aikol-4", "SYR", "2023-12-08", {W: 31, C: 65}, 95, 96),
    "tjk-1": ("TJK", "", "IRQ", "2019-04-30", {C: 84}, 84, 89),
    "tjk-2": ("TJK", "", "SYR", "2022-07-25", {W: 42, C: 104}, 146, 146),
    "fra-1": ("FRA", "", "SYR", "2022-07-05", {W: 16, C: 35}, 51, 51),
    "xkx-1": ("XKX", "", "SYR", "2019-04-20", {M: 4, W: 32, C: 74}, 110, 110),
}
# country -> year -> leaves of what its operations leave over
YEAR_LEFT: dict[tuple[str, int], Leaves] = {("FRA", 2022): {W: 9, C: 20}}
# country -> leaves of the whole's remainder, whole's low, high, qualifier
WHOLE_LEFT: dict[str, tuple[Leaves, int, int, str]] = {
    "KAZ": ({N: 128}, 413, 432, "at_least"),
    "UZB": ({M: 27, W: 53, N: 16}, 313, 409, "exact"),
    "KGZ": ({}, 174, 177, "exact"),
    "TJK": ({}, 230, 235, "exact"),
    "FRA": ({}, 80, 80, "exact"),
    "XKX": ({W: 3, C: 8}, 121, 121, "exact"),
    "BEL": ({N: 140}, 140, 140, "about"),
}
POINTS_GIVEN = [  # country, as-of date, group, count, qualifier, standing
    ("KAZ", "2020-06-30", "total", 350, "at_least", "narrower"),
    ("KAZ", "2024-12-10", "total", 432, "at_least", "chosen"),
    ("UZB", "2021-04-30", "total", 313, "exact", "in_range"),
    ("UZB", "2024-12-10", "total", 409, "exact", "chosen"),
    ("UZB", "2024-12-10", "children", 239, "exact", "in_range"),
    ("KGZ", "2024-12-10", "total", 175, "exact", "chosen"),
    ("KAZ;KGZ;TJK;UZB", "2024-03-31", "total", 1100, "at_least", "point"),
]


def figures_frames() -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Totals, counts, operations and points."""
    counts = typed(pd.DataFrame(_pieces()).astype({"year": "Int64"}), COUNTS)
    rolled = [_rolled(counts, kind) for kind in ("operation", "remainder")]
    years = _regrouped(counts[counts["year"].notna()], "year")
    wholes = _regrouped(counts.drop(columns="year").assign(year=None), "whole")
    counts = typed(pd.concat([counts, years, wholes], ignore_index=True), COUNTS)
    rolled += [_rolled(counts, kind) for kind in ("year", "whole")]
    totals = typed(pd.concat(rolled, ignore_index=True), TOTALS)
    return _ranged(totals), counts, _operations(), _points()


def sources() -> pd.DataFrame:
    """One source for each operation and whole, by claim; the address of one is withheld."""
    names = [*OPERATIONS_GIVEN, *(f"{code}-whole" for code in WHOLE_LEFT), "FRA-2022"]
    claims = [f"c-{name}" for name in names]
    rows = [
        {
            "source": f"s-{name}",
            "publisher": f"Press of {name}",
            "title": "A page title that must never be shown",
            "url": "" if name == "kgz-2" else f"https://example.org/{name}",
            "published": "2024-12-10",
            "language": "en",
        }
        for name in names
    ]
    frame = pd.DataFrame(rows).assign(publisher_kind="press")
    return typed(frame, SOURCES).set_axis(pd.Index(claims, name="claim"))


def _pieces() -> list[dict[str, object]]:
    rows = []
    for operation, (country, _, origin, date, leaves, _, _) in OPERATIONS_GIVEN.items():
        keys = {"country": country, "origin": origin, "operation": operation}
        span = {"start": date, "end": date, "year": int(date[:4])}
        rows += _leaf_rows({"kind": "operation", **keys, **span}, leaves, f"c-{operation}")
    for (country, year), leaves in YEAR_LEFT.items():
        span = {"start": f"{year}-01-01", "end": f"{year}-12-31", "year": year}
        rows += _leaf_rows(_remainder(country) | span, leaves, f"c-{country}-{year}")
    for country, (leaves, *_) in WHOLE_LEFT.items():
        span = {"start": "2019-01-01", "end": "2024-12-10", "year": pd.NA}
        rows += _leaf_rows(_remainder(country) | span, leaves, f"c-{country}-whole")
    return rows


def _united(ids: pd.Series) -> str:
    return " ".join(dict.fromkeys(" ".join(ids).split()))


def _remainder(country: str) -> dict[str, object]:
    return {
        "kind": "remainder",
        "country": country,
        "origin": "not_stated",
        "operation": "not_itemised",
        "basis": "remainder",
    }


def _leaf_rows(keys: dict[str, object], leaves: Leaves, claim: str) -> list[dict[str, object]]:
    figure = {"qualifier": "exact", "basis": "only", "claims": claim, "ruling": ""}
    return [
        figure | keys | {"group": leaf, "count": n, "low": n, "high": n}
        for leaf, n in leaves.items()
    ]


def _regrouped(counts: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Year or whole rows of counts: the leaves inside, summed."""
    return (
        counts.groupby(["country", "year", "group"], observed=True, dropna=False)
        .agg(
            start=("start", "min"),
            end=("end", "max"),
            count=("count", "sum"),
            low=("low", "sum"),
            high=("high", "sum"),
            claims=("claims", _united),
        )
        .reset_index()
        .assign(kind=kind, origin="not_stated", operation="", qualifier="exact")
        .assign(basis="sum", ruling="")
    )


def _rolled(counts: pd.DataFrame, kind: str) -> pd.DataFrame:
    """Totals of one kind: each the sum of its leaves."""
    keys = ["country", "origin", "operation", "start", "end", "year", "qualifier", "basis"]
    figures = {name: (name, "sum") for name in ("count", "low", "high")}
    keys = keys[:3] + keys[5:] if kind in ("year", "whole") else keys
    dates = {} if "start" in keys else {"start": ("start", "min"), "end": ("end", "max")}
    claims = {"claims": ("claims", _united)}
    grouped = counts[counts["kind"] == kind].groupby(keys, observed=True, dropna=False)
    return grouped.agg(**figures, **dates, **claims).reset_index().assign(kind=kind, ruling="")


def _ranged(totals: pd.DataFrame) -> pd.DataFrame:
    """The totals with the ranges and qualifiers that the lists above give."""
    ranges = {name: (low, high) for name, (*_, low, high) in OPERATIONS_GIVEN.items()}
    wholes = {code: given[1:] for code, given in WHOLE_LEFT.items()}
    whole = totals["kind"].eq("whole")
    key = totals["operation"].astype(str).where(~whole, totals["country"].astype(str))
    known = {**ranges, **{code: given[:2] for code, given in wholes.items()}}
    low = key.map({name: pair[0] for name, pair in known.items()}).fillna(totals["low"])
    high = key.map({name: pair[1] for name, pair in known.items()}).fillna(totals["high"])
    words = key.where(whole).map({code: given[2] for code, given in wholes.items()})
    qualifier = words.fillna(totals["qualifier"].astype(str))
    return typed(totals.assign(low=low, high=high, qualifier=qualifier), TOTALS)


def _operations() -> pd.DataFrame:
    rows = [
        {
            "operation": operation,
            "country": country,
            "name": name,
            "origin": origin,
            "start": date,
            "end": date,
        }
        for operation, (country, name, origin, date, *_) in OPERATIONS_GIVEN.items()
    ]
    blank = {"name_ru": "", "name_uz": "", "precision": "day", "event_type": "repatriation"}
    return typed(pd.DataFrame(rows).assign(**blank), OPERATIONS)


def _points() -> pd.DataFrame:
    columns = ["country", "end", "group", "count", "qualifier", "standing"]
    rows = pd.DataFrame(POINTS_GIVEN, columns=columns)
    claims = [f"c-{code[:3]}-whole" for code in rows["country"]]
    extra = {"period_kind": "running_total", "start": "2019-01-01", "precision": "day"}
    voice = {"speaker": "a ministry", "speaker_kind": "receiving_government"}
    return typed(rows.assign(**extra, **voice, claims=claims), POINTS)


def whole_counts() -> Counter[str]:
    """People in all, by country, straight from the lists above."""
    people: Counter[str] = Counter()
    for country, _, _, _, leaves, _, _ in OPERATIONS_GIVEN.values():
        people[country] += sum(leaves.values())
    for (country, _), leaves in YEAR_LEFT.items():
        people[country] += sum(leaves.values())
    for country, (leaves, *_) in WHOLE_LEFT.items():
        people[country] += sum(leaves.values())
    return people
