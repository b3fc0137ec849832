"""How does the same page do in Dash? Our overview's filters, exhibits and figures, drawn by Dash.

Exhibits come from the same rooms and are kept likewise, so that what differs is the way to the
reader: Dash's components and its own server instead of ours.
"""

import sys
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from dash import Dash, Input, Output, dcc, html

from bench.plain import START
from charts.theme import config
from domain.selection import Selection
from domain.words import Words
from etl import pipeline
from etl.settle import change_dates
from reports.exhibit import Exhibit
from reports.figures import Figures, by_claim
from reports.headline import headline
from reports.lettering import chart_words
from reports.overview import by_year, cumulative
from reports.view import CENTRAL_ASIA

WORDS = Words("en")
EDITION = pipeline.open_store().read()
MAKERS = {"headline": headline, "by-year": by_year, "cumulative": cumulative}
SHOWN = [(name, part) for name in MAKERS for part in ("title", "sentence")]
DRAWN = ("by-year", "cumulative")


@lru_cache(maxsize=64)
def figures(as_of: date | None) -> Figures:
    """The settled figures of the edition as of a date."""
    settled = pipeline.settled_as_of(EDITION, as_of)
    return Figures(
        totals=settled.totals,
        counts=settled.counts,
        operations=settled.operations,
        points=settled.points,
        sources_by_claim=by_claim(EDITION.claims, EDITION.sources),
        edition=EDITION.edition,
        as_of=as_of,
    )


@lru_cache(maxsize=256)
def exhibit(name: str, selection: Selection) -> Exhibit:
    """One exhibit; readers who ask the same are shown the same."""
    return MAKERS[name](figures(selection.as_of), selection, WORDS)


def parts(selection: Selection) -> list[Any]:
    """What a change of the selection replaces: texts, tiles, figures, the address."""
    made = {name: exhibit(name, selection) for name in MAKERS}
    texts = [getattr(made[name], part) for name, part in SHOWN]
    tiles = [
        html.Div([html.Small(tile.label), html.H3(tile.value), html.Small(tile.detail)])
        for tile in made["headline"].tiles
    ]
    address = "&".join(f"{name}={value}" for name, value in selection.parameters().items())
    return [*texts, tiles, *(made[name].figure for name in DRAWN), f"?{address}"]


def listed(name: str, codes: Sequence[Any], start: Sequence[Any] = ()) -> dcc.Dropdown:
    """Several of many, from a list."""
    spoken = {"countries": WORDS.country, "groups": WORDS.group}[name]
    options = [{"label": spoken(code), "value": code} for code in codes]
    return dcc.Dropdown(options, list(start), multi=True, closeOnSelect=False, id=name)


def sidebar() -> html.Div:
    """The five filters of our sidebar."""
    totals, groups = EDITION.totals, EDITION.reference.groups
    codes = dict.fromkeys([*CENTRAL_ASIA, *sorted(totals["country"].astype(str).unique())])
    years = sorted(int(year) for year in totals["year"].dropna().unique())
    origins = sorted(set(totals["origin"].astype(str)) - {"not_stated"})
    leaves = groups[groups["kind"].isin(["node", "leaf"]) & (groups["code"] != "total")]
    days = sorted(change_dates(EDITION.claims, reference=EDITION.reference), reverse=True)
    return html.Div(
        [
            listed("countries", list(codes), START),
            dcc.Checklist(years, [], id="years"),
            listed("groups", list(leaves["code"])),
            dcc.Checklist({code: WORDS.origin(code) for code in origins}, [], id="origins"),
            dcc.Dropdown([day.isoformat() for day in days], id="as_of"),
        ],
        style={"width": "300px"},
    )


def page() -> html.Main:
    """The whole page as it is first seen."""
    now = dict(zip(OUTPUTS, parts(Selection(countries=START)), strict=True))
    shown: list[Any] = [html.Div(now["tiles", "children"], id="tiles", style={"display": "flex"})]
    for name in MAKERS:
        title, sentence = f"{name}-title", f"{name}-sentence"
        shown += [html.H2(now[title, "children"], id=title)]
        shown += [html.P(now[sentence, "children"], id=sentence)]
        if name in DRAWN:
            settings: Any = config(chart_words(WORDS))
            drawn = dcc.Graph(id=name, figure=now[name, "figure"], config=settings)
            shown += [drawn, html.Details(html.Summary(WORDS.text("Table, sources and data")))]
    body = html.Div(shown, style={"flex": "1"})
    return html.Main(
        [dcc.Location(id="url", refresh=False), sidebar(), body], style={"display": "flex"}
    )


OUTPUTS = (
    *((f"{name}-{part}", "children") for name, part in SHOWN),
    ("tiles", "children"),
    *((name, "figure") for name in DRAWN),
    ("url", "search"),
)
app = Dash(__name__)
app.layout = page


@app.callback(
    [Output(*one) for one in OUTPUTS],
    *(Input(name, "value") for name in ("countries", "years", "groups", "origins", "as_of")),
    prevent_initial_call=True,
)
def narrowed(
    countries: list[str], years: list[int], groups: list[str], origins: list[str], as_of: str
) -> list[Any]:
    """The page for another selection."""
    selection = Selection(
        countries=tuple(countries or ()),
        years=tuple(years or ()),
        groups=tuple(groups or ()),
        origins=tuple(origins or ()),
        as_of=date.fromisoformat(as_of) if as_of else None,
    )
    return parts(selection)


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(sys.argv[1]))
