"""Is each column read as what it is: by its heading in six languages, its tag, its values?"""

import csv

import pytest

from domain.words import LANGUAGES, Words
from etl.intake.columns import letters, propose
from etl.intake.given import Sheet
from etl.intake.header import find_header
from etl.intake.headings import field_of, field_of_tag, level
from etl.intake.values import countries_known
from reports.refresh.fields import FIELDS
from reports.refresh.template import COLUMNS, heading
from tests.etl.tables import DATA, reference


def proposed(*rows: str) -> list[str]:
    grid = tuple(tuple(row.split("|")) for row in rows)
    header = find_header(Sheet("", grid))
    assert header is not None
    known = countries_known(reference())
    columns = propose(header, grid[header.last + 1 :], asked={}, countries=known)
    return [f"{one.field} {one.how}".strip() for one in columns]


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        ("Country, Страна, Davlat, Давлат, Ел, Өлкө, Кишвар, КОД СТРАНЫ", "country"),
        ("Date:, Дата операции, Sana, Сана, Күні, Күнү, Таърих", "date"),
        ("Year, год, Yil, Йил, Жыл, Сол", "year"),
        ("Женщины, Ayollar, Аёллар, Әйелдер, Аялдар, Занон, Number of women", "group:women"),
        ("Children (under 18), Дети*, Bolalar, Балалар, Балдар, Кӯдакон", "group:children"),
        ("Итого, Jami, Жами, Барлығы, Баары, Ҳамагӣ, All", "group:total"),
        ("2019, 2019 г., 2019 год, 2019-yil, 2019 жыл", "year:2019"),
        ("Women 2019, женщины (2019 г.), 2019 / women", "group:women+year:2019"),
        ("event_id, Event ID, EVENT ID", "event_id"),
        ("№, No., #, Т/р", ""),
    ],
)
def test_headings_are_known_in_every_language(headings: str, field: str) -> None:
    assert {one: field_of(one) for one in headings.split(", ")} == dict.fromkeys(
        headings.split(", "), field
    )


@pytest.mark.parametrize(
    ("lines", "field"),
    [
        (("2019", "Вернулись", "женщины"), "group:women+year:2019"),
        (("Дети", "девочки"), "group:girls"),
        (("Женщины", "погибшие"), None),
        (("2019", "2020", "женщины"), None),
        (("colour",), None),
    ],
)
def test_lines_are_read_together(lines: tuple[str, ...], field: str | None) -> None:
    assert field_of(*lines) == field


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        ("#affected+f", "group:women"),
        ("#affected +children +m", "group:boys"),
        ("#affected", "count"),
        ("#country+origin", "origin"),
        ("#date+start", "since"),
        ("#sector", None),
    ],
)
def test_tags_name_fields(tag: str, field: str | None) -> None:
    assert field_of_tag(tag) == field


def test_a_column_without_a_known_heading_is_read_by_its_values() -> None:
    found = proposed("|Wann|Wer|Anzahl|Farbe", "Узбекистан|2019|женщины|48|red", "KAZ|2021|men|1|")
    assert found == ["country values", "year values", "group values", "count values", ""]


def test_a_sum_beside_years_is_not_read_and_a_tag_helps_a_heading() -> None:
    assert proposed("Country|2019|2020|Total", "KAZ|1|2|3")[-1] == "heading"
    assert proposed("Country|Ladies 2019|x", "#country|#affected+f|#affected+m", "KAZ|1|2") == [
        "country heading",
        "group:women heading",
        "group:men heading",
    ]


def test_no_heading_means_two_fields() -> None:
    with (DATA / "reference" / "columns.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    said = [level(one) for row in rows for one in row["aliases"].split("|")]
    assert sorted({one for one in said if said.count(one) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_we_call_fields_ourselves_is_known(language: str) -> None:
    words = Words(language)
    named = {words.text(name): field for field, (name, _) in FIELDS.items()}
    named |= {heading(words, one): one for one in COLUMNS}
    assert {name: field_of(name) for name in named} == named


def test_letters_go_on_after_z() -> None:
    assert [letters(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
