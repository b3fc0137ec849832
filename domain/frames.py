"""Which columns has each frame, and of which type? Plain constants; no checking happens here.

A text that repeats is categorical. Pandera schemas are built from these constants at the two gates
of the ETL (after normalising, after settling) and nowhere else.
"""

import pandas as pd

Types = dict[str, str]

_KEYS: Types = {
    "kind": "category",
    "country": "category",
    "origin": "category",
    "operation": "category",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "year": "Int64",
}
_FIGURE: Types = {
    "count": "int64",
    "low": "int64",
    "high": "int64",
    "qualifier": "category",
    "basis": "category",
    "claims": "str",
    "ruling": "str",
}

CLAIMS: Types = {
    "claim": "str",
    "event": "category",
    "operation": "category",
    "operation_name": "category",
    "source": "category",
    "publisher": "category",
    "speaker": "category",
    "speaker_kind": "category",
    "event_type": "category",
    "period_kind": "category",
    "country": "category",
    "origins": "category",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "precision": "category",
    "published": "datetime64[s]",
    "group": "category",
    "count": "int64",
    "qualifier": "category",
    "evidence": "category",
    "note": "category",
    "file": "category",
    "row": "int64",
}
SOURCES: Types = {
    "source": "str",
    "publisher": "category",
    "publisher_kind": "category",
    "title": "str",
    "url": "str",
    "published": "str",
    "language": "category",
}
OPERATIONS: Types = {
    "operation": "str",
    "country": "category",
    "name": "str",
    "name_ru": "str",
    "name_uz": "str",
    "origin": "category",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "precision": "category",
    "event_type": "category",
}
TOTALS: Types = {**_KEYS, **_FIGURE}
COUNTS: Types = {**_KEYS, "group": "category", **_FIGURE}
POINTS: Types = {
    "country": "category",
    "period_kind": "category",
    "start": "datetime64[s]",
    "end": "datetime64[s]",
    "precision": "category",
    "group": "category",
    "count": "int64",
    "qualifier": "category",
    "speaker": "category",
    "speaker_kind": "category",
    "claims": "str",
    "standing": "category",
}
FINDINGS: Types = {
    "severity": "category",
    "rule": "str",
    "file": "str",
    "row": "Int64",
    "column": "str",
    "value": "str",
    "message": "str",
    "remedy": "str",
}

NOT_ITEMISED = "not_itemised"
NOT_STATED = "not_stated"
NOT_BROKEN_DOWN = "not_broken_down"

QUALIFIERS = ("exact", "about", "at_most", "at_least")  # from strong to weak
BASES = ("only", "agreed", "ranked", "ruled", "sum", "remainder")
KINDS = ("operation", "year", "whole", "remainder")


def typed(frame: pd.DataFrame, columns: Types) -> pd.DataFrame:
    """The frame with exactly these columns, in this order, of these types."""
    return frame.reindex(columns=list(columns)).astype(columns)


def empty(columns: Types) -> pd.DataFrame:
    """A frame of no rows with these columns."""
    return typed(pd.DataFrame(), columns)
