"""What does a file hold, as text? One function for each format; nothing is understood here.

Every cell stays the text that it was: '' is an empty cell and 'NA' two letters. What the columns
mean is decided where claims are normalised.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from domain.findings import SAID, Finding, shown
from etl.layout import Layout, layout_of
from etl.records import Ragged, records_of
from etl.wanted import if_wanted

FIRST_RECORD = 2  # the header is row 1, as in a spreadsheet
SHOWN_ONE_BY_ONE = 20


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_TWO_OF_A_NAME = _("Two columns are called “{column}”. Only the first column of a name is read.")
_NAMELESS = _("A column with data has no name. Only the first column of a name is read.")
_RAGGED = _("The row has {cells} cells, the header {width}.")
_MANY_RAGGED = _("{said} So have {rows} more rows a wrong number.")


@dataclass(frozen=True)
class Table:
    """The text of a file: `frame` by column name, its index the row in the reader's own file.

    Columns are categorical, each distinct text once, save the claim ids, which are str. `rows`
    counts the records read, those that fit no columns and stand in `findings` among them.
    """

    frame: pd.DataFrame
    file: str
    encoding: str
    delimiter: str
    rows: int
    findings: tuple[Finding, ...] = ()


@if_wanted
def read_csv(path: Path) -> Table:
    """A UTF-8 file of separated values; `UnreadableFile` says why it is none."""
    layout = layout_of(path)
    frame, ragged = records_of(layout)
    numbered = frame.set_axis(_row_numbers(len(frame), ragged), axis="index")
    filled = _without_blanks(numbered)
    named = [name for name in dict.fromkeys(layout.names) if name]
    return Table(
        frame=filled.loc[:, named],
        file=path.name,
        encoding=layout.encoding,
        delimiter=layout.delimiter,
        rows=len(filled) + len(ragged),
        findings=(*_on_header(layout, filled), *_on_ragged(layout, ragged)),
    )


def _row_numbers(records: int, ragged: list[Ragged]) -> pd.Index:
    """The n-th record stands in row n + 1, those that fit no columns counted too."""
    if not ragged:
        return pd.RangeIndex(FIRST_RECORD, FIRST_RECORD + records)
    every = np.arange(FIRST_RECORD, FIRST_RECORD + records + len(ragged))
    return pd.Index(np.delete(every, [one.row - FIRST_RECORD for one in ragged]))


def _without_blanks(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame without rows that hold nothing at all: a spreadsheet leaves them at its end."""
    blank: npt.NDArray[np.bool_] = np.ones(len(frame), bool)
    for name in frame.columns:
        blank &= frame[name].eq("").to_numpy()
        if not blank.any():
            return frame
    return frame[~blank]


def _on_header(layout: Layout, frame: pd.DataFrame) -> list[Finding]:
    """Columns that carry the name of another, or data under no name at all."""
    found = []
    for name, own in zip(layout.names, layout.distinct_names(), strict=True):
        if name == own or (not name and frame[own].eq("").all()):
            continue
        found.append(
            Finding(
                severity="stop" if name else "warn",
                rule="repeated_column" if name else "unnamed_column",
                message=_TWO_OF_A_NAME if name else _NAMELESS,
                remedy=_("Give each column its own name, or remove what is not needed."),
                given=(("column", shown(name)),) if name else (),
                file=layout.path.name,
                row=1,
                column=own,
                value=name,
            )
        )
    return found


def _on_ragged(layout: Layout, ragged: list[Ragged]) -> list[Finding]:
    """Records with too few or too many cells, one by one as long as they are few."""
    width = len(layout.names)
    told = ragged if len(ragged) <= SHOWN_ONE_BY_ONE else ragged[:1]
    many = ((SAID, _RAGGED), ("rows", str(len(ragged) - 1)))
    message, more = (_RAGGED, ()) if told is ragged else (_MANY_RAGGED, many)
    return [
        Finding(
            severity="stop",
            rule="ragged_row",
            message=message,
            remedy=_(
                "Put quotation marks round text that holds “{delimiter}” or add the cells that are"
                " missing."
            ),
            given=(
                ("cells", str(one.cells)),
                ("width", str(width)),
                ("delimiter", shown(layout.delimiter)),
                *more,
            ),
            file=layout.path.name,
            row=one.row,
            value=one.text,
        )
        for one in told
    ]
