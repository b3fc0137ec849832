"""Are workbooks read as they are laid out: sheets, merged cells, one country's sheet, totals?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from domain.words import LANGUAGES, Words
from etl.intake.given import Asked
from reports.refresh.template import as_csv, as_workbook
from tests.etl.intake.read import ANSWERS, claims, fields, read, said, workbook

HEADER: list[object] = ["Country", "Year", "Women", "Children"]
ROW: list[object] = ["Kazakhstan", 2019, 156, 406]


def csv(folder: Path, *lines: str) -> Path:
    path = folder / "file.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", [as_csv, as_workbook])
def test_our_own_template_leaves_nothing_open(
    tmp_path: Path, language: str, made: Callable[[Words], bytes]
) -> None:
    path = tmp_path / "template"
    path.write_bytes(made(Words(language)))
    found = read(path, Asked())
    assert (found.shape, found.questions, found.findings) == ("operations", (), ())
    assert claims(found)[0] == "2 kgz-2024-02-20-aikol-5 women 28"


def test_what_excel_writes_of_the_separator_is_no_title(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "sep=;", "Country;Year;Women", "KAZ;2019;5"))
    assert (found.title, claims(found)) == ("", ["3 kaz-2019 women 5"])


def test_the_sheet_with_data_is_read_and_the_others_are_told_of(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "third.xlsx",
        ("Contents", [["Our figures"], ["1", "Explanations"]]),
        ("Old", [HEADER, ["Uzbekistan", 2019, 1, 2], ROW]),
        ("Data", [["Returns"], HEADER, ROW, ["Tajikistan", 2019, 0, 84]]),
        hidden=("Old",),
    )
    found = read(path)
    assert found.sheet == "Data"
    assert claims(found)[-1] == "4 tjk-2019 children 84"
    assert said(found) == ["note hidden_sheets", "note sheets_not_read"]
    asked = read(path, Asked(sheet="Old", answers=ANSWERS))
    assert claims(asked)[0] == "2 uzb-2019 women 1"
    assert said(asked)[0] == "warn other_sheets"


def test_a_header_merged_over_three_lines(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Вернулись на родину"],
        ["Страна", "Из Сирии", None, None, None],
        [None, 2019, None, 2020, None],
        [None, "женщины", "дети", "женщины", "дети"],
        ["Казахстан", 156, 406, 0, None],
    ]
    path = workbook(
        tmp_path / "merged.xlsx",
        ("Лист1", rows),
        merged=("A1:E1", "A2:A4", "B2:E2", "B3:C3", "D3:E3"),
    )
    found = read(path)
    assert found.header == (2, 4)
    assert found.columns[1].heading == "Из Сирии / 2019 / женщины"
    assert claims(found) == [
        "5 kaz-2019 women 156",
        "5 kaz-2019 children 406",
        "5 kaz-2020 women 0",
    ]


def test_a_merged_label_holds_for_its_rows_and_a_merged_number_for_none(tmp_path: Path) -> None:
    rows: list[list[object]] = [HEADER, ROW, [None, 2021, 4, 12], [None, 2022, 7, None]]
    path = workbook(tmp_path / "down.xlsx", ("S", rows), merged=("A2:A4", "D3:D4"))
    found = read(path)
    assert claims(found) == [
        "2 kaz-2019 women 156",
        "2 kaz-2019 children 406",
        "3 kaz-2021 women 4",
        "4 kaz-2022 women 7",
    ]
    assert said(found)[0] == "stop joint_number 3 D Children"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Узбекистан", "Возвращение граждан"),
        ("Лист1", "Возвращение граждан Узбекистана из Сирии и Ирака"),
        ("Sheet1", "Oʻzbekistonga qaytarilganlar"),
        ("Sheet1", "Country: Uzbekistan"),
    ],
)
def test_the_title_or_the_sheet_names_the_country(tmp_path: Path, name: str, title: str) -> None:
    rows: list[list[object]] = [[title], [], ["Год", "Женщины", "Дети"], [2019, 48, 107]]
    found = read(workbook(tmp_path / "one.xlsx", (name, rows)))
    assert claims(found) == ["4 uzb-2019 women 48", "4 uzb-2019 children 107"]


def test_a_title_that_names_two_countries_leaves_the_question_open(tmp_path: Path) -> None:
    path = csv(tmp_path, "Kazakhstan and Uzbekistan", "Year,Women,Men", "2019,1,2")
    found = read(path)
    assert [one.key for one in found.questions if one.needed and not one.answer] == ["country"]
    assert found.table is None
    assert claims(read(path, country="Ўзбекистон"))[0] == "3 uzb-2019 women 1"


def test_a_running_total_is_dated_by_the_file_where_a_row_is_not(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "Country,Since,Women", "KAZ,2019,5"), scope="cumulative")
    assert found.table is not None
    (row,) = found.table.frame.astype("str").to_dict("records")
    assert (row["date"], row["since"], row["event_id"]) == ("2024-01-01", "2019", "kaz-cumulative")


def test_a_title_may_say_what_a_number_counts(tmp_path: Path) -> None:
    path = csv(tmp_path, "Returns, running total", "Country,As of,Women", "KAZ,2021-05-01,5")
    found = read(path, Asked(answers=ANSWERS | {"scope": ""}))
    assert [one.answer for one in found.questions if one.key == "scope"] == ["cumulative"]


def test_a_range_of_people_is_two_claims(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "Country,Year,Women", "KAZ,2019,12–15"))
    assert claims(found) == ["2 kaz-2019 women 12 at_least", "2 kaz-2019 women 15 at_most"]


@pytest.mark.parametrize(
    ("total", "findings"),
    [("Total,,15", []), ("Итого,,14", ["warn total_disagrees 4 C Women"]), (",,15", [])],
)
def test_totals_are_compared_and_never_read(
    tmp_path: Path, total: str, findings: list[str]
) -> None:
    found = read(csv(tmp_path, "Country,Year,Women", "KAZ,2019,5", "UZB,2019,10", total))
    assert claims(found) == ["2 kaz-2019 women 5", "3 uzb-2019 women 10"]
    assert found.unread == ((4, "total"),)
    assert said(found) == findings


def test_a_total_above_its_parts_and_one_with_gaps(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "Country,2019,2020", "All,15,20", "KAZ,5,н/д", "UZB,10,30"))
    assert said(found) == ["warn total_disagrees 2 C 2020", "note cells_not_reported"]


def test_what_is_wrong_with_the_columns_is_told(tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        "Country,Year,Women,Number of women,Mood,Date,Day",
        "KAZ,2019,5,6,good,2019-05-01,x",
        "UZB,2019,1,2,good,2019-05-01,x,y",
    )
    found = read(path)
    assert said(found) == [
        "stop repeated_column 1 D Number of women",
        "note unknown_column 1 E Mood",
        "note unknown_column 1 G Day",
        "stop ragged_row 3",
    ]
    assert claims(found) == ["2 kaz-2019 women 5"]


def test_a_sheet_that_counts_nobody_is_told_of(tmp_path: Path) -> None:
    for lines in (("Just a text",), ("Country,Capital", "KAZ,Astana")):
        found = read(csv(tmp_path, *lines))
        assert (found.table, found.shape) == (None, "")
        assert "stop no_counts 1" in said(found)


def test_people_of_a_sex_and_an_age_in_row_and_column(tmp_path: Path) -> None:
    path = csv(tmp_path, "Группа,2019,2020", "Дети,5,6", "Всего,7,8")
    found = read(path, country="KAZ")
    assert fields(found)[0] == "A group heading"
    assert claims(found)[0] == "2 kaz-2019 children 5"
    assert found.unread == ()
