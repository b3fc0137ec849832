"""Random claims: contradictory, partial, reprinted, on operations, years and running totals."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
from hypothesis import strategies as st

from domain.frames import CLAIMS, typed
from etl.reference import COLUMNS, Reference

SPEAKERS = {
    "Ministry": "receiving_government",
    "Security Council": "receiving_government",
    "Administration": "handing_over_authority",
    "UN body": "un_igo",
    "Embassy elsewhere": "other_government",
    "Aid group": "ngo",
    "Institute": "research",
    "Wire": "wire",
    "Paper": "press",
    "Daily": "press",
    "Collector": "aggregator",
}
GROUPS = ("total", "total", "children", "women", "men", "adults", "boys", "girls")
QUALIFIERS = ("exact", "exact", "exact", "about", "at_least", "at_most")
COUNTRIES = ("KGZ", "TJK")
DAYS = [date(2019, 3, 5), date(2019, 9, 1), date(2020, 5, 20), date(2021, 2, 2)]


def reference() -> Reference:
    """A reference without rulings: laws must hold before anybody decides anything."""
    empty = {name: pd.DataFrame(columns=list(columns)) for name, columns in COLUMNS.items()}
    return Reference(**{name: frame.astype("str") for name, frame in empty.items()})


def _operation(country: str, number: int) -> dict[str, object]:
    day = DAYS[number]
    name = f"{country}-{number}"
    return {
        "event": name,
        "operation": name,
        "period_kind": "operation",
        "start": day,
        "end": day,
        "precision": "day",
        "origins": "SYR",
    }


def _year(year: int) -> dict[str, object]:
    span: dict[str, object] = {"start": date(year, 1, 1), "end": date(year, 12, 31)}
    keys = {"event": f"year-{year}", "operation": "", "period_kind": "year", "origins": ""}
    return span | keys | {"precision": "year"}


def _running(start: date | None, end: date) -> dict[str, object]:
    span: dict[str, object] = {"start": start, "end": end, "precision": "day", "origins": ""}
    return span | {"event": "running", "operation": "", "period_kind": "running_total"}


@st.composite
def _period(draw: st.DrawFn, country: str) -> dict[str, object]:
    kind = draw(st.sampled_from(["operation", "operation", "operation", "year", "running"]))
    if kind == "operation":
        return _operation(country, draw(st.integers(0, len(DAYS) - 1)))
    if kind == "year":
        return _year(draw(st.integers(2019, 2021)))
    start = draw(st.sampled_from([None, date(2019, 1, 1), date(2020, 1, 1)]))
    end = draw(st.sampled_from([date(2019, 12, 31), date(2020, 6, 1), date(2021, 12, 31)]))
    return _running(start, end)


@st.composite
def _document(draw: st.DrawFn, number: int) -> list[dict[str, object]]:
    country = draw(st.sampled_from(COUNTRIES))
    published = draw(st.sampled_from([None, *(day + timedelta(days=3) for day in DAYS)]))
    rows = []
    for _ in range(draw(st.integers(1, 4))):
        period = draw(_period(country))
        speaker = draw(st.sampled_from(sorted(SPEAKERS)))
        groups = draw(st.lists(st.sampled_from(GROUPS), min_size=1, max_size=4, unique=True))
        for group in groups:
            ceiling = 200 if group == "total" else 60
            said = {
                "source": f"s{number}",
                "publisher": f"Publisher {number}",
                "country": country,
                "speaker": speaker,
                "speaker_kind": SPEAKERS[speaker],
                "event_type": "repatriation",
                "published": published,
                "group": group,
                "count": draw(st.integers(0, ceiling)),
                "qualifier": draw(st.sampled_from(QUALIFIERS)),
            }
            rows.append(period | said)
    return rows


def frame(rows: list[dict[str, object]]) -> pd.DataFrame:
    """The rows as a CLAIMS frame, each with an id of its own."""
    numbered = [
        {"operation_name": "", "evidence": "", "note": "", "file": "law", "claim": f"c{at:04}"}
        | {"row": at + 2}
        | row
        for at, row in enumerate(rows)
    ]
    return typed(pd.DataFrame(numbered), CLAIMS)


@st.composite
def claims(draw: st.DrawFn) -> pd.DataFrame:
    """A CLAIMS frame of one to ten documents on two countries."""
    documents = [draw(_document(number)) for number in range(draw(st.integers(1, 10)))]
    return frame([row for document in documents for row in document])
