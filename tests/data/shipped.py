"""The shipped claims as text, for the data tests."""

from functools import cache

import pandas as pd

from tests.tree import ROOT

DATA = ROOT / "data"


@cache
def claims() -> pd.DataFrame:
    """The claims of all three files in one frame; '' where a file lacks a column."""
    paths = sorted((DATA / "claims").glob("*.csv"))
    frames = [pd.read_csv(one, dtype="str", keep_default_na=False) for one in paths]
    named = [one.assign(file=path.name) for one, path in zip(frames, paths, strict=True)]
    return pd.concat(named, ignore_index=True).fillna("")


@cache
def settled_claims() -> pd.DataFrame:
    """The claims that have a group and a speaker: all but the outcomes."""
    return claims().query("file != 'outcomes.csv'").reset_index(drop=True)


def listed(column: pd.Series, separator: str) -> set[str]:
    """Every part of a column that holds lists."""
    return set(column.str.split(separator).explode()) - {""}
