"""How are all claims of an edition worded, in which order, and which of them hold what is sought?

Worded once for all readers of a language; which of them a reader sees is decided in claims.py.
"""

from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from domain.number import Number
from domain.words import Words
from reports.claims_told import told
from reports.figures import Figures
from reports.periods import claimed_period
from reports.wording import NONE, records
from stats.said import told_on


@dataclass(frozen=True, eq=False)
class Worded:
    """All claims of an edition in one language, in reading order."""

    table: pd.DataFrame
    links: pd.DataFrame
    data: pd.DataFrame
    texts: pd.Series  # of each claim, all that a search may find

    def holding(self, search: str) -> "pd.Series[bool]":
        """Which claims hold every word of the search."""
        found = pd.Series(data=True, index=self.texts.index)
        for word in _plain(search).split():
            found &= self.texts.str.contains(word, regex=False)
        return found


@lru_cache(maxsize=12)
def worded(figures: Figures, words: Words) -> Worded:
    """Every claim of the figures: countries by their names, each oldest first."""
    claims = told(figures, words, figures.claims["claim"])
    data = claims.data
    days = told_on(figures.claims.set_index("claim")).reindex(data["claim"]).to_numpy()
    keys = pd.DataFrame({"place": _places(words, data["country"]), "day": days})
    order = keys.sort_values(["place", "day"], kind="stable").index
    data = data.loc[order].reset_index(drop=True)
    table = _table(figures, words, data, claims.table.loc[order].reset_index(drop=True))
    links = pd.DataFrame("", index=table.index, columns=table.columns)
    links[words.text("Figure")] = [str(Number(claims=(code,))) for code in data["claim"]]
    links[words.text("Publisher")] = claims.links.loc[order, words.text("Publisher")].to_numpy()
    became = words.text("What became of it")
    found = table.assign(**{became: claims.table.loc[order, became].to_numpy()})
    return Worded(table, links, data, _texts(found, data))


def _table(
    figures: Figures, words: Words, data: pd.DataFrame, claims: pd.DataFrame
) -> pd.DataFrame:
    """The claims as told, with what each counts, and why each stands as it does beside how."""
    became, why = words.text("What became of it"), words.text("Why")
    what = [
        words.text(
            "{period}, {country}",
            period=claimed_period(figures, words, row),
            country=words.country(row["country"]),
        )
        for row in records(data)
    ]
    both = [
        one if reason in ("", NONE) else f"{one}: {reason}"
        for one, reason in zip(claims[became], claims[why], strict=True)
    ]
    rest = claims.assign(**{became: both}).drop(columns=why)
    first = {words.text("Claim"): data["claim"], words.text("What it counts"): what}
    return pd.concat([pd.DataFrame(first, dtype="str"), rest.astype("str")], axis=1)


def _places(words: Words, countries: pd.Series) -> pd.Series:
    """Countries by their names, then what several countries share."""
    one = [code for code in countries.unique() if len(code) == 3 and code != "WLD"]
    place = {code: number for number, code in enumerate(words.by_name(one))}
    return countries.map(place).fillna(len(place))


def _texts(table: pd.DataFrame, data: pd.DataFrame) -> pd.Series:
    """The words of a row and its codes and address, as a search compares them.

    Not why it stands as it does: that names the speaker of another claim.
    """
    codes = data[["country", "operation", "event", "speaker", "url", "published", "language"]]
    both = pd.concat([table, codes.astype("str")], axis=1)
    return pd.Series([_plain(" ".join(row)) for row in zip(*both.to_numpy().T, strict=True)])


_ALIKE = str.maketrans({**dict.fromkeys("ʻʼ‘’`", "'"), "\u00a0": " ", "\u202f": " ", "‑": "-"})


def _plain(text: str) -> str:
    """The text as a keyboard writes it, in small letters."""
    return text.translate(_ALIKE).casefold()
