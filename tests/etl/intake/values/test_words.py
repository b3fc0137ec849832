"""Is a word of a file the code that it means, in every language, and never a likeness?"""

import csv
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.countries import country_of
from domain.words import LANGUAGES, Words
from domain.words.names import LABELS
from etl.intake.values import (
    countries_known,
    read_code,
    read_country,
    read_event_type,
    read_group,
    read_scope,
)
from etl.intake.values.spellings import level
from etl.normalise.measures import EVENT_TYPES
from etl.normalise.spans import PERIOD_KINDS
from etl.reference import read_reference
from tests.tree import ROOT

REFERENCE = read_reference(ROOT / "data" / "reference")
COUNTRIES = countries_known(REFERENCE)
GROUPS = {
    "women": "Women|woman|Женщины|женщин|Женщина|Ayollar|ayol|Аёллар|Әйелдер|Аялдар|Занон|зан"
    "|of whom women|Number of women|из них женщин|в т.ч. женщин|в том числе: женщины|Ayollar soni"
    "|shundan ayollar|Аёллар сони|Әйелдер саны|Әйелдердің саны|оның ішінде әйелдер|Аялдардын саны"
    "|Шумораи занон|аз ҷумла занон|Женщины, чел.|Women (persons)|Ayollar (kishi)|Women*|Women:"
    "|Женщины / Ayollar|Women [1]|Adults / Female|Total / Women|Взрослые – женщины|adult females",
    "men": "Men|Мужчины|мужчин|Erkaklar|Эркаклар|Ерлер|ер адамдар|Эркектер|Мардон|Adults (men)"
    "|adults / male|взрослые мужского пола",
    "children": "Children|child|Дети|детей|дети, чел.|Bolalar|Болалар|Балалар|Балдар|Кӯдакон"
    "|Кудакон|minors|несовершеннолетние|voyaga yetmaganlar|children under 18|всего детей",
    "boys": "Boys|Мальчики|мальчиков|Oʻgʻil bolalar|O'g'il bolalar|Ўғил болалар|Ұлдар"
    "|Эркек балдар|Писарон|Дети / мальчики|Children (boys)|Children – male|дети мужского пола",
    "girls": "Girls|Девочки|девочек|Qiz bolalar|qizlar|Қиз болалар|Қыздар|Кыздар|Духтарон"
    "|Дети: девочки|children / female",
    "adults": "Adults|Взрослые|взрослых|Kattalar|Катталар|Ересектер|Чоңдор|Калонсолон|18+",
    "total": "Total|TOTAL:|All|Всего|Итого|всего, чел.|Всего человек|Jami|Жами|Барлығы|Баары"
    "|Ҳамагӣ|people|Number of people|Количество человек|Total people repatriated|Total / Всего",
    "orphans": "Orphans|Сироты|дети-сироты|детей-сирот|Yetimlar|Етимлар|Жетімдер|Жетимдер|Ятимон",
    "unaccompanied_children": "Unaccompanied children|unaccompanied minors|несопровождаемые дети",
    "other:women_and_children": "women and children|Женщины и дети|ayollar va bolalar"
    "|занон ва кӯдакон",
    "other:families": "Families|Семьи|Oilalar|other:families",
}
NO_GROUP = (
    "men and women|boys/girls|Women, men|female|male|Женский|youth|wome|womens|Children / men|5|*|"
    "|Kyrgyzstan|women or children|дети и старики|девушки|Men – boys"
)
SCOPES = {
    "operation": "operation|Operations|операция|рейс|operatsiya|parvoz|операция бойынша|амалиёт",
    "year_total": "year_total|year|per year|за год|годовой|yillik|йиллик|жылдық|жылдык|солона",
    "cumulative": "cumulative|Running total|to date|нарастающим итогом|jamlanma|жиынтық"
    "|за все время",
    "stock": "stock|in camps|в лагерях|lagerlarda",
}


def texts(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(text, name) for name, listed in table.items() for text in listed.split("|")]


@pytest.mark.parametrize(("text", "group"), texts(GROUPS))
def test_a_word_of_six_languages_is_its_group(text: str, group: str) -> None:
    assert read_group(text) == read_group(text.upper()) == group


