"""How do counts that were read become the table of data/claims? Ids, the event, what was answered.

Ids are made from what a claim is on, never from its number: a corrected number keeps its id.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b

import pandas as pd

from domain.findings import Finding
from etl.intake.events import Events
from etl.intake.given import Opened
from etl.intake.labels import Fields
from etl.intake.shapes import Entry
from etl.normalise.columns import OPTIONAL, REQUIRED
from etl.readers import Table

_COLUMNS = (*REQUIRED, *OPTIONAL)
_KEY = (
    *("speaker", "publisher", "title", "url", "scope", "country", "origin", "date", "since"),
    *("operation", "group", "qualifier"),
)
_ANSWERED = ("speaker", "publisher", "published", "scope", "country", "origin", "title", "url")
_BYTES = 8  # of a hash: enough for a hundred million claims


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


def table_of(
    entries: Iterable[Entry], answers: Mapping[str, str], *, events: Events, opened: Opened
) -> Table:
    """The claims in the columns of data/claims; the index is the row in the reader's file."""
    rows: dict[str, tuple[Entry, dict[str, str]]] = {}
    findings = []
    for entry in entries:
        claim = _claim(entry.fields, answers, events=events)
        key = claim["claim_id"] if not entry.fields.get("claim_id") else f"{len(rows)} "
        if key in rows:
            findings.append(_again(entry, claim, rows[key], file=opened.file))
        else:
            rows[key] = (entry, claim)
    frame = pd.DataFrame([claim for _, claim in rows.values()], columns=list(_COLUMNS), dtype="str")
    frame.index = pd.Index([entry.row for entry, _ in rows.values()], dtype="int64")
    others = dict.fromkeys(_COLUMNS[1:], "category")
    return Table(
        frame=frame.astype(others),
        file=opened.file,
        encoding=opened.encoding,
        delimiter=opened.delimiter,
        rows=len(frame),
        findings=tuple(findings),
    )


def _claim(fields: Fields, answers: Mapping[str, str], *, events: Events) -> dict[str, str]:
    """One row of the table."""
    claim = dict.fromkeys(_COLUMNS, "")
    claim |= {one: answers.get(one, "") for one in _ANSWERED}
    claim |= {one: text for one, text in fields.items() if text and one in claim}
    claim |= _period(claim)
    claim["event_type"] = claim["event_type"] or "repatriation"
    claim["event_id"] = claim["event_id"] or events.event_of(
        scope=claim["scope"],
        country=claim["country"],
        date=claim["date"],
        name=claim["operation"],
    )
    claim["claim_id"] = claim["claim_id"] or _id(claim, own_event=fields.get("event_id", ""))
    return claim


def _period(claim: Mapping[str, str]) -> dict[str, str]:
    """scope, date and since: of an operation its first day, of a running total its last."""
    scope, date, since = claim["scope"], claim["date"], claim["since"]
    if scope == "operation":
        return {"date": since or date, "since": ""}
    if scope == "year_total" and since and since[:4] != date[:4]:
        return {"scope": "cumulative"}  # of several years, in a table of single ones
    return {"date": date if scope == "year_total" else date or claim["published"]}


def _id(claim: Mapping[str, str], *, own_event: str) -> str:
    key = "\x1f".join([*(claim[one] for one in _KEY), own_event])
    return "f" + blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()


def _again(
    entry: Entry, claim: Mapping[str, str], first: tuple[Entry, Mapping[str, str]], *, file: str
) -> Finding:
    """What to say of a second count of the same people."""
    before, other = first
    same = claim["count"] == other["count"]
    given = (("row", str(before.row)), ("count", claim["count"]), ("other", other["count"]))
    return Finding(
        severity="warn" if same else "stop",
        rule="said_again" if same else "said_otherwise",
        message=_("Row {row} says the same already; this one was left out.")
        if same
        else _("Row {row} gives {other} for the same people, this one {count}."),
        remedy=_("Remove one of the two, or say in the file in what they differ."),
        given=given,
        file=file,
        row=entry.row,
        column="count",
        value=claim["count"],
    )
