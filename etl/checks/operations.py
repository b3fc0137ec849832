"""Are operations those of the table of events, counted for its countries?"""

import pandas as pd

from domain.findings import Finding
from etl.checks.telling import Telling
from etl.reference import Reference
from etl.wanted import if_wanted


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@if_wanted
def check_unknown_operations(claims: pd.DataFrame, *, reference: Reference) -> list[Finding]:
    """An operation that the table of events lacks has no name, and may be one that it has."""
    unknown = claims["period_kind"].eq("operation") & ~claims["event"].isin(
        reference.events["event"]
    )
    return _UNKNOWN_OPERATION.of(claims[unknown].drop_duplicates("event"))


@if_wanted
def check_countries_of_operations(claims: pd.DataFrame, *, reference: Reference) -> list[Finding]:
    """An operation belongs to the country that the table of events gives it."""
    events = reference.events[reference.events["scope"] == "operation"]
    joined = events["country"].map(lambda text: ";".join(sorted(text.split(";"))))
    said = claims[claims["period_kind"].eq("operation")]
    listed = said["event"].astype("object").map(dict(zip(events["event"], joined, strict=True)))
    return _OTHER_COUNTRY.of(said[listed.notna() & listed.ne(said["country"].astype("object"))])


_UNKNOWN_OPERATION = Telling(
    severity="note",
    rule="unknown_operation",
    column="event_id",
    value="event",
    message=_("The operation “{event}” is not in the table of events."),
    remedy=_("Add it with its names, or use the id of the operation that it is part of."),
)
_OTHER_COUNTRY = Telling(
    severity="warn",
    rule="country_of_operation",
    column="country",
    value="country",
    message=_("{claim} counts “{event}” for {country}, not its country."),
    remedy=_("Correct the country or the id of the operation."),
)
