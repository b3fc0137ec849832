"""Are differences told in people first, and every figure that moves with its reason?"""

import pandas as pd
import pytest

from domain.words import LANGUAGES, Words
from etl.drafting import Draft, draft
from reports.refresh.differences import MOST, sentences
from reports.refresh.moving import claims_listed, moving
from tests.etl.shipped import shipped_rows, shipped_store, written

ENGLISH = Words("en")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Draft:
    """Three people more by Zhusan-1 in 2019, of a wider total in Kyrgyzstan 22 more."""
    folder = tmp_path_factory.mktemp("moved")
    rows = [
        *(row | {"count": "573"} for row in shipped_rows("c0483") if row["group"] == "total"),
        *(row | {"count": str(int(row["count"]) + 3)} for row in shipped_rows("c0001", "c0003")),
    ]
    return draft(shipped_store(folder), written(folder / "more.csv", rows))


def told(made: Draft, words: Words) -> list[str]:
    return sentences(made.differences, words, before=made.base.totals, after=made.frames["totals"])


def test_people_come_first_then_the_totals(made: Draft) -> None:
    lines = told(made, ENGLISH)
    assert "Kyrgyzstan, year not reported: plus 22 people (not broken down +22)" in lines
    assert any(line.startswith("Kazakhstan, 2019: plus 3 people (") for line in lines)
    assert lines[-2:] == ["Central Asia: 2,217 → 2,239", "Kyrgyzstan: 551 → 573"]


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_they_are_told_in_every_language(made: Draft, language: str) -> None:
    lines = told(made, Words(language))
    assert len(lines) == len(told(made, ENGLISH))
    assert not any("plus 22 people" in line or "Kyrgyzstan" in line for line in lines)


def test_nothing_is_told_of_nothing(made: Draft) -> None:
    totals = made.base.totals
    assert sentences(made.differences.head(0), ENGLISH, before=totals, after=totals) == []


def test_of_many_moves_the_largest_are_told_and_the_rest_counted(made: Draft) -> None:
    years = range(2000, 2000 + MOST + 5)
    rows = pd.DataFrame(
        {
            "country": "KAZ",
            "year": pd.array(list(years), dtype="Int64"),
            "operation": "",
            "group": "women",
            "before": 0,
            "after": [year - 1999 for year in years],
        }
    )
    totals = made.base.totals
    lines = sentences(rows, ENGLISH, before=totals, after=totals)
    assert lines[0] == f"Kazakhstan, {years[-1]}: plus {MOST + 5} people (women +{MOST + 5})"
    assert lines[MOST].startswith("5 more years")


def test_people_who_are_only_told_apart_otherwise(made: Draft) -> None:
    rows = pd.DataFrame(
        {
            "country": ["KAZ", "KAZ"],
            "year": pd.array([2019, 2019], dtype="Int64"),
            "operation": "",
            "group": ["women", "men"],
            "before": [10, 0],
            "after": [4, 6],
        }
    )
    totals = made.base.totals
    first = sentences(rows, ENGLISH, before=totals, after=totals)[0]
    assert first == "Kazakhstan, 2019: as many people, told apart otherwise (men +6; women −6)"


def test_every_figure_that_moves_has_its_reason(made: Draft) -> None:
    operations = pd.concat([made.base.operations, made.frames["operations"]])
    rows = moving(made.moved, ENGLISH, changed=made.changed, operations=operations)
    assert len(rows) == len(made.moved) > 5
    assert rows["Why"].ne("").all()
    own = rows[rows["Year or operation"].eq("Zhusan-1") & rows["Group"].eq("All people")].iloc[0]
    assert (own["Before"], own["After"]) == ("47", "50")
    assert own["Why"] == "changed: President of Kazakhstan"


def test_a_claim_is_told_in_one_line(made: Draft) -> None:
    lines = claims_listed(made.replaced, ENGLISH)
    assert any(line.startswith("c0001: Kazakhstan, Zhusan-1, all people: ") for line in lines)
    assert len(lines) == len(made.replaced)
