"""Of how many people is it known who they are, from where and when they came? Year by year.

Told in words on a shade; a year of which nobody published a figure has no row, and is not zero.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from charts.theme import Mode
from domain.selection import Selection
from domain.words import Words
from reports.everywhere import of_countries
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.view import View
from reports.wording import NONE, records, year_name
from stats.known import CELLS, SEX, known
from stats.pieces import Only

_FIGURE = ["count", "low", "high", "qualifier", "basis", "claims"]
_COLUMNS = {  # what the cells are called in files
    **{name: f"known_{name}" for name in ("age", "sex", "origin", "day", "month")},
    "year_only": "known_year",
    "no_date": "date_unknown",
}
_SAID = ("age", "sex", "origin", "day")
_GROUPS = {"age": ("adults", "children"), "sex": SEX}  # whose sum a cell is


def what_is_known(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """People of each country and year by what is known of them."""
    view = View(figures, selection, words, mode).of_all_groups()
    key = "completeness"
    title = words.text(
        "What is known of the people repatriated, year by year – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    rows = of_countries(view, _known)
    if rows.empty:
        return nothing(view, key=key, title=title)
    place = {code: number for number, code in enumerate(view.countries)}
    rows = rows.sort_values("country", key=lambda codes: codes.map(place), kind="stable")
    table, numbers, shades = _table(view, rows)
    return made(
        view,
        key=key,
        title=title,
        sentence=_said(view, rows),
        figure=None,
        table=table,
        numbers=numbers,
        shades=shades,
        data=_coded(view, rows),
        notes=[
            words.text(
                "Each cell says of how many people it is known; “none” means that no source says"
                " so, not that there was nobody."
            ),
            words.text("A year without a row has no published figure; that does not mean zero."),
            words.text("The deeper the shade of a cell, the larger the share of whom it is known."),
        ],
        open=True,
    )


def _known(figures: Figures, only: Only) -> pd.DataFrame:
    return known(figures.totals, figures.counts, figures.operations, **only)


def _added(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the selection: the year that nobody reported stands beside those chosen."""
    return rows[rows["year"].notna()] if view.selection.years else rows


def _coded(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    own = rows[["country", "year", *CELLS, *_FIGURE]].rename(columns=_COLUMNS)
    return own.assign(number=[_address(view, row) for row in records(rows)])


def _names(words: Words) -> dict[str, str]:
    """What the cells are called, in their order."""
    return {
        "age": words.text("Adult or child"),
        "sex": words.text("Sex"),
        "origin": words.text("Country left"),
        "day": words.text("Date, to the day"),
        "month": words.text("Date, to the month"),
        "year_only": words.text("Date, to the year"),
        "no_date": words.text("Date not known"),
    }


def _year(view: View, year: int | None) -> str:
    if year is None and view.selection.years:
        return view.words.text("Year not reported, not added")
    return year_name(view.words, year)


def cell(words: Words, part: int, whole: int) -> str:
    """How many of how many: 79 of 79, none of 84."""
    if not part:
        return words.text("none of {whole}", whole=words.number(whole))
    return words.text("{part} of {whole}", part=words.number(part), whole=words.number(whole))


def _said(view: View, rows: pd.DataFrame) -> str:
    words, sums = view.words, _added(view, rows)[["count", *CELLS]].sum()
    said = {name: cell(words, int(sums[name]), int(sums["count"])) for name in _SAID}
    return words.text(
        "Known of the people shown: adult or child {age}; sex {sex}; country left {origin};"
        " day of the operation {day}.",
        **said,
    )


def _address(view: View, row: Mapping[str, Any], code: str = "") -> str:
    """The people of a country and year, or those of them of whom it is known who they are."""
    own: dict[str, Any] = {"countries": (row["country"],)}
    own["years"] = ("none",) if row["year"] is None else (str(row["year"]),)
    return view.number(**own, groups=_GROUPS[code] if row.get(code) and code in _GROUPS else ())


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """The cells in words, where each leads, and how deeply it is shaded."""
    words, names = view.words, _names(view.words)
    head = [words.text("Country"), words.text("Year"), words.text("People")]
    lines = [line for code in view.countries for line in _lines(view, rows, code)]
    sums = {name: int(n) for name, n in _added(view, rows)[["count", *CELLS]].sum().items()}
    foot = [words.text("Total"), "", words.number(sums["count"])]
    foot += [cell(words, sums[code], sums["count"]) for code in names]
    blank = ["", "", "", *("" for _ in names)]
    columns = [*head, *names.values()]
    every = zip(*lines, (foot, blank, [0.0] * len(columns)), strict=True)
    said, leads, shades = (pd.DataFrame(list(own), columns=columns) for own in every)
    return said, leads, shades


_Line = tuple[list[str], list[str], list[float]]  # words, addresses, shades


def _lines(view: View, rows: pd.DataFrame, country: str) -> list[_Line]:
    """The years of a country; one that says so where no figure is published."""
    words, name = view.words, view.words.country(country)
    found = records(rows[rows["country"] == country])
    if not found:
        silent = [name, NONE, words.text("no figure published"), *(NONE for _ in CELLS)]
        return [(silent, [""] * len(silent), [0.0] * len(silent))]
    return [_line(view, row, name) for row in found]


def _line(view: View, row: Mapping[str, Any], name: str) -> _Line:
    words, whole = view.words, row["count"]
    own = [name, _year(view, row["year"]), words.qualified(whole, row["qualifier"])]
    own += [cell(words, row[code], whole) for code in CELLS]
    leads = ["", "", _address(view, row)]
    leads += [_address(view, row, code) if code in _GROUPS and row[code] else "" for code in CELLS]
    known = [row[code] / whole if whole and code != "no_date" else 0.0 for code in CELLS]
    return own, leads, [0.0, 0.0, 0.0, *known]
