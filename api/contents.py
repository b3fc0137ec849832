"""What is the content of each answer? The bytes of a question, made once and kept for a while.

A CSV is the very file that the dashboard hands over; JSON holds the same rows with their metadata.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlencode

from api import store
from api.asking import FILTERS, Question
from api.sending import Content
from reports.exports import EXPORTS, Extract
from reports.exports.asked import claims, counts, totals
from reports.exports.edition import edition, file_name
from reports.figures import Figures


@dataclass(frozen=True)
class Table:
    """What can be asked for: its parameters, and who answers with which rows."""

    parameters: tuple[str, ...]
    rows: Callable[[Question, str], Extract]


def _counts(asked: Question, address: str) -> Extract:
    return counts(_figures(asked), asked.selection, by=asked.by, address=address)


def _totals(asked: Question, address: str) -> Extract:
    return totals(_figures(asked), asked.selection, address=address)


def _claims(asked: Question, address: str) -> Extract:
    return claims(_figures(asked), asked.selection, address=address)


def _figures(asked: Question) -> Figures:
    return store.figures(asked.selection.edition, asked.selection.as_of)


TABLES: Mapping[str, Table] = {
    "counts": Table((*FILTERS, "groups", "by"), _counts),
    "totals": Table(FILTERS, _totals),
    "claims": Table((*FILTERS, "groups", "limit", "offset"), _claims),
}


@lru_cache(maxsize=32)
def table(name: str, form: str, asked: Question) -> Content:
    """The rows of a table as a file of this form: csv or json."""
    address = f"{name}.{form}?{_query(asked, name)}"
    whole = TABLES[name].rows(asked, f"api/{address}")
    end = None if asked.limit is None else asked.offset + asked.limit
    part = replace(
        whole,
        rows=whole.rows.iloc[asked.offset : end],
        documents=whole.documents[asked.offset : end],
    )
    export = EXPORTS["semicolon" if asked.delimiter == "semicolon" else form]
    paged = "limit" in TABLES[name].parameters
    return Content(
        body=export.write(part),
        mime=export.mime,
        edition=asked.selection.edition,
        name=f"{whole.stem}{export.ending}" if form == "csv" else "",
        more=_page(asked, name, form, len(whole.rows)) if paged else {},
    )


@lru_cache(maxsize=4)
def whole_edition(name: str) -> Content:
    """A whole edition as a zip."""
    figures = store.figures(name, None)
    return Content(edition(figures), "application/zip", name, file_name(figures))


def _query(asked: Question, name: str) -> str:
    """The question, its edition named; the same for all who ask the same."""
    said = asked.selection.parameters()
    said.pop("lang", None)
    if "by" in TABLES[name].parameters:
        said["by"] = ".".join(asked.by)
    return urlencode(said)


def _page(asked: Question, name: str, form: str, rows: int) -> dict[str, str]:
    """How many rows there are, and where those before and behind are found."""
    said = {"X-Total-Count": str(rows)}
    if asked.limit is None:
        return said
    places = {"prev": asked.offset - asked.limit, "next": asked.offset + asked.limit}
    if asked.offset == 0:
        places.pop("prev")
    query = _query(asked, name)
    links = [
        f'<{name}.{form}?{query}&limit={asked.limit}&offset={max(offset, 0)}>; rel="{where}"'
        for where, offset in places.items()
        if offset < rows
    ]
    return {**said, "Link": ", ".join(links)} if links else said
