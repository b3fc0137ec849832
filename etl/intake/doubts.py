"""Which cells could not be read, where are they, and what is said of them?

Told as problems of `normalise` are: row by row, or once for a text that stands in many rows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from domain.findings import Finding, Given
from etl.intake.given import Column
from etl.intake.values import Doubt
from etl.normalise.problems import TEXTS_SHOWN, Problem, Rule, findings_of


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_WHICH_COUNTRY = _("Write the ISO 3166-1 alpha-3 code; join several by a semicolon.")
UNKNOWN_GROUP = Doubt(
    "unknown_group",
    _("“{text}” is no group that we know."),
    _("Use a code of the reference table of groups, or add the group to it first."),
)
UNKNOWN_WORD = Doubt(
    "unknown_word",
    _("“{text}” is no word that we know for this column."),
    _("Write it as the page on the format does, or choose another field for the column."),
)


@dataclass
class Doubts:
    """The doubts of a file by column and text, with the rows that they stand in."""

    columns: Sequence[Column]
    rows: dict[tuple[int, str, Doubt], list[int]] = field(default_factory=dict)

    def add(self, doubt: Doubt, *, row: int, place: int, text: str) -> None:
        """A cell of the reader's file that could not be read."""
        self.rows.setdefault((place, text, doubt), []).append(row)

    def of(self, rule: str) -> bool:
        """Whether any cell breaks this rule."""
        return any(doubt.rule == rule for _, _, doubt in self.rows)

    def findings(self, file: str) -> Iterator[Finding]:
        """One finding for each cell, as long as they are few."""
        for (place, text, doubt), rows in list(self.rows.items())[:TEXTS_SHOWN]:
            rule = Rule("stop", doubt.rule, doubt.message, doubt.remedy, given=doubt.given)
            every = np.arange(len(rows))
            problem = Problem(rule, where(self.columns[place]), every, every * 0, [text])
            yield from findings_of(problem, file=file, numbers=pd.Index(rows))
        rest = [row for each in list(self.rows.values())[TEXTS_SHOWN:] for row in each]
        if rest:
            yield _further(rest, file=file)


def unknown_country(reason: str) -> Doubt:
    """A label that names no country, with the reason where the reference table gives one."""
    bare = _("“{text}” is no country that we know.")
    with_reason = _("“{text}” is no country that we know. {reason}")
    given = (("reason", reason),) if reason else ()
    message = with_reason if reason else bare
    return Doubt("unknown_country", message, _WHICH_COUNTRY, given)


def where(column: Column) -> str:
    """A column as the reader finds it: its letters and its heading."""
    return f"{column.letters} {column.heading}".strip()


def _further(rows: Sequence[int], *, file: str) -> Finding:
    given: Given = (("rows", str(len(rows))), ("first", str(min(rows))))
    return Finding(
        severity="stop",
        rule="more_unread_cells",
        message=_("{rows} further cells cannot be read; the first is in row {first}."),
        remedy=_("Mend those that are named, and look again."),
        given=given,
        file=file,
        row=min(rows),
    )
