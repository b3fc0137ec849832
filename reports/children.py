"""How many of the people are children? A share of those broken down by age, country by country."""

from functools import partial

import pandas as pd

from charts.theme import Figure, Mode
from domain.frames import NOT_BROKEN_DOWN
from domain.selection import Selection
from domain.words import Words
from reports.addresses import at, numbered, placed, some
from reports.drawing import of_groups, stack
from reports.exhibit import Addresses, Exhibit
from reports.figures import Figures
from reports.grouping import countries, every_country, filled
from reports.making import made, nothing
from reports.view import View
from reports.wording import NONE, numbers, people, ranges
from stats.pieces import Only
from stats.shares import shares
from stats.table import tabulate

_SIDES = ("children", "adults")


def children(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The children's share of the people broken down by age, and of how many."""
    view = View(figures, selection, words, mode).of_all_groups()
    title = words.text(
        "Children’s share of the people broken down by age – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    leaves = view.table("country", "group")
    known = shares(leaves, group="children", by="country")
    if known["base"].sum() == 0:
        return nothing(view, key="children", title=title)
    only: Only = {**view.only, "groups": _SIDES}
    sides = tabulate(*view.both, by=("country", "group"), **only)
    rows = _in_order(view, known)
    table, numbers = _table(view, rows, sides)
    return made(
        view,
        key="children",
        title=title,
        sentence=_said(view, rows.iloc[-1]),
        figure=_drawn(view, sides),
        table=table,
        numbers=numbers,
        data=sides.assign(number=numbered(view, sides, "country", "group")),
    )


def _in_order(view: View, known: pd.DataFrame) -> pd.DataFrame:
    """The shares by name of country, and of all of them at the end."""
    whole = known[["part", "base", "whole"]].sum()
    total = pd.DataFrame([{"country": "", **whole, "share": whole["part"] / whole["base"]}])
    return pd.concat([every_country(view, known), total], ignore_index=True)


def _said(view: View, whole: pd.Series) -> str:
    words = view.words
    rest = int(whole["whole"] - whole["base"])
    if not rest:
        return words.text(
            "Of {base} broken down by age, {children} are children ({share}).",
            base=people(words, int(whole["base"])),
            children=words.number(int(whole["part"])),
            share=words.percent(float(whole["share"])),
        )
    return words.text(
        "Of {base} broken down by age, {children} are children ({share});"
        " not broken down by age: {rest}.",
        base=people(words, int(whole["base"])),
        children=words.number(int(whole["part"])),
        share=words.percent(float(whole["share"])),
        rest=people(words, rest),
    )


def _drawn(view: View, sides: pd.DataFrame) -> Figure:
    bars = countries(view)
    parts, cells = of_groups(view, sides, bars=bars, index="country", groups=_SIDES)
    return filled(view, stack(bars, parts, cells, {}))


def _table(view: View, rows: pd.DataFrame, sides: pd.DataFrame) -> tuple[pd.DataFrame, Addresses]:
    words = view.words
    young = sides[sides["group"] == "children"]
    spread = dict(zip(young["country"], ranges(words, young), strict=True))
    shown = [NONE if pd.isna(one) else words.percent(float(one)) for one in rows["share"]]
    table = pd.DataFrame(
        {
            words.text("Country"): [
                words.country(code) if code else words.text("Total") for code in rows["country"]
            ],
            words.text("Children"): numbers(words, rows["part"]),
            words.text("Range of published figures"): [
                spread.get(code, "") for code in rows["country"]
            ],
            words.text("Broken down by age"): numbers(words, rows["base"]),
            words.text("Share of children"): shown,
            words.text("Not broken down by age"): numbers(words, rows["whole"] - rows["base"]),
        },
        dtype="str",
    )
    return table, partial(
        placed, table, _numbers(view, rows.assign(rest=rows["whole"] - rows["base"]))
    )


def _numbers(view: View, rows: pd.DataFrame) -> dict[str, list[str]]:
    """The addresses of the children, of all broken down by age, and of the rest."""
    words = view.words
    asked = {
        words.text("Children"): ("part", ("children",)),
        words.text("Broken down by age"): ("base", _SIDES),
        words.text("Not broken down by age"): ("rest", (NOT_BROKEN_DOWN,)),
    }
    keys = [{"country": code} if code else {} for code in rows["country"].tolist()]
    return {
        name: [
            at(view, key, groups=groups) if some(count) else ""
            for key, count in zip(keys, rows[column].tolist(), strict=True)
        ]
        for name, (column, groups) in asked.items()
    }
