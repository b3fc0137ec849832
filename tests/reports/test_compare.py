"""Do countries stand beside each other on like terms, with the scope of every total printed?"""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from domain.number import read_number
from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.compare_camps import camps
from reports.compare_joint import joint
from reports.compare_running import running
from reports.compare_totals import totals
from reports.exhibit import Exhibit
from reports.meaning import Asked
from reports.view import CENTRAL_ASIA
from tests.charts.reading import written
from tests.reports.bundle import Maker, plain, shipped

WORDS = Words("en")
PARTS: tuple[Maker, ...] = (totals, running, joint, camps)
RANKING = ("leads", "lags", "most", "least ", "best", "worst", "ahead", "behind")


def made(maker: Maker, language: str = "en", **asked: Any) -> Exhibit:
    return maker(shipped(), Selection(**asked), Words(language))


def row(country: str, **asked: Any) -> dict[str, str]:
    """The row of a country in the table of totals, by the headers of the table."""
    table = made(totals, **asked).table
    found = table[table["Country"] == country]
    assert len(found) == 1
    return {str(name): plain(str(value)) for name, value in found.iloc[0].items()}


def test_france_is_a_running_total_of_women_and_children() -> None:
    own = row("France")
    assert own["People since 2019"] == "239"
    assert own["Who is counted"] == "women and children only"
    assert own["Kind of total"] == "running total as of 16 Sept 2025, since 2019"
    assert own["Country left"] == "Syria"


@pytest.mark.parametrize(
    ("country", "settled", "beside"),
    [
        ("Belgium", "38", "since 2012: about 140 (as of 21 Jun 2022"),
        ("Azerbaijan", "148", "since 2018: women: 2; children: 286 (as of 2021"),
        ("North Macedonia", "23", "since 2018: 11 (as of 2020"),
    ],
)
def test_a_running_total_from_before_2019_stands_beside_what_is_itemised_since(
    country: str, settled: str, beside: str
) -> None:
    own = row(country)
    assert own["People since 2019"] == settled
    assert own["Kind of total"] == "itemised since 2019"
    assert beside in own["Beside it"]


def test_belgium_says_that_its_running_total_counts_own_returns() -> None:
    assert row("Belgium")["Beside it"].endswith("also people who came back by themselves")
    assert row("France")["Beside it"] == ""


def test_kosovo_has_its_footnote_and_its_total() -> None:
    assert row("Kosovo*")["People since 2019"] == "121"
    assert any("1244" in note for note in made(totals).notes)


def test_the_united_kingdom_is_itemised() -> None:
    own = row("United Kingdom")
    assert (own["People since 2019"], own["Kind of total"]) == ("14", "itemised since 2019")


def test_bosnia_has_no_figure_and_says_why() -> None:
    own = row("Bosnia and Herzegovina")
    assert own["People since 2019"] == "no figure published"
    assert "deportation (Ministry of Security of Bosnia and Herzegovina)" in own["Kind of total"]


def test_central_asia_stands_first_and_nobody_is_ranked() -> None:
    table = made(totals).table["Country"].tolist()
    ours = [WORDS.country(code) for code in CENTRAL_ASIA]
    assert table == [*by_name(ours), *by_name(set(table) - set(ours))]
    said = " ".join([*made(totals).notes, *(made(one).sentence for one in PARTS)])
    assert [one for one in RANKING if f" {one}" in said.replace("at least", "")] == []


def by_name(names: Any) -> list[str]:
    return sorted(names, key=str.casefold)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_total_on_the_image_has_its_scope_beside_it(language: str) -> None:
    exhibit = made(totals, language)
    assert exhibit.figure is not None
    scopes = next(t for t in exhibit.figure["data"] if t.get("meta") == "scope")["text"]
    known = exhibit.data["count"].notna()
    assert len(scopes) >= known.sum()
    who = exhibit.table.iloc[:, 3][known.to_numpy()]
    text = " ".join(scopes).replace("<br>", " ")
    assert all(one in text for one in who)


