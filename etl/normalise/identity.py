"""Which claim is it, and on which operation? Ids as they are written, and the events they join.

An operation may go by several ids; the table of events says which of them mean one. Only a claim on
an operation has one: a running total's event is its series.
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from domain.frames import NOT_ITEMISED
from etl.normalise.cells import Mask, Rows
from etl.normalise.problems import Problem, Rule
from etl.normalise.reading import Columns, Reading
from etl.reference import Reference
from etl.wanted import if_wanted


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@if_wanted
def read_identity(cells: Columns, claim: pd.Series, reference: Reference) -> Reading:
    """claim, event, operation ('' where a claim is on none) and operation_name."""
    event, on_operation = cells["event_id"], _on_operation(cells)
    joined = dict(zip(reference.events["event"], reference.events["operation"], strict=True))
    operations = event.category([joined.get(text, text) for text in event.texts])
    nameless = event.spread(np.array([not text for text in event.texts], bool))
    return Reading(
        {
            "claim": claim.array,
            "event": event.category(),
            "operation": _where(operations, on_operation),
            "operation_name": cells["operation"].category(),
        },
        [
            *claim_problems(claim),
            _NO_EVENT.broken_in(event, np.flatnonzero(nameless & on_operation)),
            _RESERVED.broken_by(event, [text == NOT_ITEMISED for text in event.texts]),
        ],
    )


def _on_operation(cells: Columns) -> Mask:
    scope = cells["scope"]
    return scope.spread(np.array([text == "operation" for text in scope.texts], bool))


def _where(categories: pd.Categorical, mask: Mask) -> pd.Categorical:
    """The categorical with '' wherever the mask is not set."""
    if mask.all():
        return categories
    if "" not in categories.categories:
        categories = categories.add_categories([""])
    blank = categories.categories.get_indexer(pd.Index([""], dtype="str"))
    codes = np.where(mask, categories.codes, blank)
    return pd.Categorical.from_codes(codes, dtype=categories.dtype)


def claim_problems(claim: pd.Series) -> list[Problem]:
    """Ids that are empty, hold blanks (ids are listed with blanks between) or occur again."""
    ids = _arrow(claim)
    unusual = np.flatnonzero(~_mask(pc.utf8_is_alnum(ids)))
    rare = ids.take(pa.array(unusual))
    again = _again(claim, ids)
    return [
        _broken(_NO_ID, claim, unusual[_mask(pc.equal(rare, ""))]),
        _broken(_BLANK_IN_ID, claim, unusual[_mask(pc.match_substring_regex(rare, r"[\s\pZ]"))]),
        _broken(_REPEATED_ID, claim, again[claim.iloc[again].ne("").to_numpy()]),
    ]


def _arrow(texts: pd.Series) -> pa.ChunkedArray:
    """The texts as Arrow holds them; to name a type here would copy them one by one."""
    array = pa.array(texts)
    return array if isinstance(array, pa.ChunkedArray) else pa.chunked_array([array])


def _mask(answers: pa.ChunkedArray) -> Mask:
    return np.asarray(answers.to_numpy(), bool)


def _again(claim: pd.Series, ids: pa.ChunkedArray) -> Rows:
    """The rows whose id stands further up already; where ids are in order, just above."""
    if len(ids) > 1 and pc.all(pc.less_equal(ids[:-1], ids[1:])).as_py():
        return np.flatnonzero(_mask(pc.equal(ids[:-1], ids[1:]))) + 1
    return np.flatnonzero(claim.duplicated())


def _broken(rule: Rule, claim: pd.Series, rows: Rows) -> Problem:
    codes, texts = pd.factorize(claim.iloc[rows])
    return Problem(rule, "claim_id", rows, codes, list(texts))


_NO_ID = Rule(
    "stop",
    "no_claim_id",
    _("The claim has no id."),
    _("Give each claim an id of its own; it stays the claim's for good."),
)
_BLANK_IN_ID = Rule(
    "stop",
    "blank_in_claim_id",
    _("The id “{text}” holds a blank."),
    _("Write the id without blanks."),
)
_REPEATED_ID = Rule(
    "stop",
    "repeated_claim_id",
    _("The id “{text}” stands further up already."),
    _("Give each claim an id of its own, or remove the row that is outdated."),
)
_NO_EVENT = Rule(
    "stop",
    "no_event",
    _("A claim on an operation does not say on which."),
    _("Write the id of the operation; claims with the same id are on the same operation."),
)
_RESERVED = Rule(
    "stop",
    "reserved_event",
    _("“{text}” is how we call what no operation accounts for."),
    _("Give the operation an id of its own."),
)
