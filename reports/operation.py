"""Which operation is open, and what is settled of it? One bundle that its exhibits start from.

It is shown whole, whatever groups, years or origins are chosen; the as-of date holds.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from domain.selection import Selection
from reports.naming import operation_name
from reports.view import View
from reports.wording import day, lookup
from stats.groups import LEAVES
from stats.summing import united
from stats.table import tabulate


@dataclass(frozen=True, eq=False)
class Operation:
    """One operation of an edition, as of its date; `row` is its row of OPERATIONS."""

    view: View
    row: dict[str, Any]

    @property
    def code(self) -> str:
        """Its id."""
        return str(self.row["operation"])

    @property
    def name(self) -> str:
        """What it is called in the reader's language."""
        return operation_name(self.view.words, self.row)

    @property
    def date(self) -> str:
        """Its date as far as it is known."""
        return day(self.view.words, self.row["start"], self.row["precision"])

    @cached_property
    def whole(self) -> pd.DataFrame:
        """Its settled figure: one row."""
        return self._own("operation")

    @cached_property
    def leaves(self) -> pd.DataFrame:
        """The settled figure by group; the leaves add up to it."""
        rows = self._own("operation", "group")
        return rows.sort_values("group", key=lambda codes: codes.map(LEAVES.index))

    @cached_property
    def claims(self) -> list[str]:
        """The claims on it, and those that its figures rest on besides."""
        rows = self.view.figures.claims
        own = rows.loc[rows["operation"] == self.code, "claim"].tolist()
        behind = united([*self.whole["claims"], *self.leaves["claims"]])
        return united([*own, behind]).split()

    def _own(self, *by: str) -> pd.DataFrame:
        rows = tabulate(*self.view.both, by=by, countries=(self.row["country"],))
        return rows[rows["operation"] == self.code]


def operation_of(view: View) -> Operation | None:
    """The operation that is open, in a view of its country alone; None where it is not known."""
    code = view.selection.operation
    found = lookup(view.figures.operations, "operation").get(code)
    if found is None:
        return None
    alone = Selection(
        countries=(found["country"],),
        as_of=view.selection.as_of,
        edition=view.selection.edition,
        language=view.selection.language,
        operation=code,
    )
    one = Operation(replace(view, selection=alone), found)
    return None if one.whole.empty else one
