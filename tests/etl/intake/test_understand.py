"""Is a file understood as a whole: read at once where it is ours, asked where it is silent?"""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import UsageError
from etl.intake import understand
from etl.intake.given import Asked, Understood
from etl.normalise import normalise
from etl.readers import read_csv
from tests.etl.intake.read import ANSWERS, claims, fields, read, said, workbook
from tests.etl.shipped import shipped_rows, written
from tests.etl.tables import DATA, reference

GROUPS = {"men": "Мужчины", "women": "Ayollar", "boys": "Ұлдар", "girls": "Духтарон"}
COUNTRIES = {"KAZ": "Қазақстан", "KGZ": "Кыргызская Республика", "TJK": "Tojikiston"}


def bare(path: Path, asked: Asked | None = None) -> Understood:
    return understand(path, reference=reference(), asked=asked or Asked())


def open_questions(understood: Understood) -> list[str]:
    return [one.key for one in understood.questions if one.needed and not one.answer]


@pytest.mark.parametrize("name", ["central_asia", "comparators"])
def test_a_file_of_claims_is_read_as_ever(name: str) -> None:
    path = DATA / "claims" / f"{name}.csv"
    understood, table = bare(path), read_csv(path)
    assert understood.shape == "claims"
    assert understood.questions == ()
    assert understood.table is not None
    pd.testing.assert_frame_equal(understood.table.frame, table.frame)
    assert understood.headings["country"] == "country"


def as_workbook(path: Path, *above: Sequence[object]) -> Path:
    rows = shipped_rows("c0001", "c0002")
    return workbook(
        path, ("Claims", [*above, list(rows[0]), *(list(row.values()) for row in rows)])
    )


@pytest.mark.parametrize("above", [[], [["Our claims"], []]])
def test_claims_in_a_workbook_or_another_encoding_end_in_the_same_table(
    tmp_path: Path, above: list[list[object]]
) -> None:
    plain = written(tmp_path / "plain.csv", shipped_rows("c0001", "c0002"))
    other = tmp_path / "other.csv"
    other.write_text(plain.read_text(encoding="utf-8"), encoding="utf-16")
    expected = normalise(read_csv(plain), reference=reference()).claims
    for path in (other, as_workbook(tmp_path / "claims.xlsx", *above)):
        understood = bare(path)
        assert understood.table is not None
        found = normalise(understood.table, reference=reference()).claims
        same = [one for one in expected if one not in ("file", "row")]
        pd.testing.assert_frame_equal(found[same], expected[same])
        rows = [2, 3] if path == other else [2 + len(above), 3 + len(above)]
        assert list(found["row"]) == rows


def test_an_open_question_holds_the_table_back() -> None:
    name = "ky_by_group.csv"
    assert open_questions(read(name, Asked())) == ["speaker", "publisher", "published", "scope"]
    assert read(name, Asked()).table is None
    assert open_questions(read(name)) == []
    unclear = read(name, published="some day", scope="sometimes")
    assert open_questions(unclear) == ["published", "scope"]
    assert said(unclear) == ["stop unclear_answer published", "stop unclear_answer scope"]


def test_what_the_file_says_of_itself_is_not_asked() -> None:
    found = read("ru_title_by_group.csv", Asked())
    answers = {one.key: one.answer for one in found.questions}
    assert answers["country"] == "KAZ"
    assert answers["published"] == "2021-12-31"
    assert answers["publisher"] == "Комитет национальной безопасности"
    assert answers["title"] == found.title == "Сведения о возвращении граждан Республики Казахстан"
    assert open_questions(found) == ["speaker", "scope"]
    assert open_questions(read("joint_countries.csv", Asked())) == ["published"]


