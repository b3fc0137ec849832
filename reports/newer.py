"""What does another edition say otherwise? The people of each country, before and after."""

import pandas as pd

from domain.words import Words
from reports.figures import Figures


def changes(before: Figures, after: Figures, words: Words) -> list[str]:
    """A line for each country whose whole differs: `Kyrgyzstan: 551 → 573`, by name."""
    return wholes_moved(before.totals, after.totals, words)


def wholes_moved(before: pd.DataFrame, after: pd.DataFrame, words: Words) -> list[str]:
    """The same, of two frames TOTALS."""
    old, new = (_wholes(one, words) for one in (before, after))
    differing = [code for code in old | new if old.get(code) != new.get(code)]
    none = words.text("no figure published")
    return [
        words.text(
            "{country}: {before} → {after}",
            country=words.country(code),
            before=old.get(code, none),
            after=new.get(code, none),
        )
        for code in words.by_name(differing)
    ]


def _wholes(totals: pd.DataFrame, words: Words) -> dict[str, str]:
    rows = totals[totals["kind"].astype("str") == "whole"]
    columns = (rows[name].tolist() for name in ("country", "count", "qualifier"))
    return {code: words.qualified(n, how) for code, n, how in zip(*columns, strict=True)}
