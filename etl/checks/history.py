"""Does what is new fit what was published before: no leap, no operation under two names?

Compares with the last edition; what claims say among themselves is checked beside this.
"""

import pandas as pd

from domain.findings import Finding

MORE_PEOPLE = 20
DAYS = 3


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


def check_leaps(before: pd.DataFrame, after: pd.DataFrame) -> list[Finding]:
    """Wholes of countries (from totals) that move by more than half, and by more than 20 people."""
    was, now = _wholes(before), _wholes(after)
    both = pd.DataFrame({"was": was, "now": now.reindex(was.index, fill_value=0)})
    by = (both["now"] - both["was"]).abs()
    leaps = both[(by * 2 > both["was"]) & (by > MORE_PEOPLE)].reset_index()
    return [
        Finding(
            severity="warn",
            rule="leap",
            message=_("{country}: the whole moves from {was} to {now} people, by more than half."),
            remedy=_("Check that the right file was chosen, and what its figures count."),
            column="count",
            value=str(now),
            given=(("country", country), ("was", str(was)), ("now", str(now))),
        )
        for country, was, now in leaps.itertuples(index=False, name=None)
    ]


def check_two_names(before: pd.DataFrame, after: pd.DataFrame) -> list[Finding]:
    """New operations (from operations) within three days of another of the same country."""
    dated = after[after["precision"].eq("day") & after["event_type"].eq("repatriation")]
    dated = dated.astype({"country": "str"}).sort_values("start")
    new = dated[~dated["operation"].isin(before["operation"])]
    pairs = new.merge(dated, on="country", suffixes=("", "_other"))
    near = (pairs["start"] - pairs["start_other"]).abs() <= pd.Timedelta(days=DAYS)
    is_new = pairs["operation_other"].isin(new["operation"])
    once = ~is_new | (pairs["operation"] < pairs["operation_other"])
    found = pairs[near & once & pairs["operation"].ne(pairs["operation_other"])]
    columns = ["country", "operation", "start", "operation_other", "start_other"]
    return [
        Finding(
            severity="warn",
            rule="two_names",
            message=_(
                "{country}: {one} of {day} and {other} of {other_day} may be the same operation."
            ),
            remedy=_("Give both the same id if they are one; tick this if they are two."),
            column="event_id",
            value=one,
            given=(
                ("country", country),
                ("one", one),
                ("day", f"{day:%Y-%m-%d}"),
                ("other", other),
                ("other_day", f"{other_day:%Y-%m-%d}"),
            ),
        )
        for country, one, day, other, other_day in found[columns].itertuples(index=False, name=None)
    ]


def _wholes(totals: pd.DataFrame) -> "pd.Series[int]":
    rows = totals[totals["kind"].eq("whole")].astype({"country": "str"})
    return rows.groupby("country")["count"].sum()