def test_a_person_overrules_what_was_detected() -> None:
    found = read("kk_by_year.csv", Asked(columns={"B": "", "C": "group:women"}, answers=ANSWERS))
    assert fields(found)[1:] == ["B  asked", "C group:women asked", "D year:2021 heading"]
    assert claims(read("ky_by_group.csv", scope="cumulative", country="UZB"))[0] == (
        "2 kgz-cumulative women 0"
    )
    below = Asked(header=4, answers=ANSWERS)
    assert read("subtotals_and_notes.csv", below).header == (4, 4)


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        (Asked(columns={"A": "colour"}), "no field"),
        (Asked(sheet="Elsewhere"), "no sheet"),
    ],
)
def test_asking_the_impossible_is_refused(asked: Asked, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        read("ky_by_group.csv", asked)


def test_a_column_that_the_sheet_has_not_is_told_of() -> None:
    found = read("ky_by_group.csv", Asked(columns={"Z": "count"}, answers=ANSWERS))
    assert said(found) == ["warn no_such_column Z"]
    assert found.table is not None


def test_files_laid_out_alike_share_a_layout_whatever_a_person_says(tmp_path: Path) -> None:
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    one.write_text("Country,Year,Women\nKAZ,2019,5\n", encoding="utf-8")
    other.write_text("country, YEAR ,women:\nUZB,2021,7\n", encoding="utf-8")
    asked = Asked(columns={"C": "group:girls"}, header=2, answers=ANSWERS)
    assert bare(one).layout == bare(other).layout == bare(other, asked).layout
    assert bare(one).layout != read("kk_by_year.csv").layout


def test_the_order_of_dates_and_the_mark_of_decimals_are_asked_where_they_matter(
    tmp_path: Path,
) -> None:
    path = tmp_path / "dates.csv"
    path.write_text("Country;Date;Women\nKAZ;03/04/2021;1,234\nKAZ;05/06/2021;7\n", "utf-8")
    keys = [one.key for one in bare(path).questions]
    assert keys[-2:] == ["date_order", "decimal"]
    known = ANSWERS | {"date_order": "day_first", "decimal": ".", "scope": "operation"}
    found = bare(path, Asked(answers=known))
    assert found.table is not None
    assert list(found.table.frame["date"]) == ["2021-04-03", "2021-06-05"]
    assert list(found.table.frame["count"]) == ["1234", "7"]


def test_a_corrected_number_keeps_its_id_and_a_second_one_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "twice.csv"
    path.write_text("Country,Year,Women\nKAZ,2019,5\nKAZ,2019,6\nKAZ,2019,5\n", "utf-8")
    found = bare(path, Asked(answers=ANSWERS)).table
    assert found is not None
    assert [(one.severity, one.row) for one in found.findings] == [("stop", 3), ("warn", 4)]
    first = list(found.frame["claim_id"])
    path.write_text("Country,Year,Women\nKAZ,2019,9\n", encoding="utf-8")
    again = bare(path, Asked(answers=ANSWERS)).table
    assert again is not None
    assert list(again.frame["claim_id"]) == first
    assert first[0].startswith("f")


COUNTS = st.dictionaries(
    st.tuples(st.sampled_from(list(COUNTRIES)), st.integers(2019, 2024)),
    st.dictionaries(st.sampled_from(list(GROUPS)), st.integers(0, 5000), min_size=2),
    min_size=1,
)


@given(counts=COUNTS, mark=st.sampled_from(",;\t|"))
def test_what_is_written_wide_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    counts: dict[tuple[str, int], dict[str, int]],
    mark: str,
) -> None:
    lines = [["Ел", "Yil", *GROUPS.values()]]
    for (country, year), groups in counts.items():
        cells = [str(groups.get(one, "")) for one in GROUPS]
        lines.append([COUNTRIES[country], str(year), *cells])
    path = tmp_path_factory.mktemp("wide") / "wide.csv"
    path.write_text("\n".join(map(mark.join, lines)), encoding="utf-8")
    answers = ANSWERS | {"delimiter": mark}
    table = bare(path, Asked(answers=answers)).table
    assert table is not None
    keys = zip(*(table.frame[one] for one in ("country", "date", "group", "count")), strict=True)
    found: dict[tuple[str, int], dict[str, int]] = {}
    for country, year, group, count in keys:
        found.setdefault((country, int(year)), {})[group] = int(count)
    assert found == counts
