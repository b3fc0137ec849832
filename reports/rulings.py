"""What did people decide where the rules cannot? The rulings of an edition, with their reasons."""

from datetime import date
from typing import Any

import pandas as pd

from domain.number import Number
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.naming import operation_name
from reports.sources import sources
from reports.wording import NONE, lookup, records

TOTAL = "total"


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


KINDS = {
    "choose": _("claims chosen"),
    "reject": _("claims rejected"),
    "set": _("count set"),
}


def rulings(
    figures: Figures, selection: Selection, words: Words, *, mode: str = "light"
) -> Exhibit:
    """Every ruling in force, whatever the selection; each leads to what it decided."""
    del selection, mode  # a ruling holds for all readers, and has no picture
    rows = records(figures.rulings.astype({"count": "Int64"}))
    known = lookup(figures.operations, "operation")
    table = pd.DataFrame([_told(words, row, known) for row in rows], dtype="str")
    links = pd.DataFrame("", index=table.index, columns=table.columns)
    if rows:
        links[words.text("Operation")] = [_opened(row, known) for row in rows]
        links[words.text("People")] = [_number(row, known) for row in rows]
    decided = len(figures.rulings["ruling"].unique()) if rows else 0
    return Exhibit(
        key="rulings",
        title=words.text("The rulings in force – edition {edition}", edition=figures.edition),
        sentence=words.plural(
            "{n} time a person decided what the rules cannot; the reason and the claims cited stand"
            " beside it.",
            "{n} times a person decided what the rules cannot; the reason and the claims cited"
            " stand beside each.",
            decided,
        ),
        figure=None,
        table=table,
        notes=words.footnotes(row["country"] for row in rows),
        sources=sources(figures, figures.rulings, words) if rows else (),
        data=figures.rulings,
        stem=f"repatriation_rulings_{figures.edition}",
        addresses=links,
        open=True,
    )


def _told(words: Words, row: dict[str, Any], known: dict[Any, dict[str, Any]]) -> dict[str, str]:
    operation, count, kind = known.get(row["operation"]), row["count"], KINDS[row["kind"]]
    name = operation_name(words, operation) if operation else row["operation"] or NONE
    return {
        words.text("Ruling"): row["ruling"],
        words.text("Country"): words.country(row["country"]),
        words.text("Operation"): name,
        words.text("Decision"): words.text(kind),
        words.text("People"): NONE if count is None else _people(words, row["group"], count),
        words.text("Reason"): words.reason(row),
        words.text("Claims cited"): row["claims"].replace(" ", ", "),
        words.text("By whom, when"): f"{words.wording(row['author'])}, {_day(words, row['date'])}",
    }


def _people(words: Words, group: str, count: int) -> str:
    return words.text("{group}: {number}", group=words.group(group), number=words.number(count))


def _day(words: Words, said: str) -> str:
    return words.date(date.fromisoformat(said), short=True)


def _opened(row: dict[str, Any], known: dict[Any, dict[str, Any]]) -> str:
    return f"operation={row['operation']}" if row["operation"] in known else ""


def _number(row: dict[str, Any], known: dict[Any, dict[str, Any]]) -> str:
    """The address of the number that was set."""
    if row["operation"] not in known or row["count"] is None:
        return ""
    groups = () if row["group"] == TOTAL else (row["group"],)
    return str(Number((row["country"],), (), row["operation"], groups))
