"""Under which country does a row stand, where countries are rows of their own above their rows?

A row that holds nothing but a country's name speaks for the rows below it, until the next such row.
Other words in such a place are taken for a country as well, one that nobody knows: so a person is
told of them, and nobody is counted under the country before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from etl.intake.columns import Countries, places
from etl.intake.given import Column, Grid
from etl.intake.header import Row
from etl.intake.titles import pair_of
from etl.intake.unread import NOTE, SECTION, TITLE, Body
from etl.intake.values import read_country

FIELD = "country"
HOW = "sections"  # of the column that no file has: it holds what the sections say


def named_alone(row: Row) -> str:
    """The text of a row that holds nothing else, or that says `Country: …`; '' of any other."""
    filled = [cell.strip() for cell in row if cell.strip()]
    pair = pair_of(row)
    if pair:
        return pair[1] if pair[0] == FIELD else ""
    return filled[0].rstrip(" :") if len(filled) == 1 else ""


def is_country(row: Row, countries: Countries) -> bool:
    """Whether a row holds a country's name and nothing else."""
    return bool(read_country(named_alone(row), countries))


def under_sections(grid: Grid, body: Body, countries: Countries) -> dict[int, int]:
    """Row of data → the row above that names its country; {} where no country stands so."""
    lone = {
        at
        for at, reason in body.unread
        if (reason == NOTE and named_alone(grid[at]))
        or (reason == TITLE and is_country(grid[at], countries))
    }
    found: dict[int, int] = {}
    above = waiting = None
    for at in sorted({*lone, *body.rows}):
        if at in lone:
            waiting = at
            continue
        above, waiting = (above if waiting is None else waiting), None
        if above is not None:
            found[at] = above
    titles = {at for at, reason in body.unread if reason == TITLE}
    heads = set(found.values()) - titles
    return found if any(is_country(grid[at], countries) for at in heads) else {}


def without(body: Body, under: Mapping[int, int]) -> Body:
    """The rows, those that name a country told of as what they are."""
    heads = set(under.values())
    told = ((at, SECTION if at in heads else reason) for at, reason in body.unread)
    return replace(body, unread=tuple(told))


def with_countries(
    grid: Grid, columns: Sequence[Column], under: Mapping[int, int]
) -> tuple[Grid, tuple[Column, ...]]:
    """Grid and columns as if each row named its country; a row that does keeps its own."""
    if not under:
        return grid, tuple(columns)
    place = places(columns).get(FIELD, len(columns))
    own = Column("", "", FIELD, HOW)
    wide = (*columns, *([own] if place == len(columns) else []))
    return tuple(_rows(grid, place, under)), wide


def _rows(grid: Grid, place: int, under: Mapping[int, int]) -> Iterator[Row]:
    for at, row in enumerate(grid):
        own = row[place].strip() if place < len(row) else ""
        if own or at not in under:
            yield row
        else:
            before = (*row, *[""] * place)[:place]
            yield (*before, named_alone(grid[under[at]]), *row[place + 1 :])
