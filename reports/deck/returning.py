"""Which view does a pasted stamp or link bring back? A page, an exhibit on it, and an address.

What of the address is unknown here is reported where it is read, as for every link.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

from domain.deck import PARAMETERS as OF_A_DECK
from domain.errors import UnknownEdition, UsageError
from domain.selection import PARAMETERS, Parameters, Selection
from domain.stamp import Stamp, read_stamp, stamped
from reports.deck.offered import OFFERED
from reports.figures import Figures

_KEPT = {*PARAMETERS, *OF_A_DECK} - {"lang"}
_SHOWN_BY = {  # what belongs to one page each
    "number": "passport",
    "operation": "operations",
    "rows": "table",
    "columns": "table",
    "measure": "table",
    "search": "sources",
    "map": "map",
}
_Until = Callable[[str], date | None]


@dataclass(frozen=True)
class Way:
    """The page ('' for any), the exhibit on it ('' for its top), the parameters, what is unknown.

    The parameters hold no language: a stamp is the same in all.
    """

    page: str
    exhibit: str
    parameters: Parameters
    unknown: tuple[str, ...] = ()


def stamp_of(selection: Selection, figures: Figures, exhibit: str = "") -> Stamp:
    """The stamp of a view, or of an exhibit that has one of its own."""
    pinned = replace(selection, edition=figures.edition)
    return stamped(pinned, figures.until, exhibit if exhibit in OFFERED else "")


def way_back(text: str, *, editions: Collection[str], until: _Until, pages: Collection[str]) -> Way:
    """Where a stamp or a link leads; `until` gives the newest day of an edition's own figures.

    `UsageError` where the text holds neither, `UnknownEdition` where its edition is not here.
    """
    linked = _link(text, pages)
    if linked is not None:
        return linked
    stamp = read_stamp(text)
    if stamp is None:
        raise UsageError("There is no stamp in this text.")
    if stamp.edition not in editions:
        raise UnknownEdition("There is no edition {edition} here.", edition=stamp.edition)
    # As published, not settled anew for the day that is its own.
    own = replace(stamp, day=None) if stamp.day == until(stamp.edition) else stamp
    asked = {name: list(values) for name, values in own.parameters().items() if values}
    return Way(
        page=_page(stamp.exhibit, asked),
        exhibit=stamp.exhibit if stamp.exhibit in OFFERED else "",
        parameters=asked,
        unknown=(stamp.exhibit,) if stamp.exhibit and stamp.exhibit not in OFFERED else (),
    )


def _page(exhibit: str, asked: Parameters) -> str:
    if exhibit in OFFERED:
        return OFFERED[exhibit].page
    return next((page for name, page in _SHOWN_BY.items() if name in asked), "")


def _link(text: str, pages: Collection[str]) -> Way | None:
    """The view of an address of the dashboard; None where the text is none."""
    try:
        parts = urlsplit(text.strip())
    except ValueError:  # not even the beginning of an address
        return None
    asked = {name: each for name, each in parse_qs(parts.query).items() if name in _KEPT}
    if not asked or read_stamp(parts.path):
        return None
    named = parts.path.rstrip("/").rpartition("/")[2]
    page = "present" if "slide" in asked else named
    return Way(page if page in pages else "", parts.fragment, asked)
