"""Who among the children is told of apart? Orphans and age bands, only as sources published them.

They are some of the children, in words that differ from source to source: told claim by claim,
never added up, never crossed with anything else.
"""

import pandas as pd

from charts.theme import Mode
from domain.number import Number
from domain.selection import Selection
from domain.words import Words
from reports.addresses import placed
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.periods import claimed_period
from reports.view import View
from reports.wording import counted, records

SUBSET, COUNTED = "subset", "repatriation"


def subsets(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """A row for each claim on a part of the children, by country and date."""
    view = View(figures, selection, words, mode).of_all_groups()
    title = words.text(
        "Of whom: orphans and age bands, as published – {scope}, as of {date}",
        scope=view.named(view.countries),
        date=view.until,
    )
    rows = _claimed(view)
    if rows.empty:
        return nothing(view, key="subsets", title=title)
    table = _table(view, rows)
    return made(
        view,
        key="subsets",
        title=title,
        sentence=words.plural(
            "{n} claim tells of some of the children apart; the same children may stand in"
            " several, so claims are never added.",
            "{n} claims tell of some of the children apart; the same children may stand in"
            " several, so claims are never added.",
            len(rows),
        ),
        figure=None,
        table=table,
        numbers=placed(table, {words.text("People"): rows["number"].tolist()}),
        data=rows[["country", "group", "count", "qualifier", "claims", "number"]],
        open=True,
    )


def _claimed(view: View) -> pd.DataFrame:
    """The claims on subsets, as far as the selection reaches."""
    figures, chosen = view.figures, view.selection
    groups = figures.groups
    told = set(groups.loc[groups["kind"] == SUBSET, "code"].astype("str"))
    rows = figures.claims
    rows = rows[rows["group"].astype("str").isin(told) & (rows["event_type"] == COUNTED)]
    rows = rows[rows["country"].astype("str").isin(view.countries)]
    if figures.as_of is not None:
        rows = rows[rows["end"].fillna(rows["start"]) <= pd.Timestamp(figures.as_of)]
    if chosen.years:
        rows = rows[rows["end"].fillna(rows["start"]).dt.year.isin(chosen.years)]
    ids = rows["claim"].astype("str")
    place = {code: number for number, code in enumerate(view.countries)}
    rows = rows.assign(
        claims=ids,
        number=[str(Number(claims=(claim,))) for claim in ids],
        _place=rows["country"].astype("str").map(place),
    )
    return rows.sort_values(["_place", "start", "end", "claims"], kind="stable").drop(
        columns="_place"
    )


def _table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    words, found = view.words, records(rows)
    return pd.DataFrame(
        {
            words.text("Country"): [words.country(str(row["country"])) for row in found],
            words.text("Period"): [claimed_period(view.figures, words, row) for row in found],
            words.text("Group"): [words.group(str(row["group"])) for row in found],
            words.text("People"): counted(words, rows),
            words.text("Speaker"): [str(row["speaker"]) for row in found],
        },
        dtype="str",
    )
