"""What is a section? A piece of the Method page: a title, paragraphs, numbered points, a table."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True, eq=False)
class Section:
    """`points` are numbered, each with what it is about; `numbers` gives where a cell leads."""

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[tuple[str, str], ...] = ()
    table: pd.DataFrame | None = None
    numbers: pd.DataFrame | None = None
