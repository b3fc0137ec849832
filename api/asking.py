"""What is asked? The parameters of an address, as the links of the dashboard write them.

There, what a link asks in vain is ignored and reported; a program is told and gets no answer.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from api import store
from api.problems import Refused
from domain.errors import UsageError
from domain.selection import Known, Parameters, Selection, read
from stats.groups import named_by_leaf
from stats.table import COLUMNS

FILTERS = ("edition", "as_of", "countries", "years", "origins")
DELIMITERS = ("comma", "semicolon")
LONGEST = 10_000  # rows of a page
_ONCE = (
    *("edition", "as_of", "delimiter", "limit", "offset"),
    *("lang", "country", "title", "meeting", "day", "preset", "mode"),
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WHOLE = re.compile(r"\d{1,9}")
_DOT = "."


@dataclass(frozen=True)
class Question:
    """A selection with its edition resolved, and how the answer is to be cut.

    `pinned` says whether the address named the edition, or asked for the newest.
    """

    selection: Selection
    pinned: bool
    by: tuple[str, ...] = ("country",)
    delimiter: str = "comma"
    limit: int | None = None
    offset: int = 0


def question(parameters: Parameters, allowed: Collection[str]) -> Question:
    """The question that these parameters ask; `Refused` where one of them is not understood."""
    for name, values in parameters.items():
        _check(name, values, allowed)
    known = _known(parameters)
    asked = read(parameters, known)
    if asked.ignored:
        raise _unknown(*asked.ignored[0].split("=", 1), known=known)
    _apart(asked.selection.groups)
    pinned = bool(asked.selection.edition)
    return Question(
        selection=replace(asked.selection, edition=asked.selection.edition or known.editions[-1]),
        pinned=pinned,
        by=_by(parameters),
        delimiter=_delimiter(parameters),
        limit=_number(parameters, "limit", least=1),
        offset=_number(parameters, "offset", least=0) or 0,
    )


def _check(name: str, values: Sequence[str], allowed: Collection[str]) -> None:
    """A parameter that is known here, says something, and says it once where once is enough."""
    if name not in allowed:
        detail = f"There is no parameter {name} here."
        raise Refused(detail, parameter=name, value=_DOT.join(values), allowed=allowed)
    if not all(value.strip(" .,;") for value in values):
        detail = f"{name} names nothing; leave it out to ask for all."
        raise Refused(detail, parameter=name, value="", allowed=["a value"])
    if name in _ONCE and len(values) > 1:
        detail = f"{name} can be named only once."
        raise Refused(detail, parameter=name, value=" ".join(values), allowed=["one value"])
    if name == "as_of" and not _DAY.fullmatch(values[0]):
        detail = f"as_of: {values[0]} is no day; write one such as 2024-11-27."
        raise Refused(detail, parameter=name, value=values[0], allowed=["YYYY-MM-DD"])


def _known(parameters: Parameters) -> Known:
    """What may be named: by the edition that was asked for, which has to exist."""
    editions = store.editions()
    wanted = parameters.get("edition", [editions[-1]])[0]
    if wanted not in editions:
        detail = f"There is no edition {wanted}."
        raise Refused(detail, parameter="edition", value=wanted, allowed=editions, status=404)
    return store.known(wanted, editions)


def _unknown(name: str, value: str, *, known: Known) -> Refused:
    allowed: Mapping[str, Sequence[str]] = {
        "countries": known.countries,
        "years": [str(year) for year in known.years],
        "groups": known.groups,
        "origins": known.origins,
        "country": known.countries,
        "lang": known.languages,
        "as_of": ["a day such as 2024-11-27"],
    }
    inside = set(known.inside.get(value, ())) & set(known.groups) if name == "groups" else ()
    why = "is inside another group that is asked for" if inside else "is not known in this edition"
    detail = f"{name}: {value} {why}."
    return Refused(detail, parameter=name, value=value, allowed=allowed.get(name, ()))


def _apart(groups: tuple[str, ...]) -> None:
    """Refuses groups that share people."""
    try:
        named_by_leaf(groups)
    except UsageError as why:
        raise Refused(
            f"groups: {why}",
            parameter="groups",
            value=_DOT.join(groups),
            allowed=["groups that share nobody"],
        ) from why


def _by(parameters: Parameters) -> tuple[str, ...]:
    if "by" not in parameters:
        return ("country",)
    found = [one for value in parameters["by"] for one in re.split(r"[.,; ]+", value) if one]
    wrong = [one for at, one in enumerate(found) if one not in COLUMNS or one in found[:at]]
    if wrong:
        detail = f"by: {wrong[0]} is no column to count by, or stands there twice."
        raise Refused(detail, parameter="by", value=wrong[0], allowed=COLUMNS)
    return tuple(found)


def _delimiter(parameters: Parameters) -> str:
    [wanted] = parameters.get("delimiter", ["comma"])
    if wanted not in DELIMITERS:
        detail = f"delimiter: {wanted} is none of ours."
        raise Refused(detail, parameter="delimiter", value=wanted, allowed=DELIMITERS)
    return wanted


def _number(parameters: Parameters, name: str, *, least: int) -> int | None:
    if name not in parameters:
        return None
    [text] = parameters[name]
    number = int(text) if _WHOLE.fullmatch(text) else -1
    if number < least or (name == "limit" and number > LONGEST):
        most = f" to {LONGEST}" if name == "limit" else " or more"
        detail = f"{name}: {text} is no number of rows."
        raise Refused(detail, parameter=name, value=text, allowed=[f"{least}{most}"])
    return number
