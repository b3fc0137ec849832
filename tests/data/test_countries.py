"""Does the shipped table of countries know every state, by every name that people use, and once?"""

import pandas as pd
import pytest
from babel import Locale
from babel.core import get_global

from domain.countries import country_of, fold, reasons
from etl.reference import read_reference
from tests.data.shipped import DATA

REFERENCE = read_reference(DATA / "reference")
COUNTRIES = REFERENCE.countries
KNOWN = country_of(COUNTRIES, REFERENCE.not_countries)
NO_COUNTRY = reasons(REFERENCE.not_countries)
OBSERVERS_AND_KOSOVO = {"VAT", "PSE", "XKX"}
WRITTEN = {
    "UZB": "Uzbekistan|Republic of Uzbekistan|O'zbekiston|Oʻzbekiston|O‘zbekiston|Ўзбекистон"
    "|Узбекистан|Республика Узбекистан|Өзбекстан|Өзбекистан|Ӯзбекистон|Oʻzbekiston Respublikasi",
    "KAZ": "Kazakhstan|Kazakstan|Republic of Kazakhstan|Qozogʻiston|Қозоғистон|Казахстан"
    "|Қазақстан|Қазақстан Республикасы|Казакстан|Қазоқистон|Qazaqstan",
    "KGZ": "Kyrgyzstan|Kyrgyz Republic|the Kyrgyz Republic|Kirghizia|Kirgizstan|Qirg'iziston"
    "|Қирғизистон|Киргизия|Кыргызстан|Кыргызская Республика|Кыргыз Республикасы|Қырғызстан",
    "TJK": "Tajikistan|Tadjikistan|Tadzhikistan|Republic of Tajikistan|Tojikiston|Тожикистон"
    "|Таджикистан|Тәжікстан|Тажикстан|Тоҷикистон|Ҷумҳурии Тоҷикистон",
    "TKM": "Turkmenistan|Turkmenia|Turkmaniston|Туркманистон|Туркменистан|Туркмения|Түрікменстан"
    "|Түркмөнстан|Türkmenistan",
    "SYR": "Syria|Syrian Arab Republic|Suriya|Сурия|Сирия|САР|Сирийская Арабская Республика",
    "IRQ": "Iraq|Iroq|Ироқ|Ирак|Republic of Iraq",
    "AFG": "Afghanistan|Afg'oniston|Афғонистон|Афганистан|Ауғанстан",
    "TUR": "Turkey|Türkiye|Turkiye|TÜRKIYE|Turkiya|Туркия|Турция|Түркия|Republic of Türkiye",
    "GBR": "UK|U.K.|United Kingdom|Great Britain|Великобритания|Buyuk Britaniya",
    "USA": "USA|US|United States|United States of America|США|AQSh|АҚШ",
    "RUS": "Russia|Russian Federation|Россия|РФ|Rossiya|Ресей",
    "MMR": "Burma|Myanmar",
    "MKD": "Macedonia|North Macedonia|FYROM|Северная Македония",
    "XKX": "Kosovo|Kosova|Kosovo (UNSCR 1244)|Косово|XK",
    "COD": "DR Congo|Democratic Republic of the Congo|Zaire|ДР Конго",
    "COG": "Republic of the Congo|Congo-Brazzaville",
    "KOR": "South Korea|Republic of Korea|Южная Корея|Janubiy Koreya",
    "PRK": "DPRK|North Korea|КНДР",
    "CIV": "Ivory Coast|Côte d'Ivoire|Cote d’Ivoire|Кот-д’Ивуар",
}
NOT_WRITTEN = (
    "Other|Unknown|Total|Africa|Europe|Central Asia|Middle East|World|Kurdistan|NE Syria|al-Hol"
    "|USSR|CIS|Congo|Korea|NA|Другие|Неизвестно|Итого|Центральная Азия|Ближний Восток|СССР|СНГ"
    "|Boshqa|Nomaʼlum|Jami|Markaziy Osiyo|Yevropa|MDH|Conglomerate|Uzbekistann|Georgiaa"
)


