"""Does every native chart show the exhibit's own numbers, hatches and colours?"""

from collections.abc import Iterable

import pandas as pd
import pytest

from domain.selection import Selection
from domain.words import Words
from reports.deck.offered import OFFERED
from reports.exhibit import Exhibit
from reports.papers.native import charts
from reports.papers.office.cells import Place, lettered
from reports.papers.office.chart import Bars, Chart, Dated, day_of, serial
from reports.papers.office.figures import format_of, plain
from reports.papers.office.written import marked_up
from tests.reports.bundle import shipped
from tests.reports.papers.decks import SELECTIONS, drawn_of, exhibits

PARTS = {  # columns of numbers beside `count`, by the key of the exhibit
    "compare": ["itemised"],
    "not-broken-down": [
        "broken_down", "children_not_by_sex", "adults_not_by_sex", "not_broken_down",
    ],
    "disagreement": ["low", "high"],
}  # fmt: skip
MARKED = ("running", "joint", "camps", "revisions")


def numbers(drawn: Iterable[Chart]) -> set[int]:
    """All numbers that stand in charts."""
    found: set[int] = set()
    for chart in drawn:
        series = chart.columns if isinstance(chart, Bars) else chart.tracks
        for one in series:
            found |= {int(value) for value in one.values if value is not None}
    return found


def told(exhibit: Exhibit) -> set[int]:
    """The numbers that an exhibit's chart has to show: all but none."""
    assert exhibit.figure is not None
    rows = exhibit.data
    if exhibit.key == "flows":
        rows = rows[rows["beside"] == ""]
    if "period_kind" in rows and exhibit.key in ("cumulative", "running-totals"):
        rows = rows[rows["period_kind"] != "operation"]  # which a line tells as sums
    if exhibit.key in MARKED:  # its figure leaves out what has no day, and what is no whole
        marks = [one for one in exhibit.figure["data"] if one["mode"].startswith("markers")]
        return {int(n) for one in marks for n in one["y"]}
    columns = ["count", *PARTS.get(exhibit.key, ())]
    return {int(n) for name in columns for n in rows[name].dropna() if n}


def whole_numbers(rows: pd.DataFrame) -> set[int]:
    """Every number of the exhibit's data."""
    names = [one for one in rows if pd.api.types.is_integer_dtype(rows[one]) and one != "year"]
    return {int(n) for name in names for n in rows[name].dropna()}


@pytest.mark.parametrize("selection", SELECTIONS[:3])
def test_a_chart_shows_the_numbers_of_its_exhibit_and_no_others(selection: Selection) -> None:
    for exhibit in exhibits(selection):
        _compare(exhibit, Words(selection.language))


@pytest.mark.stress
@pytest.mark.parametrize("selection", SELECTIONS[3:])
def test_charts_of_many_selections_show_the_numbers_of_their_exhibits(selection: Selection) -> None:
    for exhibit in exhibits(selection):
        _compare(exhibit, Words(selection.language))


def _compare(exhibit: Exhibit, words: Words) -> None:
    drawn = charts(exhibit, words).charts
    assert told(exhibit) <= numbers(drawn), exhibit.key
    if exhibit.key != "disagreement":  # where differences stand
        series = [
            one for own in drawn for one in (own.series if isinstance(own, Bars) else own.tracks)
        ]
        shown = {int(n) for one in series for n in one.values if n is not None}
        assert shown <= whole_numbers(exhibit.data) | {0}, exhibit.key


def test_parts_add_up_to_the_whole_beside_them() -> None:
    for exhibit in exhibits(Selection()):
        for chart in charts(exhibit, Words()).charts:
            if isinstance(chart, Bars) and chart.whole:
                sums = [sum(filter(None, own)) for own in zip(*_values(chart), strict=True)]
                assert [n or 0 for n in chart.whole.values] == sums, exhibit.key


def _values(chart: Bars) -> list[list[float | None]]:
    return [list(one.values) for one in chart.series]


def test_whole_numbers_are_those_of_the_table() -> None:
    words = Words()
    made = OFFERED["by-year"].make(shipped(), Selection(), words)
    (chart,) = charts(made, words).charts
    assert isinstance(chart, Bars)
    assert chart.whole is not None
    people = made.table["All"].tolist()[:-1]
    assert [words.number(n) for n in chart.whole.values if n is not None] == people


def test_a_range_is_drawn_from_its_lowest_to_its_highest() -> None:
    (chart,) = drawn_of("by-year").charts
    assert isinstance(chart, Bars)
    assert chart.whole is not None
    ends = zip(chart.categories, chart.whole.low, chart.whole.high, strict=True)
    assert ("2019", 908, 918) in list(ends)
    assert b"<c:errBars>" in marked_up(chart, Place("Data"))


def test_shares_are_drawn_of_counts() -> None:
    (chart,) = drawn_of("groups-by-year").charts
    assert isinstance(chart, Bars)
    assert chart.percent
    assert chart.categories[0] == "2019 (913)"
    assert sum(one.values[0] or 0 for one in chart.series) == 913


def test_where_nobody_published_a_figure_the_chart_says_so() -> None:
    (chart,) = drawn_of("groups-by-country").charts
    assert isinstance(chart, Bars)
    assert "Turkmenistan (no figure published)" in chart.categories


def test_two_parts_of_one_name_are_told_apart() -> None:
    (chart,) = drawn_of("by-year").charts
    assert isinstance(chart, Bars)
    names = [one.name for one in chart.series]
    assert len(set(names)) == len(names)
    assert "Kazakhstan: Not itemised by operation" in names


def test_small_panels_are_charts_of_one_scale() -> None:
    drawn = drawn_of("by-country")
    assert len(drawn.charts) == 5
    assert len({one.top for one in drawn.charts}) == 1
    assert [one.word for one in drawn.key] == [
        "Not itemised by operation",
        "Range of published figures",
    ]


def test_a_step_holds_until_the_next() -> None:
    (chart,) = drawn_of("cumulative").charts
    assert isinstance(chart, Dated)
    line = next(one for one in chart.tracks if one.name == "Kazakhstan")
    steps = list(zip(line.days, line.values, strict=True))
    assert (serial("2019-05-07"), 47) in steps
    assert (serial("2019-05-07"), 278) in steps
    assert line.formats[-1] == "#,##0"


def test_how_roughly_a_date_is_known_is_a_whisker() -> None:
    drawn = drawn_of("camps")
    tracks = [one for chart in drawn.charts if isinstance(chart, Dated) for one in chart.tracks]
    assert any(day == 30 for one in tracks for day in one.before)


def test_an_exhibit_without_figure_has_no_chart() -> None:
    made = OFFERED["gaps"].make(shipped(), Selection(), Words())
    assert not charts(made, Words()).charts


def test_a_number_keeps_what_is_said_before_it() -> None:
    assert format_of("\u00a0<b>at least 1,717</b>", "1,717") == '"at least "#,##0'
    assert format_of("<b>1,717</b>", "1,717") == "#,##0"
    assert format_of('a "sign" 5', "5") == '"a ”sign” "#,##0'


def test_plain_text_has_no_markup() -> None:
    assert plain("<b>a&lt;i&gt;</b><br>b\u200b") == "a<i> b"


def test_days_are_kept_as_office_programs_keep_them() -> None:
    assert serial("2019-05-07") == 43592
    assert day_of(43592).isoformat() == "2019-05-07"


def test_columns_have_letters() -> None:
    assert [lettered(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
