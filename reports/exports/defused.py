"""How does a text stay text in a spreadsheet? A cell that would be run as a formula is defused.

After OWASP's advice on CSV injection: a sign that starts a formula is led by an apostrophe, at the
start of a cell (behind blanks and quotes too) and behind every sign that another program may take
for the border of a cell. Numbers are no text, and pass.
"""

import re

import pandas as pd

_BLANK = r"[\s\"'`\x00-\x1f\u200b-\u200f\u2060\ufeff]*"
_STARTS = r"[=+\-@＝＋－＠]"
_CELL = re.compile(rf"^(?={_BLANK}{_STARTS}|[\t\r\n\x00])")
_WITHIN = re.compile(rf"([,;|\t\r\n])(?={_BLANK}{_STARTS})")


def defused(text: str) -> str:
    """The text so that no spreadsheet takes it, or a part of it, for a formula."""
    return _CELL.sub("'", _WITHIN.sub(r"\1'", text))


def without_formulas(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with their texts and headers defused; a missing text is empty."""
    columns = {name: _texts(rows[name]) for name in rows}
    safe = pd.DataFrame(columns, index=rows.index)
    return safe.set_axis([defused(str(name)) for name in rows], axis="columns")


def is_text(column: pd.Series) -> bool:
    """Whether a column holds texts, not numbers or dates."""
    return isinstance(column.dtype, pd.StringDtype | pd.CategoricalDtype) or column.dtype == object


def _texts(column: pd.Series) -> pd.Series:
    if not is_text(column):
        return column
    texts = column.astype("str").fillna("")
    safe = {text: defused(text) for text in texts.unique()}
    return texts.map(safe).astype("str")
