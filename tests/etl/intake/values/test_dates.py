"""Is a date read as it is written, in six languages, and one that may be two doubted?"""

from datetime import UTC, date, datetime, timedelta

import pytest
from babel.dates import format_date, format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from domain.periods import partial_date
from etl.intake.values import Dated, Doubt, Missing, read_date
from etl.intake.values.calendar import LANGUAGES, months
from etl.intake.values.spellings import codes

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
IS = {
    "2024-11-27": "2024-11-27|2024-11-27 00:00:00|2024-11-27T10:15:00Z|2024/11/27|2024.11.27"
    "|27.11.2024|27/11/2024|27-11-2024|11/27/2024|27.11.2024 г.|27. 11. 2024|27.11.2024 00:00"
    "|27 ноября 2024 г.|27 ноября 2024 года|27 нояб. 2024|среда, 27 ноября 2024|27 November 2024"
    "|November 27, 2024|27th of November 2024|Nov 27th, 2024|27 Nov 2024|27-noyabr 2024-yil"
    "|2024-yil 27-noyabr|2024 yil 27 noyabrda|27-ноябр 2024 йил|2024 йил 27 ноябрь"
    "|2024 жылғы 27 қараша|2024 ж. 27 қараша|27 қарашада 2024 жылы|2024-жылдын 27-ноябры"
    "|2024-ж., 27-ноябрь|27 ноябри соли 2024|27 Ноябр 2024|27.11.2024*|２７.11.2024",
    "2024-11": "2024-11|11.2024|11/2024|2024/11|ноябрь 2024|ноябрь 2024 г."
    "|Nov 2024|November 2024|noyabr 2024|2024-yil noyabr|2024 жылғы қараша|ноябри соли 2024",
    "2024": "2024|2024 г.|2024 год|2024-yil|2024 йил|2024 жыл|2024-жыл|соли 2024|2024.",
}
SPANS = {
    "2019..2021": "2019–2021|2019-2021|2019 — 2021|2019–2021 гг.|с 2019 по 2021 год|2019 to 2021"
    "|from 2019 to 2021|2019-yildan 2021-yilgacha|аз 2019 то 2021",
    "2019-01..2019-06": "01.2019–06.2019|2019-01 – 2019-06|Jan–Jun 2019|январь-июнь 2019 г.|H1 2019"
    "|1 полугодие 2019",
    "2019-05-05..2019-05-07": "5–7 мая 2019|05.05.2019-07.05.2019|5-7 May 2019"
    "|5–7 мая 2019 г."
    "|2019-05-05 – 2019-05-07",
    "2019-04-28..2019-05-02": "28 апреля – 2 мая 2019|28.04.2019 – 02.05.2019"
    "|28 April to 2 May 2019",
    "2019-10..2019-12": "Q4 2019|2019 Q4|IV квартал 2019 г.|4-chorak 2019|октябрь–декабрь 2019",
}
DOUBTS = {
    "day_or_month": "03/04/2021|03-04-2021|3/4/2021|03/04/2021 – 05/04/2021",
    "short_year": "27.11.24|27/11/24|11/27/24|27 ноября|Nov 24|5 мая 19",
    "impossible_date": "32.01.2024|29.02.2023|11.27.2024|2019-20|2024-02-30|0024|9999|00.01.2024"
    "|31 ноября 2024|1899-12-31",
    "ends_before_it_starts": "2021–2019|7–5 мая 2019|06.2019–01.2019",
    "no_date": "abc|45623|20191127|2019-|2019-06-|27 ноября 2024?|~2019|2019 или 2020|2024 г. 5.11"
    "|5, 7 мая 2019|May June 2019|2024.1|5 квартал 2019|Q5 2019|after 2019|27|2019/2020|сотни",
}


def texts(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(text, name) for name, listed in table.items() for text in listed.split("|")]


@pytest.mark.parametrize(("text", "iso"), texts(IS))
def test_a_date_is_itself(text: str, iso: str) -> None:
    assert read_date(text) == read_date(text.upper()) == Dated(iso)


