"""What does one text of a file say? Pure functions on a text; the same text gives the same answer.

Nothing is guessed: what may mean two things is a `Doubt`. What a column is, is decided elsewhere.
"""

from etl.intake.values.answers import Count, Dated, Doubt, Missing
from etl.intake.values.dates import read_date
from etl.intake.values.missing import read_missing
from etl.intake.values.numbers import read_count
from etl.intake.values.words import (
    countries_known,
    read_code,
    read_country,
    read_event_type,
    read_group,
    read_scope,
)

__all__ = [
    "Count",
    "Dated",
    "Doubt",
    "Missing",
    "countries_known",
    "read_code",
    "read_count",
    "read_country",
    "read_date",
    "read_event_type",
    "read_group",
    "read_missing",
    "read_scope",
]
