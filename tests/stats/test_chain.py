"""Do the parts of every number add up to it, all the way down, and lead back up to it?"""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.number import Number, read_number
from stats.chain import Both, figure, parts, wholes
from stats.difference import difference
from tests.reports.bundle import sample, shipped

REGION = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
FRAMES: dict[str, Both] = {
    "sample": (sample().totals, sample().counts),
    "shipped": (shipped().totals, shipped().counts),
}
each = pytest.mark.parametrize("both", FRAMES.values(), ids=list(FRAMES))
numbers = some.builds(
    Number,
    countries=some.lists(some.sampled_from((*REGION, "FRA", "XKX"))).map(tuple),
    years=some.lists(some.sampled_from(("2019", "2021", "2022", "none"))).map(tuple),
    operation=some.sampled_from(("", "not_itemised", "itemised", "kaz-1", "uzb-1")),
    groups=some.sampled_from(((), ("children",), ("women", "men"), ("not_broken_down",))),
    origins=some.lists(some.sampled_from(("IRQ", "SYR", "not_stated"))).map(tuple),
    until=some.sampled_from(("", "", "kaz-3", "kgz-9")),
)


@cache
def reached(name: str) -> dict[str, int]:
    """The people of every number below the region and below all countries."""
    both, found = FRAMES[name], {}
    waiting = [Number(countries=REGION), Number()]
    while waiting:
        number = waiting.pop()
        if (own := figure(both, number)) and str(number) not in found:
            found[str(number)] = int(own["count"])
            waiting += map(read_number, parts(both, number).numbers)
    return found


@pytest.mark.parametrize("name", FRAMES)
def test_parts_add_up_to_their_number_all_the_way_down(name: str) -> None:
    both, found = FRAMES[name], reached(name)
    assert len(found) > 70
    for address, people in found.items():
        below = parts(both, read_number(address))
        counts = below.rows["count"].tolist() if below.by else [people]
        assert sum(counts) == people, address
        assert [found[one] for one in below.numbers] == counts if below.by else True


@given(numbers)
def test_parts_of_any_number_add_up_to_it(number: Number) -> None:
    both = FRAMES["sample"]
    own, below = figure(both, number), parts(both, number)
    assert (own is None) == (below.by != "" and below.rows.empty)
    if own and below.by:
        assert below.rows["count"].sum() == own["count"]
        found = [figure(both, read_number(one)) for one in below.numbers]
        assert [one and one["count"] for one in found] == below.rows["count"].tolist()


@given(numbers)
def test_no_whole_is_smaller_than_its_part(number: Number) -> None:
    both = FRAMES["sample"]
    people = (figure(both, number) or {"count": 0})["count"]
    for whole in wholes(both, number, region=REGION):
        assert whole != number
        assert people <= (figure(both, whole) or {"count": 0})["count"]


def test_the_next_step_is_the_one_that_a_reader_would_take() -> None:
    both = FRAMES["shipped"]
    steps = {
        "KAZ.KGZ.TJK.TKM.UZB": "country",
        "UZB": "year",
        "UZB~2021": "operation",
        "UZB~~itemised": "operation",
        "UZB~none": "operation",
        "UZB~none~not_itemised": "group",
        "AZE~~not_itemised": "year",
        "UZB~~uzb-2021-04-30-mehr-5": "group",
        "UZB~~uzb-2021-04-30-mehr-5~children": "group",
        "UZB~~uzb-2021-04-30-mehr-5~women": "",
    }
    assert {one: parts(both, read_number(one)).by for one in steps} == steps


def test_the_remainder_is_a_part_and_says_what_it_is_left_of() -> None:
    both, rest = FRAMES["shipped"], read_number("UZB~none~not_itemised")
    assert "UZB~none" in parts(both, read_number("UZB")).numbers
    assert parts(both, read_number("UZB~none")).numbers == (str(rest),)
    left = difference(both, rest)
    assert left is not None
    assert (str(left.whole), left.count, left.inside) == ("UZB", 531, 435)
    assert str(left.named) == "UZB~2019.2020.2021"


@each
def test_a_remainder_is_what_it_says_it_is_left_of(both: Both) -> None:
    name = "sample" if both is FRAMES["sample"] else "shipped"
    found = {one: difference(both, read_number(one)) for one in reached(name)}
    known = {one: left for one, left in found.items() if left}
    assert len(known) > 3
    for address, left in known.items():
        own = figure(both, read_number(address))
        assert own is not None
        assert left.count - left.inside == own["count"]
        named = figure(both, left.named) if left.named else None
        assert (named["count"] if named else left.inside) == left.inside, address


def test_a_part_belongs_to_its_year_its_country_and_the_region() -> None:
    both = FRAMES["shipped"]
    found = wholes(both, read_number("UZB~~uzb-2021-04-30-mehr-5~women"), region=REGION)
    assert [str(one) for one in found] == [
        "UZB~~uzb-2021-04-30-mehr-5",
        "UZB~2021~~women",
        "UZB~~~women",
        "KAZ.KGZ.TJK.TKM.UZB~~~women",
    ]
    assert wholes(both, read_number("FRA"), region=REGION) == []


def test_a_ruling_stays_with_the_figure_that_it_decided() -> None:
    both = FRAMES["shipped"]
    zhusan = figure(both, read_number("KAZ~~kaz-2019-05-28-zhusan-3"))
    assert zhusan is not None
    assert (zhusan["count"], zhusan["basis"], zhusan["ruling"]) == (246, "ruled", "r002")
