"""How does a whole edition describe itself? After Frictionless, version 2: tables and fields."""

from typing import Any

import pandas as pd

from domain.words import Words
from reports.citing import LICENCE, LICENCE_AT
from reports.exports.columns import definition
from reports.exports.tables import KEYS, REFERS, Tables
from reports.figures import Figures

TITLES = {
    "claims": "Claims: what one source says about one period and one group. Never add them up.",
    "sources": "Documents behind the claims; an address that names private persons is withheld.",
    "totals": "Settled figures: a row for each operation, year, whole and remainder.",
    "counts": "The leaves of each total: groups that never overlap and add up to it.",
    "operations": "Operations with their names and dates.",
    "points": "Running totals and populations as dated points, which stand beside the figures.",
    "choices": "What became of each claim on an operation, a year or a whole, and why.",
    "rulings": "What people decided where the rules cannot, with reason, author and date.",
    "countries": "Countries: codes, names, other spellings.",
    "groups": "Demographic groups, the tree that they form, and subsets that are never added.",
    "speakers": "Whose figures these are, and what kind of body each is.",
}
REFERENCE = {
    "iso3": "ISO 3166-1 alpha-3; XKX for Kosovo.",
    "iso2": "ISO 3166-1 alpha-2; XK for Kosovo. NA is Namibia and no missing value.",
    "m49": "United Nations M49 code.",
    "name": "Name in English.",
    "name_ru": "Name in Russian, where it differs.",
    "name_uz": "Name in Uzbek, where it differs.",
    "region": "Region of M49; 143 is Central Asia.",
    "aliases": "Other spellings, joined by a vertical bar.",
    "footnote": "To be shown wherever the name stands.",
    "code": "Code of the group.",
    "parent": "The group that holds it.",
    "order": "Order of reading.",
    "unit": "What is counted.",
    "counts_as": "The group as which its people are counted.",
    "voice": "The body that speaks; editions of one broadcaster are one voice.",
    "author": "Who ruled.",
    "rulings.kind": "What is ruled: choose or reject claims, set a count.",
    "rulings.ruling": "Id of the ruling; it may take several rows.",
    "rulings.count": "People: the count that is set; empty where none is.",
    "rulings.claims": "Ids of the claims chosen, rejected or rested upon.",
    "rulings.reason": "Why, in one sentence.",
    "rulings.date": "When it was ruled.",
    "groups.kind": "node, leaf, subset (of whom: never added) or none.",
    "groups.reason": "Why a label is no group.",
    "speakers.kind": "Kind of body, towards its own country.",
    "speakers.country": "The country of a government; empty for others.",
    "points.standing": "Whether the figure competes, or only stands as a dated point.",
}


def datapackage(figures: Figures, tables: Tables) -> dict[str, Any]:
    """The description of the tables of an edition."""
    day = figures.until
    about = [
        f"Edition {figures.edition}",
        f"figures as of {day.isoformat()}" if day else "",
        f"settled by version {figures.rules} of the rules" if figures.rules else "",
    ]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "repatriation-edition",
        "title": "Repatriation statistics: published claims and settled counts",
        "description": ", ".join(part for part in about if part) + ".",
        "version": figures.edition,
        "licenses": [{"name": LICENCE, "path": LICENCE_AT}],
        "resources": [_resource(name, rows) for name, rows in tables.items()],
    }


def _resource(name: str, rows: pd.DataFrame) -> dict[str, Any]:
    key = {"primaryKey": [KEYS[name]]} if name in KEYS else {}
    refers = [
        {"fields": [column], "reference": {"resource": other, "fields": [KEYS[other]]}}
        for column, other in REFERS.get(name, {}).items()
    ]
    return {
        "name": name,
        "path": f"{name}.csv",
        "type": "table",
        "title": TITLES[name],
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "header": True},
        "schema": {
            "fields": [_field(name, column, rows[column]) for column in map(str, rows)],
            "fieldsMatch": "equal",
            "missingValues": [""],
            **key,
            **({"foreignKeys": refers} if refers else {}),
        },
    }


def _field(table: str, name: str, column: pd.Series) -> dict[str, str]:
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        kind = "date"
    else:
        kind = "integer" if pd.api.types.is_integer_dtype(column.dtype) else "string"
    return {"name": name, "type": kind, "description": _holds(table, name)}


def _holds(table: str, column: str) -> str:
    name = "reason" if column.startswith("reason_") else column
    own = REFERENCE.get(f"{table}.{name}") or REFERENCE.get(name)
    return own or definition(Words("en"), name)
