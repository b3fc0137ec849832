"""How do the countries stand beside each other? Reported and itemised, in the order of names.

A country of which nobody published a figure keeps its row, which says so: it is not zero.
"""

from functools import partial

import pandas as pd

from charts.dots import range_dots
from charts.theme import Figure, Mode
from domain.frames import NOT_ITEMISED
from domain.number import ITEMISED
from domain.selection import Selection
from domain.words import Words
from reports.addresses import at, numbered, placed, some
from reports.exhibit import Addresses, Exhibit
from reports.figures import Figures
from reports.grouping import every_country
from reports.making import made, nothing
from reports.view import View
from reports.wording import NONE, counted, hovers, numbers, people_of, ranges
from stats.completeness import completeness

_WHOLE = ["count", "low", "high", "itemised", "not_itemised"]


def compare(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Reported people of each country with their range, beside the itemised ones."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "People repatriated by country, reported beside itemised – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    known = completeness(*view.both, **view.only)
    if known.empty:
        return nothing(view, key="compare", title=title)
    rows = every_country(view, known)
    rows = rows.assign(number=numbered(view, rows, "country"))
    table, numbers = _table(view, rows)
    return made(
        view,
        key="compare",
        title=title,
        sentence=_said(view, rows),
        figure=_drawn(view, rows),
        table=table,
        numbers=numbers,
        data=rows[["country", "number", *_WHOLE, "qualifier", "basis", "claims", "ruling"]],
        notes=[
            words.text(
                "Each dot is the reported number, each bar the people itemised by operation."
            ),
            words.text("Countries stand in the order of their names."),
        ],
    )


def _said(view: View, rows: pd.DataFrame) -> str:
    words = view.words
    whole = view.table().iloc[0]
    itemised = words.number(int(rows["itemised"].sum()))
    rest = words.number(int(rows["not_itemised"].sum()))
    silent = rows.loc[rows["count"].isna(), "country"]
    if silent.empty:
        return words.text(
            "Reported for {countries}: {people}, of whom {itemised} are itemised by operation"
            " and {rest} are not.",
            countries=view.named(view.countries),
            people=people_of(words, whole),
            itemised=itemised,
            rest=rest,
        )
    return words.text(
        "Reported for {countries}: {people}, of whom {itemised} are itemised by operation"
        " and {rest} are not; no figure has been published for {silent}.",
        countries=view.named(view.countries),
        people=people_of(words, whole),
        itemised=itemised,
        rest=rest,
        silent=words.join(map(words.country, silent)),
    )


def _drawn(view: View, rows: pd.DataFrame) -> Figure:
    words = view.words
    names = rows["country"].map(words.country)
    both = [
        words.text("itemised by operation: {number}", number=number)
        for number in numbers(words, rows["itemised"])
    ]
    frame = rows.assign(
        name=names,
        text=hovers(names, _reported(view, rows), both),
        said=_reported(view, rows),
        itemised=rows["itemised"].fillna(0),
        itemised_number=_sides(view, rows, ITEMISED),
    )
    return range_dots(
        frame,
        x="name",
        y="count",
        low="low",
        high="high",
        part="country",
        against="itemised",
        text="text",
        label="said",
        explain=_explained(words, rows),
        number="number",
        against_number="itemised_number",
        words=view.chart,
        mode=view.mode,
    )


def _explained(words: Words, rows: pd.DataFrame) -> dict[str, str]:
    """What the marks of the chart mean; the range where one is drawn."""
    marks = {
        "dot": words.text("Reported as repatriated"),
        "against": words.text("Itemised by operation"),
    }
    wide = bool((rows["low"] < rows["high"]).any())
    return marks | ({"range": words.text("Range of published figures")} if wide else {})


def _reported(view: View, rows: pd.DataFrame) -> list[str]:
    silent = view.words.text("no figure published")
    return [silent if said == NONE else said for said in counted(view.words, rows)]


def _sides(view: View, rows: pd.DataFrame, side: str) -> list[str]:
    """The numbers of what is itemised, or not, of each country."""
    people = zip(rows["country"].tolist(), rows[side].tolist(), strict=True)
    return [at(view, {"country": code}, operation=side) if some(n) else "" for code, n in people]


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, Addresses]:
    words, whole = view.words, view.table()
    reported, itemised = words.text("Reported"), words.text("Itemised by operation")
    rest = words.label("not_itemised")
    sums = rows[["itemised", "not_itemised"]].sum()
    said = [*_reported(view, rows), *counted(words, whole)]
    spread = [*ranges(words, rows), *ranges(words, whole)]
    table = pd.DataFrame(
        {
            words.text("Country"): [*map(words.country, rows["country"]), words.text("Total")],
            reported: said,
            words.text("Range of published figures"): spread,
            itemised: numbers(words, [*rows["itemised"], sums["itemised"]]),
            rest: numbers(words, [*rows["not_itemised"], sums["not_itemised"]]),
        },
        dtype="str",
    )
    sides = {
        name: [*_sides(view, rows, side), view.number(operation=side) if sums[side] else ""]
        for name, side in ((itemised, ITEMISED), (rest, NOT_ITEMISED))
    }
    return table, partial(placed, table, {reported: [*rows["number"], view.number()], **sides})
