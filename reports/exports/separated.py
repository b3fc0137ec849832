"""How is a table written as separated values? UTF-8 with its mark, so that spreadsheets open it.

Texts that a spreadsheet would run are defused.
"""

import pandas as pd

from reports.exports.defused import without_formulas
from reports.exports.extract import Extract


def comma(extract: Extract) -> bytes:
    """Apart by commas."""
    return separated(extract.flat)


def semicolon(extract: Extract) -> bytes:
    """Apart by semicolons, as spreadsheets expect where the comma divides decimals."""
    return separated(extract.flat, delimiter=";")


def separated(rows: pd.DataFrame, *, delimiter: str = ",") -> bytes:
    """The rows as CSV; dates as 2019-05-07, what is missing as nothing."""
    text: str = without_formulas(rows).to_csv(
        index=False, sep=delimiter, lineterminator="\r\n", date_format="%Y-%m-%d"
    )
    return text.encode("utf-8-sig")
