"""Does the passport of every number say the number that leads to it, wherever that stands?"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pandas as pd
import pytest

from charts.theme import Figure
from domain.number import read_number
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.meaning import Asked
from tests.reports.bundle import MAKERS, Maker, named, shipped
from tests.reports.test_exhibits import SELECTIONS

WORDS = Words("en")
ELSEWHERE = ("http", "operation=", "operations?")
WRITTEN = re.compile(r"\d+(?:,\d+)*")
MORE = {
    "years and origins": Selection(years=(2019, 2021), origins=("IRQ", "SYR"), country="UZB"),
    "remainders": Selection(countries=("AZE", "DEU", "GBR"), country="AZE"),
}
each = pytest.mark.parametrize("maker", MAKERS, ids=named)
FIRST, *REST = {**SELECTIONS, **MORE}.items()
asked = pytest.mark.parametrize(
    "selection",
    [
        pytest.param(FIRST[1], id=FIRST[0]),
        *(pytest.param(one, id=name, marks=pytest.mark.stress) for name, one in REST),
    ],
)
on = pytest.mark.parametrize(
    "figures", [shipped(), shipped(date(2024, 11, 27))], ids=["newest", "then"]
)
OF_PEOPLE = {"overview", "headline", "comparing", "countries", "years", "groups"}
OF_PEOPLE |= {"children", "unknown", "operations"}
PEOPLE = tuple(one for one in MAKERS if named(one).partition(".")[0] in OF_PEOPLE)


@cache
def settled(figures: Figures, address: str) -> dict[str, Any]:
    """The figure that the passport of an address shows."""
    figure = Asked(read_number(address), figures, WORDS).figure
    assert figure is not None, address
    return figure


def people(figures: Figures, address: str) -> int:
    return int(settled(figures, address)["count"])


def leads(address: str) -> bool:
    """Whether it is the address of a number."""
    return bool(address) and not address.startswith(ELSEWHERE)


@cache
def exhibit(maker: Maker, figures: Figures, selection: Selection) -> Exhibit:
    return maker(figures, selection, WORDS)


@on
@each
@asked
def test_a_cell_leads_to_the_number_that_it_shows(
    maker: Maker, selection: Selection, figures: Figures
) -> None:
    made = exhibit(maker, figures, selection)
    if made.numbers is None:
        return
    assert made.numbers.shape == made.table.shape
    assert made.numbers.columns.equals(made.table.columns)
    cells = zip(made.numbers.to_numpy().ravel(), made.table.to_numpy().ravel(), strict=True)
    for address, cell in cells:
        if not leads(address):
            continue
        figure = settled(figures, address)
        plain = WORDS.number(figure["count"])
        assert cell in (plain, WORDS.qualified(figure["count"], figure["qualifier"])), address


@on
@each
@asked
def test_a_row_of_the_download_names_its_number(
    maker: Maker, selection: Selection, figures: Figures
) -> None:
    data = exhibit(maker, figures, selection).data
    if "number" not in data:
        return
    for address, count in zip(data["number"], data["count"], strict=True):
        if leads(address):
            assert people(figures, address) == count, address
        else:
            assert address or pd.isna(count) or count == 0


@on
@each
@asked
def test_a_mark_leads_to_the_number_that_it_draws(
    maker: Maker, selection: Selection, figures: Figures
) -> None:
    figure = exhibit(maker, figures, selection).figure
    if figure is None:
        return
    found = list(marks(figure))
    assert found
    for address, shown in found:
        if not leads(address):
            continue
        assert people(figures, address) in shown, address


def marks(figure: Figure) -> Iterator[tuple[str, set[float]]]:
    """The address of each mark, and the numbers that it stands for or bears."""
    for trace in figure["data"]:
        drawn = trace["x" if trace.get("orientation") == "h" else "y"]
        for place, address in enumerate(trace.get("customdata", ())):
            if address:
                bare = trace["type"] == "bar" and trace.get("meta") == "against"
                texts = [trace[name][place] for name in ("text", "hovertext") if name in trace]
                shown = written(" ".join(texts)) if not bare else set()
                yield address, shown | {drawn[place]}
    for note in figure["layout"].get("annotations", ()):
        if note.get("captureevents"):
            yield note["name"], written(note["text"])


def written(text: str) -> set[float]:
    return {int(one.replace(",", "")) for one in WRITTEN.findall(text)}


@pytest.mark.parametrize("maker", PEOPLE, ids=named)
@asked
def test_every_exhibit_of_people_leads_on(maker: Maker, selection: Selection) -> None:
    made = exhibit(maker, shipped(), selection)
    if made.empty:
        return
    assert made.numbers is not None
    assert made.numbers.astype(bool).any(axis=None)
    assert made.data["number"].astype(bool).any()


@pytest.mark.parametrize("maker", PEOPLE, ids=named)
@asked
def test_every_bar_and_dot_that_shows_people_leads_somewhere(
    maker: Maker, selection: Selection
) -> None:
    figure = exhibit(maker, shipped(), selection).figure
    for trace in figure["data"] if figure else ():
        if trace.get("hoverinfo") == "skip" or trace.get("meta") == "precision":
            continue
        drawn = trace["x" if trace.get("orientation") == "h" else "y"]
        to = trace.get("customdata", [""] * len(drawn))
        assert [one for one, n in zip(to, drawn, strict=True) if n and not one] == []


@on
@asked
def test_a_tile_leads_to_the_number_that_it_shows(selection: Selection, figures: Figures) -> None:
    for tile in exhibit(MAKERS[0], figures, selection).tiles:
        if not tile.number:
            assert tile.value == "0"
            continue
        count = people(figures, tile.number)
        if tile.value.endswith("%"):
            whole = tile.number.replace("~children", "~adults.children")
            assert tile.value == WORDS.percent(count / people(figures, whole))
        else:
            assert count in written(f"{tile.value} {tile.detail}")
