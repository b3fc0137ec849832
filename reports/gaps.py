"""What is not known? Countries without a figure, and people who stand in no breakdown."""

import pandas as pd

from charts.theme import Mode
from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED
from domain.number import NO_YEAR
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.grouping import every_country
from reports.making import made, nothing
from reports.view import View
from reports.wording import counted, numbers, people_of, ranges
from stats.completeness import UNKNOWN, completeness

YEARLESS = "year_not_reported"
COLUMNS = (NOT_ITEMISED, YEARLESS, *UNKNOWN)
WHERE = {NOT_ITEMISED: "operation", YEARLESS: "years"} | dict.fromkeys(UNKNOWN, "groups")


def gaps(figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light") -> Exhibit:
    """People of whom something is not reported, by country; other filters play no part."""
    view = View(figures, Selection(countries=selection.countries), words, mode)
    title = words.text(
        "What is not known – {scope}, as of {date}", scope=view.scope, date=view.until
    )
    known = completeness(*view.both, **view.only)
    if known.empty:
        return nothing(view, key="gaps", title=title)
    rows = every_country(view, known.assign(**{YEARLESS: _yearless(view, known)}))
    return made(
        view,
        key="gaps",
        title=title,
        sentence=_said(view, rows),
        figure=None,
        table=_table(view, rows),
        data=rows[["country", *COLUMNS, "count", "low", "high", "qualifier", "basis", "claims"]],
        numbers=_numbers(view, rows),
        open=True,
    )


def _yearless(view: View, known: pd.DataFrame) -> list[int]:
    """How many people of each country have no year."""
    rows = view.table("country", "year")
    rows = rows[rows["year"].isna()]
    people = dict(zip(rows["country"], rows["count"], strict=True))
    return [int(people.get(country, 0)) for country in known["country"]]


def _said(view: View, rows: pd.DataFrame) -> str:
    words, sums = view.words, rows[list(COLUMNS)].sum()
    return words.text(
        "Of {people}: in no named operation {itemised}, of no reported year {years}, not broken"
        " down {groups}.",
        people=people_of(words, view.table().iloc[0]),
        itemised=words.number(int(sums[NOT_ITEMISED])),
        years=words.number(int(sums[YEARLESS])),
        groups=words.number(int(sums[NOT_BROKEN_DOWN])),
    )


def _heads(words: Words) -> dict[str, str]:
    return {code: words.label(code) for code in COLUMNS}


def _table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    words, whole = view.words, view.table()
    sums = rows[list(COLUMNS)].sum()
    table = {
        words.text("Country"): [*map(words.country, rows["country"]), words.text("Total")],
        words.text("Reported as repatriated"): [*counted(words, rows), *counted(words, whole)],
        words.text("Range of published figures"): [*ranges(words, rows), *ranges(words, whole)],
    }
    heads = _heads(words).items()
    cells = {head: numbers(words, [*rows[code], sums[code]]) for code, head in heads}
    return pd.DataFrame(table | cells, dtype="str")


def _numbers(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Where each number of the table leads, in the table's shape."""
    words = view.words
    places = [*((code,) for code in rows["country"]), view.countries]
    published = [*rows["count"].notna(), True]
    shown = [(place, some) for place, some in zip(places, published, strict=True)]
    people = words.text("Reported as repatriated")
    columns = {words.text("Country"): [""] * len(shown)}
    columns[people] = [view.number(countries=place) if some else "" for place, some in shown]
    columns[words.text("Range of published figures")] = columns[people]
    for code, head in _heads(words).items():
        sums = [*rows[code].fillna(0), rows[code].sum()]
        columns[head] = [
            view.number(countries=place, **_keys(code)) if n else ""
            for (place, _), n in zip(shown, sums, strict=True)
        ]
    return pd.DataFrame(columns, dtype="str")


def _keys(code: str) -> dict[str, str | tuple[str, ...]]:
    """The fields of an address that mean these people."""
    field = WHERE[code]
    if field == "operation":
        return {field: code}
    return {field: (NO_YEAR,) if field == "years" else (code,)}
