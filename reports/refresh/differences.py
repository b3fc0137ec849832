"""What differs between two states of the figures, in people first? An edition and a draft, or two.

One sentence for each country and year that moves, then the totals. What moves figure by figure
stands in `moving`.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from domain.words import Words
from reports.newer import wholes_moved
from reports.view import CENTRAL_ASIA
from reports.wording import people, records, year_name
from stats.groups import LEAVES

MOST = 12  # sentences; what more there is stands in the table

Groups = list[tuple[str, int]]


def sentences(
    rows: pd.DataFrame, words: Words, *, before: pd.DataFrame, after: pd.DataFrame
) -> list[str]:
    """The largest move first, then the totals; nothing where no figure moves.

    `rows` have country, year, group, before and after of leaves that differ; both are TOTALS.
    """
    moves = sorted(_by_year(rows).items(), key=lambda one: -sum(abs(n) for _, n in one[1]))
    lines = [_sentence(words, *where, groups) for where, groups in moves[:MOST]]
    if not lines:
        return []
    more = len(moves) - MOST
    if more > 0:
        lines.append(
            words.plural(
                "{n} more year of a country moves; it stands in the table.",
                "{n} more years of countries move; they stand in the table.",
                more,
            )
        )
    return [*lines, *_region(before, after, words), *wholes_moved(before, after, words)]


def _by_year(rows: pd.DataFrame) -> dict[tuple[str, Any], Groups]:
    """By how many people the groups move, in their order, by country and year; no year is None."""
    change = rows.assign(people=rows["after"] - rows["before"])
    summed = change.groupby(["country", "year", "group"], dropna=False)["people"].sum()
    found: dict[tuple[str, Any], Groups] = {}
    for row in records(summed[summed.ne(0)].reset_index()):
        found.setdefault((row["country"], row["year"]), []).append((row["group"], row["people"]))
    return {
        where: sorted(own, key=lambda one: LEAVES.index(one[0])) for where, own in found.items()
    }


def _sentence(words: Words, country: str, year: Any, groups: Sequence[tuple[str, int]]) -> str:
    """Kyrgyzstan, 2024: plus 22 people (women +8; children +14)."""
    change = sum(n for _, n in groups)
    name = year_name(words, pd.NA if year is None else year)
    where = {
        "country": words.country(country),
        "year": name[:1].lower() + name[1:],
        "groups": "; ".join(_signed(words, group, n) for group, n in groups),
    }
    if not change:
        return words.text(
            "{country}, {year}: as many people, told apart otherwise ({groups})", **where
        )
    said = people(words, abs(change))
    if change > 0:
        return words.text("{country}, {year}: plus {people} ({groups})", people=said, **where)
    return words.text("{country}, {year}: minus {people} ({groups})", people=said, **where)


def _signed(words: Words, group: str, n: int) -> str:
    number = f"{'+' if n > 0 else '−'}{words.number(abs(n))}"
    return words.text("{group} {change}", group=words.group(group, inline=True), change=number)


def _region(before: pd.DataFrame, after: pd.DataFrame, words: Words) -> list[str]:
    """Central Asia: 2,199 → 2,217, or that it stays."""
    old, new = (words.number(_whole(one)) for one in (before, after))
    region = words.country("M49:143")
    if old == new:
        return [words.text("{country}: {number}, as before", country=region, number=new)]
    return [words.text("{country}: {before} → {after}", country=region, before=old, after=new)]


def _whole(totals: pd.DataFrame) -> int:
    wholes = totals["kind"].astype("str").eq("whole")
    return int(totals.loc[wholes & totals["country"].isin(CENTRAL_ASIA), "count"].sum())
