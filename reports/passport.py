"""What is this number? Its figure and meaning, the rule and the ruling that decided.

The first exhibit of its passport. What it is made of and who said so stand in the modules beside.
"""

import re
from dataclasses import replace
from typing import Any

import pandas as pd

from charts.theme import Mode
from domain.number import Number
from domain.selection import Selection
from domain.words import Words
from reports.cautions import cautions
from reports.exhibit import Exhibit, Tile
from reports.figures import Figures
from reports.making import made, nothing
from reports.meaning import Asked, asked, inline
from reports.passport_claims import reasons, unit
from reports.passport_point import point
from reports.passport_rulings import rulings
from reports.rules import rule
from reports.wording import people_of, range_of, spread_of
from stats.chain import GROUP
from stats.summing import FIGURE


def number(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The number in large with its meaning, its range, its basis, and what decided."""
    own = asked(figures, selection.number, words, mode)
    if own.number.claims:
        return _filed(point(own), own.number)
    if own.figure is None:
        return nothing(own.view, key="number", title=own.title)
    shown = made(
        own.view,
        key="number",
        title=own.title,
        sentence=_said(words, own.figure),
        figure=None,
        table=pd.DataFrame(
            [*_facts(own, own.figure), *rulings(own), *_cautions(own)],
            columns=[words.text("Fact"), words.text("What is known")],
            dtype="str",
        ),
        data=coded(own),
        tiles=(_tile(own, own.figure),),
        open=True,
    )
    return _filed(shown, own.number)


def coded(own: Asked) -> pd.DataFrame:
    """The number and its figure in codes, one row."""
    figure = own.figure or {}
    row = {"number": str(own.number), **{name: figure.get(name) for name in FIGURE}}
    return pd.DataFrame([row])


def _filed(shown: Exhibit, number: Number) -> Exhibit:
    """The file of a number is named after it."""
    safe = re.sub(r"[^A-Za-z0-9-]+", "-", str(number)).strip("-")[:80]
    return replace(shown, stem=f"{shown.stem}_{safe}")


def _tile(own: Asked, figure: dict[str, Any]) -> Tile:
    words = own.words
    value = words.qualified(figure["count"], figure["qualifier"])
    return Tile(own.who or words.text("People"), value, spread_of(words, figure))


def _said(words: Words, figure: dict[str, Any]) -> str:
    spread, basis = range_of(words, figure), inline(words.label(figure["basis"]))
    if not spread:
        return words.text("{people}; {basis}.", people=people_of(words, figure), basis=basis)
    return words.text(
        "{people}, in a range of published figures of {range}; {basis}.",
        people=people_of(words, figure),
        range=spread,
        basis=basis,
    )


def _cautions(own: Asked) -> list[tuple[str, str]]:
    return [(own.words.text("Bear in mind"), said) for said in cautions(own)]


def _facts(own: Asked, figure: dict[str, Any]) -> list[tuple[str, str]]:
    words, kind = own.words, unit(own.number).get("kind", "")
    decided = rule(
        words,
        basis=figure["basis"],
        kind=kind,
        reasons=reasons(own),
        settled=own.below.by in ("", GROUP),
    )
    return [
        (
            words.text("Range of published figures"),
            range_of(words, figure) or words.text("no published figure differs"),
        ),
        (words.text("Qualifier"), words.label(figure["qualifier"])),
        (words.text("Basis"), words.label(figure["basis"])),
        (words.text("The rule"), decided),
    ]
