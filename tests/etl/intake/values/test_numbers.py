"""Is a number of people read as it is written, in six languages, and what is doubtful doubted?"""

import pytest
from babel.numbers import format_decimal, get_decimal_symbol
from hypothesis import given
from hypothesis import strategies as st

from domain.frames import QUALIFIERS
from etl.intake.values import Count, Doubt, Missing, read_count
from etl.intake.values.spellings import GAP, phrases
from tests.naughty import HTML, LINKS, MARKDOWN

LOCALES = ("en", "ru", "uz", "uz_Cyrl", "kk", "ky", "tg", "de", "de_CH", "fr", "es", "tr", "ar_EG")
PLAIN = {
    "1234": "1234|1 234|1\u00a0234|1\u2009234|1\u202f234|1'234|1’234|1ʼ234|1234.0|1234,00|1,234.00"
    "|1.234,00|1 234,0|１２３４|١٢٣٤|1234 чел.|1 234 человека|1234 people|1234 kishi|1234 nafar"
    "|1234 киши|1234 нафар|1234 адам|1234 кісі|1234ta|  1234  |\u200b1234",
    "1234567": "1,234,567|1.234.567|1 234 567|1'234'567|1,234,567.0",
    "0": "0|00|0.0|0,00|0 чел.|0 people",
}
FIRM = {
    "at_least": "150+|150 +|>150|> 150|≥150|>=150|more than 150|at least 150|over 150 people"
    "|150 or more|no fewer than 150|более 150|более чем 150|свыше 150 чел.|не менее 150"
    "|150 человек и более|kamida 150|150 dan ortiq|150dan ortiq|150 nafardan ortiq|150 tadan ko'p"
    "|150 dan kam emas|камида 150|150 дан ортиқ|150 нафардан ортиқ|150 дан кам эмас|кемінде 150"
    "|150-ден астам|150-дан астам|150 адамнан астам|150-ден кем емес|кеминде 150|150дөн ашык"
    "|150-дөн ашык|150 кишиден ашык|150дөн кем эмес|зиёда аз 150|беш аз 150|на кам аз 150 нафар",
    "about": "~150|~ 150|≈150|±150|about 150|approx. 150|ca. 150|c. 150|around 150 people|около 150"
    "|примерно 150 человек|порядка 150|ок. 150|почти 150|taxminan 150|qariyb 150|150 ga yaqin"
    "|150 nafarga yaqin|тахминан 150|150 га яқин|шамамен 150|150-ге жуық|150 шамасында"
    "|болжол менен 150|150гө жакын|150 чамалуу|тақрибан 150|наздик ба 150|ҳудуди 150",
    "at_most": "<150|≤150|<= 150|up to 150|no more than 150|less than 150|fewer than 150|до 150"
    "|не более 150|менее 150|максимум 150|koʻpi bilan 150|150 gacha|150 dan kam|150 dan ortiq emas"
    "|кўпи билан 150|150 тагача|150 дан кам|ең көбі 150|150-ге дейін|150-ден аспайды|эң көбү 150"
    "|150гө чейин|то 150|на зиёда аз 150",
    "exact": "exactly 150|ровно 150|aniq 150|дәл 150|маҳз 150",
}
RANGES = (
    "12–15|12-15|12 — 15|12 to 15|from 12 to 15|between 12 and 15|12–15 people|от 12 до 15"
    "|от 12 до 15 чел.|12 чел. – 15 чел.|12 dan 15 gacha|12tadan 15tagacha|12 дан 15 гача"
    "|12-ден 15-ке дейін|12ден 15ке чейин|аз 12 то 15 нафар|\u200e12–15"
)
MARKED = {
    "150*": "*",
    "150 **": "**",
    "150¹": "¹",
    "150 [1]": "[1]",
    "150*)": "*)",
    "150* чел.": "*",
}
DOUBTS = {
    "fraction": "12.5|12,5|1,2345|0,5|1 234,5|1,234.56|1234,567|0.666|более 12,5",
    "negative": "-5|−5|– 5|(5)|-1 234|at least -5",
    "two_readings": "2,666|2.666|12.000|999,999|более 2,666|2,666–3,100|2,666*",
    "too_many": "1234567890|1,234,567,890|9999999999 people",
    "backwards": "15–12|от 15 до 12",
    "no_count": "abc|12 15|12  345|12\n345|12\t345|1e3|150%|½|12½|+5|12-15-20|2019-12-15|1,00,000"
    "|150 (8 women)|~12–15|150?|**|нет|.5|#REF!|150 families|1'23|x1|NaN1|12a",
}


