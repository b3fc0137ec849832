"""What does everything look like? Colours, type, sizes and plotly's settings, in one file.

`.streamlit/config.toml` holds the same colours for the page around the figures; a test keeps the
two equal. No frame is read here.
"""

from typing import Any, Literal

from charts.palette import COMPARATORS, COUNTRIES, LEAVES, PARTS, REMAINDER, Pair
from charts.words import ChartWords

Mode = Literal["light", "dark"]
Figure = dict[str, Any]

FONT = "Noto Sans, sans-serif"
BASE = 14  # every other size follows from this one
SMALL = BASE - 2
ROW = round(BASE * 2.5)  # height of one row of horizontal bars
SURFACE = Pair("#ffffff", "#12181f")
INK = Pair("#1c2430", "#e8ecf1")
MUTED = Pair("#566173", "#a5b0bf")
GRID = Pair("#e3e7ec", "#2a333e")


def pick(pair: Pair, mode: Mode) -> str:
    """The light or the dark value."""
    return pair.dark if mode == "dark" else pair.light


def hatched(key: str) -> bool:
    """Whether a part is a remainder: people of whom a source does not say more."""
    return key in PARTS or key.endswith("_not_by_sex")


def colour(key: str, mode: Mode = "light") -> str:
    """The colour of a country (ISO 3166-1 alpha-3), a leaf or a part, whatever else is shown."""
    known = COUNTRIES.get(key) or LEAVES.get(key)
    if known is None and len(key) == 3 and key.isupper():
        known = COMPARATORS[sum(map(ord, key)) % len(COMPARATORS)]
    return pick(known or REMAINDER, mode)


def template(mode: Mode = "light") -> Figure:
    """The plotly template: the same with `st.plotly_chart(theme=None)` and in an exported file."""
    axis = {
        "automargin": True,
        "fixedrange": True,
        "gridcolor": pick(GRID, mode),
        "linecolor": pick(MUTED, mode),
        "zeroline": False,
        "ticks": "",
        "tickfont": {"size": SMALL, "color": pick(MUTED, mode)},
        "title": {"font": {"size": SMALL, "color": pick(MUTED, mode)}},
    }
    return {
        "layout": {
            "font": {"family": FONT, "size": BASE, "color": pick(INK, mode)},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "xaxis": axis,
            "yaxis": axis,
            "dragmode": False,
            "hoverlabel": {
                "align": "left",
                "bgcolor": pick(SURFACE, mode),
                "bordercolor": pick(MUTED, mode),
                "font": {"family": FONT, "size": SMALL + 1, "color": pick(INK, mode)},
            },
        }
    }


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
        "responsive": True,
        "locale": words.locale,
        "locales": {words.locale: locale},
    }


def figure(data: list[Figure], layout: Figure, *, words: ChartWords, mode: Mode) -> Figure:
    """The traces and their layout, dressed in the theme."""
    dressed = {
        "template": template(mode),
        "separators": words.separators,
        "showlegend": False,
        "uirevision": "keep",
        "margin": {"l": 8, "r": 16, "t": 8, "b": 8},
        **layout,
    }
    return {"data": data, "layout": dressed}
