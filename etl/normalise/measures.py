"""How many people of which group does a claim name, how firmly, and what happened to them?

Counts are whole numbers as they are written: nothing is rounded, read into a text or repaired.
"""

import numpy as np

from domain.frames import QUALIFIERS
from etl.normalise.cells import Cells
from etl.normalise.problems import Problem, Rule
from etl.normalise.reading import Columns, Reading
from etl.reference import Reference

EVENT_TYPES = (
    "repatriation",
    "individual_return",
    "self_return",
    "assisted_return",
    "deportation",
    "planned",
    "population",
)
_DIGITS = 9  # more people than there are is a slip of the keyboard


def read_measures(cells: Columns, reference: Reference) -> Reading:
    """group: a code of groups.csv; count: int64; qualifier and event_type: of their lists."""
    group, problem = _groups(cells["group"], reference)
    counts = [_count(text) for text in cells["count"].texts]
    numbers = np.array([0 if one is None else one for one in counts], np.int64)
    return Reading(
        {
            "group": cells["group"].category(group),
            "count": cells["count"].spread(numbers),
            "qualifier": cells["qualifier"].category(),
            "event_type": cells["event_type"].category(),
        },
        [
            problem,
            _NO_COUNT.broken_by(cells["count"], [one is None for one in counts]),
            _outside(cells["qualifier"], QUALIFIERS, name="unknown_qualifier"),
            _outside(cells["event_type"], EVENT_TYPES, name="unknown_event_type"),
        ],
    )


def _groups(cells: Cells, reference: Reference) -> tuple[list[str], Problem]:
    """The code that each text counts as; a text that is no code stays what it is."""
    groups = reference.groups
    counted = groups["counts_as"].where(groups["counts_as"] != "", groups["code"])
    codes = dict(zip(groups["code"], counted, strict=True))
    unknown = Rule(
        "stop",
        "unknown_group",
        lambda text: f"{text!r} is no group that we know." if text else "No group is given.",
        "Use a code of the reference table of groups, or add the group to it first.",
    )
    known = [text in codes for text in cells.texts]
    answers = [codes.get(text, text) for text in cells.texts]
    return answers, unknown.broken_by(cells, [not one for one in known])


def _count(text: str) -> int | None:
    """The whole number that is written, None where none is."""
    plain = text.isascii() and text.isdigit() and len(text.lstrip("0")) <= _DIGITS
    return int(text) if plain else None


def _say_of_count(text: str) -> str:
    if not text:
        return "The count is empty."
    if text.isascii() and text.isdigit():
        return f"{text} is more people than there are."
    return f"{text!r} is no whole number of people."


_NO_COUNT = Rule(
    "stop",
    "no_count",
    _say_of_count,
    "Write a whole number, 0 or more, without separators; leave the row out if none is known.",
)


def _outside(cells: Cells, allowed: tuple[str, ...], *, name: str) -> Problem:
    listed = ", ".join(allowed)
    rule = Rule(
        "stop",
        name,
        lambda text: f"{text!r} is none of {listed}." if text else f"Expected one of {listed}.",
        f"Write one of {listed}.",
    )
    return rule.broken_by(cells, [text not in allowed for text in cells.texts])
