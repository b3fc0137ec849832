"""How wide is a text, where does it break, and is it safe inside a figure? No colours, no data."""

from functools import lru_cache
from html import escape
from textwrap import wrap

# Advance widths of Noto Sans SemiBold, in shares of the font size; a test measures the font.
_WIDTHS = {
    0.28: " .,:;'’ʻʼ!|ijlJі\u00a0\u202f",
    0.42: "frtI/-()[]",
    0.54: "csvyzFгзстуэГґғӯұү–",
    0.70: "ABDGUйнцъАВДКЛПЧЭЯӣҷңў",
    0.82: "wHNOQжмфыИЙНОФЦӘҚҒҲҢӨ",
    0.98: "mMWшщюЖМЫ%@—",
    1.08: "ШЩЮ",
}
_WIDTH = {sign: width for width, signs in _WIDTHS.items() for sign in signs}
_USUAL = 0.63


@lru_cache(maxsize=4096)
def width(text: str, size: float) -> int:
    """The width in pixels, rounded up, of the longest line at this font size."""
    return max((_line(one, size) for one in text.replace("<br>", "\n").split("\n")), default=0)


def _line(text: str, size: float) -> int:
    return round(sum(_WIDTH.get(sign, _USUAL) for sign in text) * size + 0.5)


def lines(text: str) -> int:
    """How many lines a wrapped text has."""
    return text.count("<br>") + 1


def safe(text: str) -> str:
    """The text with the signs that plotly would read as mark-up made harmless."""
    return escape(text, quote=False)


@lru_cache(maxsize=4096)  # the same names and hover texts come with every change of a filter
def wrapped(text: str, *, chars: int) -> str:
    """The text in lines of at most so many characters, no word cut, safe inside a figure."""
    parts = wrap(text, width=chars, break_long_words=False, break_on_hyphens=False)
    return "<br>".join(safe(line) for line in parts)


def hover(text: str, *, chars: int = 40) -> str:
    """A hover text: its lines wrapped for a phone, the first of them bold."""
    first, *rest = [wrapped(line, chars=chars) for line in text.split("\n")]
    return "<br>".join([f"<b>{first}</b>", *rest])
