"""What is settled of the operation that is open? Its date, its origin, its people by group."""

import pandas as pd

from charts.theme import Mode
from domain.periods import MONTH, YEAR
from domain.selection import Selection
from domain.words import Words
from reports.conflicts import conflicts
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.naming import country_left
from reports.operation import Operation, operation_of
from reports.view import View
from reports.wording import counted, lookup, people_of, ranges, spread_of
from stats.groups import TOTAL
from stats.summing import FIGURE, united


def opened(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """What is settled of the operation that is open: date, origin, people by group."""
    view = View(figures, selection, words, mode)
    one = operation_of(view)
    if one is None:
        return nothing(view, key="operation", title=words.text("Operation"))
    table, numbers = _table(one)
    columns = ["country", "operation", "group", *FIGURE]
    data = pd.concat([one.whole.assign(group=TOTAL), one.leaves], ignore_index=True)
    return made(
        one.view,
        key="operation",
        title=words.text(
            "{operation} – {country}",
            operation=one.name,
            country=words.country(one.row["country"]),
        ),
        sentence=" ".join(_told(one)),
        figure=None,
        table=table,
        numbers=numbers,
        open=True,
        data=data.assign(country=one.row["country"])[columns],
    )


def _told(one: Operation) -> list[str]:
    """When, how many, from where and why so; then who says otherwise, and who decided."""
    words, whole = one.view.words, one.whole.iloc[0]
    parts = [
        people_of(words, whole),
        spread_of(words, whole),
        country_left(words, one.row["origin"]),
        words.label(str(whole["basis"])),
    ]
    said = words.text(
        "{date}: {facts}.", date=_when(one), facts="; ".join(part for part in parts if part)
    )
    others = conflicts(one.view.figures, words, one.row)
    return [said, *_names(one), *others, *_ruled(one)]


def _when(one: Operation) -> str:
    words, known = one.view.words, str(one.row["precision"])
    if known == MONTH:
        return words.text("{date}, known to the month only", date=one.date)
    if known == YEAR:
        return words.text("{date}, known to the year only", date=one.date)
    return one.date


def _names(one: Operation) -> list[str]:
    """Its names in the other languages, where its sources give it a name of its own."""
    rows, names = one.view.figures.claims, [one.row[key] for key in ("name", "name_ru", "name_uz")]
    given = set(rows.loc[rows["operation"] == one.code, "operation_name"])
    others = [name for name in dict.fromkeys(names) if name and name != one.name]
    if not others or names[0] not in given:
        return []
    return [one.view.words.text("Also called {names}.", names=one.view.words.join(others))]


def _ruled(one: Operation) -> list[str]:
    """The rulings on it or behind its figures, with the reason of each."""
    words, table = one.view.words, one.view.figures.rulings
    if table.empty:
        return []
    own = table.loc[table["operation"].eq(one.code), "ruling"]
    codes = united([*one.whole["ruling"], *one.leaves["ruling"], *own]).split()
    known = lookup(table.drop_duplicates("ruling"), "ruling")
    rows = [known[code] for code in codes if code in known]
    return [
        words.text(
            "Ruling {ruling} of a person: {reason}",
            ruling=row["ruling"],
            reason=words.reason(row),
        )
        for row in rows
    ]


def _table(one: Operation) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The figure and its leaves in words, and the addresses of the numbers."""
    words, view = one.view.words, one.view
    rows = pd.concat([one.whole.assign(group=TOTAL), one.leaves], ignore_index=True)
    people = words.text("People")
    table = pd.DataFrame(
        {
            words.text("Group"): [words.group(code) for code in rows["group"]],
            people: counted(words, rows),
            words.text("Range of published figures"): ranges(words, rows),
            words.text("Basis"): [words.label(basis) for basis in rows["basis"]],
        },
        dtype="str",
    )
    numbers = pd.DataFrame("", index=table.index, columns=table.columns)
    numbers[people] = [
        view.number(operation=one.code, groups=() if code == TOTAL else (code,))
        for code in rows["group"]
    ]
    return table, numbers
