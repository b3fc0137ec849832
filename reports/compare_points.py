"""Which dated points does a view hold, and how does a table tell of them? A row for each figure.

Running totals, joint figures and populations are shown as published: never added, split or
subtracted.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import pandas as pd

from domain.number import Number
from reports.compare_scopes import began, behind, left, origins_of, scope_of, since_of, special
from reports.figures import Figures
from reports.sources import dated
from reports.view import View
from reports.wording import NONE, counted, day, lookup, records
from stats.groups import MEMBERS

Line = dict[str, Any]
Column = Callable[[Line], str]
_DAY = len("2026-02-24")
WITHHELD = ""  # where a page prints names of private persons


def points_of(view: View, kept: "pd.Series[bool]") -> list[Line]:
    """The points that are kept and that the filters on years, groups and origins leave, by date.

    Each with `since`, `number` (its address), `left`, `scope` and `site` (as its source names it).
    """
    chosen, points = view.selection, view.figures.points
    rows = points[kept].assign(since=since_of(view.figures, points)[kept])
    if chosen.years:
        rows = rows[rows["end"].dt.year.isin(chosen.years)]
    if view.groups:
        rows = rows[rows["group"].isin(view.groups)]
    found = [_told(view, row) for row in records(rows)]
    if chosen.origins:
        found = [row for row in found if set(row["origins"]) & set(chosen.origins)]
    return sorted(found, key=lambda row: (row["end"], row["count"], row["claims"]))


def _told(view: View, row: Line) -> Line:
    claims = behind(view.figures, row["claims"])
    origins = sorted(origins_of(claims))
    return row | {
        "number": str(Number(claims=tuple(row["claims"].split()))),
        "origins": origins,
        "left": left(view.words, origins),
        "scope": scope_of(view.figures, row["claims"]),
        "site": claims[0].site if claims else "",
    }


def data_of(rows: Sequence[Line]) -> pd.DataFrame:
    """The points in codes, as files take them."""
    texts = ("country", "period_kind", "group", "precision", "qualifier", "speaker", "claims")
    columns: dict[str, Any] = {name: _text([str(row[name]) for row in rows]) for name in texts}
    counts = [row["count"] for row in rows]
    blank = _text([""] * len(rows))
    more = {name: pd.array(counts, dtype="int64") for name in ("count", "low", "high")}
    days = {
        name: pd.Series([row[key] for row in rows], dtype="datetime64[s]")
        for name, key in (("since", "since"), ("end", "end"))
    }
    numbers = _text([row["number"] for row in rows])
    scopes = {
        "origins": _text([";".join(row["origins"]) for row in rows]),
        "iraqis": _text([row["scope"].iraqis for row in rows]),
    }
    own = scopes | {"basis": blank, "ruling": blank, "number": numbers}
    return pd.DataFrame({**columns, **days, **more, **own})


def _text(values: Sequence[Any]) -> pd.api.extensions.ExtensionArray:
    return pd.array([str(value) for value in values], dtype="str")


def table_of(
    view: View, rows: Sequence[Line], columns: Mapping[str, Column]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The columns given, then people, as of, speaker and publisher; the addresses beside it."""
    words = view.words
    people, printed = words.text("People"), words.text("Publisher")
    frame = data_of(rows)
    where = [_document(view, row) for row in rows]
    table = pd.DataFrame(
        {
            **{name: [said(row) or NONE for row in rows] for name, said in columns.items()},
            people: counted(words, frame),
            words.text("As of"): [
                day(words, row["end"], str(row["precision"]), short=True) for row in rows
            ],
            words.text("Speaker"): [row["speaker"] for row in rows],
            printed: [said for said, _ in where],
        },
        dtype="str",
    )
    addresses = pd.DataFrame("", index=table.index, columns=table.columns)
    addresses[people] = [row["number"] for row in rows]
    addresses[printed] = [url for _, url in where]
    return table, addresses


def _document(view: View, row: Line) -> tuple[str, str]:
    """Who printed the figure first and when, and where; the other pages are in its passport."""
    known = _documents(view.figures)
    found = sorted(known[one] for one in row["claims"].split() if one in known)
    if not found:
        return NONE, ""
    published, publisher, url = found[0]
    said = f"{publisher}, {dated(view.words, published)}"
    if url == WITHHELD:
        said = f"{said} ({view.words.text('address withheld')})"
    return said, url


@lru_cache(maxsize=16)
def _documents(figures: Figures) -> dict[str, tuple[str, str, str]]:
    """When the page of each claim was published, by whom, and its address."""
    rows = figures.sources_by_claim
    columns = (rows[name].astype("str").tolist() for name in ("published", "publisher", "url"))
    return dict(zip(rows.index, zip(*columns, strict=True), strict=True))


@lru_cache(maxsize=16)
def newest_page(figures: Figures) -> pd.Timestamp | None:
    """The day of the newest page of the edition, which nobody's figure can be later than."""
    days = figures.sources_by_claim["published"].astype("str")
    exact = days[days.str.len() == _DAY]
    return pd.Timestamp(exact.max()) if len(exact) else None


def who(view: View, row: Line) -> str:
    """Who is counted, in words."""
    words = view.words
    counts = special(words, row["scope"].counts)
    group = words.group(row["group"], inline=True)
    return "; ".join(one for one in (group, counts) if one)


def since(view: View, row: Line) -> str:
    """Where a running total starts, in words."""
    return began(view.words, row["since"])


def by_people(groups: pd.Series) -> "pd.Series[bool]":
    """Groups of the tree, and women and children together."""
    return groups.isin([*MEMBERS, "other:women_and_children"])


def newest(rows: Sequence[Line], *keys: str) -> dict[Any, Line]:
    """The newest point of each key; of one date the largest."""
    frame = pd.DataFrame({key: [row[key] for row in rows] for key in keys})
    frame["row"] = range(len(rows))
    last = lookup(frame.drop_duplicates(list(keys), keep="last"), *keys)
    return {key: rows[found["row"]] for key, found in last.items()}
