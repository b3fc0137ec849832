"""What does each file of an officer say? One file, one idea; what it says stands here.

Lines are claims (row, event, group, count, qualifier unless exact), `-` rows that were not read
and why, `!` findings.
"""

import pytest

from tests.etl.intake.read import FILES, claims, read, said

SAY = {
    "bands.csv": """
        by_year
        3 kaz-2019 women 156
        3 kaz-2019 children 406
        3 kaz-2020 women 1
        3 kaz-2020 children 2
        4 uzb-2019 women 48
        4 uzb-2019 children 107
        4 uzb-2020 women 25
        4 uzb-2020 children 73
    """,
    "en_by_year_of_groups.csv": """
        by_year
        3 kgz-2023 women 94
        4 kgz-2021 children 79
        4 kgz-2023 children 251
        5 kgz-2021 total 79
        5 kgz-2023 total 345
        - 1 title
        ! note cells_empty
    """,
    "hxl_tagged.csv": """
        by_group
        3 kaz-2019 women 59
        3 kaz-2019 men 16
        3 kaz-2019 children 156
        4 tjk-2022 women 42
        4 tjk-2022 men 0
        4 tjk-2022 children 104
    """,
    "joint_countries.csv": """
        tidy
        2 kaz-uzb-cumulative total 1100
    """,
    "kk_by_year.csv": """
        by_year
        2 kaz-2019 total 595
        2 kaz-2021 total 12
        3 uzb-2019 total 220 about
        3 uzb-2020 total 98
        3 uzb-2021 total 97
        - 4 total
        ! note cells_not_reported
    """,
    "koi8_semicolon.csv": """
        by_group
        2 tjk-2019 children 84
        3 tjk-2022 women 42
        3 tjk-2022 children 104
        ! note cells_empty
    """,
    "ky_by_group.csv": """
        by_group
        2 kgz-2021 women 0
        2 kgz-2021 children 79
        3 kgz-2023 women 70 about
        3 kgz-2023 children 221
    """,
    "marks_and_gaps.csv": """
        by_group
        2 nam-2019 men 0
        2 nam-2019 total 3
        4 kaz-2021 total 150 at_least
        ! stop unknown_country 3 A Country
        ! stop negative 4 C Men
        ! stop fraction 4 D Women
        ! stop two_readings 4 E Children
        ! note cells_not_reported
        ! note cells_withheld
    """,
    "ranges_of_years.csv": """
        tidy
        2 kaz-cumulative total 607
        3 kaz-2023 total 5
        ! stop unknown_country 4 A Страна
    """,
    "repeated_headers.csv": """
        tidy
        2 kaz-2019 women 156
        4 xkx-2019 women 32
        5 xkx-2019 children 74
        - 3 repeated
        - 7 note
    """,
    "ru_operations.csv": """
        operations
        2 kaz-2019-01-06-zhusan-1 men 6
        2 kaz-2019-01-06-zhusan-1 women 11
        2 kaz-2019-01-06-zhusan-1 children 30
        3 kaz-2019-05-07-zhusan-2 men 16
        3 kaz-2019-05-07-zhusan-2 women 59
        3 kaz-2019-05-07-zhusan-2 children 156
        4 kgz-2021-03-16-meerim men 0
        4 kgz-2021-03-16-meerim women 0
        4 kgz-2021-03-16-meerim children 79
    """,
    "ru_title_by_group.csv": """
        by_group
        6 kaz-2019 women 156
        6 kaz-2019 children 406
        6 kaz-2019 total 595
        7 kaz-2021 children 4 at_least
        7 kaz-2021 total 12
        - 1 title
        - 2 title
        - 3 title
        - 8 total
        - 10 note
        ! note cells_not_reported
    """,
    "subtotals_and_notes.csv": """
        by_group
        2 kaz-2019 women 10
        2 kaz-2019 children 20
        3 uzb-2019 women 5
        3 uzb-2019 children 7
        5 kaz-2021 women 1
        5 kaz-2021 children 2
        6 tjk-2021 children 84
        - 4 total
        - 7 total
        - 8 total
        - 9 note
        ! warn total_disagrees 8 D Children
        ! note cells_not_applicable
    """,
    "tg_one_country.csv": """
        by_group
        3 tjk-2019 children 84
        4 tjk-2022 women 42
        4 tjk-2022 children 104
        - 1 title
        ! note cells_empty
    """,
    "uz_cyrillic_operations.csv": """
        operations
        2 uzb-2019-05-30-mehr-1 women 48
        2 uzb-2019-05-30-mehr-1 children 107
        2 uzb-2019-05-30-mehr-1 total 156
        3 uzb-2020-12-08-mehr-3 women 25
        3 uzb-2020-12-08-mehr-3 children 73
        3 uzb-2020-12-08-mehr-3 total 98
        - 4 total
    """,
    "uz_latin_tidy.csv": """
        tidy
        2 uzb-2019 women 48
        3 uzb-2019 children 107
        4 uzb-2019 total 156
    """,
}


def told(name: str) -> list[str]:
    """What was understood of a file, line by line."""
    found = read(name)
    unread = [f"- {row} {reason}" for row, reason in found.unread]
    return [found.shape, *claims(found), *unread, *(f"! {one}" for one in said(found))]


@pytest.mark.parametrize("name", SAY)
def test_a_file_says_what_it_says(name: str) -> None:
    assert told(name) == [line.strip() for line in SAY[name].strip().splitlines()]


def test_every_file_is_looked_at() -> None:
    assert {one.name for one in FILES.iterdir()} == set(SAY)
