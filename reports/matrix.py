"""Of how many people is it known who they are, from where and when they came? Year by year.

Told in words and in shades; a year of which nobody published a figure has no row, and is not zero.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from charts.matrix import matrix
from charts.theme import Figure, Mode
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.view import View
from reports.wording import counted, people_of, records, year_name
from stats.known import CELLS, SEX, known

_FIGURE = ["count", "low", "high", "qualifier", "basis", "claims"]
_COLUMNS = {  # what the cells are called in files
    **{name: f"known_{name}" for name in ("age", "sex", "origin", "day", "month")},
    "year_only": "known_year",
    "no_date": "date_unknown",
}
_DRAWN = ("age", "sex", "origin", "day")
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
    rows = known(*view.both, figures.operations, **view.only)
    if rows.empty:
        return nothing(view, key=key, title=title)
    place = {code: number for number, code in enumerate(view.countries)}
    rows = rows.sort_values("country", key=lambda codes: codes.map(place), kind="stable")
    table, numbers = _table(view, rows)
    return made(
        view,
        key=key,
        title=title,
        sentence=_said(view, rows),
        figure=_drawn(view, rows),
        table=table,
        numbers=numbers,
        data=_coded(view, rows),
        notes=[
            words.text(
                "Each cell says of how many people it is known; “none” means that no source says"
                " so, not that there was nobody."
            ),
            words.text("A year without a row has no published figure; that does not mean zero."),
        ],
    )


def _added(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the selection: the year that nobody reported stands beside those chosen."""
    return rows[rows["year"].notna()] if view.selection.years else rows


def _coded(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    own = rows[["country", "year", *CELLS, *_FIGURE]].rename(columns=_COLUMNS)
    return own.assign(number=[_address(view, row) for row in records(rows)])


def _names(words: Words) -> dict[str, str]:
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
    said = {name: cell(words, int(sums[name]), int(sums["count"])) for name in _DRAWN}
    return words.text(
        "Known of the people shown: adult or child {age}; sex {sex}; country left {origin};"
        " day of the operation {day}.",
        **said,
    )


def _drawn(view: View, rows: pd.DataFrame) -> Figure:
    words = view.words
    names = {code: _names(words)[code] for code in _DRAWN}
    found = [
        {
            "row": _year(view, row["year"]),
            "head": words.country(row["country"]),
            "column": name,
            "share": row[code] / row["count"] if row["count"] else None,
            "said": cell(words, row[code], row["count"]),
            "text": _hover(words, row, code, name),
            "address": _address(view, row, code),
        }
        for row in records(rows)
        for code, name in names.items()
    ]
    columns = ("row", "head", "column", "share", "said", "text", "address")
    own = {name: name for name in columns}
    return matrix(pd.DataFrame(found), **own, words=view.chart, mode=view.mode)


def _hover(words: Words, row: Mapping[str, Any], code: str, name: str) -> str:
    who = f"{words.country(row['country'])}, {year_name(words, row['year'])}"
    lines = [who, people_of(words, row), f"{name}: {cell(words, row[code], row['count'])}"]
    if code == "day":
        names = _names(words)
        lines += [
            f"{names[one]}: {cell(words, row[one], row['count'])}"
            for one in ("month", "year_only", "no_date")
            if row[one]
        ]
    return "\n".join(lines)


def _address(view: View, row: Mapping[str, Any], code: str = "") -> str:
    """The people of a country and year, or those of them of whom it is known who they are."""
    own: dict[str, Any] = {"countries": (row["country"],)}
    own["years"] = ("none",) if row["year"] is None else (str(row["year"]),)
    return view.number(**own, groups=_GROUPS[code] if row.get(code) and code in _GROUPS else ())


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    words, names, found = view.words, _names(view.words), records(rows)
    people = words.text("People")
    table = {
        words.text("Country"): [words.country(row["country"]) for row in found],
        words.text("Year"): [_year(view, row["year"]) for row in found],
        people: counted(words, rows),
    }
    for code, name in names.items():
        table[name] = [cell(words, row[code], row["count"]) for row in found]
    worded = pd.DataFrame(table, dtype="str")
    numbers = pd.DataFrame("", index=worded.index, columns=worded.columns)
    numbers[people] = [_address(view, row) for row in found]
    for code in _GROUPS:
        numbers[names[code]] = [_address(view, row, code) if row[code] else "" for row in found]
    sums = _added(view, rows)[["count", *CELLS]].sum().to_dict()
    foot = [words.text("Total"), "", words.number(int(sums["count"]))]
    foot += [cell(words, int(sums[code]), int(sums["count"])) for code in names]
    worded.loc[len(worded)] = foot
    numbers.loc[len(numbers)] = ""
    return worded, numbers
