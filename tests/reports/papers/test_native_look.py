"""Do native charts keep the hatches of remainders and the light colours of the theme?"""

import pytest

from charts.palette import COUNTRIES, INK
from charts.theme import Mode
from reports.papers.office.cells import Place
from reports.papers.office.chart import Bars
from reports.papers.office.written import marked_up
from tests.reports.papers.decks import drawn_of

MODES: tuple[Mode, ...] = ("light", "dark")


@pytest.mark.parametrize("key", ["by-year", "composition", "not-broken-down", "flows", "by-group"])
def test_a_remainder_keeps_its_hatch(key: str) -> None:
    (chart,) = drawn_of(key).charts
    assert isinstance(chart, Bars)
    rest = [one for one in chart.series if "not " in one.name.lower()]
    assert rest
    assert all(one.fill.hatch for one in rest)
    assert marked_up(chart, Place("Data")).count(b"<a:pattFill") >= len(rest)


def test_people_of_an_unreported_year_are_hatched_in_their_own_series() -> None:
    (chart,) = drawn_of("by-group").charts
    assert isinstance(chart, Bars)
    women = next(one for one in chart.series if one.name == "Women")
    assert (women.at(0).hatch, women.at(len(women.values) - 1).hatch) == ("", "/")


@pytest.mark.parametrize("key", ["by-year", "groups-by-country", "cumulative", "revisions"])
def test_a_chart_of_a_dark_deck_is_light(key: str) -> None:
    light, dark = (
        [marked_up(one, Place("Data")) for one in drawn_of(key, mode).charts] for mode in MODES
    )
    assert light == dark


def test_colours_are_those_of_the_theme() -> None:
    markup = b"".join(marked_up(one, Place("Data")) for one in drawn_of("by-year").charts)
    assert COUNTRIES["KAZ"].light[1:].upper().encode() in markup
    assert INK.dark[1:].upper().encode() not in markup
