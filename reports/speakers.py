"""Who speaks, how often, and how often do others say the same? Counts, and no verdict on anybody.

Editions of one broadcaster are one voice; what several pages quote, a voice said once.
"""

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from charts.theme import Mode
from domain.selection import Selection
from domain.words import Words
from reports.claims_asked import claims_of
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.view import View
from reports.wording import numbers, records
from stats.said import EVERYWHERE, said
from stats.voices import heard, voices

SHOWN = 40  # rows on the page; the file holds all
MEASURES = ("count", "settled", "agree", "alone", "sole")


def who_speaks(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Every voice of the selection with its figures, those of most figures first."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "Who speaks, and how often others say the same – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    rows = _voices(view)
    if rows.empty:
        return nothing(view, key="speakers", title=title)
    shown = rows.iloc[:SHOWN]
    return made(
        view,
        key="speakers",
        title=title,
        sentence=_told(words, rows),
        figure=None,
        table=_table(words, shown),
        numbers=_links(words, shown),
        data=rows[["voice", "kinds", *MEASURES, "claims"]],
        notes=_notes(words, len(rows) - len(shown)),
        open=True,
    )


def _voices(view: View) -> pd.DataFrame:
    """The voices, those of most figures first; claims on all nationalities together stay out."""
    claims = claims_of(view)
    own = claims.loc[claims["country"].astype("str") != EVERYWHERE, "claim"]
    known = _heard(view.figures)
    rows = voices(known[known["claim"].isin(own)])
    keys = pd.DataFrame({"count": -rows["count"], "voice": rows["voice"].str.casefold()})
    return rows.loc[keys.sort_values(["count", "voice"]).index].reset_index(drop=True)


@lru_cache(maxsize=8)
def _heard(figures: Figures) -> pd.DataFrame:
    """How the claims known by the date of the figures stand beside one another."""
    claims = said(figures.claims, as_of=figures.as_of)
    return heard(claims, figures.choices, figures.speakers)


def _told(words: Words, rows: pd.DataFrame) -> str:
    sums = rows[[*MEASURES]].sum()
    return words.text(
        "{voices} gave {figures}: {agree} of these another voice gave too, {alone} stand alone"
        " against others, and on {sole} nobody else spoke.",
        voices=words.plural("{n} speaker", "{n} speakers", len(rows)),
        figures=words.plural("{n} figure", "{n} figures", int(sums["count"])),
        agree=words.number(int(sums["agree"])),
        alone=words.number(int(sums["alone"])),
        sole=words.number(int(sums["sole"])),
    )


def _columns(words: Words) -> dict[str, str]:
    return {
        "count": words.text("Figures"),
        "settled": words.text("of these, the settled figure"),
        "agree": words.text("another voice agrees"),
        "alone": words.text("alone against others"),
        "sole": words.text("nobody else speaks"),
    }


def _table(words: Words, rows: pd.DataFrame) -> pd.DataFrame:
    found = records(rows)
    kinds = ["; ".join(map(words.label, row["kinds"].split())) for row in found]
    return pd.DataFrame(
        {
            words.text("Speaker"): [row["voice"] for row in found],
            words.text("Kind of speaker"): kinds,
            **{name: numbers(words, rows[code]) for code, name in _columns(words).items()},
        },
        dtype="str",
    )


def _links(words: Words, rows: pd.DataFrame) -> pd.DataFrame:
    """A speaker's name leads to all claims that hold it."""
    table = _table(words, rows)
    links = pd.DataFrame("", index=table.index, columns=table.columns)
    links[words.text("Speaker")] = [f"search={voice}" for voice in rows["voice"]]
    return links


def _notes(words: Words, left: int) -> Sequence[str]:
    notes = [
        words.text(
            "In the order of how many figures each gave, then of names. The order says nothing of"
            " how far to trust anybody: who stands alone may be the one who is right."
        ),
        words.text(
            "A figure is one number on one period and group, however many pages quote it; “at"
            " least” and “about” are compared by their number."
        ),
    ]
    if left:
        more = words.plural(
            "{n} more speaker is in the file below.",
            "{n} more speakers are in the file below.",
            left,
        )
        notes.append(more)
    return notes
