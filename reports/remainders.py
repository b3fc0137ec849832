"""Which parts don't add up, and how many people are missing? Settled figures, then documents.

A whole equals its parts plus a remainder; here every remainder is named, and none is explained
away.
"""

from collections.abc import Sequence

import pandas as pd

from charts.theme import Mode
from domain.selection import Selection
from domain.words import Words
from reports.documents import of_documents
from reports.everywhere import of_countries
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.lines import Line
from reports.making import made, nothing
from reports.settled_parts import broken_down, itemised
from reports.view import View
from reports.wording import people_of
from stats import parts
from stats.pieces import Only

_TYPES = {
    "compared": "str",
    "country": "str",
    "operation": "str",
    "year": "Int64",
    "count": "int64",
    "low": "int64",
    "high": "int64",
    "qualifier": "str",
    "basis": "str",
    "claims": "str",
    "parts": "str",
    "left": "int64",
    "number": "str",
}


def what_does_not_add_up(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Every remainder of the selection, and the documents whose own parts leave people over."""
    view = View(figures, selection, words, mode).of_all_groups()
    key = "not-adding-up"
    title = words.text(
        "Which parts don’t add up, and who is missing – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    if view.table().empty:
        return nothing(view, key=key, title=title)
    whole = of_countries(view, _not_itemised)
    groups = of_countries(view, _not_broken_down)
    found = [*itemised(view, whole), *broken_down(view, groups), *of_documents(view)]
    return made(
        view,
        key=key,
        title=title,
        sentence=_said(view, whole, groups),
        figure=None,
        table=_table(words, found),
        numbers=_numbers(words, found),
        data=_coded(found),
        notes=[
            words.text("A remainder is shown as it is: nobody says who these people are."),
            words.text(
                "Of documents, only figures that they state exactly are compared; parts beyond a"
                " settled figure are not used."
            ),
        ],
        open=True,
    )


def _not_itemised(figures: Figures, only: Only) -> pd.DataFrame:
    return parts.not_itemised(figures.totals, figures.counts, **only)


def _not_broken_down(figures: Figures, only: Only) -> pd.DataFrame:
    return parts.not_broken_down(figures.totals, figures.counts, by=("country",), **only)


def _said(view: View, whole: pd.DataFrame, groups: pd.DataFrame) -> str:
    words = view.words
    return words.text(
        "Of {people}, {itemised} are not itemised by operation and {broken} not broken down"
        " by group.",
        people=people_of(words, view.table().iloc[0]),
        itemised=words.number(int(whole["left"].sum())),
        broken=words.number(int(groups["left"].sum())),
    )


def _table(words: Words, found: Sequence[Line]) -> pd.DataFrame:
    columns = {
        words.text("What is compared"): [line.kind for line in found],
        words.text("Country"): [line.country for line in found],
        words.text("Operation or period"): [line.name for line in found],
        words.text("Stated or settled"): [line.whole for line in found],
        words.text("Its parts"): [line.parts for line in found],
        words.text("What the parts leave open"): [line.left for line in found],
    }
    return pd.DataFrame(columns, dtype="str")


def _numbers(words: Words, found: Sequence[Line]) -> pd.DataFrame:
    table = _table(words, found)
    numbers = pd.DataFrame("", index=table.index, columns=table.columns)
    numbers[words.text("Stated or settled")] = [line.numbers[0] for line in found]
    numbers[words.text("What the parts leave open")] = [line.numbers[1] for line in found]
    return numbers


def _coded(found: Sequence[Line]) -> pd.DataFrame:
    """The lines in codes; the total of several countries is left to whoever adds them."""
    rows = [{**line.data, "number": line.numbers[0]} for line in found if line.data["country"]]
    return pd.DataFrame(
        {
            name: pd.Series([row.get(name) for row in rows], dtype=kind)
            for name, kind in _TYPES.items()
        }
    )
