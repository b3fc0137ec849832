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
# What became of each claim on an operation, a year or a whole; `against` is the claim it lost to,
# which is chosen, lost in its turn, or gave way to what is settled inside.
CHOICES: Types = {
    "kind": "category",
    "country": "category",
    "operation": "category",
    "year": "Int64",
    "group": "category",
    "claim": "str",
    "standing": "category",
    "reason": "category",
    "against": "str",
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
    "given": "str",  # the values that fill both, as JSON
}

NOT_ITEMISED = "not_itemised"
NOT_STATED = "not_stated"
NOT_BROKEN_DOWN = "not_broken_down"

QUALIFIERS = ("exact", "about", "at_most", "at_least")  # from strong to weak
BASES = ("only", "agreed", "ranked", "ruled", "sum", "remainder")
STANDINGS = ("chosen", "agrees", "passed_over", "rejected", "beside")
REASONS = (  # why a claim stands as it does
    "ruling",  # a person decided
    "first",  # nothing was placed before it; it is what the figure rests on
    "summed",  # the total rests on it: it is one of the parts that were added up
    "refines",  # it tells the sexes of a group of which the chosen document does not
    "same_figure",  # another voice, or another page, with the figure that was chosen
    "exact_first",  # the chosen one is exact, this one is about, at most or at least
    "rank",  # the chosen speaker stands nearer to the act
    "stated_first",  # a stated total goes before a sum of parts
    "nearer",  # the chosen document is nearer in time
    "voices",  # more voices give the chosen figure
    "larger",  # of two figures equal in all else the larger is taken
    "first_id",  # nothing else told the two apart
    "adds_up",  # the chosen parts add up to the total, these do not
    "detail",  # the chosen parts say more
    "weakest_part",  # parts are taken together, and another part of the document stands lower
    "exceeds",  # these parts exceed the total
    "other_total",  # these parts belong to a total that was not chosen
    "one_side",  # only some of the parts, which never make a total
    "newer",  # of running totals the newest as-of date is taken
    "narrower",  # below what is settled inside it
    "later_start",  # a running total that does not start with the series
    "unofficial",  # a running total of none of the first three ranks, which never makes a whole
    "only_at_most",  # a running total of at most so many, which never makes a whole
    "raised",  # a running total of at least so many goes beyond it
    "raises_nothing",  # a running total of at least so many that does not go beyond what is settled
    "undated",  # a running total without an as-of date is never chosen
    "of_whole",  # the running total of the whole covers just this year, and speaks for it
    "settled_inside",  # the operations and years inside say it all already
    "event_type",  # not a repatriation: an own return, a deportation, a transfer, a plan
    "part_of_year",  # on a part of the year only: a dated point
    "subset",  # some of the people only (orphans, an age band): never added
    "no_group",  # families or a joint scope, not a group of the tree
)
KINDS = ("operation", "year", "whole", "remainder")
SPEAKER_KINDS = (  # whose figure is believed first; NGOs and researchers share a rank
    "receiving_government",
    "handing_over_authority",
    "un_igo",
    "other_government",
    "ngo",
    "research",
    "wire",
    "press",
    "aggregator",
)
UNKNOWN_KIND = "unknown"  # ranks below every kind that is known


def typed(frame: pd.DataFrame, columns: Types) -> pd.DataFrame:
    """The frame with exactly these columns, in this order, of these types."""
    return frame.reindex(columns=list(columns)).astype(columns)


def empty(columns: Types) -> pd.DataFrame:
    """A frame of no rows with these columns."""
    return typed(pd.DataFrame(), columns)
