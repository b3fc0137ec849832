"""What does a count of every country say of those chosen? Counted once, a choice only picks rows.

For counts whose rows are of one country each and do not depend on any other country.
"""

from collections.abc import Callable
from functools import lru_cache

import pandas as pd

from reports.figures import Figures
from reports.view import View
from stats.pieces import Only

Count = Callable[[Figures, Only], pd.DataFrame]  # a function of a module; its rows hold `country`


def of_countries(view: View, count: Count) -> pd.DataFrame:
    """The rows of the view's countries, in the order that the count gives them."""
    chosen = view.selection
    rows = _everywhere(count, view.figures, chosen.years, view.groups, chosen.origins)
    return rows[rows["country"].isin(view.countries)].reset_index(drop=True)


@lru_cache(maxsize=128)
def _everywhere(
    count: Count,
    figures: Figures,
    years: tuple[int, ...],
    groups: tuple[str, ...],
    origins: tuple[str, ...],
) -> pd.DataFrame:
    return count(
        figures, {"years": years or None, "groups": groups or None, "origins": origins or None}
    )
