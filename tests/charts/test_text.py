"""Do we know how wide a text is, and do the shipped fonts hold every letter that we write?"""

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from charts.text import hover, lines, width, wrapped
from tests.tree import ROOT

FONTS = ROOT / "static" / "fonts"
LETTERS = "ʻʼ‘’“”«»–—…· ғқҳҷӯӣәіңөұүһёўґ ҒҚҲҶӮӢӘІҢӨҰҮҺЁЎҐ №€%×"
ALPHABETS = "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя0123456789\u00a0\u202f"
SIGNS = "←↑→↓↗−≈≠≤≥"
NAMES = [
    "Kazakhstan",
    "Bosnia and Herzegovina",
    "Qirgʻiziston",
    "Кыргызстан",
    "Дети, пол не указан",
    "Широкая Ждущая Мышь",
    "Bolalar, jinsi koʻrsatilmagan",
    "Тоҷикистон",
    "1\u202f234",
    "mmmmWWWW",
]


@pytest.mark.parametrize("weight", ["Regular", "SemiBold"])
def test_the_fonts_hold_every_letter(weight: str) -> None:
    held = TTFont(FONTS / f"NotoSans-{weight}.woff2").getBestCmap()
    wanted = LETTERS + ALPHABETS + ALPHABETS.upper()
    assert [letter for letter in wanted if ord(letter) not in held] == []


def test_the_signs_have_a_font_of_their_own() -> None:
    held = TTFont(FONTS / "NotoSans-Signs.woff2").getBestCmap()
    assert [sign for sign in SIGNS if ord(sign) not in held] == []


def test_the_licence_lies_beside_the_fonts_and_they_are_light() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert sum(font.stat().st_size for font in FONTS.glob("*.woff2")) < 100_000


@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_at_most_a_fifth_narrower_than_we_think_and_never_wider(name: str) -> None:
    font = TTFont(FONTS / "NotoSans-SemiBold.woff2")
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    true = sum(advances[glyphs[ord(letter)]][0] for letter in name) / 1000 * 12
    assert true <= width(name, 12) <= 1.2 * true + 2


def test_a_label_breaks_between_words_and_loses_none() -> None:
    broken = wrapped("Bosnia and Herzegovina", chars=17)
    assert broken == "Bosnia and<br>Herzegovina"
    assert lines(broken) == 2
    assert width(broken, 12) == width("Herzegovina", 12)
    assert wrapped("Herzegovina" * 3, chars=17) == "Herzegovina" * 3


def test_what_looks_like_markup_is_shown_as_written() -> None:
    assert wrapped("<b>Aikol</b> & co", chars=40) == "&lt;b&gt;Aikol&lt;/b&gt; &amp; co"


def test_a_hover_text_has_a_bold_head_and_fits_a_phone() -> None:
    text = hover("Mehr-1\n" + "published figures from 148 to 156 people, by rank of the speaker")
    head, *rest = text.split("<br>")
    assert head == "<b>Mehr-1</b>"
    assert len(rest) == 2
    assert max(map(len, rest)) <= 40
