"""What does everything look like? Colours by key, type, sizes and plotly's settings, in one file.

`.streamlit/config.toml` holds the same colours for the page around the figures; a test keeps the
two equal. No frame is read here.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from charts.palette import (
    BORDER,
    COMPARATORS,
    COUNTRIES,
    GRID,
    GROUPS,
    INK,
    LAND,
    MUTED,
    NAMED_LAND,
    NEUTRAL,
    ORIGINS,
    SCOPES,
    SURFACE,
    Pair,
)
from charts.words import ChartWords

Mode = Literal["light", "dark"]
Figure = dict[str, Any]

FONT = "Noto Sans, sans-serif"
BASE = 14  # every other size follows from this one
SMALL = BASE - 2
LINE = round(SMALL * 1.4)  # height of a line of small text
ROW = round(BASE * 2.5)  # height of a row of horizontal bars
EDGE = 2  # pixels between a figure and what stands beside it
TICKS = [  # of days: the day before its month; below a month plotly counts in milliseconds
    {"dtickrange": [None, 28 * 24 * 60 * 60 * 1000], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M6"], "value": "%b %Y"},
]
REMAINDERS = ("not_itemised", "not_broken_down", "not_stated", "not_reported", "remainder")


_NAMED = (COUNTRIES, GROUPS, ORIGINS, SCOPES)
HATCHES = {"adults_not_by_sex": "\\", "not_broken_down": "x"}  # the others are hatched "/"


def hatched(part: str) -> bool:
    """Whether a part is a remainder: people of whom the sources do not say more."""
    return part in REMAINDERS or part.endswith("_not_by_sex")


@lru_cache(maxsize=512)
def mix(one: str, other: str, share: float) -> str:
    """The colour that lies this share of the way from one to the other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    values = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@lru_cache(maxsize=512)
def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@dataclass(frozen=True)
class Look:
    """The theme in one mode, with the reader's words."""

    words: ChartWords
    mode: Mode = "light"

    def pick(self, pair: Pair) -> str:
        """The light or the dark value."""
        return pair.dark if self.mode == "dark" else pair.light

    @property
    def surface(self) -> str:
        """The ground that everything stands on."""
        return self.pick(SURFACE)

    @property
    def ink(self) -> str:
        """The colour of text."""
        return self.pick(INK)

    @property
    def muted(self) -> str:
        """The colour of text that steps back."""
        return self.pick(MUTED)

    @property
    def grid(self) -> str:
        """The colour of grid lines."""
        return self.pick(GRID)

    def colour(self, key: str) -> str:
        """The colour of a country (ISO 3166-1 alpha-3) or a group, whatever else is shown."""
        known = next((own[key] for own in _NAMED if key in own), None)
        if known is None and len(key) == 3 and key.isalpha() and key != "WLD":
            known = COMPARATORS[int(key, 36) % len(COMPARATORS)]
        return self.pick(known or NEUTRAL)

    def land(self, *, named: bool = False) -> str:
        """The colour of land on a map, that of the countries that it is about a little deeper."""
        return self.pick(NAMED_LAND if named else LAND)

    @property
    def border(self) -> str:
        """The colour of every boundary on a map."""
        return self.pick(BORDER)

    def on(self, fill: str) -> str:
        """The text colour that reads best on this fill."""
        return max(("#ffffff", "#0b0f14"), key=lambda text: contrast(text, fill))

    @property
    def halo(self) -> str:
        """A shadow that keeps text readable over lines and hatches."""
        return ", ".join(f"{x}px {y}px 1px {self.surface}" for x in (-1, 1) for y in (-1, 1))

    def hatch(self, fill: str) -> tuple[str, str]:
        """The ground and the lines of a hatch in this colour; text on it stays readable."""
        return mix(self.surface, fill, 0.08), mix(self.surface, fill, 0.5)


def template(look: Look) -> Figure:
    """The plotly template: the same under `st.plotly_chart(theme=None)` and in exported files."""
    axis = {
        "automargin": True,
        "fixedrange": True,
        "gridcolor": look.grid,
        "linecolor": look.muted,
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": SMALL, "color": look.muted},
        "title": {"font": {"size": SMALL, "color": look.muted}},
    }
    hover = {
        "align": "left",
        "bgcolor": look.surface,
        "bordercolor": look.muted,
        "font": {"family": FONT, "size": SMALL + 1, "color": look.ink},
    }
    layout = {
        "font": {"family": FONT, "size": BASE, "color": look.ink},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "xaxis": axis,
        "yaxis": axis,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": hover,
        "showlegend": False,
    }
    return {"layout": layout}


def config(words: ChartWords) -> dict[str, Any]:
    """What `st.plotly_chart(config=…)` takes: no mode bar, no logo, the reader's number format."""
    locale = {
        "moduleType": "locale",
        "name": words.locale,
        "dictionary": dict(words.dictionary),
        "format": dict(words.formats),
    }
    return {
        "displayModeBar": False,
        "displaylogo": False,
        "scrollZoom": False,
        "doubleClick": False,
        "locale": words.locale,
        "locales": {words.locale: locale},
    }


def figure(data: list[Figure], layout: Figure, *, look: Look) -> Figure:
    """The traces and their layout, dressed in the theme."""
    dressed = {
        "template": template(look),
        "separators": look.words.separators,
        "uirevision": "keep",
        **layout,
    }
    return {"data": data, "layout": dressed}
