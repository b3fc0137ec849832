"""How wide is a text, where does it break, and is it safe inside a figure? No colours, no data."""

from html import escape
from textwrap import wrap

_NARROW = set(" .,:;'’ʻʼ|!()[]ijltfrІіјІ-–\u202f\u00a0")
_WIDE = set("mwMWшщжюмфыШЩЖЮМФЫӘҚҒҲҶQ@%—")


def width(text: str, size: float) -> int:
    """The width in pixels, rounded up, of the longest line at this font size."""
    return max((_line(one, size) for one in text.replace("<br>", "\n").split("\n")), default=0)


def _line(text: str, size: float) -> int:
    ems = sum(0.32 if c in _NARROW else 0.9 if c in _WIDE else 0.6 for c in text)
    return round(ems * size + 0.5)


def safe(text: str) -> str:
    """The text with the signs that plotly would read as mark-up made harmless."""
    return escape(text, quote=False)


def wrapped(text: str, *, chars: int) -> str:
    """The text in lines of at most so many characters, no word cut, safe inside a figure."""
    lines = wrap(text, width=chars, break_long_words=False, break_on_hyphens=False)
    return "<br>".join(safe(line) for line in lines)


def hover(text: str, *, chars: int = 44) -> str:
    """A hover text: its lines wrapped for a phone, the first of them bold."""
    first, *rest = [wrapped(line, chars=chars) for line in text.split("\n")]
    return "<br>".join([f"<b>{first}</b>", *rest])
