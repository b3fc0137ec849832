"""A few claims, written as short as a test can be read."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from etl.reference import Reference
from etl.settle import Settled, settle
from tests.laws.claims import SPEAKERS, frame, reference

DAY = date(2021, 3, 16)
Row = dict[str, object]


def operation(speaker: str, source: str = "s1", *, name: str = "KGZ-a", **groups: int) -> list[Row]:
    """What one document says of an operation of 16 March 2021."""
    period: Row = {"event": name, "operation": name, "period_kind": "operation", "precision": "day"}
    return _rows(period | {"start": DAY, "end": DAY, "origins": "IRQ"}, speaker, source, groups)


def running(
    speaker: str, source: str, *, since: date | None, until: date, **groups: int
) -> list[Row]:
    """What one document says in a running total."""
    period: Row = {"event": "running", "operation": "", "period_kind": "running_total"}
    span = {"start": since, "end": until, "precision": "day", "origins": ""}
    return _rows(period | span, speaker, source, groups)


def year(speaker: str, source: str, number: int, **groups: int) -> list[Row]:
    """What one document says of a whole year."""
    period: Row = {"event": f"year-{number}", "operation": "", "period_kind": "year", "origins": ""}
    span = {"start": date(number, 1, 1), "end": date(number, 12, 31), "precision": "year"}
    return _rows(period | span, speaker, source, groups)


def _rows(period: Row, speaker: str, source: str, groups: dict[str, int]) -> list[Row]:
    said = {
        "source": source,
        "publisher": source,
        "country": "KGZ",
        "speaker": speaker,
        "speaker_kind": SPEAKERS[speaker],
        "event_type": "repatriation",
        "published": None,
        "qualifier": "exact",
    }
    return [period | said | {"group": group, "count": count} for group, count in groups.items()]


def but(rows: list[Row], **changes: object) -> list[Row]:
    """The same rows with something changed."""
    return [row | changes for row in rows]


def settled(
    *documents: list[Row], rulings: Sequence[Mapping[str, object]] | None = None, **options: date
) -> Settled:
    """The documents settled, with rulings if a test has any."""
    tables = reference()
    if rulings is not None:
        rows = pd.DataFrame(
            [{**dict.fromkeys(tables.rulings, ""), **row} for row in rulings], dtype="str"
        )
        tables = Reference(**{**vars(tables), "rulings": rows})
    claims = frame([row for document in documents for row in document])
    return settle(claims, reference=tables, **options)


def figure(result: Settled, kind: str) -> tuple[int, int, int, str, str]:
    """Count, low, high, qualifier and basis of the one total of its kind."""
    rows = result.totals[result.totals["kind"] == kind]
    (row,) = rows[["count", "low", "high", "qualifier", "basis"]].astype(object).to_numpy().tolist()
    return tuple(row)


def leaves(result: Settled, kind: str) -> dict[str, int]:
    """The leaves of the one total of its kind."""
    rows = result.counts[result.counts["kind"] == kind]
    return dict(zip(rows["group"].astype(str), rows["count"].astype(int), strict=True))


def rules(result: Settled) -> set[str]:
    """The rules of the findings."""
    return {finding.rule for finding in result.findings}


def told(result: Settled, kind: str, standing: str) -> dict[str, tuple[str, str]]:
    """Reason and winner of each claim of a kind of unit that stands so."""
    choices = result.choices
    kept = choices[(choices["kind"] == kind) & (choices["standing"] == standing)]
    rows = kept[["claim", "reason", "against"]].astype(str).to_numpy().tolist()
    return {claim: (reason, against) for claim, reason, against in rows}
