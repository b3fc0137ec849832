"""What is the smallest edition that tests can publish, and publish upon?"""

from pathlib import Path

import pandas as pd

from domain.frames import empty, typed
from etl.reference import COLUMNS
from etl.store import Edition, Remark, Store
from etl.store.edition import TYPES

Frames = dict[str, pd.DataFrame]
ANNA = Remark(by="Anna", reason="first figures", sha256="aa")
BORIS = Remark(by="Boris", reason="a correction", sha256="bb")


def frames(count: int = 156) -> Frames:
    """Every frame of an edition, most of them empty."""
    claim = {"claim": "c1", "country": "UZB", "start": "2019-05-30", "group": "total"}
    total = {"kind": "whole", "country": "UZB", "low": 155, "high": 157, "claims": "c1 c2"}
    given = {name: empty(types) for name, types in TYPES.items()}
    given |= {name: pd.DataFrame(columns=list(each), dtype="str") for name, each in COLUMNS.items()}
    given["claims"] = texts(pd.DataFrame([claim | {"count": count, "row": 2}]), "claims")
    given["totals"] = texts(pd.DataFrame([total | {"count": count}]), "totals")
    number = pd.array([None, 246], dtype="Int64")
    given["rulings"] = pd.DataFrame({"ruling": ["r1", "r2"], "count": number})
    return given


def texts(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """The frame with '' for the texts that a test doesn't care about."""
    blank = {one: "" for one, dtype in TYPES[name].items() if dtype in ("str", "category")}
    return typed(frame.assign(**{k: v for k, v in blank.items() if k not in frame}), TYPES[name])


def seeded(place: Path) -> tuple[Store, Edition]:
    store = Store(place / "store")
    seed = store.write(frames(), remark=ANNA, rules="1", parent=None, day="2026-02-24")
    return store, seed


def after(store: Store, parent: Edition, count: int, remark: Remark = BORIS) -> Edition:
    return store.write(frames(count), remark=remark, rules="1", parent=parent)
