"""What is a number made of, and what is it a part of? Its parts add up to it, the remainder too.

Each number leads to a passport of its own, downwards and upwards.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from charts.stacked import stacked_bars
from charts.theme import Figure, Mode
from domain.frames import NOT_ITEMISED
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made
from reports.meaning import Asked, asked
from reports.passport_tables import bare, linked, worded
from reports.wording import hovers, people_of, spread_of, year_name
from stats.chain import COUNTRY, GROUP, OPERATION, YEAR, Parts
from stats.summing import FIGURE


def made_of(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The next step down, as bars and as a table whose last row is the number itself."""
    own = asked(figures, selection.number, words, mode)
    title = words.text("What it is made of – {scope}", scope=own.name)
    below = own.below
    if own.figure is None or own.number.claims or not below.by:
        said = words.text("It is no sum of other figures; it rests on the claims below.")
        return bare(own, key="made-of", title=title, said=said)
    names = _names(own, below)
    rows = pd.concat([below.rows, pd.DataFrame([own.figure])], ignore_index=True)
    table = worded(words, {_first(words, below.by): [*names, words.text("Total")]}, rows)
    operations = below.rows[OPERATION].tolist() if below.by == OPERATION else []
    opened = [f"operation={one}" if one != NOT_ITEMISED else "" for one in operations]
    return made(
        own.view,
        key="made-of",
        title=title,
        sentence=_said(words, below, own.figure),
        figure=_drawn(own, below, names),
        table=table,
        numbers=linked(words, table, [*below.numbers, str(own.number)], [*opened, ""]),
        data=below.rows[["number", below.by, *FIGURE]],
    )


def _first(words: Words, by: str) -> str:
    return {
        COUNTRY: words.text("Country"),
        YEAR: words.text("Year"),
        OPERATION: words.text("Operation"),
        GROUP: words.text("Group"),
    }[by]


def _said(words: Words, below: Parts, figure: dict[str, Any]) -> str:
    many = len(below.rows)
    years = int(below.rows[YEAR].notna().sum()) if below.by == YEAR else many
    said = {
        COUNTRY: words.plural("{n} country", "{n} countries", many),
        YEAR: words.plural("{n} year", "{n} years", years)
        if years == many
        else words.plural(
            "{n} year and a remainder without a year",
            "{n} years and a remainder without a year",
            years,
        ),
        OPERATION: words.plural("{n} operation", "{n} operations, remainders too", many),
        GROUP: words.plural("{n} group", "{n} groups", many),
    }[below.by]
    return words.text(
        "{people} in {parts}, which add up to it exactly; each leads to where it comes from.",
        people=people_of(words, figure),
        parts=said,
    )


def _names(own: Asked, below: Parts) -> list[str]:
    words, keys = own.words, below.rows[below.by].tolist()
    if below.by == COUNTRY:
        return [words.country(one) for one in keys]
    if below.by == YEAR:
        return [year_name(words, one) for one in keys]
    if below.by == GROUP:
        return [words.group(one) for one in keys]
    return [words.label(one) if one == NOT_ITEMISED else own.operation(one) for one in keys]


def _drawn(own: Asked, below: Parts, names: Sequence[str]) -> Figure:
    """A bar for each part, a remainder hatched; two parts of one name stay two."""
    words, rows = own.words, below.rows
    keys = [str(one) for one in rows[below.by]]
    coded = below.by in (COUNTRY, GROUP)
    country = own.number.countries[0] if own.number.countries else ""
    found = rows.to_dict("records")
    frame = pd.DataFrame(
        {
            "x": [name + "\u200b" * names[:at].count(name) for at, name in enumerate(names)],
            "part": keys if coded else [one if one == NOT_ITEMISED else country for one in keys],
            "label": names,
            "colour": keys if coded else country,
            "text": hovers(
                names,
                [people_of(words, row) for row in found],
                [spread_of(words, row) for row in found],
            ),
            **{name: rows[name] for name in ("count", "low", "high", "number")},
        }
    )
    return stacked_bars(
        frame,
        x="x",
        y="count",
        part="part",
        label="label",
        text="text",
        low="low",
        high="high",
        colour="colour",
        number="number",
        horizontal=True,
        apart=(words.label("year_not_reported"),),
        words=own.view.chart,
        mode=own.mode,
    )
