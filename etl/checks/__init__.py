"""Do claims make sense, each for itself and beside the others of its file? A function a check.

A check takes normalised claims and returns findings; it never raises and mends nothing. What a text
means is decided before (normalise), which of two figures holds afterwards (settle).
"""

from datetime import date

import pandas as pd

from domain.findings import Finding
from etl.checks.dates import (
    check_before_the_series,
    check_falling_totals,
    check_future,
    check_published_before,
)
from etl.checks.documents import check_parts, check_said_twice, check_two_figures
from etl.checks.operations import check_countries_of_operations, check_unknown_operations
from etl.reference import Reference


def check(claims: pd.DataFrame, *, reference: Reference, today: date) -> list[Finding]:
    """Everything that the checks notice, check by check, each in the order of the claims."""
    return [
        *check_future(claims, today=today),
        *check_published_before(claims),
        *check_before_the_series(claims),
        *check_unknown_operations(claims, reference=reference),
        *check_countries_of_operations(claims, reference=reference),
        *check_two_figures(claims),
        *check_said_twice(claims),
        *check_parts(claims),
        *check_falling_totals(claims),
    ]
