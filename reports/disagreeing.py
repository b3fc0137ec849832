"""Where do sources disagree, and by how many people? Lowest, settled and highest figure.

Most people apart first: what the sources leave open, never how well a country counts.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from charts.ranges import apart
from charts.theme import Figure, Mode
from domain.selection import Selection
from domain.words import Words
from reports.everywhere import of_countries
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.periods import period_name
from reports.view import View
from reports.wording import counted, hovers, records
from stats.disagreement import disagreement
from stats.groups import TOTAL
from stats.pieces import Only

DRAWN = 20  # rows of the chart; all of them stand in the table
_FIGURE = ["count", "low", "high", "qualifier", "basis", "claims", "ruling"]


def where_sources_disagree(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Every figure of the selection of which others were published, most people apart first."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "Where sources disagree, most people apart first – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    key = "disagreement"
    if view.table().empty:
        return nothing(view, key=key, title=title)
    rows = _in_order(view, of_countries(view, _apart))
    table, numbers = _table(view, rows)
    return made(
        view,
        key=key,
        title=title,
        sentence=_said(view, rows),
        figure=_drawn(view, rows.iloc[:DRAWN]) if len(rows) else None,
        table=table,
        numbers=numbers,
        data=_coded(view, rows),
        notes=_notes(words, rows),
    )


def _apart(figures: Figures, only: Only) -> pd.DataFrame:
    return disagreement(figures.totals, figures.counts, **only)


def _in_order(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Where as many people are apart, the countries stand in the order of their names."""
    place = rows["country"].map({code: number for number, code in enumerate(view.countries)})
    keys = pd.DataFrame({"apart": -rows["apart"], "place": place})
    return rows.loc[keys.sort_values(["apart", "place"], kind="stable").index]


def _said(view: View, rows: pd.DataFrame) -> str:
    words = view.words
    if rows.empty:
        return words.text("No two published figures of this selection differ.")
    first = records(rows.iloc[:1])[0]
    return words.text(
        "Published figures differ most on {what}: {spread}.",
        what=_name(view, first),
        spread=spread(words, first),
    )


def spread(words: Words, row: Mapping[str, Any]) -> str:
    """A range in words: 155 to 156, 1 person apart."""
    return words.plural(
        "{low} to {high}, {n} person apart",
        "{low} to {high}, {n} people apart",
        int(row["apart"]),
        low=words.number(int(row["low"])),
        high=words.number(int(row["high"])),
    )


def _name(view: View, row: Mapping[str, Any]) -> str:
    """What a row is of: Mehr-1, Uzbekistan; or Aikol-6, Kyrgyzstan, children."""
    words = view.words
    name = words.text(
        "{period}, {country}",
        period=period_name(view.figures, words, row),
        country=words.country(row["country"]),
    )
    if row["group"] == TOTAL:
        return name
    return words.text("{whole}, {group}", whole=name, group=words.group(row["group"], inline=True))


def _drawn(view: View, rows: pd.DataFrame) -> Figure:
    words, found = view.words, records(rows)
    names = [_name(view, row) for row in found]
    settled = [words.text("settled: {number}", number=said) for said in counted(words, rows)]
    frame = rows.assign(
        name=names,
        text=hovers(names, [spread(words, row) for row in found], settled),
        address=[_address(view, row) for row in found],
    )
    return apart(
        frame,
        label="name",
        y="count",
        low="low",
        high="high",
        part="country",
        text="text",
        address="address",
        explain={
            "dot": words.text("Settled figure"),
            "range": words.text("Range of published figures"),
        },
        words=view.chart,
        mode=view.mode,
    )


def _address(view: View, row: Mapping[str, Any]) -> str:
    """The passport of the settled figure of a row."""
    own: dict[str, Any] = {"countries": (row["country"],)}
    own["groups"] = () if row["group"] == TOTAL else (row["group"],)
    if row["level"] == "operation":
        own |= {"operation": row["operation"], "years": (), "origins": ()}
    if row["level"] == "year":
        own["years"] = (str(row["year"]),)
    return view.number(**own)


def _coded(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    own = rows[["level", "country", "year", "operation", "group", "apart", *_FIGURE]]
    addresses = [_address(view, row) for row in records(rows)]
    return own.assign(number=pd.array(addresses, dtype="str"))


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    words, found = view.words, records(rows)
    settled = words.text("Settled figure")
    table = pd.DataFrame(
        {
            words.text("Operation or period"): [
                period_name(view.figures, words, row) for row in found
            ],
            words.text("Country"): [words.country(row["country"]) for row in found],
            words.text("Group"): [words.group(row["group"]) for row in found],
            settled: counted(words, rows),
            words.text("Lowest and highest published"): [spread(words, row) for row in found],
        },
        dtype="str",
    )
    numbers = pd.DataFrame("", index=table.index, columns=table.columns)
    numbers[settled] = [_address(view, row) for row in found]
    return table, numbers


def _notes(words: Words, rows: pd.DataFrame) -> list[str]:
    notes = [
        words.text(
            "A range holds what was published exactly on the same people; it is no margin of error."
        ),
        words.text("A range that only adds up the ranges of its parts is not listed again."),
    ]
    if len(rows) > DRAWN:
        notes.append(
            words.plural(
                "The chart shows the {n} row with most people apart, the table all of them.",
                "The chart shows the {n} rows with most people apart, the table all of them.",
                DRAWN,
            )
        )
    return notes
