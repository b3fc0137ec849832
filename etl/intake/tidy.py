"""How do counts that were read become the table of data/claims? Ids, the event, what was answered.

Ids are made from what a claim is on, never from its number: a corrected number keeps its id.
"""

from collections.abc import Mapping, Sequence
from hashlib import blake2b

import pandas as pd

from domain.findings import Finding
from etl.intake.events import Events
from etl.intake.given import Opened
from etl.intake.shapes import Entry
from etl.normalise.columns import OPTIONAL, REQUIRED
from etl.readers import Table
from etl.wanted import each_wanted

_COLUMNS = (*REQUIRED, *OPTIONAL)
_KEY = (
    *("speaker", "publisher", "title", "url", "scope", "country", "origin", "date", "since"),
    "operation",
)  # with the group and the qualifier
_ANSWERED = ("speaker", "publisher", "published", "scope", "country", "origin", "title", "url")
Claim = dict[str, str]
_BETWEEN = "\x1f"
_BYTES = 8  # of a hash: enough for a hundred million claims


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


def table_of(
    entries: Sequence[Entry], answers: Mapping[str, str], *, events: Events, opened: Opened
) -> Table:
    """The claims in the columns of data/claims; the index is the row in the reader's file."""
    bases = _Bases(answers, events)
    kept: dict[str, tuple[Entry, int]] = {}
    findings = []
    for entry in each_wanted(entries):
        base = bases.of(entry)
        key = bases.own_id(entry, base) or f"{len(kept)} "
        if key in kept:
            findings.append(_again(entry, kept[key][0], file=opened.file))
        else:
            kept[key] = (entry, base)
    return Table(
        frame=_frame(kept, bases.claims),
        file=opened.file,
        encoding=opened.encoding,
        delimiter=opened.delimiter,
        rows=len(kept),
        findings=tuple(findings),
    )


def _frame(kept: Mapping[str, tuple[Entry, int]], bases: Sequence[tuple[str, ...]]) -> pd.DataFrame:
    """The table: of each claim what it shares with the others of its row, and its own."""
    codes = [base for _, base in kept.values()]
    shared = pd.DataFrame(bases, columns=list(_COLUMNS), dtype="str").astype("category")
    frame = shared.iloc[codes].set_axis([entry.row for entry, _ in kept.values()], axis="index")
    given = frame["claim_id"].astype("str")
    own = pd.Series(list(kept), index=frame.index, dtype="str")
    return frame.assign(
        claim_id=given.where(given != "", own),
        group=pd.Categorical([entry.group for entry, _ in kept.values()]),
        count=pd.Categorical([str(entry.number) for entry, _ in kept.values()]),
        qualifier=pd.Categorical([entry.qualifier for entry, _ in kept.values()]),
    )


class _Bases:
    """What the counts of a row, in the columns of one year, have in common."""

    def __init__(self, answers: Mapping[str, str], events: Events) -> None:
        self.claims: list[tuple[str, ...]] = []
        self._keys: list[str] = []
        self._known: dict[tuple[int, str], int] = {}
        self._answers = {one: answers.get(one, "") for one in _ANSWERED}
        self._events = events

    def of(self, entry: Entry) -> int:
        """The place of what a count shares with others."""
        known = (id(entry.fields), entry.year)
        if known not in self._known:
            self._known[known] = len(self.claims)
            claim = self._claim(entry)
            self.claims.append(tuple(claim.values()))
            own = entry.fields.get("event_id", "")
            self._keys.append(_BETWEEN.join([*(claim[one] for one in _KEY), own]))
        return self._known[known]

    def own_id(self, entry: Entry, base: int) -> str:
        """An id made from what the count is on; '' where the file gives one."""
        if entry.fields.get("claim_id"):
            return ""
        key = _BETWEEN.join((self._keys[base], entry.group, entry.qualifier))
        return "f" + blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_BYTES).hexdigest()

    def _claim(self, entry: Entry) -> Claim:
        given = entry.fields.items()
        claim = self._answers | {one: text for one, text in given if text and one in _COLUMNS}
        claim |= {"date": entry.year} if entry.year else {}
        claim = dict.fromkeys(_COLUMNS, "") | {"event_type": "repatriation"} | claim
        claim |= _period(claim)
        claim["event_id"] = claim["event_id"] or self._events.event_of(
            scope=claim["scope"],
            country=claim["country"],
            date=claim["date"],
            name=claim["operation"],
        )
        return claim


def _period(claim: Claim) -> Claim:
    """scope, date and since: of an operation its first day, of a running total its last."""
    scope, date, since = claim["scope"], claim["date"], claim["since"]
    if scope == "operation":
        return {"date": since or date, "since": ""}
    if scope == "year_total" and since and since[:4] != date[:4]:
        return {"scope": "cumulative"}  # of several years, in a table of single ones
    return {"date": date if scope == "year_total" else date or claim["published"]}


def _again(entry: Entry, first: Entry, *, file: str) -> Finding:
    """What to say of a second count of the same people."""
    same = entry.number == first.number
    given = (("row", str(first.row)), ("count", str(entry.number)), ("other", str(first.number)))
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
        value=str(entry.number),
    )
