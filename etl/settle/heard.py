"""What competed, before anybody won? Handed from the settling to those who say why it went so.

Frames only; they are dropped as soon as it was said.
"""

from dataclasses import dataclass

import pandas as pd

from etl.settle.operations import Operations
from etl.settle.rulings import Rulings


@dataclass(frozen=True)
class Units:
    """Claims on years or in running totals with their `unit`, and every set of parts among them.

    `units` has the keys of each unit. `totals` and `rivals` are those of `settled_totals`; running
    totals have none, since they compete by country.
    """

    units: pd.DataFrame
    claims: pd.DataFrame
    sets: pd.DataFrame
    totals: pd.DataFrame
    rivals: pd.DataFrame


@dataclass(frozen=True)
class Heard:
    """All claims, with what competed for operations, for years and for wholes."""

    claims: pd.DataFrame
    rulings: Rulings
    operations: Operations
    years: Units | None
    running: Units | None
