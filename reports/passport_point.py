"""What is a dated point? A figure as somebody published it, which stands beside the settled ones.

Running totals, populations, joint figures, and any single claim: shown, never added.
"""

from typing import Any

import pandas as pd

from domain.number import Number
from reports.claims_told import standing_of, weighed
from reports.exhibit import Exhibit, Tile
from reports.making import made, nothing
from reports.meaning import Asked
from reports.wording import day, people_of, records
from stats.groups import MEMBERS, TOTAL

OPERATION, YEAR = "operation", "year"


def point(own: Asked) -> Exhibit:
    """The figure in large, when it was true, who gave it, and what became of it."""
    words, row = own.words, own.claim
    if row is None or own.figure is None:
        return nothing(own.view, key="number", title=words.text("A published figure"))
    coded = {"number": str(own.number), "country": row["country"], "group": row["group"]}
    return made(
        own.view,
        key="number",
        title=words.text(
            "{kind}, as published – {scope}, edition {edition}",
            kind=words.label(row["period_kind"]),
            scope=own.scope,
            edition=own.figures.edition,
        ),
        sentence=words.text(
            "{people}, as {speaker} gave it.", people=people_of(words, row), speaker=row["speaker"]
        ),
        figure=None,
        table=pd.DataFrame(
            _facts(own, row), columns=[words.text("Fact"), words.text("What is known")], dtype="str"
        ),
        data=pd.DataFrame([coded | own.figure]),
        tiles=(Tile(words.group(row["group"]), words.qualified(row["count"], row["qualifier"])),),
        open=True,
    )


def beside(own: Asked) -> list[Number]:
    """The settled number that a published figure stands beside, if it is of one country."""
    row = own.claim
    if row is None or row["country"] not in own.figures.countries or row["group"] not in MEMBERS:
        return []
    groups = () if row["group"] == TOTAL else (row["group"],)
    if row["period_kind"] == OPERATION:
        return [Number(countries=(row["country"],), operation=row["operation"], groups=groups)]
    year = (str(row["start"].year),) if row["period_kind"] == YEAR else ()
    return [Number(countries=(row["country"],), years=year, groups=groups)]


def _facts(own: Asked, row: dict[str, Any]) -> list[tuple[str, str]]:
    words = own.words
    running = row["period_kind"] == "running_total" and row["start"]
    since = words.date(row["start"].date(), short=True) if running else ""
    lines = [
        (words.text("Figure"), words.qualified(row["count"], row["qualifier"])),
        (words.text("Group"), words.group(row["group"])),
        (words.text("Country"), words.country(row["country"])),
        (words.text("What it counts over"), words.label(row["period_kind"])),
        (words.text("Since"), since),
        (words.text("As of"), day(words, row["end"], row["precision"], short=True)),
        (words.text("Speaker"), row["speaker"]),
        (words.text("Kind of speaker"), words.label(row["speaker_kind"])),
        (words.text("What became of it"), _standing(own)),
    ]
    return [(name, said) for name, said in lines if said]


def _standing(own: Asked) -> str:
    """What became of it where it was weighed, else what it is beside the settled figures."""
    words, points = own.words, own.figures.points
    row = records(weighed(own.figures, own.number.claims))[0]
    if row["standing"]:
        return f"{standing_of(words, row)}: {words.label(row['reason'])}"
    ids = points["claims"].str.split().explode()
    rows = ids.index[ids.isin(own.number.claims)].unique()
    standing = points.loc[rows, "standing"].astype("str")
    said = {
        "chosen": words.text("The settled figure of the country rests on it."),
        "in_range": words.text("It is counted in the range of published figures."),
        "narrower": words.text(
            "It lies below what is settled inside it by its own date, so it is not used."
        ),
        "point": words.text("It stands beside the settled figures and is added to none."),
    }
    return said.get(next(iter(standing), ""), "")
