"""Which settled figures moved against those on record? `make data` asks; ACCEPT=1 keeps them.

The record, tests/golden/settled.csv, is there to be read: a changed rule shows as changed lines.
"""

import argparse
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from etl.pipeline import seed, settled_as_of
from etl.store import Store
from tests.tree import ROOT

RECORD = ROOT / "tests" / "golden" / "settled.csv"
DATES = (None, date(2024, 11, 27))  # all dates, and the meeting that the README speaks of
KEYS = ["as_of", "kind", "country", "year", "operation", "origin", "group"]
FIGURE = ["count", "low", "high", "qualifier", "basis"]
COLUMNS = [*KEYS, *FIGURE, "claims", "ruling"]


def settled() -> pd.DataFrame:
    """What the shipped claims come to: every total and every leaf, as text, in a fixed order."""
    with TemporaryDirectory() as folder:
        store = Store(folder)
        seed(store)
        edition = store.read()
        parts = [
            frame.assign(as_of=day or "")
            for day in DATES
            for state in [settled_as_of(edition, day)]
            for frame in (state.totals.assign(group="total"), state.counts)
        ]
    plain = pd.concat([part[COLUMNS].astype("str").fillna("") for part in parts])
    return plain.sort_values(KEYS, ignore_index=True)


def recorded(path: Path = RECORD) -> pd.DataFrame:
    """The figures on record."""
    return pd.read_csv(path, dtype="str", keep_default_na=False)


def moved(before: pd.DataFrame, after: pd.DataFrame) -> list[str]:
    """One line for each figure that came, went or changed: its keys, then what it was and is."""
    joined = before.merge(after, on=KEYS, how="outer", suffixes=("", "_after"), indicator=True)
    old = _said(joined, "").where(joined["_merge"] != "right_only", "nothing")
    new = _said(joined, "_after").where(joined["_merge"] != "left_only", "nothing")
    keys = joined[KEYS[0]].str.cat(joined[KEYS[1:]], sep=" ")
    lines = keys.str.split().str.join(" ") + ": " + old + " → " + new
    return list(lines[old.ne(new)])


def _said(rows: pd.DataFrame, suffix: str) -> pd.Series:
    count, low, high, qualifier, basis = (rows[one + suffix].fillna("") for one in FIGURE)
    return qualifier + " " + count + " (" + low + "–" + high + ", " + basis + ")"


def main() -> int:
    """Shows what moved; 0 where nothing did or where it is accepted."""
    parser = argparse.ArgumentParser(prog="make data", description=__doc__)
    parser.add_argument("--accept", action="store_true", help="keep the figures as they are now")
    accept = parser.parse_args().accept
    now = settled()
    before = recorded() if RECORD.exists() else now.iloc[:0]
    lines = moved(before, now)
    print("\n".join([*lines, f"{len(lines)} of {len(now)} settled figures moved."]))
    if accept:
        RECORD.parent.mkdir(exist_ok=True)
        now.to_csv(RECORD, index=False, lineterminator="\n")
        print("They are on record now. Say in CHANGELOG.md, under Figures, what moved and why.")
    return 0 if accept or not lines else 1


if __name__ == "__main__":
    raise SystemExit(main())
