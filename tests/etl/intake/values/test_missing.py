"""Do nought, not reported, withheld and not applicable stay four things?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.intake.values import Count, Missing, read_count, read_missing
from etl.intake.values.spellings import codes

KINDS = {
    "not_reported": "| |\u00a0|\u200b|—|–|-|--|−|..|...|…|.|?|н/д|Н/Д|н.д.|нет данных|Нет сведений"
    "|не указано|неизвестно|n/a|N/A|NA|n.a.|no data|not reported|unknown|#N/A|#Н/Д|maʼlumot yoʻq"
    "|ma'lumot yo'q|maʻlum emas|маълумот йўқ|номаълум|деректер жоқ|мәлімет жоқ|белгісіз"
    "|маалымат жок|белгисиз|маълумот нест|н/д*|—¹",
    "withheld": "*|c|C|с|withheld|suppressed|confidential|конфиденциально|maxfiy|махфий|құпия|купуя"
    "|махфӣ",
    "not_applicable": ":|x|X|х|×|not applicable|не применимо|неприменимо|qoʻllanilmaydi"
    "|қўлланилмайди"
    "|қолданылмайды|колдонулбайт|татбиқ намешавад",
}


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, listed in KINDS.items() for text in listed.split("|")]
)
def test_each_sign_has_its_meaning(text: str, kind: str) -> None:
    assert read_missing(text) == read_count(text) == Missing(kind)


def test_the_table_knows_these_three_kinds_only() -> None:
    assert set(codes("missing").values()) == set(KINDS)


@pytest.mark.parametrize(
    "text", ["**", "none", "нет", "нил", "Namibia", "0", "1", "-1", "x2", "c. 5"]
)
def test_what_says_something_is_not_missing(text: str) -> None:
    assert read_missing(text) is None


@given(st.integers(1, 9), st.sampled_from(["", ".0", ",00", " чел.", "*", "¹", " people"]))
def test_nought_is_a_number_and_never_missing(noughts: int, end: str) -> None:
    said = read_count("0" * noughts + end)
    assert isinstance(said, Count)
    assert said.count == 0


@given(st.text())
def test_a_text_with_a_digit_is_never_missing(text: str) -> None:
    said = read_missing(text)
    assert said is None or not any(one.isdecimal() for one in text)
