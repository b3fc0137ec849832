"""Is a leap, an operation under two names, and what goes against a ruling, told?"""

import pandas as pd

from domain.frames import CLAIMS, OPERATIONS, TOTALS, typed
from etl.checks.history import check_leaps, check_two_names
from etl.checks.rulings import check_decided
from tests.etl.tables import reference


def wholes(**people: int) -> pd.DataFrame:
    rows = [{"kind": "whole", "country": one, "count": many} for one, many in people.items()]
    return typed(pd.DataFrame(rows).assign(low=0, high=0), TOTALS)


def operations(*days: tuple[str, str, str]) -> pd.DataFrame:
    rows = pd.DataFrame(days, columns=["operation", "country", "start"])
    rows = rows.assign(end=rows["start"], precision="day", event_type="repatriation")
    return typed(rows, OPERATIONS)


def changed(**said: object) -> pd.DataFrame:
    row = {"change": "new", "claim": "n1", "country": "KAZ", "qualifier": "exact", "row": 2}
    row |= {"operation": "kaz-2019-05-28-zhusan-3", "group": "total", "file": "a.csv"}
    row |= {"event_type": "repatriation", "count": 250, "after": 250}
    frame = pd.DataFrame([row | said])
    types = {"change": "str", **CLAIMS, "before": "Int64", "after": "Int64"}
    return typed(frame, types)


def test_a_whole_that_moves_by_more_than_half_is_a_leap() -> None:
    before = wholes(KAZ=100, KGZ=30, TJK=1000, UZB=100)
    (up, down) = check_leaps(before, wholes(KAZ=151, KGZ=50, TJK=1400, UZB=40, TKM=500))
    assert (up.severity, up.rule, up.value) == ("warn", "leap", "151")
    assert up.said() == "KAZ: the whole moves from 100 to 151 people, by more than half."
    assert down.value == "40"
    assert [one.value for one in check_leaps(before, wholes(KAZ=100, KGZ=30, TJK=1000))] == ["0"]
    assert check_leaps(before, wholes(KAZ=150, KGZ=50, TJK=1500, UZB=50)) == []


def test_a_new_operation_beside_another_of_the_same_days_is_told_once() -> None:
    before = operations(("a", "KAZ", "2025-05-03"), ("b", "KAZ", "2025-05-05"))
    assert check_two_names(before, before) == []
    new = ("c", "KAZ", "2025-05-08"), ("d", "KGZ", "2025-05-03"), ("e", "KAZ", "2025-05-10")
    found = check_two_names(before, pd.concat([before, operations(*new)]))
    assert [one.given[1::2][:2] for one in found] == [
        (("one", "c"), ("other", "b")),
        (("one", "c"), ("other", "e")),
    ]


def test_a_figure_other_than_the_one_ruled_is_told() -> None:
    rulings = reference().rulings
    (found,) = check_decided(changed(), rulings=rulings)
    assert (found.rule, found.file, found.row, found.value) == ("against_ruling", "a.csv", 2, "250")
    assert "246" in found.said()
    assert check_decided(changed(after=246), rulings=rulings) == []
    assert check_decided(changed(qualifier="about"), rulings=rulings) == []
    assert check_decided(changed(operation="other"), rulings=rulings) == []


def test_a_claim_that_a_ruling_rests_on_does_not_go_unseen() -> None:
    rulings = reference().rulings
    for change in ("changed", "gone"):
        found = check_decided(changed(change=change, claim="c0302", country="TJK"), rulings=rulings)
        assert [one.rule for one in found] == ["ruling_rests_on"]
    assert check_decided(changed(claim="c0302", country="TJK"), rulings=rulings) == []
