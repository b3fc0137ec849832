"""Who said it? Every claim behind a number or beside it, and what became of each.

A number that is a sum of periods names the claims that its parts rest on; each part has more.
"""

from typing import Any

import pandas as pd

from charts.theme import Mode
from domain.frames import NOT_ITEMISED, STANDINGS
from domain.number import ITEMISED, NO_YEAR, Number
from domain.selection import Selection
from domain.words import Words
from reports.claims_told import Told, told
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made
from reports.meaning import Asked, asked
from stats.chain import GROUP
from stats.groups import MEMBERS, TOTAL


def claimed(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The claims: figure, speaker, document, what became of it and why; the chosen first."""
    own = asked(figures, selection.number, words, mode)
    rows = told(figures, words, claims(own), **unit(own.number))
    numbers = [str(Number(claims=(one,))) for one in rows.data["claim"]]
    links = rows.links.assign(**{words.text("Figure"): numbers})
    return made(
        own.view,
        key="claimed",
        title=words.text("Who said it – {scope}", scope=own.name),
        sentence=_said(words, rows.data),
        figure=None,
        table=_cited(own, rows),
        data=rows.data.assign(number=numbers),
        numbers=links,
        notes=_notes(own),
        open=True,
    )


def unit(number: Number) -> dict[str, Any]:
    """The keys in CHOICES of the period that the number, or its remainder, was settled with."""
    if len(number.countries) != 1 or number.operation == ITEMISED or len(number.years) > 1:
        return {}
    (country,) = number.countries
    if number.operation not in ("", NOT_ITEMISED):
        return {"kind": "operation", "country": country, "operation": number.operation}
    if number.years and number.years != (NO_YEAR,):
        return {"kind": "year", "country": country, "year": int(number.years[0])}
    return {"kind": "whole", "country": country}


def weighed(own: Asked) -> pd.DataFrame:
    """The rows of CHOICES of the number: those of its period that tell of its groups."""
    keys, rows = unit(own.number), own.figures.choices
    if not keys:
        return rows.iloc[:0]
    for name, value in keys.items():
        rows = rows[(rows[name] == value).fillna(value=False)]
    about = _about(own.number.groups or (TOTAL,))
    return rows[rows["group"].astype("str").isin(about) | rows["reason"].eq("no_group")]


def _about(groups: tuple[str, ...]) -> list[str]:
    """The groups that a claim on these people may be of; only `total` tells of everybody."""
    if TOTAL in groups:
        return [TOTAL]
    leaves = {leaf for group in groups for leaf in MEMBERS.get(group, ())}
    return [one for one, held in MEMBERS.items() if one != TOTAL and leaves & set(held)]


def claims(own: Asked) -> list[str]:
    """The claims that were weighed for it, and those that its figure rests on."""
    behind = str((own.figure or {}).get("claims", "")).split()
    return list(dict.fromkeys([*weighed(own)["claim"].tolist(), *behind]))


def reasons(own: Asked) -> list[str]:
    """Why other claims of the same group were passed over."""
    rows = weighed(own).astype({"group": "str", "standing": "str", "reason": "str"})
    groups = own.number.groups or (TOTAL,)
    passed = rows["standing"].eq("passed_over") & rows["group"].isin(groups)
    return list(dict.fromkeys(rows.loc[passed, "reason"]))


def _said(words: Words, rows: pd.DataFrame) -> str:
    standings = rows["standing"].tolist()
    known = [
        words.text("{group}: {number}", group=words.label(one), number=words.number(count))
        for one in STANDINGS
        if (count := standings.count(one))
    ]
    many = words.plural(
        "{n} claim stands behind this number or beside it",
        "{n} claims stand behind this number or beside it",
        len(rows),
    )
    return f"{many} ({'; '.join(known)})." if known else f"{many}."


def _cited(own: Asked, rows: Told) -> pd.DataFrame:
    """The claims in words; what was weighed for another number, a ruling may have cited."""
    words, ruled = own.words, (own.figure or {}).get("basis") == "ruled"
    if not ruled:
        return rows.table
    became = words.text("What became of it")
    weighed_here = rows.data["standing"].astype("str").ne("").to_numpy()
    said = rows.table[became].where(weighed_here, words.text("cited by the ruling"))
    return rows.table.assign(**{became: said})


def _notes(own: Asked) -> list[str]:
    words, figure = own.words, own.figure or {}
    whole = figure.get("basis") == "sum" and own.below.by != GROUP
    if own.number.claims or not whole:
        return []
    return [
        words.text(
            "These are the claims that the parts of this number rest on first; the passport of"
            " each part names all of its claims."
        )
    ]
