"""Is the page around the figures dressed like them, and does a key always mean one colour?"""

import tomllib

import pytest
from streamlit import config as options

from charts.palette import ACCENT, INK, SURFACE, Pair
from charts.theme import FONT, Look, config, hatched
from charts.words import ChartWords
from tests.tree import ROOT

SETTINGS = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_page_and_figure_wear_the_same_colours(mode: str) -> None:
    pairs = {"backgroundColor": SURFACE, "textColor": INK, "primaryColor": ACCENT}
    page = {name: SETTINGS["theme"][mode][name] for name in pairs}
    assert page == {name: in_mode(pair, mode) for name, pair in pairs.items()}


def in_mode(pair: Pair, mode: str) -> str:
    return pair.dark if mode == "dark" else pair.light


def test_page_and_figure_wear_the_same_type() -> None:
    theme = SETTINGS["theme"]
    assert theme["font"] == theme["headingFont"] == FONT
    for face in theme["fontFaces"]:
        assert face["family"] == FONT.split(",")[0]
        assert (ROOT / face["url"].removeprefix("app/")).is_file()


def test_every_setting_exists_in_this_streamlit() -> None:
    known = set(options._config_options_template)  # noqa: SLF001 — the only list of them all
    given = [
        f"{section}.{name}"
        for section, values in SETTINGS.items()
        for name, value in values.items()
        if not isinstance(value, dict)
    ]
    assert [name for name in given if name not in known] == []


def test_what_makes_it_fast_and_silent_is_set() -> None:
    assert SETTINGS["runner"] == {"magicEnabled": False, "postScriptGC": False}
    assert SETTINGS["browser"]["gatherUsageStats"] is False
    assert SETTINGS["server"]["fileWatcherType"] == "none"


def test_a_key_has_one_colour_whatever_else_is_shown() -> None:
    look = Look(ChartWords())
    codes = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
    assert len({look.colour(code) for code in codes}) == 5
    assert look.colour("FRA") == look.colour("FRA") != look.colour("DEU")
    assert look.colour("FRA") not in {look.colour(code) for code in codes}
    neutral = look.colour("not_itemised")
    assert {look.colour(key) for key in ("WLD", "M49:143", "KAZ;UZB", "")} == {neutral}


@pytest.mark.parametrize("part", ["not_itemised", "not_broken_down", "children_not_by_sex"])
def test_remainders_are_hatched(part: str) -> None:
    assert hatched(part)


def test_what_is_known_is_solid() -> None:
    assert not any(hatched(part) for part in ("women", "KAZ", "itemised", "children"))


def test_plotly_speaks_the_reader_s_language_and_shows_no_tools() -> None:
    words = ChartWords(locale="uz", formats={"shortMonths": ["yan"]}, dictionary={"Zoom": "Kattal"})
    given = config(words)
    assert given["locale"] == "uz"
    assert given["locales"]["uz"]["format"] == {"shortMonths": ["yan"]}
    assert given["displayModeBar"] is given["displaylogo"] is given["scrollZoom"] is False
