"""Which exhibit shows who came from where to where? A map, and the same facts as a table.

People of whom nobody states the country left are named beside the map, never drawn from anywhere.
"""

from collections.abc import Sequence

import pandas as pd

from charts.flows import scale
from charts.map import flow_map
from charts.theme import Figure, Mode
from domain.boundaries import boundaries
from domain.selection import Selection
from domain.words import Words
from reports.addresses import some
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.from_where import addresses, table_of
from reports.making import made, nothing
from reports.view import View
from reports.wording import hovers, people, people_of, records, spread_of
from stats.origins import NO_ORIGIN, arrivals
from stats.summing import summed

OFF = "off"


def flows(figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light") -> Exhibit:
    """People from each country left to each receiving country, on a map unless it is turned off."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "People repatriated, by country left and receiving country – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    rows = _in_order(view, arrivals(*view.both, **view.only))
    if rows.empty or not (rows["beside"] == "").any():
        return nothing(view, key="flows", title=title)
    drawn = rows[~rows["origin"].isin(NO_ORIGIN) & rows["count"].gt(0)]
    shown = len(drawn) > 0 and selection.map != OFF
    table, numbers = table_of(view, rows)
    return made(
        view,
        key="flows",
        title=title,
        sentence=_said(view, rows),
        figure=_drawn(view, drawn, rows) if shown else None,
        table=table,
        numbers=numbers,
        data=rows,
        notes=_notes(words) if shown else [],
        open=not shown,
    )


def _in_order(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The countries by name, what stands beside last."""
    place = {code: number for number, code in enumerate(view.countries)}
    order = sorted(
        range(len(rows)), key=lambda n: (rows["beside"][n] != "", place[rows["country"][n]], n)
    )
    return rows.iloc[order].reset_index(drop=True)


def _said(view: View, rows: pd.DataFrame) -> str:
    words, whole = view.words, view.table().iloc[0]
    added = summed(rows[rows["beside"] == ""], ["origin"])
    told = {row["origin"]: row for row in records(added)}
    named = words.by_name(code for code in told if code not in NO_ORIGIN)
    listed = "; ".join(
        words.text(
            "{group}: {number}",
            group=words.origin(code),
            number=words.qualified(told[code]["count"], told[code]["qualifier"]),
        )
        for code in named
        if some(told[code]["count"])
    )
    rest = sum(told[code]["count"] for code in NO_ORIGIN if code in told)
    if not listed:
        return words.text(
            "Of {people} no source states the country left, so nobody is drawn.",
            people=people_of(words, whole),
        )
    if not rest:
        return words.text(
            "Repatriated: {people}; by the country they left – {listed}.",
            people=people_of(words, whole),
            listed=listed,
        )
    return words.text(
        "Repatriated: {people}; by the country they left – {listed}; not stated of {rest}.",
        people=people_of(words, whole),
        listed=listed,
        rest=people(words, rest),
    )


def _drawn(view: View, drawn: pd.DataFrame, rows: pd.DataFrame) -> Figure:
    words = view.words
    found = records(drawn)
    heads = [f"{words.country(r['origin'])} → {words.country(r['country'])}" for r in found]
    said = [people_of(words, row) for row in found]
    spread = [spread_of(words, row) for row in found]
    codes = {*drawn["origin"], *drawn["country"]}
    return flow_map(
        drawn.assign(text=hovers(heads, said, spread), number=addresses(view, drawn)),
        boundaries(),
        start="origin",
        end="country",
        y="count",
        names={code: words.country(code) for code in codes},
        text="text",
        address="number",
        below=_below(view, drawn, rows),
        crowded=words.text("Names that found no room are left out; the table names everybody."),
        words=view.chart,
        mode=view.mode,
    )


def _below(view: View, drawn: pd.DataFrame, rows: pd.DataFrame) -> Sequence[str]:
    """What stands on the image: the scale, who is not drawn, and that it takes no side."""
    words, width = view.words, scale([int(count) for count in drawn["count"]])
    lines = [
        words.text(
            "The more people, the wider the line: the widest stands for {most} or more,"
            " the thinnest for {least} or fewer.",
            most=words.number(width.full),
            least=words.number(width.least),
        )
    ]
    unknown = rows[(rows["beside"] == "") & rows["origin"].isin(NO_ORIGIN)]
    if number := int(unknown["count"].sum()):
        lines.append(
            words.text(
                "Not drawn, as the country left is not stated: {people}.",
                people=people(words, number),
            )
        )
    return [*lines, disclaimer(words), *words.footnotes(view.countries)]


def disclaimer(words: Words) -> str:
    """What every map of ours says of its boundaries."""
    return words.text(
        "The boundaries, names and designations on this map imply no opinion on the legal status of"
        " any country, territory, city or area, on its authorities, or on where its boundaries run."
        " Dashed lines are boundaries that are not settled."
    )


def _notes(words: Words) -> list[str]:
    return [
        words.text("A line begins in the country left, not at a camp, and ends in the country."),
        words.text(
            "Outlines: plotly.js 4.1.1 (MIT licence), thinned. This is no official map of anybody."
        ),
    ]
