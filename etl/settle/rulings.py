"""What has a person decided? Rulings taken apart into what the rules can use.

A ruling chooses claims, rejects claims or sets a count; each carries its reason in `rulings.csv`.
"""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Rulings:
    """`chosen` and `rejected`: claim → ruling. `set_`: (country, operation, group) → its row."""

    chosen: dict[str, str]
    rejected: dict[str, str]
    set_: pd.DataFrame


def read_rulings(table: pd.DataFrame) -> Rulings:
    """The rows of `rulings.csv` by kind; a row's claims are ids joined by a space."""

    def by_claim(kind: str) -> dict[str, str]:
        rows = table[table["kind"] == kind]
        return {
            claim: ruling
            for ruling, claims in zip(rows["ruling"], rows["claims"], strict=True)
            for claim in claims.split()
        }

    set_ = table[table["kind"] == "set"].reset_index(drop=True)
    set_ = set_.assign(count=pd.to_numeric(set_["count"]).astype("int64"))
    return Rulings(chosen=by_claim("choose"), rejected=by_claim("reject"), set_=set_)