def test_a_choice_of_years_is_never_a_running_total() -> None:
    table = made(totals, years=(2022,)).table
    assert set(table["Kind of total"]) <= {"itemised by operation or year", "–"}
    assert "Bosnia and Herzegovina" not in set(table["Country"])


@pytest.mark.parametrize("maker", [totals, running, joint, camps])
def test_every_number_leads_to_its_own_passport(maker: Maker) -> None:
    exhibit = made(maker)
    assert exhibit.numbers is not None
    data = exhibit.data
    for number, count in zip(data["number"], data["count"], strict=True):
        if number:
            figure = Asked(read_number(str(number)), shipped(), WORDS).figure
            assert figure is not None, number
            assert int(figure["count"]) == int(count), number


@pytest.mark.parametrize("maker", [running, joint, camps])
def test_dated_points_are_as_published(maker: Maker) -> None:
    claims = shipped().claims.set_index("claim")
    for one in made(maker).data.to_dict("records"):
        own = claims.loc[str(one["claims"]).split()]
        assert set(own["count"]) == {one["count"]}
        assert set(own["speaker"].astype("str")) == {one["speaker"]}


def test_joint_figures_are_of_several_countries_or_of_all() -> None:
    codes = made(joint).data["country"].astype("str")
    assert codes.str.contains(";|WLD|:").all()
    assert "3,000" in made(joint).table["People"].str.cat(sep=" ")


def test_figures_that_count_iraqis_in_share_no_panel_with_others() -> None:
    exhibit = made(joint)
    assert exhibit.figure is not None
    people, iraqis = exhibit.table["People"], exhibit.table["Iraqis"]
    counted_in = set(people[iraqis == "Iraqis counted in"])
    assert {"3,000", "3,800", "at most 5,000"} == counted_in
    assert {"517", "324", "281", "342"} <= set(people[iraqis == "Iraqis left out"])
    assert "Iraqis counted in" in written(exhibit.figure).replace("</span> <span", "")


def test_counts_of_camps_end_with_the_last_count() -> None:
    exhibit = made(camps)
    assert exhibit.figure is not None
    last = pd.Timestamp(2026, 2, 28)
    for trace in exhibit.figure["data"]:
        days = [day for day in trace["x"] if day]
        assert all(pd.Timestamp(day) <= last for day in days)
        assert 0 not in [count for count in trace["y"] if count is not None]
    assert "The state of the camps after Jan 2026 is not known" in plain(exhibit.sentence)
    assert "No count after 3" not in written(exhibit.figure)


def test_scopes_of_camps_are_never_mixed() -> None:
    exhibit = made(camps)
    drawn = exhibit.data[exhibit.data["place"] != "other"]
    keys = drawn.groupby(["place", "country", "group"], observed=True)
    assert len(keys) > 12
    lost = exhibit.table["Who is counted"] == "people from the camps whose fate is not known"
    assert (exhibit.data.loc[lost.to_numpy(), "place"] == "other").all()
    assert lost.sum() == 1


def test_at_an_earlier_date_later_counts_are_not_told() -> None:
    then = date(2024, 11, 27)
    exhibit = camps(shipped(then), Selection(as_of=then), WORDS)
    assert exhibit.data["end"].max() <= pd.Timestamp(then)
    assert "2026" not in exhibit.sentence


def test_a_filter_on_countries_narrows_what_is_of_single_countries() -> None:
    asked: dict[str, Any] = {"countries": ("KAZ", "UZB")}
    assert set(made(running, **asked).data["country"]) == {"KAZ", "UZB"}
    own = made(joint, **asked).data["country"].astype("str")
    assert all(code == "WLD" or {"KAZ", "UZB"} & set(code.split(";")) for code in own)
    assert set(made(camps, **asked).data["country"]) == {"WLD", "SYR", "IRQ", "UZB"}
