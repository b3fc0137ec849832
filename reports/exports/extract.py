"""What is taken away with an exhibit? Its rows, and every fact that has to travel along.

How that becomes bytes is the business of each form of file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from domain.selection import Selection
from domain.stamp import Stamp
from domain.words import Words
from reports.citing import citation, licence, single_figure
from reports.deck.returning import stamp_of
from reports.exhibit import Exhibit
from reports.exports.documents import Document, Documents, documents, in_a_cell, together
from reports.exports.ruled import rulings
from reports.figures import Figures
from reports.view import View

TAIL = ("claims", "ruling", "number", "sources", "edition", "as_of")  # how every row ends


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


FACTS = {
    "title": _("Title"),
    "sentence": _("In one sentence"),
    "selection": _("Selection"),
    "edition": _("Edition"),
    "as_of": _("As of"),
    "stamp": _("Stamp"),
    "rules": _("Version of the rules of settling"),
    "address": _("Address of the view"),
    "licence": _("Licence"),
    "cite": _("How to cite"),
    "single_figure": _("For a single figure"),
}


@dataclass(frozen=True, eq=False)
class Extract:
    """Rows in codes, ending with TAIL; per row its documents; the facts, by keys of FACTS.

    `sources` is '' in the rows: each form writes the documents in its own way. Rows that name
    their document themselves (claims) have neither.
    """

    rows: pd.DataFrame
    documents: Sequence[Documents]
    facts: Mapping[str, str]
    notes: tuple[str, ...]
    figures: Figures
    words: Words
    stem: str = field(default="repatriation")

    @property
    def flat(self) -> pd.DataFrame:
        """The rows with the documents of each in one cell."""
        if "sources" not in self.rows:
            return self.rows
        return self.rows.assign(sources=[in_a_cell(each) for each in self.documents])

    @property
    def sources(self) -> tuple[Document, ...]:
        """All documents, each once."""
        return together(self.documents)


def extract_of(
    exhibit: Exhibit, figures: Figures, selection: Selection, words: Words, *, address: str = ""
) -> Extract:
    """What a reader takes away of an exhibit; `address` leads back to the view."""
    said = {
        "title": exhibit.title,
        "sentence": exhibit.sentence,
        "selection": View(figures, selection, words).scope,
    }
    return extracted(
        exhibit.data,
        figures,
        words,
        said=said,
        address=address,
        notes=exhibit.notes,
        stem=exhibit.stem,
        stamp=str(stamp_of(selection, figures, exhibit.key)),
    )


def extracted(
    rows: pd.DataFrame,
    figures: Figures,
    words: Words,
    *,
    said: Mapping[str, str],
    address: str = "",
    notes: Iterable[str] = (),
    stem: str,
    stamp: str = "",
) -> Extract:
    """Rows of figures or of claims, with what is said of them and what holds of every file.

    `stamp` brings the view back; that of the edition does where there is none.
    """
    own = documents(figures, rows["claims"].astype("str")) if _rests_on_claims(rows) else []
    facts = {
        **said,
        "edition": figures.edition,
        "as_of": _until(figures),
        "stamp": stamp or str(Stamp(figures.edition, figures.until)),
        "rules": figures.rules,
        "address": address,
        "licence": licence(words),
        "cite": citation(words, figures, address if "://" in address else ""),
        "single_figure": single_figure(words),
    }
    known = {key: text for key, text in facts.items() if text}
    return Extract(_ended(rows, figures), own, known, tuple(notes), figures, words, stem)


def _ended(rows: pd.DataFrame, figures: Figures) -> pd.DataFrame:
    """The rows with their tail; a claim, which names its document itself, needs no list of ids."""
    if _rests_on_claims(rows):
        known = rows.assign(ruling=rulings(rows, figures), sources="")
    else:
        known = rows.drop(columns=["claims"], errors="ignore")
    known = known.assign(edition=figures.edition, as_of=_until(figures))
    tail = [name for name in TAIL if name in known]
    return known[[*known.columns.drop(tail), *tail]].reset_index(drop=True)


def _rests_on_claims(rows: pd.DataFrame) -> bool:
    """Whether rows name the claims behind them; a claim itself names its document."""
    return "claims" in rows and "claim" not in rows


def _until(figures: Figures) -> str:
    return figures.until.isoformat() if figures.until else ""
