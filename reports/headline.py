"""What stands at the top of the overview? Tiles, their table and their sentence.

Reported and itemised are told apart; the children's share is of those broken down by age.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd

from charts.theme import Mode
from domain.frames import NOT_STATED
from domain.number import NO_YEAR
from domain.selection import Selection
from domain.words import Words
from reports.addresses import placed
from reports.exhibit import Exhibit, Tile
from reports.figures import Figures
from reports.making import made, nothing
from reports.newest import newest_named, newest_of, newest_tiles
from reports.view import View
from reports.wording import lookup, people, people_of, range_of, records, spread_of
from stats.headline import ITEMISED, NOT_ITEMISED, REPORTED
from stats.pieces import YEAR_NOT_REPORTED, Only
from stats.summing import summed, text
from stats.table import tabulate

BY_AGE, CHILDREN = "broken_down_by_age", "children"
Known = Mapping[Any, Mapping[str, Any]]


def headline(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Reported, itemised and not itemised; the children's share; the newest operation."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "People repatriated, reported and itemised – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    measures = view.measures
    if REPORTED not in set(measures["measure"]):
        return nothing(view, key="headline", title=title)
    rows = pd.concat([measures, _by_age(view)], ignore_index=True)
    rows = rows.assign(number=_numbers(view, rows))
    known = lookup(rows, "measure")
    newest = newest_of(view)
    table = _table(view, rows, newest)
    to = [*rows["number"], *(row["number"] for row in newest)]
    return made(
        view,
        key="headline",
        title=title,
        sentence=_said(words, known),
        figure=None,
        table=table,
        numbers=partial(placed, table, {words.text("People"): to}),
        data=rows,
        notes=[words.text("Repatriated is not reintegrated: these figures count arrivals only.")],
        tiles=(*_tiles(words, known), *newest_tiles(view, newest)),
    )


def _by_age(view: View) -> pd.DataFrame:
    """The people broken down by age and the children among them, unless groups were chosen."""
    if view.groups:
        return pd.DataFrame()
    only: Only = {**view.only, "groups": ("adults", "children")}
    rows = tabulate(*view.both, by=("group",), **only)
    both = summed(rows.assign(measure=text([BY_AGE] * len(rows))), ["measure"])
    young = rows[rows["group"] == "children"].rename(columns={"group": "measure"})
    return pd.concat([both, young], ignore_index=True)


def _numbers(view: View, rows: pd.DataFrame) -> list[str]:
    """The address of each measure, '' of one that is nobody's."""
    origins = view.selection.origins
    either = (*origins, NOT_STATED) if origins else ()
    asked: dict[str, dict[str, Any]] = {
        ITEMISED: {"operation": ITEMISED},
        NOT_ITEMISED: {"operation": NOT_ITEMISED},
        YEAR_NOT_REPORTED: {"years": (NO_YEAR,), "origins": either},
        NOT_STATED: {"origins": (NOT_STATED,)},
        BY_AGE: {"groups": ("adults", CHILDREN)},
        CHILDREN: {"groups": (CHILDREN,)},
    }
    pairs = zip(rows["measure"].tolist(), rows["count"].tolist(), strict=True)
    return [view.number(**asked.get(measure, {})) if count else "" for measure, count in pairs]


def _share(words: Words, known: Known) -> str:
    """The children's share in words, '' where nobody is broken down by age."""
    if BY_AGE not in known:
        return ""
    children = known.get(CHILDREN, {"count": 0})["count"]
    return words.percent(children / known[BY_AGE]["count"])


def _said(words: Words, known: Known) -> str:
    reported = people_of(words, known[REPORTED])
    itemised = words.number(known[ITEMISED]["count"])
    rest = words.number(known[NOT_ITEMISED]["count"])
    if BY_AGE not in known:
        return words.text(
            "Reported as repatriated: {people}, of whom {itemised} are itemised by operation"
            " and {rest} are not.",
            people=reported,
            itemised=itemised,
            rest=rest,
        )
    return words.text(
        "Reported as repatriated: {people}, of whom {itemised} are itemised by operation"
        " and {rest} are not; of {base} broken down by age, {children} are children ({share}).",
        people=reported,
        itemised=itemised,
        rest=rest,
        base=people(words, known[BY_AGE]["count"]),
        children=words.number(known.get(CHILDREN, {"count": 0})["count"]),
        share=_share(words, known),
    )


def _named(words: Words) -> dict[str, str]:
    return {
        REPORTED: words.text("Reported as repatriated"),
        ITEMISED: words.text("Itemised by operation"),
        NOT_ITEMISED: words.label("not_itemised"),
        "year_not_reported": words.text("Year not reported, not added"),
        "not_stated": words.text("Country left not stated, not added"),
        BY_AGE: words.text("Broken down by age"),
        CHILDREN: words.text("Children"),
    }


def _table(view: View, rows: pd.DataFrame, newest: Sequence[Mapping[str, Any]]) -> pd.DataFrame:
    words, known = view.words, _named(view.words)
    shown = [*records(rows), *newest]
    measures = [row.get("measure", "") for row in shown]
    share = _share(words, lookup(rows, "measure"))
    named = [known[one] for one in measures if one]
    return pd.DataFrame(
        {
            words.text("Measure"): [*named, *newest_named(words, newest)],
            words.text("People"): [words.qualified(r["count"], r["qualifier"]) for r in shown],
            words.text("Range of published figures"): [range_of(words, row) for row in shown],
            words.text("Share"): [share if one == CHILDREN else "" for one in measures],
        },
        dtype="str",
    )


def _tiles(words: Words, known: Known) -> list[Tile]:
    names = _named(words)
    tiles = []
    for measure in (REPORTED, ITEMISED, NOT_ITEMISED):
        row = known[measure]
        value = words.qualified(row["count"], row["qualifier"])
        tiles.append(Tile(names[measure], value, spread_of(words, row), row["number"]))
    if BY_AGE in known:
        base = people(words, known[BY_AGE]["count"])
        of_whom = words.text("of {people} broken down by age", people=base)
        young = known.get(CHILDREN, {"number": ""})["number"]
        tiles.append(Tile(words.text("Children’s share"), _share(words, known), of_whom, young))
    return tiles
