"""In which letters and colours is a file dressed? Those of the dashboard, held inside the file."""

import tomllib
from base64 import b64encode
from functools import cache
from pathlib import Path

from charts.palette import ACCENT, GRID, INK, LAND, MUTED, SURFACE

_ROOT = Path(__file__).resolve().parents[2]
_COLOURS = {
    "surface": SURFACE,
    "ink": INK,
    "muted": MUTED,
    "grid": GRID,
    "raised": LAND,
    "accent": ACCENT,
}


@cache
def faces() -> str:
    """The faces of `.streamlit/config.toml` as CSS, their files within it."""
    settings = tomllib.loads((_ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    return "\n".join(_face(**face) for face in settings["theme"]["fontFaces"])


def _face(*, family: str, url: str, weight: str, unicodeRange: str = "") -> str:  # noqa: N803
    file = _ROOT / "static" / url.partition("static/")[2]
    signs = f"unicode-range:{unicodeRange};" if unicodeRange else ""
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};{signs}'
        f'src:url(data:font/woff2;base64,{b64encode(file.read_bytes()).decode()}) format("woff2")}}'
    )


def colours() -> str:
    """The colours of either mode by name; on paper always those of the light one."""
    light = "".join(f"--{name}:{pair.light};" for name, pair in _COLOURS.items())
    dark = "".join(f"--{name}:{pair.dark};" for name, pair in _COLOURS.items())
    return (
        f":root{{{light}color-scheme:light}}\n"
        f'@media screen{{:root[data-mode="dark"]{{{dark}color-scheme:dark}}}}'
    )
