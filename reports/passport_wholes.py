"""To which sums does a number belong, and of what is a remainder left? Upwards, link by link."""

from typing import Any, NamedTuple

import pandas as pd

from charts.theme import Mode
from domain.frames import NOT_BROKEN_DOWN
from domain.number import Number
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made
from reports.meaning import Asked, asked
from reports.passport_point import beside
from reports.passport_tables import bare, linked, worded
from reports.view import CENTRAL_ASIA
from stats.chain import wholes
from stats.difference import Difference
from stats.summing import FIGURE

PART, LEFT, INSIDE, BESIDE = "part_of", "left_of", "less", "beside"


class Row(NamedTuple):
    """What a number has to do with another one, and that one's figure."""

    relation: str
    name: str
    number: str
    figure: dict[str, Any]


def belongs(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The sums that hold the number; of a remainder first what it is the difference of."""
    own = asked(figures, selection.number, words, mode)
    title = words.text("What it is a part of – {scope}", scope=own.name)
    found = _around(own)
    if not found:
        said = words.text("It is a part of no larger number here.")
        return bare(own, key="belongs", title=title, said=said)
    rows = pd.DataFrame([row.figure for row in found])
    heads = {
        words.text("Relation"): [_called(words, row.relation) for row in found],
        words.text("Number"): [row.name for row in found],
    }
    table = worded(words, heads, rows)
    keys = {"relation": [one.relation for one in found], "number": [one.number for one in found]}
    return made(
        own.view,
        key="belongs",
        title=title,
        sentence=_said(own, found),
        figure=None,
        table=table,
        numbers=linked(words, table, keys["number"]),
        data=pd.DataFrame({**keys, **{name: rows[name] for name in FIGURE}}),
        open=True,
    )


def _around(own: Asked) -> list[Row]:
    if own.number.claims:
        return [row for number in beside(own) if (row := _row(own, BESIDE, number))]
    lines = _left(own, own.left) if own.left else []
    known = {row.number for row in lines}
    above = wholes(own.both, own.number, region=CENTRAL_ASIA)
    rows = [_row(own, PART, one) for one in above if str(one) not in known]
    return [*lines, *(row for row in rows if row)]


def _row(own: Asked, relation: str, number: Number) -> Row | None:
    other = own.of(number)
    return Row(relation, other.name, str(number), other.figure) if other.figure else None


def _left(own: Asked, left: Difference) -> list[Row]:
    """The whole, and what is settled inside it, under its own address where it has one."""
    whole = _row(own, LEFT, left.whole)
    inside = _row(own, INSIDE, left.named) if left.named else None
    if inside and NOT_BROKEN_DOWN in own.number.groups and left.whole.groups == ():
        inside = inside._replace(name=own.words.text("those whose group is known"))
    if whole and not inside:
        figure = dict.fromkeys(("count", "low", "high"), left.inside)
        words = own.words.text("all that is settled inside it")
        plain = {"qualifier": "exact", "basis": "sum", "claims": "", "ruling": ""}
        inside = Row(INSIDE, words, "", {**figure, **plain})
    return [row for row in (whole, inside) if row]


def _called(words: Words, relation: str) -> str:
    return {
        PART: words.text("Part of"),
        LEFT: words.text("What is left of"),
        INSIDE: words.text("less what is settled inside it"),
        BESIDE: words.text("Settled figure beside it"),
    }[relation]


def _said(own: Asked, found: list[Row]) -> str:
    words, by = own.words, {row.relation: row for row in found}
    if LEFT in by:
        return words.text(
            "A remainder: {whole} less {inside} leaves {rest}.",
            whole=words.number(by[LEFT].figure["count"]),
            inside=words.number(by[INSIDE].figure["count"]),
            rest=words.number(int((own.figure or {"count": 0})["count"])),
        )
    if BESIDE in by:
        return words.text("A published figure stands beside the settled one; it is not added.")
    return words.text("Each of these numbers holds it once.")
