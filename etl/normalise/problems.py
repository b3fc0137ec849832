"""How does what could not be understood become findings that a person can act on?

A problem is one rule broken by some rows of a column. Findings name each row in the reader's own
file, save where one text breaks the rule so often that one line says more than a hundred.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from domain.findings import SAID, Finding, Given, names_in, shown
from etl.normalise.cells import Cells, Codes, Mask, Rows

SHOWN_ONE_BY_ONE = 20
TEXTS_SHOWN = 500  # distinct texts named for each problem; the rest share one line
_VALUE = 200


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_MANY = _("{said} So it is in {rows} rows; the first is row {first}.")
_FURTHER = _("{rows} further rows break the same rule; the first is row {first}.")


@dataclass(frozen=True)
class Rule:
    """What breaking it is called, what is said of a {text} that does, and how it is mended.

    `empty` is said where there is no text, if that is another matter.
    """

    severity: str
    name: str
    message: str
    remedy: str
    empty: str = ""
    given: Given = ()

    def broken_by(self, cells: Cells, bad: Sequence[bool]) -> "Problem":
        """The rows whose text in this column is bad."""
        return self.broken_in(cells, cells.rows_where(bad))

    def broken_in(self, cells: Cells, rows: Rows) -> "Problem":
        """These rows; the column is the one to be mended."""
        return Problem(self, cells.column, rows, cells.codes[rows], cells.texts)


@dataclass(frozen=True)
class Problem:
    """The rows that break a rule, and the text of each: a code of `texts`."""

    rule: Rule
    column: str
    rows: Rows
    codes: Codes
    texts: Sequence[str]


def refused(problems: Sequence[Problem], *, rows: int) -> Mask | None:
    """Which rows cannot become claims; None where all can."""
    stops = [one.rows for one in problems if one.rule.severity == "stop" and len(one.rows)]
    if not stops:
        return None
    out = np.zeros(rows, bool)
    out[np.concatenate(stops)] = True
    return out


def findings_of(problem: Problem, *, file: str, numbers: pd.Index) -> Iterator[Finding]:
    """Findings in the order of the file; `numbers` are the rows as the reader counts them."""
    if not len(problem.rows):
        return
    order = np.argsort(problem.codes, kind="stable")
    starts = np.flatnonzero(np.diff(problem.codes[order].astype(np.int64), prepend=-1))
    groups = sorted(np.split(order, starts[1:]), key=lambda group: int(group[0]))
    for group in groups[:TEXTS_SHOWN]:
        text = problem.texts[int(problem.codes[group[0]])]
        yield from _on_text(problem, text, file=file, rows=numbers[problem.rows[group]])
    if len(groups) > TEXTS_SHOWN:
        rest = np.concatenate(groups[TEXTS_SHOWN:])
        first = int(numbers[problem.rows[rest.min()]])
        given = (("rows", str(len(rest))), ("first", str(first)))
        yield _finding(problem, "", file=file, row=first, said=(_FURTHER, given))


def _on_text(problem: Problem, text: str, *, file: str, rows: pd.Index) -> Iterator[Finding]:
    """One finding a row, or one for all where the same text stands in too many."""
    rule = problem.rule
    template = rule.message if text else rule.empty or rule.message
    given: Given = (("text", shown(text[:_VALUE])),) if "text" in names_in(template) else ()
    if len(rows) <= SHOWN_ONE_BY_ONE:
        for row in rows:
            yield _finding(problem, text, file=file, row=int(row), said=(template, given))
        return
    first = int(rows[0])
    given += ((SAID, template), ("rows", str(len(rows))), ("first", str(first)))
    yield _finding(problem, text, file=file, row=first, said=(_MANY, given))


def _finding(
    problem: Problem, text: str, *, file: str, row: int, said: tuple[str, Given]
) -> Finding:
    message, given = said
    return Finding(
        severity=problem.rule.severity,
        rule=problem.rule.name,
        message=message,
        remedy=problem.rule.remedy,
        given=given + problem.rule.given,
        file=file,
        row=row,
        column=problem.column,
        value=text[:_VALUE],
    )
