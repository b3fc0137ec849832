"""Which operation is the newest, and how is it told beside the headline? One that has a date."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.words import Words
from reports.addresses import of_operation
from reports.exhibit import Tile
from reports.naming import operation_name
from reports.view import View
from reports.wording import day, people_of, records

_UNBROKEN = "\N{NO-BREAK SPACE}"  # a tile is narrow: there a long date stands on two lines
Newest = Sequence[Mapping[str, Any]]  # none or one


def newest_of(view: View) -> list[dict[str, Any]]:
    """The operation that began last, if any has a date; they stand oldest first."""
    begun = int(view.operations["start"].notna().sum())
    found = records(view.operations.iloc[max(begun - 1, 0) : begun])
    return [row | {"number": of_operation(view, row)} for row in found]


def newest_tiles(view: View, newest: Newest) -> list[Tile]:
    """The newest operation that has a date, if there is one."""
    words = view.words
    return [
        Tile(
            words.text("Newest operation"),
            day(words, row["start"], row["precision"], short=True).replace(_UNBROKEN, " "),
            words.text(
                "{operation}, {country}: {people}",
                operation=operation_name(words, row),
                country=words.country(row["country"]),
                people=people_of(words, row),
            ),
            row["number"],
        )
        for row in newest
    ]


def newest_named(words: Words, newest: Newest) -> list[str]:
    return [
        words.text(
            "Newest operation: {operation}, {country}, {date}",
            operation=operation_name(words, row),
            country=words.country(row["country"]),
            date=day(words, row["start"], row["precision"], short=True),
        )
        for row in newest
    ]
