"""What do operations and groups leave of each settled figure? A line for each remainder."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED
from reports import lines
from reports.everywhere import of_countries
from reports.figures import Figures
from reports.lines import Line, Said, coded_parts, group_parts
from reports.periods import period_name
from reports.view import View
from reports.wording import NONE, records
from stats import parts
from stats.pieces import Only


def itemised(view: View, rows: pd.DataFrame) -> list[Line]:
    """Each country whose operations leave people over, and all countries together."""
    words = view.words

    def parts_of(row: Mapping[str, Any]) -> tuple[str, str]:
        said = words.text("itemised by operation: {number}", number=words.number(row["itemised"]))
        return said, f"itemised={row['itemised']}"

    kind = words.label(NOT_ITEMISED)
    rest: dict[str, Any] = {"operation": NOT_ITEMISED}
    return [
        _settled(view, row, (kind, NOT_ITEMISED), parts_of(row), lines.not_itemised, rest)
        for row in _with_total(view, rows)
    ]


def broken_down(view: View, rows: pd.DataFrame) -> list[Line]:
    """The same of groups; then each operation that is not broken down wholly."""
    kind = view.words.label(NOT_BROKEN_DOWN), NOT_BROKEN_DOWN
    rest: dict[str, Any] = {"groups": (NOT_BROKEN_DOWN,)}
    own = of_countries(view, _by_operation)
    found = [*_with_total(view, rows), *_by_name(view, own)]
    return [
        _settled(
            view,
            row,
            kind,
            (group_parts(view.words, row), coded_parts(row)),
            lines.not_broken_down,
            rest | ({"operation": row["operation"], "years": ()} if row.get("operation") else {}),
        )
        for row in found
    ]


def _by_operation(figures: Figures, only: Only) -> pd.DataFrame:
    by = ("country", "operation")
    own = parts.not_broken_down(figures.totals, figures.counts, by=by, **only)
    return own[(own["left"] > 0) & (own["operation"] != NOT_ITEMISED)]


def _with_total(view: View, rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The countries that leave people over, then all of them; one country stands for itself."""
    if len(rows) == 1:
        return records(rows)
    sums = rows.drop(columns=["country", "low", "high", "qualifier", "basis", "claims", "ruling"])
    total = view.table().drop(columns="count").assign(**sums.sum().to_frame().T, country="")
    return [*_by_name(view, rows[rows["left"] > 0]), *records(total)]


def _by_name(view: View, rows: pd.DataFrame) -> list[dict[str, Any]]:
    place = {code: number for number, code in enumerate(view.countries)}
    return sorted(records(rows), key=lambda row: place[row["country"]])


def _settled(
    view: View,
    row: Mapping[str, Any],
    kind: tuple[str, str],
    said: tuple[str, str],
    left: Said,
    rest: Mapping[str, Any],
) -> Line:
    """A line of a settled figure; `rest` are the fields of the address of what is left."""
    words, country = view.words, row["country"]
    own: dict[str, Any] = {"countries": (country,)} if country else {}
    operation = {name: rest[name] for name in ("operation", "years") if name in rest}
    whole = own | (operation if row.get("operation") else {})
    years = ", ".join(map(str, view.selection.years))
    period = period_name(view.figures, words, {"operation": "", "year": years or None, **row})
    return Line(
        kind=kind[0],
        country=words.country(country) if country else words.text("Total"),
        name=period,
        whole=words.qualified(row["count"], row["qualifier"]),
        parts=said[0] or NONE,
        left=left(words, row["left"]),
        numbers=(view.number(**whole), view.number(**own, **rest) if row["left"] else ""),
        data={"compared": kind[1], "operation": "", "parts": said[1], **row},
    )
