"""What is a script told of a draft, or of two editions?"""

from collections.abc import Collection
from dataclasses import asdict
from typing import Any

import pandas as pd

from domain.findings import Finding
from etl.intake.given import Understood
from etl.pipeline import Draft

_OF_A_CLAIM = (
    *("claim", "country", "operation", "period_kind", "start", "end", "group", "count"),
    *("speaker", "publisher"),
)


def answer(made: Draft, *, ticks: Collection[str]) -> dict[str, Any]:
    """A draft as one object."""
    opened = made.understood.opened if made.understood else None
    return {
        "encoding": opened.encoding if opened else "",
        "delimiter": opened.delimiter if opened else "",
        "rows": made.rows,
        "claims": made.claims,
        "people": made.people,
        "publishable": made.publishable(ticks),
        "unticked": made.unticked(ticks),
        "understood": _understood(made.understood) if made.understood else None,
        "findings": [finding_told(one) for one in made.findings],
        "differences": records(made.differences),
        "moved": records(made.moved),
        "claims_changed": records(claims_told(made.changed)),
        "would_disappear": records(made.absent.loc[:, list(_OF_A_CLAIM)]),
    }


def finding_told(one: Finding) -> dict[str, Any]:
    """A finding in English."""
    keys = ("severity", "rule", "file", "row", "column", "value")
    values = {key: getattr(one, key) for key in keys}
    return values | {"message": one.said(), "remedy": one.advised()}


def claims_told(changed: pd.DataFrame) -> pd.DataFrame:
    """Claims that are new, changed or gone, in the columns that say what they are on."""
    kept = [name for name in _OF_A_CLAIM if name != "count"]
    return changed.loc[:, ["change", *kept, "before", "after"]]


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows as objects; days as text, what is missing as null."""
    days = frame.select_dtypes("datetime")
    texts = {str(name): frame[name].dt.strftime("%Y-%m-%d") for name in days}
    plain = frame.assign(**texts).astype("object")
    rows = plain.where(plain.notna(), None).to_dict("records")
    return [{str(name): value for name, value in one.items()} for one in rows]


def _understood(one: Understood) -> dict[str, Any]:
    return {
        "form": one.opened.form,
        "archive": one.opened.archive,
        "doubts": list(one.opened.doubts),
        "sheet": one.sheet,
        "sheets": [sheet.name for sheet in one.opened.sheets],
        "header": list(one.header),
        "title": one.title,
        "shape": one.shape,
        "columns": [asdict(column) for column in one.columns],
        "unread": [{"row": row, "reason": reason} for row, reason in one.unread],
        "questions": [asdict(question) for question in one.questions],
    }
