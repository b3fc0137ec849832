"""Which choices stand alone against several voices, and which sets are too large to be used?

Rule 9: a steward is asked for a ruling. Nothing is decided here.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

import pandas as pd

from domain.findings import Finding
from etl.settle import noticed
from etl.settle.newest import RunningTotal
from etl.settle.operations import Operations
from etl.settle.order import EXACT
from etl.settle.parts import ADULTS, CHILDREN
from etl.settle.running import Whole


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


def lonely_totals(totals: pd.DataFrame, rivals: pd.DataFrame, names: pd.DataFrame) -> list[Finding]:
    """Lonely totals among what was stated exactly of units that no ruling decided.

    `names` has the country and the name (`what`) of each unit.
    """
    free = totals[totals["basis"] != "ruled"]["count"]
    heard = rivals[(rivals["qualifier"] == EXACT) & rivals["unit"].isin(free.index)]
    found = _outvoted(heard, free, "count")
    country, what = names["country"].astype(str), names["what"].astype(str)
    return [
        noticed.lonely(country[unit], what[unit], f"{free[unit]}", f"{other}", voices)
        for unit, other, voices in found[["unit", "count", "voices"]].to_numpy().tolist()
    ]


def lonely_whole(country: str, whole: Whole, rivals: Iterable[RunningTotal]) -> list[Finding]:
    """A lonely running total: two or more other voices agree on another of the same date."""
    chosen = whole.chosen
    if chosen is None or chosen.ruling:
        return []
    figures: dict[int, set[int]] = defaultdict(set)
    for one in rivals:
        if (one.end, one.qualifier) == (chosen.end, chosen.qualifier):
            figures[one.speaker].add(one.count)
    if sum(chosen.count in said for said in figures.values()) > 1:
        return []
    single = Counter(said.pop() for said in figures.values() if len(said) == 1)
    single.pop(chosen.count, None)
    return [
        noticed.lonely(country, chosen.end, f"{chosen.count}", f"{other}", voices)
        for other, voices in single.most_common(1)
        if voices >= 2
    ]


def oversized_sets(settled: Operations) -> list[Finding]:
    """Sets of parts that exceed the settled total or their own node: they are not used."""
    sets = settled.sets.assign(whole=settled.sets["unit"].map(settled.totals["count"]))
    large = sets[(sets["named"] > sets["whole"]) | ~sets["fits"]]
    large = large.drop_duplicates(["unit", "named"])
    names = settled.events.set_index("unit")
    country, operation = names["country"].astype(str), names["operation"].astype(str)
    return [
        noticed.set_too_large(country[unit], operation[unit], named, total)
        for unit, named, total in large[["unit", "named", "whole"]].astype(int).to_numpy().tolist()
    ]


def _said_as(sets: pd.DataFrame, groups: dict[str, tuple[str, ...]]) -> pd.Series:
    """Each set in words at one depth, such as `24 adults + 122 children`, or mute (empty)."""
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
