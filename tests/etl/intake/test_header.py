"""Is the header found where it stands, over as many rows as it takes?"""

import pytest

from etl.intake.given import Sheet
from etl.intake.header import Header, find_header


def found(*rows: str, merged: tuple[tuple[int, int, int, int], ...] = ()) -> Header:
    header = find_header(sheet(*rows, merged=merged))
    assert header is not None
    return header


def sheet(*rows: str, merged: tuple[tuple[int, int, int, int], ...] = ()) -> Sheet:
    return Sheet("", tuple(tuple(row.split("|")) for row in rows), merged=merged)


def test_titles_and_pairs_above_are_no_header() -> None:
    header = found("Returns from Syria||", "Country:|Kazakhstan|", "", "Year|Women|Men", "2019|5|6")
    assert (header.first, header.last) == (3, 3)
    assert header.headings() == ["Year", "Women", "Men"]


def test_bands_are_joined_and_labels_stand_once() -> None:
    header = found("Страна|2019||Всего", "|женщины|дети|", "КР|1|2|3")
    assert (header.first, header.last) == (0, 1)
    assert header.headings() == ["Страна", "2019 / женщины", "2019 / дети", "Всего"]


def test_merged_cells_say_how_far_a_band_reaches() -> None:
    rows = ("Country|Back from Syria||", "|2019||2020", "|women|children|women", "KAZ|1|2|3")
    boxes = ((0, 0, 2, 0), (0, 1, 0, 3), (1, 1, 1, 2))
    header = found(*rows, merged=boxes)
    assert (header.first, header.last) == (0, 2)
    assert header.headings()[:3] == [
        "Country",
        "Back from Syria / 2019 / women",
        "Back from Syria / 2019 / children",
    ]


def test_a_merged_title_is_no_band() -> None:
    header = found("Our figures||", "Country|2019|2020", "KAZ|1|2", merged=((0, 0, 0, 2),))
    assert (header.first, header.last) == (1, 1)


def test_tags_below_belong_to_the_header_and_may_be_all_of_it() -> None:
    assert found("Where|How many", "#country|#affected", "KAZ|5").last == 1
    alone = found("#country|#affected+f", "KAZ|5")
    assert alone.tags == ("#country", "#affected+f")
    assert alone.lines == ((), ())


def test_a_row_of_data_is_not_taken_for_the_header() -> None:
    assert found("Land|Jahr|Wer|Wieviele", "KAZ|2019|women|5", "KAZ|2019|men|н/д").first == 0


def test_the_row_that_a_person_names_is_the_header() -> None:
    header = find_header(sheet("Country|Women", "a|b", "KAZ|5"), row=2)
    assert header is not None
    assert header.headings() == ["a", "b"]


@pytest.mark.parametrize("rows", [("KAZ|2019|5", "UZB|2019|6"), ("",), ("Only one cell",)])
def test_there_may_be_none(rows: tuple[str, ...]) -> None:
    assert find_header(sheet(*rows)) is None