@pytest.mark.parametrize(("text", "ends"), texts(SPANS))
def test_a_span_keeps_its_beginning(text: str, ends: str) -> None:
    since, until = ends.split("..")
    assert read_date(text) == Dated(until, since=since)


@pytest.mark.parametrize(("text", "rule"), texts(DOUBTS))
def test_a_date_that_may_be_two_or_none_is_doubted(text: str, rule: str) -> None:
    doubt = read_date(text)
    assert isinstance(doubt, Doubt)
    assert (doubt.rule, dict(doubt.given)) == (rule, {"value": text})


def test_whoever_says_which_comes_first_settles_it() -> None:
    assert read_date("03/04/2021", day_first=True) == Dated("2021-04-03")
    assert read_date("03/04/2021", day_first=False) == Dated("2021-03-04")
    assert read_date("03.04.2021", day_first=False) == Dated("2021-04-03")
    wrong = read_date("11/27/2024", day_first=True)
    assert isinstance(wrong, Doubt)
    assert wrong.rule == "impossible_date"


@given(st.integers(36526, 60000))
def test_a_day_number_is_a_date_only_when_told(number: int) -> None:
    day = date(1899, 12, 30) + timedelta(number)
    assert read_date(str(number), serial=True) == read_date(f"{number}.5", serial=True)
    assert read_date(str(number), serial=True) == Dated(day.isoformat())
    assert isinstance(read_date(str(number)), Doubt)
    assert isinstance(read_date("99999", serial=True), Doubt)


def test_an_empty_date_is_missing() -> None:
    assert read_date("") == read_date("н/д") == read_date("—") == Missing("not_reported")


@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(["medium", "long", "full"]))
def test_a_day_written_in_any_language_reads_back(day: date, language: str, width: str) -> None:
    written = format_date(day, width, locale=language)
    assert read_date(written) == Dated(day.isoformat())
    assert read_date(written.upper()) == Dated(day.isoformat())


@given(DAYS, st.sampled_from(LANGUAGES), st.sampled_from(["yMMMM", "yMMM"]))
def test_a_month_written_in_any_language_reads_back(day: date, language: str, form: str) -> None:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    written = format_skeleton(form, noon, locale=language)
    assert read_date(written) == Dated(f"{day:%Y-%m}")


@given(DAYS, st.sampled_from(LANGUAGES))
def test_a_short_date_reads_back_or_is_doubted(day: date, language: str) -> None:
    said = read_date(format_date(day, "short", locale=language))
    assert said == Dated(day.isoformat()) or isinstance(said, Doubt)


@given(DAYS, DAYS, st.sampled_from([" – ", "–", "-", " - "]))
def test_a_span_of_days_reads_back(one: date, two: date, dash: str) -> None:
    first, last = sorted((one, two))
    said = read_date(f"{first:%d.%m.%Y}{dash}{last:%d.%m.%Y}")
    assert said == Dated(last.isoformat(), since=first.isoformat())


SCRAPS = "1|27|2019|2024|11|0|.|/|-|–| |мая|may|noyabr|г.|Q|с | по |th|T10:00|yil|жыл|квартал|I|,|*"


@given(st.one_of(st.text(), st.lists(st.sampled_from(SCRAPS.split("|")), max_size=9).map("".join)))
def test_any_text_gives_one_of_three_answers(text: str) -> None:
    said = read_date(text)
    assert isinstance(said, Dated | Missing | Doubt)
    if isinstance(said, Dated):
        assert partial_date(said.text)
        assert not said.since or partial_date(said.since)


def test_no_word_of_a_month_is_a_word_of_something_else() -> None:
    assert set(months().values()) == set(range(1, 13))
    assert set(months()) & (set(codes("date")) | set(codes("part_of_year"))) == set()


@pytest.mark.parametrize("text", ["9" * 10**6, "1-" * 10**5, "5 may - " * 24, "мая " * 10**5])
def test_long_texts_are_no_dates(text: str) -> None:
    assert isinstance(read_date(text), Doubt)
