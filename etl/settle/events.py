"""Which operations were there, of which type, when and from where? Settled before they are counted.

Each operation is a unit. Its event type settles first, then its date and its origin among the
claims of that type, all in the order of choice. How many people came is decided elsewhere.
"""

import pandas as pd

from domain.frames import NOT_STATED
from domain.periods import first_day, last_day, precision_of
from etl.settle.order import EXACT, distance, with_voices
from etl.wanted import if_wanted

_ORDER = ["unit", "weak", "rank", "distance", "voices", "claim"]
_UP = [True, True, True, True, False, True]


def _chosen(claims: pd.DataFrame, figure: str | list[str]) -> pd.DataFrame:
    """The best claim of each unit on one of its attributes, by unit."""
    near = distance(claims["published"], claims["start"])
    rivals = with_voices(claims.reset_index(drop=True).assign(distance=near), figure=figure)
    ranked = rivals.assign(weak=rivals["qualifier"] != EXACT).sort_values(_ORDER, ascending=_UP)
    return ranked.drop_duplicates("unit").set_index("unit")


def _dates(claims: pd.DataFrame) -> pd.DataFrame:
    """First and last possible day: the finest date inside the best-ranked one speaks."""
    dated = claims[claims["start"].notna()]
    best = _chosen(dated, ["start", "end"])[["start", "end"]]
    rivals = dated.join(best.add_prefix("best_"), on="unit")
    inside = (rivals["start"] >= rivals["best_start"]) & (rivals["end"] <= rivals["best_end"])
    width = rivals["end"] - rivals["start"]
    finest = rivals[inside].assign(width=width[inside]).sort_values(["unit", "width", "at"])
    return finest.drop_duplicates("unit").set_index("unit")[["start", "end", "precision"]]


def _origins(claims: pd.DataFrame) -> pd.Series:
    """The country that people left, where the best-placed claim names one and only one."""
    said = claims[claims["origins"].astype("str") != ""]
    best = _chosen(said.assign(origins=said["origins"].astype("str")), "origins")["origins"]
    return best.where(~best.str.contains(";"), NOT_STATED)


@if_wanted
def settled_events(claims: pd.DataFrame) -> pd.DataFrame:
    """One row an operation: unit, operation, country, event_type, start, end, precision, origin.

    `claims` are entering claims of operations with their `unit`.
    """
    kinds = claims.assign(event_type=claims["event_type"].astype("str"))
    event_type = _chosen(kinds, "event_type")[["event_type", "operation", "country"]]
    same = kinds.join(event_type["event_type"].rename("settled"), on="unit")
    same = same[same["event_type"] == same["settled"]]
    table = event_type.join(_dates(same)).join(_origins(same).rename("origin"))
    return table.assign(
        origin=table["origin"].fillna(NOT_STATED), precision=table["precision"].astype("str")
    ).reset_index()


def known_by_ruling(events: pd.DataFrame, known: set[str], *, first_unit: int) -> pd.DataFrame:
    """Operations of `events.csv` that carry a date of their own: no claim speaks of them."""
    own = events[(events["date"] != "") & ~events["operation"].isin(known)]
    return pd.DataFrame(
        {
            "unit": range(first_unit, first_unit + len(own)),
            "event_type": "repatriation",
            "operation": own["operation"].to_numpy(),
            "country": own["country"].to_numpy(),
            "start": [first_day(text) for text in own["date"]],
            "end": [last_day(text) for text in own["date"]],
            "precision": [precision_of(text) for text in own["date"]],
            "origin": own["origin"].replace("", NOT_STATED).to_numpy(),
        }
    ).astype({"start": "datetime64[s]", "end": "datetime64[s]"})