def texts(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(text, name) for name, listed in table.items() for text in listed.split("|")]


@pytest.mark.parametrize(("text", "number"), texts(PLAIN))
def test_a_plain_number_is_itself(text: str, number: str) -> None:
    assert read_count(text) == Count(int(number))


@pytest.mark.parametrize(("text", "qualifier"), texts(FIRM))
def test_words_round_a_number_say_how_firm_it_is(text: str, qualifier: str) -> None:
    assert read_count(text) == read_count(text.upper()) == Count(150, qualifier)


@pytest.mark.parametrize("text", RANGES.split("|"))
def test_a_range_keeps_both_ends(text: str) -> None:
    assert read_count(text) == Count(12, "at_least", high=15)


@pytest.mark.parametrize("text", MARKED)
def test_a_footnote_mark_is_dropped_and_told(text: str) -> None:
    assert read_count(text) == Count(150, mark=MARKED[text])


@pytest.mark.parametrize(("text", "rule"), texts(DOUBTS))
def test_what_may_be_two_things_or_none_is_doubted(text: str, rule: str) -> None:
    doubt = read_count(text)
    assert isinstance(doubt, Doubt)
    assert doubt.rule == rule
    assert "{value}" in doubt.message
    assert dict(doubt.given)["value"].startswith(text[:2])


def test_who_knows_the_mark_of_fractions_is_not_in_doubt() -> None:
    assert read_count("2,666", decimal=".") == read_count("2.666", decimal=",") == Count(2666)
    assert read_count("12,000", decimal=",") == Count(12)
    for text, decimal in (("2,666", ","), ("2.666", "."), ("12,5", ".")):
        doubt = read_count(text, decimal=decimal)
        assert isinstance(doubt, Doubt)
        assert doubt.rule == "fraction"


@pytest.mark.parametrize(
    ("pattern", "qualifier"), [(alias, code) for alias, code in phrases("qualifier")]
)
def test_every_phrase_of_the_table_gives_a_qualifier_that_exists(
    pattern: object, qualifier: str
) -> None:
    assert qualifier in QUALIFIERS
    assert GAP not in str(pattern)


@given(st.integers(0, 999_999_999), st.sampled_from(LOCALES))
def test_a_number_in_the_grouping_of_any_country_reads_back(number: int, locale: str) -> None:
    written = format_decimal(number, locale=locale)
    assert read_count(written, decimal=get_decimal_symbol(locale)) == Count(number)
    untold = read_count(written)
    assert untold == Count(number) or (isinstance(untold, Doubt) and untold.rule == "two_readings")


@given(st.integers(0, 99_999), st.integers(0, 99_999), st.sampled_from("-–—"))
def test_any_range_reads_back_or_is_backwards(low: int, high: int, dash: str) -> None:
    said = read_count(f"{low}{dash}{high}")
    assert said == Count(low, "at_least", high=high) if low <= high else isinstance(said, Doubt)


SCRAPS = (
    "0|12|150|2,666| |\u202f|'|.|,|-|–|+|~|>|*|¹|[|]|(|)|от | до |более| dan |ortiq|чел.|people"
    "|н/д|:|\n|%"
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(SCRAPS.split("|")), max_size=9).map("".join)))
def test_any_text_gives_one_of_three_answers_and_invents_no_digit(text: str) -> None:
    said = read_count(text)
    assert isinstance(said, Count | Missing | Doubt)
    if isinstance(said, Count):
        assert said.qualifier in QUALIFIERS
        seen = iter([one for one in text if one.isdecimal()])
        assert all(any(int(one) == int(digit) for one in seen) for digit in str(said.count))


@pytest.mark.parametrize("text", [*HTML, *LINKS, *MARKDOWN, "9" * 10**6, "a" + "*" * 10**6 + "x"])
def test_texts_that_would_be_more_are_no_numbers(text: str) -> None:
    assert not isinstance(read_count(text), Count)
