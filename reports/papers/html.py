"""How does a deck become one HTML file? Slides, letters, charts and scripts, and nothing elsewhere.

The file needs no server and no network, and its policy forbids it any. What is printed on paper is
the same file with the size of its sheets chosen. What a slide looks like as HTML is in `marked`.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Literal

from plotly.offline import get_plotlyjs

from reports.deck.slides import Show
from reports.papers.drawn import drawings
from reports.papers.faces import colours, faces
from reports.papers.keys import controls
from reports.papers.marked import marked

Paper = Literal["", "wide", "a4", "handout", "image", "traced"]  # '' for the screen

_HERE = Path(__file__).parent
_STYLES = ("deck.css", "parts.css", "seen.css", "print.css")
_SEEN, _TRACED, _PRINTED = ("deck.js", "notes.js"), ("trace.js",), ("print.js",)


def write(show: Show) -> bytes:
    """The deck as one HTML file; the same bytes for the same show."""
    return page(show).encode()


def page(show: Show, *, paper: Paper = "") -> str:
    """The deck for the screen, or for a printer that asks nothing: light, all drawn at once."""
    mode = "light" if paper else show.mode
    printing = f' data-view="printing" data-paper="{paper}"' if paper else ' data-paper="wide"'
    styles = "".join(map(_own, _STYLES))
    parts = (
        "<!doctype html>",
        f'<html lang="{show.words.language}" data-mode="{mode}"{printing}>\n<head>',
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(paper)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(show.title)}</title>",
        f"<style>{faces()}\n{colours()}\n{styles}</style>\n</head>\n<body>",
        marked(show),
        controls(show.words),
        '<script type="application/json" id="drawings">',
        drawings(show, paper=bool(paper)) + "</script>",
        *(f"<script>{script}</script>" for script in _scripts(paper)),
        "</body>\n</html>\n",
    )
    return "\n".join(parts)


@cache
def policy(paper: Paper = "") -> str:
    """What the file may load: nothing; its own scripts, letters and images are inside it."""
    hashes = (_fingerprint(script) for script in _scripts(paper))
    return (
        f"default-src 'none'; script-src {' '.join(hashes)}; style-src 'unsafe-inline'; "
        "font-src data:; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


@cache
def _scripts(paper: Paper) -> tuple[str, ...]:
    """What draws, as plotly ships it and as we tell it to, and what follows once it is drawn."""
    then = {"": _SEEN, "traced": _TRACED}.get(paper, _PRINTED)
    return (str(get_plotlyjs()), *map(_own, ("draw.js", *then)))


@cache
def _own(name: str) -> str:
    """A style or a script of ours, as it stands beside this file."""
    return (_HERE / name).read_text(encoding="utf-8")


def _fingerprint(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
