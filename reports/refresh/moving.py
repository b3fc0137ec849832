"""Which settled figures move, from what to what, and why? A table in words, row by row.

Beside it the claims that would disappear.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from domain.words import Words
from reports.naming import operation_name
from reports.wording import NONE, day, lookup, records, year_name

MOST = 300  # rows on the page; the file has them all
ORDER = ("whole", "year", "operation", "remainder")


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


CHANGES = {
    "new": _("new: {speakers}"),
    "changed": _("changed: {speakers}"),
    "gone": _("gone: {speakers}"),
}


def moving(
    rows: pd.DataFrame, words: Words, *, changed: pd.DataFrame, operations: pd.DataFrame
) -> pd.DataFrame:
    """Every figure that moves: `rows` of `etl.moving`, the claims that `changed`, OPERATIONS."""
    speakers = dict(
        zip(changed["claim"].tolist(), changed["speaker"].astype("str").tolist(), strict=True)
    )
    names = lookup(operations, "name") | lookup(operations, "operation")
    told = _ordered(rows, words)
    return pd.DataFrame(
        {
            words.text("Country"): [words.country(row["country"]) for row in told],
            words.text("Year or operation"): [_period(words, row, names) for row in told],
            words.text("Group"): [_group(words, row["group"]) for row in told],
            words.text("Before"): [_people(words, row["before"]) for row in told],
            words.text("After"): [_people(words, row["after"]) for row in told],
            words.text("Why"): [_why(words, row, speakers) for row in told],
        },
        dtype="str",
    )


def _ordered(rows: pd.DataFrame, words: Words) -> list[dict[str, Any]]:
    """Country by country: the whole, its years, its operations, what is left over."""
    places = {code: n for n, code in enumerate(words.by_name(rows["country"].unique()))}
    return sorted(
        records(rows),
        key=lambda row: (places[row["country"]], ORDER.index(row["kind"]), row["year"] or 0),
    )


def claims_listed(rows: pd.DataFrame, words: Words) -> list[str]:
    """Each of these claims (CLAIMS) in one line."""
    return [
        words.text(
            "{claim}: {country}, {period}, {group}: {number} ({speaker})",
            claim=row["claim"],
            country=words.country(row["country"]),
            period=row["operation_name"] or day(words, row["start"], row["precision"], short=True),
            group=words.group(row["group"], inline=True),
            number=words.qualified(int(row["count"]), row["qualifier"]),
            speaker=row["speaker"],
        )
        for row in records(rows.astype(dict.fromkeys(_TEXTS, "str")))
    ]


_TEXTS = ("country", "operation_name", "precision", "group", "qualifier", "speaker")


def _period(words: Words, row: Mapping[str, Any], names: Mapping[Any, Mapping[str, Any]]) -> str:
    year = year_name(words, pd.NA if row["year"] is None else row["year"])
    if row["kind"] == "whole":
        return words.text("All years")
    if row["kind"] == "year":
        return year
    if row["kind"] == "remainder":
        rest = words.label("not_itemised")
        return f"{rest}, {year}" if row["year"] else rest
    known = names.get(row["operation"])
    return operation_name(words, known) if known else str(row["operation"])


def _group(words: Words, group: str) -> str:
    return words.text("All people") if group == "total" else words.group(group)


def _people(words: Words, count: Any) -> str:
    return NONE if count is None else words.number(int(count))


def _why(words: Words, row: Mapping[str, Any], speakers: Mapping[str, str]) -> str:
    """The claims that came, changed or went, by who speaks; the rulings; else what is inside."""
    parts = [
        words.text(said, speakers=words.join(_shortened(words, row[change].split(), speakers)))
        for change, said in CHANGES.items()
        if row[change]
    ]
    if row["rulings"]:
        parts.append(words.text("ruling: {rulings}", rulings=row["rulings"]))
    return "; ".join(parts) or words.text("what is left over of the figures that move")


def _shortened(words: Words, claims: list[str], speakers: Mapping[str, str]) -> list[str]:
    """Each speaker once; of many the first three, and how many more."""
    names = list(dict.fromkeys(speakers[one] for one in claims))
    more = len(names) - 3
    rest = [words.plural("{n} more", "{n} more", more)] if more > 0 else []
    return [*names[:3], *rest]
