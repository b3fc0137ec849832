"""Which choices stand alone against several voices? Rule 9: a steward is asked for a ruling."""

import pandas as pd

from domain.findings import Finding
from etl.settle import noticed
from etl.settle.operations import Operations
from etl.settle.order import EXACT
from etl.settle.parts import ADULTS, CHILDREN


def _outvoted(heard: pd.DataFrame, chosen: pd.Series, figure: str) -> pd.DataFrame:
    """Units whose chosen figure has one voice at most while two or more agree on another.

    A voice that gave two figures supports neither. Columns: unit, the other figure, voices.
    """
    said = heard.drop_duplicates(["unit", "speaker", figure])
    single = said[~said.duplicated(["unit", "speaker"], keep=False)]
    own = single["unit"].map(chosen)
    alone = said[said[figure] == said["unit"].map(chosen)].groupby("unit")["speaker"].nunique() <= 1
    others = single[single[figure] != own].groupby(["unit", figure]).size().rename("voices")
    rivals = others[others >= 2].reset_index().sort_values("voices", ascending=False)
    rivals = rivals[rivals["unit"].map(alone).fillna(False).astype(bool)]
    return rivals.drop_duplicates("unit")


def lonely_totals(settled: Operations) -> list[Finding]:
    """Lonely totals among what was stated exactly of operations that no ruling decided."""
    free = settled.totals[settled.totals["basis"] != "ruled"]
    heard = settled.rivals[
        (settled.rivals["qualifier"] == EXACT) & settled.rivals["unit"].isin(free.index)
    ]
    found = _outvoted(heard, free["count"], "count")
    names = settled.events.set_index("unit")
    return [
        noticed.lonely(
            str(names.at[unit, "country"]),
            str(names.at[unit, "operation"]),
            f"total of {free.at[unit, 'count']}",
            str(other),
            voices,
        )
        for unit, other, voices in found.to_numpy().tolist()
    ]


def _said_as(sets: pd.DataFrame, groups: dict[str, tuple[str, ...]]) -> pd.Series:
    """Each set in words at one depth, such as `24 adults + 122 children`; empty where it is mute."""
    counts = {
        name: sets[[f"leaf_{leaf}" for leaf in leaves]].sum(axis=1)
        for name, leaves in groups.items()
    }
    rows = pd.DataFrame(counts, index=sets.index)
    texts = [
        " + ".join(f"{n} {name}" for name, n in zip(groups, row, strict=True) if n)
        for row in rows.to_numpy().tolist()
    ]
    return pd.Series(texts, index=sets.index, dtype="str")


DEPTHS: tuple[dict[str, tuple[str, ...]], ...] = (
    {"adults": ADULTS, "children": CHILDREN},
    {"men": ("men",), "women": ("women",)},
    {"boys": ("boys",), "girls": ("girls",)},
)


def lonely_sets(settled: Operations) -> list[Finding]:
    """Lonely breakdowns: another set that adds up to the same total has several voices."""
    best = settled.best[~settled.best["ruled"].astype(bool)]
    totals = settled.totals["count"]
    sets = settled.sets[settled.sets["unit"].isin(best.index)]
    whole = sets[(sets["named"] == sets["unit"].map(totals)) & (sets["qualifier"] == EXACT)]
    names = settled.events.set_index("unit")
    found: dict[int, Finding] = {}
    for groups in DEPTHS:
        heard = whole.assign(set_=_said_as(whole, groups))
        picked = _said_as(best, groups)
        picked = picked[picked != ""]
        heard = heard[(heard["set_"] != "") & heard["unit"].isin(picked.index)]
        for unit, other, voices in _outvoted(heard, picked, "set_").to_numpy().tolist():
            country, operation = names.loc[unit, ["country", "operation"]].astype(str)
            one = noticed.lonely(country, operation, str(picked[unit]), str(other), voices)
            found.setdefault(unit, one)
    return list(found.values())
