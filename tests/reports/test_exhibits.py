"""Does every exhibit say, show and hand over the same numbers, in every language?"""

import re
from datetime import date
from functools import cache

import pytest

from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.exhibit import Exhibit
from tests.reports.bundle import MAKERS, NOBODY, Maker, named, sample, shipped

MEETING = date(2024, 11, 27)
SELECTIONS = {
    "all": Selection(),
    "one": Selection(countries=("UZB",), country="UZB"),
    "years": Selection(years=(2019, 2021), country="KAZ"),
    "origin": Selection(origins=("IRQ",), country="KGZ"),
    "groups": Selection(groups=("women", "children"), country="TJK"),
    "mixed": Selection(
        countries=("BEL", "FRA", "KAZ", "XKX"), groups=("women",), years=(2022,), country="FRA"
    ),
    "comparators": Selection(countries=("BEL", "FRA", "XKX"), country="XKX"),
}
NUMBER = re.compile(r"\d+(?:[.,\u202f]\d+)*")
each = pytest.mark.parametrize("maker", MAKERS, ids=named)
QUICK = ("all", "mixed")
asked = pytest.mark.parametrize(
    "selection",
    [
        pytest.param(one, id=name, marks=() if name in QUICK else pytest.mark.stress)
        for name, one in SELECTIONS.items()
    ],
)


def numbers(text: str) -> set[str]:
    """The numbers of a text as they are written."""
    return set(NUMBER.findall(text))


def written(exhibit: Exhibit) -> set[str]:
    """The numbers of table and title, and the parts of their dates."""
    found = numbers(cells(exhibit)) | numbers(exhibit.title)
    return found | {part.lstrip("0") for one in found for part in one.split(".")}


def cells(exhibit: Exhibit) -> str:
    """All that a reader finds in the table, headers too."""
    table = exhibit.table
    return " | ".join([*table.columns, *table.to_numpy().ravel().tolist()])


@cache
def exhibits(maker: Maker, selection: Selection) -> list[Exhibit]:
    """The shipped exhibit in every language; the sample's, and the one of a past meeting."""
    made = [maker(shipped(), selection, Words(one)) for one in LANGUAGES]
    others = [maker(figures, selection, Words("en")) for figures in (sample(), shipped(MEETING))]
    return [*made, *others]


@each
@asked
def test_every_number_of_the_sentence_stands_in_the_table(
    maker: Maker, selection: Selection
) -> None:
    for exhibit in exhibits(maker, selection):
        assert numbers(exhibit.sentence) <= written(exhibit), exhibit.sentence


@each
@asked
def test_every_exhibit_says_its_scope_its_date_and_one_sentence(
    maker: Maker, selection: Selection
) -> None:
    for exhibit in exhibits(maker, selection):
        assert exhibit.title
        assert exhibit.sentence.endswith(".")
        assert "\n" not in exhibit.sentence
        assert re.search(r"20\d\d", exhibit.title)
        assert "{" not in exhibit.title + exhibit.sentence + cells(exhibit)


@each
@asked
def test_what_is_shown_is_also_handed_over(maker: Maker, selection: Selection) -> None:
    for exhibit in exhibits(maker, selection):
        if not exhibit.empty:
            assert len(exhibit.table)
            assert exhibit.sources
            assert {"count", "low", "high", "qualifier", "basis", "claims"} <= set(exhibit.data)
            known = exhibit.data.dropna(subset="count")
            assert (known["low"] <= known["count"]).all()
            assert (known["count"] <= known["high"]).all()


@each
def test_languages_show_the_same_numbers(maker: Maker) -> None:
    made = [maker(shipped(), Selection(country="KGZ"), Words(one)) for one in LANGUAGES]
    assert len({one.table.shape for one in made}) == 1
    data = [frozenset(map(str, one.data.to_dict("records"))) for one in made]
    assert len(set(data)) == 1


@each
@pytest.mark.parametrize("country", ["TKM", "JPN"])
def test_a_country_without_a_figure_is_not_zero(maker: Maker, country: str) -> None:
    asked_for = Selection(countries=(country,), country=country)
    for figures in (sample(), shipped(), NOBODY):
        exhibit = maker(figures, asked_for, Words("en"))
        assert exhibit.empty
        assert exhibit.figure is None
        assert "does not mean zero" in exhibit.sentence
        assert not re.search(r"\b0\b", cells(exhibit) + exhibit.sentence)


@each
def test_a_place_is_kept_for_a_country_without_a_figure(maker: Maker) -> None:
    exhibit = maker(shipped(), Selection(country="KAZ"), Words("en"))
    if "country" in exhibit.data and exhibit.data["country"].nunique() > 1:
        assert any("Turkmenistan" in note for note in exhibit.notes)


@each
def test_kosovo_brings_its_footnote(maker: Maker) -> None:
    asked_for = Selection(countries=("UZB", "XKX"), country="XKX")
    for language in LANGUAGES:
        exhibit = maker(shipped(), asked_for, Words(language))
        assert "1244" in " ".join(exhibit.notes)


@each
def test_a_figure_is_drawn_in_either_mode(maker: Maker) -> None:
    light, dark = (
        maker(shipped(), Selection(country="UZB"), Words("en"), mode=mode)
        for mode in ("light", "dark")
    )
    assert light.sentence == dark.sentence
    assert (light.figure is None) == (dark.figure is None)
    if light.figure is not None:
        assert light.figure != dark.figure
