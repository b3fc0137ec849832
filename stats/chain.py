"""What is a number, what is it made of, and what is it a part of? From its address alone.

Parts add up to their number exactly; what no operation accounts for is a part of its own. Which
claims stand behind a settled figure, and how all this is worded, is decided elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from domain.frames import NOT_ITEMISED
from domain.number import ITEMISED, NO_YEAR, Number
from stats.groups import LEAVES, NODES, TOTAL
from stats.pieces import Only
from stats.table import tabulate

Both = tuple[pd.DataFrame, pd.DataFrame]  # totals and counts
COUNTRY, YEAR, OPERATION, GROUP = "country", "year", "operation", "group"


def figure(both: Both, number: Number) -> dict[str, Any] | None:
    """FIGURE of a number; None where nobody published one. Not for a dated point."""
    rows = tabulate(*both, by=(), **only(both, number))
    return {str(name): rows[name].iloc[0] for name in rows} if len(rows) else None


def only(both: Both, number: Number) -> Only:
    """The number as `tabulate` is asked for it."""
    years = [None if year == NO_YEAR else int(year) for year in number.years]
    operations = [number.operation] if number.operation else None
    return {
        "countries": number.countries or None,
        "years": years or None,
        "operations": itemised(both, number) if number.operation == ITEMISED else operations,
        "origins": number.origins or None,
        "groups": number.groups or None,
    }


def itemised(both: Both, number: Number) -> list[str]:
    """The operations that an itemised number adds up: all, or those up to one, oldest first."""
    totals = both[0]
    rows = totals[totals["kind"].astype("str") == "operation"]
    found = sorted(zip(rows["start"].tolist(), rows["operation"].tolist(), strict=True), key=_when)
    names = [name for _, name in found]
    if not number.until:
        return names
    return names[: names.index(number.until) + 1] if number.until in names else []


def _when(one: tuple[Any, str]) -> tuple[bool, Any, str]:
    start, name = one
    undated = bool(pd.isna(start))
    return undated, 0 if undated else start.value, name


@dataclass(frozen=True, eq=False)
class Parts:
    """The next step down: `by` names the column in which the parts differ, '' where there is none.

    `rows` holds that column, FIGURE and `number`, the address of each part.
    """

    by: str
    rows: pd.DataFrame

    @property
    def numbers(self) -> tuple[str, ...]:
        """The addresses of the parts."""
        return tuple(self.rows["number"].tolist())


NO_PARTS = Parts("", pd.DataFrame({"number": pd.Series([], dtype="str")}))


def parts(both: Both, number: Number) -> Parts:
    """Countries, then years, then operations with their remainder, then groups down to leaves."""
    rows = tabulate(*both, by=(COUNTRY,), **only(both, number))
    if len(rows) != 1:
        return _named(number, COUNTRY, rows)
    own = replace(number, countries=(rows[COUNTRY].iloc[0],))
    if own.operation in ("", NOT_ITEMISED):
        rows = tabulate(*both, by=(YEAR,), beside=False, **only(both, own))
        if len(rows) > 1:
            return _named(own, YEAR, rows)
    if own.operation in ("", ITEMISED):
        return _named(own, OPERATION, tabulate(*both, by=(OPERATION,), **only(both, own)))
    if not (leaves := within(own.groups)):
        return NO_PARTS
    split: Only = {**only(both, own), "groups": leaves}
    return _named(own, GROUP, tabulate(*both, by=(GROUP,), **split))


def within(groups: Sequence[str]) -> tuple[str, ...]:
    """The groups one step below these: each of several, the leaves of one; none below a leaf."""
    if len(groups) > 1:
        return tuple(groups)
    return LEAVES if not groups else NODES.get(groups[0], ())


def _named(number: Number, by: str, rows: pd.DataFrame) -> Parts:
    keys = [None if pd.isna(key) else key for key in rows[by].tolist()]
    return Parts(by, rows.assign(number=[str(narrowed(number, by, key)) for key in keys]))


def narrowed(number: Number, by: str, key: Any) -> Number:
    """The part of a number that has this country, year, operation or group."""
    if by == COUNTRY:
        return replace(number, countries=(key,))
    if by == YEAR:
        return replace(number, years=(NO_YEAR if key is None else str(key),))
    if by == GROUP:
        return replace(number, groups=(key,))
    if key == NOT_ITEMISED:
        return replace(number, operation=key, until="")
    return Number(countries=number.countries, operation=key, groups=number.groups)


def wholes(both: Both, number: Number, *, region: tuple[str, ...]) -> list[Number]:
    """The numbers that this one is a part of, the nearest first; `region` holds its countries."""
    found = [replace(number, groups=())] if number.groups and number.groups != (TOTAL,) else []
    step = _above(both, number, region)
    while step:
        found.append(step)
        step = _above(both, step, region)
    if number.origins:
        found.append(replace(number, origins=()))
    return found


def _above(both: Both, number: Number, region: tuple[str, ...]) -> Number | None:
    """Operation → year → country → region, of the same groups and origins."""
    if number.operation:
        bare = replace(number, operation="", until="")
        return bare if number.years else replace(bare, years=_year_of(both, number))
    if number.years:
        return replace(number, years=())
    inside = set(number.countries) < set(region) and bool(number.countries)
    return replace(number, countries=region) if inside else None


def _year_of(both: Both, number: Number) -> tuple[str, ...]:
    """The year of the operation of a number, if it names one."""
    totals = both[0]
    rows = totals[(totals["operation"].astype("str") == number.operation)]
    if number.operation == NOT_ITEMISED or rows.empty:
        return ()
    year = rows["year"].iloc[0]
    return (NO_YEAR if pd.isna(year) else str(year),)
