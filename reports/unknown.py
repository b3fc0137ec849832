"""Of how many people is not known who they are? What sources break down, and what they don't."""

from functools import partial

import pandas as pd

from charts.theme import Figure, Mode
from domain.selection import Selection
from domain.words import Words
from reports.addresses import at, numbered, placed, some
from reports.drawing import Cell, Cells, Part, ends, stack, stacked
from reports.exhibit import Addresses, Exhibit
from reports.figures import Figures
from reports.grouping import countries, every_country
from reports.making import made, nothing
from reports.view import View
from reports.wording import counted, numbers, people_of, ranges, records
from stats.completeness import UNKNOWN, completeness
from stats.groups import LEAVES
from stats.summing import FIGURE

_KNOWN = "broken_down"
_COLUMNS = [_KNOWN, *reversed(UNKNOWN)]
GROUPS_OF = {  # the leaves that a column counts
    _KNOWN: tuple(leaf for leaf in LEAVES if leaf not in UNKNOWN),
    **{leaf: (leaf,) for leaf in UNKNOWN},
}


def not_broken_down(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """How many people are broken down by age and sex, by age only, and not at all."""
    view = View(figures, selection, words, mode).of_all_groups()
    title = words.text(
        "What is and what is not broken down by age and sex – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    known = completeness(*view.both, **view.only)
    if known.empty:
        return nothing(view, key="not-broken-down", title=title)
    rows = every_country(view, known)
    rows = rows.assign(number=numbered(view, rows, "country"))
    table, to = _table(view, rows)
    return made(
        view,
        key="not-broken-down",
        title=title,
        sentence=_said(view, rows),
        figure=_drawn(view, rows),
        table=table,
        numbers=to,
        data=rows[["country", "number", *_COLUMNS, *FIGURE]],
    )


def _named(words: Words) -> dict[str, str]:
    names = {code: words.group(code) for code in _COLUMNS[1:]}
    return {_KNOWN: words.text("Broken down by age and sex"), **names}


def _said(view: View, rows: pd.DataFrame) -> str:
    words, sums = view.words, rows[_COLUMNS].sum()
    return words.text(
        "Of {people}: broken down by age and sex {known}, adults of unreported sex {adults},"
        " children of unreported sex {children}, not broken down {rest}.",
        people=people_of(words, view.table().iloc[0]),
        known=words.number(int(sums[_KNOWN])),
        adults=words.number(int(sums["adults_not_by_sex"])),
        children=words.number(int(sums["children_not_by_sex"])),
        rest=words.number(int(sums["not_broken_down"])),
    )


def _drawn(view: View, rows: pd.DataFrame) -> Figure:
    words, names = view.words, _named(view.words)
    cells: Cells = {}
    parts = {
        (code, key): Part(key, name, code)
        for key, name in names.items()
        for code in rows["country"]
    }
    for row in records(rows[rows["count"].notna()]):
        for key, name in names.items():
            said = f"{words.country(row['country'])}\n{name}: {words.number(row[key])}"
            to = at(view, row, groups=GROUPS_OF[key])
            cells[row["country"], parts[row["country"], key]] = Cell(int(row[key]), said, to)
    frame = stack(countries(view), list(parts.values()), cells, ends(view, "country"))
    return stacked(view, frame, horizontal=True)


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, Addresses]:
    words, whole = view.words, view.table()
    keys = [*({"country": code} for code in rows["country"]), {}]
    to = {words.text("All"): [*rows["number"], view.number()]}
    sums = rows[_COLUMNS].sum()
    table = {words.text("Country"): [*map(words.country, rows["country"]), words.text("Total")]}
    for key, name in _named(words).items():
        people = [*rows[key], sums[key]]
        table[name] = numbers(words, people)
        to[name] = [
            at(view, own, groups=GROUPS_OF[key]) if some(count) else ""
            for own, count in zip(keys, people, strict=True)
        ]
    table[words.text("All")] = [*counted(words, rows), *counted(words, whole)]
    table[words.text("Range of published figures")] = [
        *ranges(words, rows),
        *ranges(words, whole),
    ]
    worded = pd.DataFrame(table, dtype="str")
    return worded, partial(placed, worded, to)
