"""Over which period does a claim count: an operation, a year, a running total, a population?

start and end are the first and last possible day. Which of two dates an operation has, and what a
running total says of a year, is settled later.
"""

import numpy as np
import numpy.typing as npt

from domain.periods import PartialDates, partial_dates
from etl.normalise.cells import Cells, Mask
from etl.normalise.problems import Problem, Rule
from etl.normalise.reading import Columns, Reading
from etl.wanted import if_wanted

PERIOD_KINDS = {
    "operation": "operation",
    "year_total": "year",
    "cumulative": "running_total",
    "stock": "stock",
}
Days = npt.NDArray[np.datetime64]


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@if_wanted
def read_spans(cells: Columns) -> Reading:
    """period_kind, start, end, precision of the claim's own date, published (last possible day)."""
    scope, date, since, published = (cells[n] for n in ("scope", "date", "since", "published"))
    days = {name: partial_dates(cells[name].texts) for name in ("date", "since", "published")}
    start, end = _start(scope, date, since), date.spread(days["date"].last)
    return Reading(
        {
            "period_kind": scope.category([PERIOD_KINDS.get(text, "") for text in scope.texts]),
            "start": start,
            "end": end,
            "precision": date.category(days["date"].precision),
            "published": published.spread(days["published"].last),
        },
        [
            _UNKNOWN_SCOPE.broken_by(scope, [text not in PERIOD_KINDS for text in scope.texts]),
            *(_undated(cells[name], days[name]) for name in days),
            *_impossible(cells, start, end),
        ],
    )


def _are(scope: Cells, *names: str) -> Mask:
    return scope.spread(np.array([text in names for text in scope.texts], bool))


def _start(scope: Cells, date: Cells, since: Cells) -> Days:
    """Of a year its first day or `since`; of a running total `since`, else nothing is known."""
    dates, sinces = partial_dates(date.texts), since.spread(partial_dates(since.texts).first)
    year = dates.first.astype("datetime64[Y]").astype("datetime64[s]")
    start = np.where(_are(scope, "year_total"), date.spread(year), date.spread(dates.first))
    given = ~np.isnat(sinces) & _are(scope, "year_total", "cumulative")
    return np.where(given | _are(scope, "cumulative"), sinces, start)


def _undated(cells: Cells, days: PartialDates) -> Problem:
    """Texts that are no date; an empty one is a date that nobody knows."""
    missing = np.isnat(days.first)
    bad = [bool(text and gap) for text, gap in zip(cells.texts, missing, strict=True)]
    return _NO_DATE.broken_by(cells, bad)


def _impossible(cells: Columns, start: Days, end: Days) -> list[Problem]:
    """Periods that end before they start, years without a year or over two of them."""
    year = _are(cells["scope"], "year_total")
    two = start.astype("datetime64[Y]") != end.astype("datetime64[Y]")
    undated = cells["date"].spread(np.array([not text for text in cells["date"].texts], bool))
    known = ~(np.isnat(start) | np.isnat(end))
    return [
        _BACKWARDS.broken_in(cells["since"], np.flatnonzero(start > end)),
        _TWO_YEARS.broken_in(cells["since"], np.flatnonzero(year & two & known)),
        _WHICH_YEAR.broken_in(cells["date"], np.flatnonzero(year & undated)),
        _WHICH_DAY.broken_in(
            cells["date"], np.flatnonzero(undated & _are(cells["scope"], "operation", "stock"))
        ),
    ]


_UNKNOWN_SCOPE = Rule(
    "stop",
    "unknown_scope",
    _("“{text}” is none of {listed}."),
    _("Write one of {listed}."),
    given=(("listed", ", ".join(PERIOD_KINDS)),),
)
_NO_DATE = Rule(
    "stop",
    "no_date",
    _("“{text}” is no date."),
    _("Write a date as 2019, 2019-05 or 2019-05-07; leave it empty where it is not known."),
)
_BACKWARDS = Rule(
    "stop",
    "ends_before_it_starts",
    _("The period starts with “{text}”, after its own end."),
    _("Correct since or date."),
)
_TWO_YEARS = Rule(
    "stop",
    "year_over_two_years",
    _("A year total that starts with “{text}” reaches into another year."),
    _("Give it the scope cumulative, or dates within one year."),
)
_WHICH_YEAR = Rule(
    "stop", "no_year", _("A year total without a date."), _("Write its year as the date.")
)
_WHICH_DAY = Rule(
    "warn",
    "undated",
    _("An operation or a population without a date."),
    _("Write at least its year as the date."),
)
