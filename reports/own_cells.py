"""What stands in each cell of the reader's own table? Its text, where it leads, how dark it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from reports.own_axes import Axis, axis_name, told_apart
from reports.view import View
from reports.wording import NONE, lookup, range_of
from stats.cross import Crossed, bases, unknown

TOTAL = "total"  # the key of the row and the column that the others add up to

Key = Any  # a code, a year, None for the year that nobody reported, or several of these
Row = dict[str, Any]
Found = Mapping[Any, Row]


class Cell(NamedTuple):
    """A text, the address that it leads to, and its shade from 0 to 1."""

    text: str = NONE
    number: str = ""
    shade: float = 0.0


@dataclass(frozen=True, eq=False)
class Grid:
    """Three frames of one shape: the texts, the addresses, the shades."""

    table: pd.DataFrame
    numbers: pd.DataFrame
    shades: pd.DataFrame


def grid(
    first: Mapping[str, list[str]],
    rows: Sequence[Key],
    columns: Mapping[Key, str],
    cell: Callable[[Key, Key], Cell],
) -> Grid:
    """The columns `first` as they are, then a column for each of `columns`, a row per key."""
    named = told_apart({**{("first", name): name for name in first}, **columns})
    made = {named[key]: [cell(row, key) for row in rows] for key in columns}
    heads = pd.DataFrame(dict(first), dtype="str")
    texts = pd.DataFrame({name: [one.text for one in own] for name, own in made.items()})
    leads = pd.DataFrame({name: [one.number for one in own] for name, own in made.items()})
    shades = pd.DataFrame({name: [one.shade for one in own] for name, own in made.items()})
    return Grid(
        table=pd.concat([heads, texts], axis=1),
        numbers=pd.concat([heads.map(lambda _: ""), leads], axis=1),
        shades=pd.concat([heads.map(lambda _: 0.0), shades], axis=1),
    )


@dataclass(frozen=True, eq=False)
class Settled:
    """The settled figures of a table, by the keys of its rows and columns."""

    view: View
    rows: Axis
    columns: Axis
    body: Found
    across: Found  # the total of each row
    down: Found  # the total of each column
    whole: Row | None
    base: Mapping[Key, int]  # for each row, of how many people its shares are

    @classmethod
    def of(cls, view: View, table: Crossed, rows: Axis, columns: Axis) -> "Settled":
        """The figures of these frames."""
        names = {"rows": rows.column, "columns": columns.column}
        down = lookup(table.columns, columns.column)
        base = {
            key: row["count"]
            for key, row in lookup(bases(table.body, **names), rows.column).items()
        }
        inside = [down[key]["count"] for key in columns.inside if key in down and not unknown(key)]
        return cls(
            view=view,
            rows=rows,
            columns=columns,
            body=lookup(table.body, rows.column, columns.column),
            across=lookup(table.rows, rows.column),
            down=down,
            whole=next(iter(lookup(table.whole, "count").values()), None),
            base=base | {TOTAL: sum(inside)},
        )

    def figure(self, row: Key, column: Key) -> Row | None:
        """The figure of a cell; None where nobody published one."""
        if row == TOTAL:
            return self.whole if column == TOTAL else self.down.get(column)
        return self.across.get(row) if column == TOTAL else self.body.get((row, column))

    def number(self, row: Key, column: Key) -> str:
        """The address of a cell's number."""
        parts = {} if row == TOTAL else self.rows.address(row)
        return self.view.number(
            **parts, **({} if column == TOTAL else self.columns.address(column))
        )

    def largest(self) -> tuple[Key, Key] | None:
        """The cell of most people, of whom both row and column are known."""
        known = [
            key
            for key in self.body
            if not any(unknown(one) for one in key)
            and key[0] in self.rows.names
            and key[1] in self.columns.names
        ]
        return max(known, key=lambda key: self.body[key]["count"]) if known else None

    def in_order(self) -> list[Key]:
        """The keys of all rows: those that add up, their total, those beside."""
        return [*self.rows.inside, TOTAL, *self.rows.beside]


def counted(own: Settled, *, measure: str) -> Grid:
    """People in each cell, or the range of what was published on them."""
    words = own.view.words
    most = max([1, *(row["count"] for row in own.body.values())])

    def cell(row: Key, column: Key) -> Cell:
        found = own.figure(row, column)
        if found is None:
            return Cell()
        text = words.qualified(found["count"], found["qualifier"])
        if measure == "range":
            text = range_of(words, found) or text
        shade = 0.0 if TOTAL in (row, column) else (found["count"] / most) ** 0.5
        return Cell(text, own.number(row, column), shade)

    names = own.columns.names
    heads = {key: names[key] for key in own.columns.inside} | {TOTAL: words.text("All")}
    return _laid(own, heads | {key: names[key] for key in own.columns.beside}, cell)


def shared(own: Settled) -> Grid:
    """The share of each cell in its row; people whose column is not known are in no share."""
    words, names = own.view.words, own.columns.names

    def cell(row: Key, column: Key) -> Cell:
        base, found = own.base.get(row, 0), own.figure(row, column)
        if found is None:
            return Cell()
        if column == TOTAL:
            return Cell(words.number(base))
        number = own.number(row, column)
        if unknown(column):
            return Cell(words.qualified(found["count"], found["qualifier"]), number)
        share = found["count"] / base
        return Cell(words.percent(share, digits=1), number, 0.0 if row == TOTAL else share)

    heads = {key: names[key] for key in own.columns.inside if not unknown(key)}
    heads[TOTAL] = words.text("Of how many people")
    untold = [key for key in names if unknown(key)]
    more = {key: words.text("{name} (people)", name=names[key]) for key in untold}
    return _laid(own, heads | more, cell)


def _laid(
    own: Settled,
    heads: Mapping[Key, str],
    cell: Callable[[Key, Key], Cell],
) -> Grid:
    words, keys = own.view.words, own.in_order()
    names = own.rows.names | {TOTAL: words.text("Total")}
    first = {axis_name(words, own.rows.column): [names[key] for key in keys]}
    return grid(first, keys, heads, cell)
