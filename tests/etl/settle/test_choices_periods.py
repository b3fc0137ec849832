"""Each reason why a claim on a year or a whole was passed over: in which case is it the reason?"""

from datetime import date

import pytest

from tests.etl.settle.said import Row, but, operation, running, settled, told, year

START, END = date(2021, 1, 1), date(2021, 12, 31)
OLD, NEW = date(2022, 6, 1), date(2023, 6, 1)
ABOUT, AT_MOST, AT_LEAST = ({"qualifier": one} for one in ("about", "at_most", "at_least"))
OPERATION = operation("Ministry", "s0", total=79, children=79)  # c0000 and c0001


def whole(count: int, until: date = OLD, speaker: str = "UN body", source: str = "s1") -> list[Row]:
    """A running total that starts with the series."""
    return running(speaker, source, since=None, until=until, total=count)


def parts(until: date = OLD, source: str = "s1", **groups: int) -> list[Row]:
    """Parts of a running total."""
    return running("UN body", source, since=None, until=until, **groups)


Lost = dict[str, tuple[str, str]]
CASES: dict[tuple[str, str], tuple[list[list[Row]], Lost]] = {
    ("whole", "newer"): ([whole(100), whole(110, NEW)], {"c0002": ("newer", "c0003")}),
    ("whole", "narrower"): ([whole(60)], {"c0002": ("narrower", "")}),
    ("whole", "unofficial"): (
        [whole(100), whole(500, NEW, "Paper", "s2")],
        {"c0003": ("unofficial", "")},
    ),
    ("whole", "only_at_most"): ([but(whole(100), **AT_MOST)], {"c0002": ("only_at_most", "")}),
    ("whole", "raised"): (
        [whole(90), whole(100), but(whole(120), **AT_LEAST)],
        {"c0002": ("larger", "c0003"), "c0003": ("raised", "c0004")},
    ),
    ("whole", "raises_nothing"): (
        [whole(100), but(whole(90), **AT_LEAST), but(whole(85, END), **AT_LEAST)],
        {"c0003": ("raises_nothing", ""), "c0004": ("newer", "c0003")},
    ),
    ("whole", "later_start"): (
        [running("UN body", "s1", since=OLD, until=NEW, total=500)],
        {"c0002": ("later_start", "")},
    ),
    ("whole", "undated"): ([but(whole(100), end=None)], {"c0002": ("undated", "")}),
    ("whole", "other_total"): (
        [whole(110, NEW), but(whole(100), **ABOUT), parts(women=15)],
        {"c0003": ("exact_first", "c0002"), "c0004": ("other_total", "c0002")},
    ),
    ("whole", "one_side"): (
        [whole(110, NEW), parts(source="s2", women=15)],
        {"c0003": ("one_side", "")},
    ),
    ("whole", "nearer"): (
        [
            whole(110, NEW) + parts(NEW, women=20, children=79),
            whole(110, OLD, source="s3") + parts(OLD, "s3", women=15, children=79),
        ],
        {"c0005": ("newer", "c0002"), "c0006": ("nearer", "c0004")},
    ),
    ("whole, its parts", "narrower"): (
        [whole(110), parts(women=90, children=20)],
        {"c0003": ("narrower", ""), "c0004": ("narrower", "")},
    ),
    ("year", "narrower"): (
        [year("Ministry", "s1", 2021, total=60), year("Paper", "s2", 2021, total=70)],
        {"c0002": ("narrower", ""), "c0003": ("rank", "c0002")},
    ),
    ("year", "settled_inside"): (
        [year("Ministry", "s1", 2021, total=79, women=9)],
        {"c0003": ("settled_inside", "")},
    ),
    ("year", "one_side"): (
        [year("Ministry", "s1", 2021, children=90)],
        {"c0002": ("one_side", "")},
    ),
    ("year", "of_whole"): (
        [
            running("UN body", "s1", since=START, until=END, total=85),
            year("Ministry", "s2", 2021, total=81),
            year("Paper", "s3", 2021, total=85),
        ],
        {"c0003": ("of_whole", "c0002")},
    ),
}


@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_why_a_claim_was_passed_over(case: tuple[str, str]) -> None:
    documents, lost = CASES[case]
    kind = case[0].split(",")[0]
    assert told(settled(OPERATION, *documents), kind, "passed_over") == lost


def test_the_years_own_claim_agrees_where_the_whole_speaks_for_it() -> None:
    result = settled(OPERATION, *CASES["year", "of_whole"][0])
    assert told(result, "year", "chosen") == {"c0002": ("first", "")}
    assert told(result, "year", "agrees") == {"c0004": ("same_figure", "")}
    assert told(result, "whole", "chosen") == {"c0002": ("first", "")}


def test_a_sum_that_is_the_whole_is_told_as_one() -> None:
    result = settled(OPERATION, whole(90), parts(NEW, "s2", women=15, children=96))
    assert set(told(result, "whole", "chosen")) == {"c0003", "c0004"}
    assert told(result, "whole", "passed_over") == {"c0002": ("newer", "c0003")}
