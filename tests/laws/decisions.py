"""Random rulings on random claims, and claims of every kind that may stand beside them."""

from __future__ import annotations

from datetime import date

import pandas as pd
from hypothesis import strategies as st

from domain.frames import CLAIMS, typed
from etl.reference import Reference
from tests.laws.claims import claims, reference

OTHER_TYPES = ("repatriation", "repatriation", "repatriation", "deportation", "planned")
OTHER_GROUPS = ("orphans", "other:families")
GROUPS = pd.DataFrame(
    [("orphans", "children", "subset"), ("other:families", "", "none")],
    columns=["code", "parent", "kind"],
)
HALF_A_YEAR = {"start": date(2020, 1, 1), "end": date(2020, 6, 30)}


@st.composite
def claims_of_every_kind(draw: st.DrawFn) -> pd.DataFrame:
    """Claims of which a few are of another event type or group, undated, or on half a year.

    In half of the draws they give few different numbers, so that many agree and add up.
    """
    frame = draw(claims())
    if draw(st.booleans()):
        steps = frame["group"].astype(str).map({"total": 9}).fillna(4).astype("int64")
        frame = frame.assign(count=frame["count"] % steps * 10)
    rows = frame.astype({name: object for name, kind in CLAIMS.items() if kind == "category"})
    for at in range(len(rows)):
        change = draw(st.integers(0, 9))
        if change == 0:
            rows.loc[at, "event_type"] = draw(st.sampled_from(OTHER_TYPES))
        elif change == 1:
            rows.loc[at, "group"] = draw(st.sampled_from(OTHER_GROUPS))
        elif change == 2 and rows.loc[at, "period_kind"] == "running_total":
            rows.loc[at, "end"] = pd.NaT
        elif change == 2 and rows.loc[at, "period_kind"] == "year":
            rows.loc[at, list(HALF_A_YEAR)] = [pd.Timestamp(day) for day in HALF_A_YEAR.values()]
    return typed(rows, CLAIMS)


@st.composite
def decisions(draw: st.DrawFn, frame: pd.DataFrame) -> Reference:
    """A reference with a few rulings on the claims: choices, rejections, counts that are set."""
    tables = reference()
    mixed = draw(st.permutations(sorted(frame["claim"])))
    kinds = draw(st.lists(st.sampled_from(["choose", "reject"]), max_size=4))
    rows = [
        {"ruling": f"r{number}", "kind": kind, "claims": " ".join(mixed[number::7])}
        for number, kind in enumerate(kinds)
    ]
    ids = st.lists(st.sampled_from(mixed[4::7] or ["none"]), min_size=1, max_size=3, unique=True)
    operations = sorted({*frame["operation"].astype(str)} - {""})
    if draw(st.booleans()) and operations:
        operation = draw(st.sampled_from(operations))
        keys = {"ruling": "set", "kind": "set", "country": operation[:3], "operation": operation}
        leaves = {"women": draw(st.integers(0, 40)), "children": draw(st.integers(0, 40))}
        counts = {"total": sum(leaves.values()) + draw(st.integers(0, 9)), **leaves}
        rows += [
            keys | {"group": group, "count": str(count), "claims": " ".join(draw(ids))}
            for group, count in list(counts.items())[: draw(st.sampled_from([1, 3]))]
        ]
    blank = dict.fromkeys(tables.rulings, "")
    rulings = pd.DataFrame([blank | row for row in rows], columns=list(blank), dtype="str")
    return Reference(**{**vars(tables), "rulings": rulings, "groups": GROUPS})
