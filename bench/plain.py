"""What does the bare page draw? The same settled counts as plain plotly dicts, nothing else.

The bare page draws exactly these figures; the usual page reads the same file but draws it the
usual way.
"""

import os
from pathlib import Path
from typing import Any

import pandas as pd

START = ("KAZ", "KGZ", "TJK")  # what every page shows at first
ADDED = "UZB"  # the country that a filter change adds
CHARTS = int(os.environ.get("BENCH_CHARTS", "2"))
SETTINGS: Any = {"displaylogo": False, "displayModeBar": False, "responsive": True}

Figure = dict[str, Any]


def by_year() -> pd.DataFrame:
    """People by year (rows; "" where none was reported) and country (columns)."""
    frame = pd.read_csv(
        Path(os.environ["BENCH_COUNTS"]), keep_default_na=False, dtype={"year": str}
    )
    return frame.pivot_table(
        index="year", columns="country", values="count", aggfunc="sum", fill_value=0
    ).sort_index()


def figure(table: pd.DataFrame, chosen: list[str], at: int) -> Figure:
    """The chart at this place of the page: bars by year, or what they add up to."""
    names = chosen or list(table.columns)
    years = [year or "?" for year in table.index]
    if at % 2 == 0:
        bars = [
            {"type": "bar", "name": name, "x": years, "y": table[name].tolist()} for name in names
        ]
        return {"data": bars, "layout": _layout("Counts by year") | {"barmode": "stack"}}
    lines = [
        {"type": "scatter", "name": name, "x": years, "y": table[name].cumsum().tolist()}
        for name in names
    ]
    return {"data": lines, "layout": _layout("Counts added up")}


def _layout(title: str) -> Figure:
    return {"title": {"text": title}, "xaxis": {"type": "category"}, "height": 420}
