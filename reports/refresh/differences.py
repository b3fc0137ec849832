"""What would differ, in people first, then figure by figure? Of two states of the figures.

They are an edition and a draft, or two editions.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from domain.words import Words
from reports.figures import Figures
from reports.naming import operation_name
from reports.newer import changes
from reports.refresh.moved import WHOLE, moved, people_moved
from reports.view import CENTRAL_ASIA
from reports.wording import NONE, lookup, people, records, year_name
from stats.groups import LEAVES

MOST = 12  # sentences; what more there is stands in the table


def sentences(before: Figures, after: Figures, words: Words) -> list[str]:
    """One sentence for each country and year that moves, the largest first, then the totals."""
    told = [
        (sum(abs(n) for _, n in groups), _sentence(words, country, year, groups))
        for (country, year), groups in _by_year(people_moved(before, after)).items()
    ]
    told.sort(key=lambda one: -one[0])
    lines = [line for _, line in told[:MOST]]
    if more := len(told) - MOST:
        lines += _more(more, words) if more > 0 else []
    return [*lines, *_region(before, after, words), *changes(before, after, words)]


def table(before: Figures, after: Figures, words: Words) -> pd.DataFrame:
    """Every settled figure that moves, before and after, and what it rests on; in words."""
    rows = records(moved(before, after))
    names = lookup(before.operations, "operation") | lookup(after.operations, "operation")
    speakers = _speakers(before) | _speakers(after)
    return pd.DataFrame(
        {
            words.text("Country"): [words.country(row["country"]) for row in rows],
            words.text("Year or operation"): [_period(words, row, names) for row in rows],
            words.text("Group"): [_group(words, row["group"]) for row in rows],
            words.text("Before"): [_figure(words, row, "before") for row in rows],
            words.text("After"): [_figure(words, row, "after") for row in rows],
            words.text("Why"): [_why(words, row, speakers) for row in rows],
        },
        dtype="str",
    )


def _by_year(rows: pd.DataFrame) -> dict[tuple[str, Any], list[tuple[str, int]]]:
    """The groups that move, in their order, by country and year; no year is None."""
    found: dict[tuple[str, Any], list[tuple[str, int]]] = {}
    for row in records(rows):
        found.setdefault((row["country"], row["year"]), []).append((row["group"], row["people"]))
    return {
        key: sorted(groups, key=lambda one: LEAVES.index(one[0])) for key, groups in found.items()
    }


def _sentence(words: Words, country: str, year: Any, groups: Sequence[tuple[str, int]]) -> str:
    """Adds 22 people to Kyrgyzstan 2024: women: 8; children: 14."""
    change = sum(n for _, n in groups)
    where = {
        "country": words.country(country),
        "year": _inline(year_name(words, year if year is not None else pd.NA)),
        "people": people(words, abs(change)),
        "groups": "; ".join(_signed(words, group, n) for group, n in groups),
    }
    if change > 0:
        return words.text("{country}, {year}: plus {people} ({groups}).", **where)
    if change < 0:
        return words.text("{country}, {year}: minus {people} ({groups}).", **where)
    return words.text(
        "{country}, {year}: as many people, of other groups ({groups}).",
        **{name: value for name, value in where.items() if name != "people"},
    )


def _inline(name: str) -> str:
    return name[:1].lower() + name[1:]


def _signed(words: Words, group: str, n: int) -> str:
    sign = "+" if n > 0 else "\N{MINUS SIGN}"
    number = f"{sign}{words.number(abs(n))}"
    return words.text("{group}: {number}", group=words.group(group, inline=True), number=number)


def _more(n: int, words: Words) -> list[str]:
    return [
        words.plural(
            "{n} more year of a country moves; it stands in the table.",
            "{n} more years of countries move; they stand in the table.",
            n,
        )
    ]


def _region(before: Figures, after: Figures, words: Words) -> list[str]:
    """Central Asia: 2,199 → 2,217, where it moves."""
    old, new = (_whole(one) for one in (before, after))
    if old == new:
        return []
    said = {"before": words.number(old), "after": words.number(new)}
    region = words.country("M49:143")
    return [words.text("{country}: {before} → {after}", country=region, **said)]


def _whole(state: Figures) -> int:
    rows = state.totals[state.totals["kind"].astype("str").eq("whole")]
    return int(rows.loc[rows["country"].astype("str").isin(CENTRAL_ASIA), "count"].sum())


def _period(words: Words, row: dict[str, Any], names: dict[Any, dict[str, Any]]) -> str:
    if row["kind"] == "whole":
        return words.text("All years")
    if row["kind"] == "remainder":
        rest = words.label("not_itemised")
        return f"{rest}, {year_name(words, row['year'])}" if row["year"] else rest
    if row["operation"] in names:
        return operation_name(words, names[row["operation"]])
    return year_name(words, pd.NA if row["year"] is None else row["year"])


def _group(words: Words, group: str) -> str:
    return words.text("All people") if group == WHOLE else words.group(group)


def _figure(words: Words, row: dict[str, Any], when: str) -> str:
    """A count with its qualifier, and its range where sources disagree."""
    count = row[f"count_{when}"]
    if count is None:
        return NONE
    said = words.qualified(int(count), row[f"qualifier_{when}"])
    low, high = int(row[f"low_{when}"]), int(row[f"high_{when}"])
    return f"{said} ({words.range(low, high)})" if low != high else said


def _why(words: Words, row: dict[str, Any], speakers: dict[str, str]) -> str:
    """What the figure rests on, and whose it is; nobody claims it any more where it is gone."""
    if row["count_after"] is None:
        return words.text("No longer a figure of its own")
    basis = words.label(row["basis_after"])
    basis = basis[:1].upper() + basis[1:]
    named = dict.fromkeys(
        speakers[claim] for claim in (row["claims_after"] or "").split() if claim in speakers
    )
    whose = list(named)[:3]
    return f"{basis}: {words.join(whose)}" if whose and row["kind"] == "operation" else basis


def _speakers(state: Figures) -> dict[str, str]:
    """The speaker of each claim."""
    columns = (state.claims[name].astype("str").tolist() for name in ("claim", "speaker"))
    return dict(zip(*columns, strict=True))