def test_all_members_of_the_united_nations_and_three_more() -> None:
    assert len(COUNTRIES) == 193 + len(OBSERVERS_AND_KOSOVO)
    assert set(COUNTRIES["iso3"]) >= OBSERVERS_AND_KOSOVO
    assert COUNTRIES[["iso3", "iso2", "m49", "name"]].nunique().eq(len(COUNTRIES)).all()


def test_the_three_codes_of_a_country_agree() -> None:
    alpha2 = get_global("territory_aliases")
    iso = COUNTRIES[COUNTRIES["iso3"] != "XKX"]
    for column in ("iso3", "m49"):
        assert [alpha2.get(code) for code in iso[column]] == [[two] for two in iso["iso2"]]


def test_kosovo_carries_its_codes_and_its_footnote() -> None:
    row = COUNTRIES.set_index("iso3").loc["XKX"]
    assert (row["iso2"], row["m49"]) == ("XK", "412")
    assert "resolution 1244 (1999)" in row["footnote"]
    assert list(COUNTRIES.loc[COUNTRIES["footnote"] != "", "iso3"]) == ["XKX"]


def test_central_asia_is_five_states() -> None:
    states = COUNTRIES.loc[COUNTRIES["region"] == "143", "iso3"]
    assert list(states) == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]


def test_a_spelling_belongs_to_one_country_and_stands_once() -> None:
    spellings = COUNTRIES.assign(spelling=COUNTRIES["aliases"].str.split("|")).explode("spelling")
    labels = pd.concat(
        [
            COUNTRIES[["iso3", "name"]].set_axis(["iso3", "label"], axis="columns"),
            spellings[["iso3", "spelling"]].set_axis(["iso3", "label"], axis="columns"),
        ]
    ).query("label != ''")
    folded = labels.assign(folded=labels["label"].map(fold))
    assert list(folded.loc[folded["folded"].duplicated(), "label"]) == []
    codes = pd.concat([COUNTRIES["iso3"], COUNTRIES["iso2"]]).map(fold)
    assert set(codes) & set(folded["folded"]) == set()


def test_what_is_no_country_is_no_alias_and_stands_once() -> None:
    assert len(NO_COUNTRY) == len(REFERENCE.not_countries)
    spellings = set(COUNTRIES["aliases"].str.split("|").explode().map(fold))
    names = set(pd.concat([COUNTRIES["name"], COUNTRIES["iso3"], COUNTRIES["iso2"]]).map(fold))
    assert spellings & set(NO_COUNTRY) == set()
    # The UN call one of the two Congos so; NA is Namibia's code and everybody's "not available".
    assert names & set(NO_COUNTRY) == {"congo", "na"}


@pytest.mark.parametrize("language", ["en", "ru", "uz", "uz_Cyrl", "kk", "ky", "tg"])
def test_every_country_is_known_by_its_name_in_every_language(language: str) -> None:
    names = Locale.parse(language).territories
    alone = {"COD"} if language == "kk" else set()  # CLDR calls it plainly "Конго" in Kazakh
    unknown = {
        iso3: names[iso2]
        for iso3, iso2 in zip(COUNTRIES["iso3"], COUNTRIES["iso2"], strict=True)
        if KNOWN.get(fold(names.get(iso2, iso3))) != iso3
    }
    assert set(unknown) == alone


@pytest.mark.parametrize("iso3", WRITTEN)
def test_people_write_it_so(iso3: str) -> None:
    labels = WRITTEN[iso3].split("|")
    assert {one: KNOWN.get(fold(one)) for one in labels} == dict.fromkeys(labels, iso3)


@pytest.mark.parametrize("label", NOT_WRITTEN.split("|"))
def test_no_country_is_guessed(label: str) -> None:
    assert fold(label) not in KNOWN
