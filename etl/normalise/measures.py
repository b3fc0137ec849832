"""How many people of which group does a claim name, how firmly, and what happened to them?

Counts are whole numbers as they are written: nothing is rounded, read into a text or repaired.
"""

import numpy as np

from domain.frames import QUALIFIERS
from etl.normalise.cells import Cells
from etl.normalise.problems import Problem, Rule
from etl.normalise.reading import Columns, Reading
from etl.reference import Reference
from etl.wanted import if_wanted

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


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@if_wanted
def read_measures(cells: Columns, reference: Reference) -> Reading:
    """group: a code of groups.csv; count: int64; qualifier and event_type: of their lists."""
    group, problem = _groups(cells["group"], reference)
    counts = cells["count"]
    numbers = [_is_number(text) for text in counts.texts]
    large = [_is_too_large(text) for text in counts.texts]
    good = [one and not more for one, more in zip(numbers, large, strict=True)]
    people = [int(text) if one else 0 for text, one in zip(counts.texts, good, strict=True)]
    return Reading(
        {
            "group": cells["group"].category(group),
            "count": counts.spread(np.array(people, np.int64)),
            "qualifier": cells["qualifier"].category(),
            "event_type": cells["event_type"].category(),
        },
        [
            problem,
            _NO_COUNT.broken_by(counts, [not one for one in numbers]),
            _TOO_MANY.broken_by(counts, large),
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
        _("“{text}” is no group that we know."),
        _("Use a code of the reference table of groups, or add the group to it first."),
        empty=_("No group is given."),
    )
    known = [text in codes for text in cells.texts]
    answers = [codes.get(text, text) for text in cells.texts]
    return answers, unknown.broken_by(cells, [not one for one in known])


def _is_number(text: str) -> bool:
    """Whether a whole number is written."""
    return text.isascii() and text.isdigit()


def _is_too_large(text: str) -> bool:
    return _is_number(text) and len(text.lstrip("0")) > _DIGITS


_WRITE_A_COUNT = _(
    "Write a whole number, 0 or more, without separators; leave the row out if none is known."
)
_NO_COUNT = Rule(
    "stop",
    "no_count",
    _("“{text}” is no whole number of people."),
    _WRITE_A_COUNT,
    empty=_("The count is empty."),
)
_TOO_MANY = Rule("stop", "no_count", _("{text} is more people than there are."), _WRITE_A_COUNT)


def _outside(cells: Cells, allowed: tuple[str, ...], *, name: str) -> Problem:
    rule = Rule(
        "stop",
        name,
        _("“{text}” is none of {listed}."),
        _("Write one of {listed}."),
        empty=_("Expected one of {listed}."),
        given=(("listed", ", ".join(allowed)),),
    )
    return rule.broken_by(cells, [text not in allowed for text in cells.texts])
