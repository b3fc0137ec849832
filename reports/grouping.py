"""How are people broken down by group, year by year or country by country? One chart, one table.

What a source doesn't break down stays a hatched segment of its own; it is never spread.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from charts.shares import composition
from charts.theme import Figure
from reports.addresses import numbered
from reports.drawing import Bars, ends, of_groups, span, stack, stacked
from reports.exhibit import Exhibit
from reports.making import made, nothing
from reports.tables import wide
from reports.view import View
from reports.wording import listed, people, people_of, records
from stats.groups import LEAVES
from stats.summing import text


def grouped(
    view: View,
    *,
    key: str,
    title: str,
    index: str,
    said: Callable[[View], str] | None = None,
    horizontal: bool = False,
    share: bool = False,
) -> Exhibit:
    """People by `index` (year or country) and group; with `share`, each bar fills the width."""
    rows = view.table(index, "group")
    if rows.empty:
        return nothing(view, key=key, title=title)
    bars = span(view, rows["year"]) if index == "year" else countries(view)
    parts, cells = of_groups(view, rows, bars=bars, index=index)
    frame = stack(bars, parts, cells, ends(view, index))
    shown = set(rows["group"])
    names = {part.key: part.label for part in parts if part.key in shown}
    table, numbers = wide(view, rows, bars=bars, index=index, across="group", names=names)
    return made(
        view,
        key=key,
        title=title,
        sentence=(said or parts_said)(view),
        figure=filled(view, frame) if share else stacked(view, frame, horizontal=horizontal),
        table=table,
        numbers=numbers,
        data=rows.assign(number=numbered(view, rows, index, "group")),
    )


def countries(view: View) -> Bars:
    """A bar for each country chosen, by their names; one without figures keeps its place."""
    return {code: view.words.country(code) for code in view.countries}


def every_country(view: View, known: pd.DataFrame) -> pd.DataFrame:
    """A row for each country chosen; its numbers are missing where nobody published a figure."""
    place = {code: row for row, code in enumerate(known["country"].tolist())}
    at = np.array([place.get(code, -1) for code in view.countries], dtype=np.intp)
    columns: dict[str, Any] = {"country": text(view.countries)}
    for name in known.columns.drop("country"):
        whole = known[name].dtype == "int64"
        own = known[name].astype("Int64").array if whole else known[name].array
        columns[name] = own.take(at, allow_fill=True)
    texts = [name for name in ("qualifier", "basis", "claims", "ruling") if name in columns]
    return pd.DataFrame(columns).fillna(dict.fromkeys(texts, ""))


def parts_said(view: View) -> str:
    """All people of the selection, group by group."""
    words = view.words
    whole, rows = view.table(), view.table("group")
    return words.text(
        "Reported as repatriated: {people}; by group, {groups}.",
        people=people_of(words, whole.iloc[0]) if len(whole) else people(words, 0),
        groups=_listed(view, rows),
    )


def peak_parts_said(view: View) -> str:
    """The year with most people, group by group."""
    words = view.words
    years = [row for row in records(view.table("year")) if row["year"] is not None]
    if not years:
        return parts_said(view)
    top = max(years, key=lambda row: int(row["count"]))
    rows = view.table("year", "group")
    return words.text(
        "Most people came in {year}: {people}; by group, {groups}.",
        year=str(top["year"]),
        people=people_of(words, top),
        groups=_listed(view, rows[(rows["year"] == top["year"]).fillna(value=False)]),
    )


def _listed(view: View, rows: pd.DataFrame) -> str:
    count = dict(zip(rows["group"].tolist(), rows["count"].tolist(), strict=True))
    order = [code for code in view.groups or LEAVES if code in count]
    return listed(view.words, order, [int(count[code]) for code in order])


def filled(view: View, frame: pd.DataFrame) -> Figure:
    """The bars of `stack`, each as wide as the chart; their labels stay counts."""
    return composition(
        frame,
        x="x",
        y="count",
        part="part",
        label="label",
        text="text",
        number="number",
        whole="whole",
        share=True,
        words=view.chart,
        mode=view.mode,
    )
