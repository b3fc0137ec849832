"""Do map and table tell the same, add up to the whole, and leave nobody drawn from nowhere?"""

import pytest

from domain.boundaries import boundaries
from domain.frames import NOT_ITEMISED, NOT_STATED
from domain.number import read_number
from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.exhibit import Exhibit
from reports.map import OFF, disclaimer, flows
from reports.view import View
from stats.origins import NO_ORIGIN, arrivals
from tests.charts.reading import written
from tests.reports.bundle import sample, shipped

EUROPE = ("BEL", "DEU", "FRA", "MKD", "XKX")
ASKED = {
    "all": Selection(),
    "women": Selection(groups=("women",)),
    "year": Selection(years=(2019,)),
    "origin": Selection(origins=("IRQ",)),
    "wide": Selection(countries=("KAZ", "UZB", *EUROPE)),
}
asked = pytest.mark.parametrize("selection", ASKED.values(), ids=list(ASKED))


def exhibit(selection: Selection, language: str = "en") -> Exhibit:
    return flows(shipped(), selection, Words(language))


def lines(made: Exhibit) -> set[tuple[str, str]]:
    """The pairs of countries that are drawn."""
    assert made.figure is not None
    metas = [str(trace.get("meta", "")) for trace in made.figure["data"]]
    return {(one[:3], one[4:]) for one in metas if len(one) == 7 and one[3] == "-"}


@asked
def test_the_pairs_add_up_to_the_whole(selection: Selection) -> None:
    for figures in (shipped(), sample()):
        view = View(figures, selection, Words("en"))
        rows = arrivals(*view.both, **view.only)
        whole = view.table()
        added = rows.loc[rows["beside"] == "", "count"].sum()
        assert added == whole["count"].sum()


@asked
def test_the_table_says_what_is_drawn_and_who_is_not(selection: Selection) -> None:
    made = exhibit(selection)
    rows = made.data
    told = rows[~rows["origin"].isin(NO_ORIGIN) & rows["count"].gt(0)]
    assert lines(made) == set(zip(told["origin"], told["country"], strict=True))
    people = made.table["People"].str.replace("\N{NARROW NO-BREAK SPACE}", "").str.replace(",", "")
    added = (made.table["Country"] != "Total") & ~made.table["Country left"].str.endswith("added")
    whole = made.table[made.table["Country left"] == "All"].index[0]
    counted = people[added].str.extract(r"(\d+)$")[0].astype(int).sum()
    assert counted == int(people[whole].split()[-1])


def test_people_of_unstated_origin_are_named_and_come_from_nowhere() -> None:
    made = exhibit(Selection())
    assert not {code for pair in lines(made) for code in pair} & {NOT_STATED, NOT_ITEMISED}
    assert "242 people" in written(made.figure or {})
    assert "242 people" in made.sentence
    left = made.table["Country left"].tolist()
    assert left.count("Country left not stated: not itemised by operation") == 4


def test_a_country_whose_origins_nobody_states_has_its_table_and_no_map() -> None:
    made = exhibit(Selection(countries=("MKD",)))
    assert made.figure is None
    assert made.open
    assert "nobody is drawn" in made.sentence
    assert made.table["People"].tolist() == ["23", "11", "34"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_disclaimer_stands_on_the_image_in_the_language_of_the_reader(language: str) -> None:
    words = Words(language)
    made = exhibit(Selection(countries=("KAZ", "XKX")), language)
    assert made.figure is not None
    text = written(made.figure)
    assert disclaimer(words) in text
    assert all(note in text for note in words.footnotes(["XKX"]))
    assert (disclaimer(words) == disclaimer(Words("en"))) == (language == "en")


def test_the_map_can_be_turned_off() -> None:
    drawn, bare = (exhibit(Selection(map=one)) for one in ("", OFF))
    assert drawn.figure is not None
    assert not drawn.open
    assert bare.figure is None
    assert bare.open
    assert drawn.table.equals(bare.table)


def test_every_line_opens_the_number_that_its_row_opens() -> None:
    made = exhibit(Selection())
    assert made.figure is not None
    assert made.numbers is not None
    opened = {trace["customdata"][0] for trace in made.figure["data"] if "customdata" in trace}
    assert len(opened) == len(lines(made))
    assert opened <= set(made.numbers["People"])
    for one in filter(None, made.numbers["People"]):
        assert str(read_number(one)) == one


def test_every_country_left_and_received_has_a_place() -> None:
    known = shipped().totals
    codes = {*known["country"].astype("str"), *known["origin"].astype("str")}
    assert codes - {NOT_STATED, "BRB"} <= set(boundaries().at)


def test_the_scale_is_told_in_words() -> None:
    text = written(exhibit(Selection()).figure or {})
    assert "the widest stands for 800 or more" in text
    assert "the thinnest for 100 or fewer" in text
