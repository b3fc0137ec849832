"""What does understanding a part of the table give? Columns of claims, and what went wrong.

Each module beside this one reads a few columns of the file and answers with a `Reading`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from etl.normalise.cells import Cells
from etl.normalise.problems import Problem

Columns = Mapping[str, Cells]


@dataclass(frozen=True)
class Reading:
    """Columns of the claims frame, a value for each row of the file, and the problems met."""

    columns: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)