@pytest.mark.parametrize("text", NO_GROUP.split("|"))
def test_what_is_several_groups_or_none_is_none(text: str) -> None:
    assert read_group(text) is None


@pytest.mark.parametrize("code", REFERENCE.groups["code"])
def test_every_group_is_known_by_its_code_and_by_our_name_in_every_language(code: str) -> None:
    assert read_group(code) == code
    if code in LABELS:
        said = {Words(language).text(LABELS[code]) for language in LANGUAGES}
        assert {read_group(one) for one in said} == {code}


@pytest.mark.parametrize(("text", "scope"), texts(SCOPES))
def test_a_word_is_its_scope(text: str, scope: str) -> None:
    assert read_scope(text) == scope


@pytest.mark.parametrize(
    ("field", "code"),
    [
        *(("scope", one) for one in PERIOD_KINDS),
        *(("event_type", one) for one in EVENT_TYPES),
        *(("qualifier", one) for one in ("exact", "about", "at_most", "at_least")),
    ],
)
def test_every_code_is_known_by_itself_and_by_our_name(field: str, code: str) -> None:
    said = [Words(one).text(LABELS[code]) for one in LANGUAGES if code in LABELS]
    assert {read_code(field, one) for one in [code, code.upper(), *said]} == {code}


def test_what_happened_and_how_firmly_are_words_too() -> None:
    assert read_event_type("Депортация") == "deportation"
    assert read_event_type("Repatriatsiya") == "repatriation"
    assert read_code("qualifier", "не менее") == read_code("qualifier", "kamida") == "at_least"
    assert read_code("qualifier", "~") == "about"
    assert read_event_type("banquet") is read_scope("") is read_code("no such field", "x") is None


def test_a_spelling_has_one_meaning_in_its_field() -> None:
    with (ROOT / "data/reference/spellings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({(row["field"], row["code"]) for row in rows}) == len(rows)
    meanings = Counter(
        (row["field"], alias)
        for row in rows
        for alias in {level(one) for one in row["aliases"].split("|")}
    )
    assert [one for one, times in meanings.items() if times > 1] == []
    assert {row["code"] for row in rows if row["field"] == "group"} <= set(REFERENCE.groups["code"])


COUNTRY = {
    "XKX": "KOSOVO*|Kosovo|KOSOVO¹|Kosovo [1]|Косово",
    "KGZ": "Kyrgyzstan|кыргызстан|Киргизия*|KG|kgz",
    "NAM": "NA|Namibia|NAM|NA*",
    "IRQ;SYR": "SYR;IRQ|Syria and Iraq|Сирия, Ирак|Сирия и Ирак|Suriya va Iroq"
    "|Syria/Iraq|Syria & Iraq",
    "BIH;SRB": "Bosnia and Herzegovina, Serbia|Serbia; Bosnia and Herzegovina",
    "KOR": "Korea, Republic of",
    "M49:143": "M49:143",
    "WLD": "WLD",
}


@pytest.mark.parametrize(("text", "codes"), texts(COUNTRY))
def test_countries_are_read_with_their_marks_and_in_lists(text: str, codes: str) -> None:
    assert read_country(text, COUNTRIES) == codes


@pytest.mark.parametrize(
    "text", ["", "n/a", "na", "Atlantis", "Syria and Atlantis", "Uzbekistann", ";", "Total", "*"]
)
def test_what_is_no_country_is_none(text: str) -> None:
    assert read_country(text, COUNTRIES) is None


def test_na_is_not_namibia_where_the_column_holds_no_codes() -> None:
    assert read_country("NA", COUNTRIES, codes=False) is None


def test_every_spelling_of_every_country_reads_as_it() -> None:
    known = country_of(REFERENCE.countries, REFERENCE.not_countries)
    assert {one: read_country(one, COUNTRIES) for one in known} == known


@given(st.text())
def test_any_text_is_a_known_code_or_none(text: str) -> None:
    assert read_group(text) in {None, *REFERENCE.groups["code"]}
    said = read_country(text, COUNTRIES)
    assert said is None or set(said.split(";")) <= set(COUNTRIES.values()) | {"NAM"}
