"""How do settled values become the frames of the design? Shapes only, no rules."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from domain.frames import COUNTS, OPERATIONS, TOTALS, typed
from etl.reference import Reference
from etl.settle.values import Figure, Outcome, Span


def _keys(span: Span) -> dict[str, object]:
    return {
        "kind": span.kind,
        "country": span.country,
        "origin": span.origin,
        "operation": span.operation,
        "start": span.start,
        "end": span.end,
        "year": span.year,
    }


def _figure(figure: Figure) -> dict[str, object]:
    return {name: getattr(figure, name) for name in Figure.__dataclass_fields__}


def totals_frame(spans: Iterable[Span]) -> pd.DataFrame:
    """One row for each operation, year, whole and remainder."""
    return typed(pd.DataFrame([_keys(one) | _figure(one.figure) for one in spans]), TOTALS)


def counts_frame(spans: Iterable[Span]) -> pd.DataFrame:
    """The leaves of each total; they add up to it."""
    rows = [
        _keys(one) | {"group": leaf} | _figure(figure)
        for one in spans
        for leaf, figure in one.leaves.items()
    ]
    return typed(pd.DataFrame(rows), COUNTS)


def operations_frame(
    events: pd.DataFrame, reference: Reference, names: dict[str, str], as_of: date | None
) -> pd.DataFrame:
    """Every operation that had begun, with its names, its date, its origin and its event type."""
    texts = reference.events.drop_duplicates("operation").set_index("operation").to_dict("index")
    begun = events if as_of is None else events[events["start"] <= pd.Timestamp(as_of)]
    ids = begun["operation"].astype(str)
    named = begun.assign(
        operation=ids,
        name=[texts.get(one, {}).get("name") or names.get(one) or one for one in ids],
        name_ru=[texts.get(one, {}).get("name_ru", "") for one in ids],
        name_uz=[texts.get(one, {}).get("name_uz", "") for one in ids],
    )
    ordered = named.sort_values(["country", "start", "operation"])
    return typed(ordered.reset_index(drop=True), OPERATIONS)


def standings(outcomes: Iterable[Outcome]) -> dict[str, str]:
    """What became of each claim on a whole: chosen, in the range, or narrower than it says."""
    found: dict[str, str] = {}
    for one in outcomes:
        if one.whole is None:
            continue
        for total in one.whole.narrower:
            found |= dict.fromkeys(total.claims.split(), "narrower")
        for total in one.whole.in_range:
            found |= dict.fromkeys(total.claims.split(), "in_range")
        if one.whole.chosen:
            found |= dict.fromkeys(one.whole.chosen.claims.split(), "chosen")
    return found
