"""Does a person's decision move the figures, previewed first, and give way to a later one?"""

from pathlib import Path
from typing import Any

import pytest

from domain.errors import UsageError
from etl.pipeline import draft, publish
from etl.rulings_made import Ruling, ruling, with_rulings
from etl.store import Store
from tests.etl.shipped import shipped_store

ZHUSAN = "kaz-2019-05-28-zhusan-3"


def made(store: Store, kind: str, *claims: str, **more: Any) -> Ruling:
    said = {"reason": "Two others agree", "author": "Anna"} | more
    return ruling(kind, claims, of=store.read().claims, **said)


def test_a_claim_is_rejected_like_a_file_is_published(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    one = made(store, "reject", "c0483")
    assert (one.country, one.operation) == ("KGZ", "")
    preview = draft(store, None, rulings=[one])
    assert preview.changes
    assert preview.people != 0
    assert set(preview.differences["country"]) == {"KGZ"}
    assert len(store.editions()) == 1
    edition = publish(store, preview, by="Anna", reason=one.reason, ticks=["all"])
    last = edition.reference.rulings.iloc[-1]
    assert (last["kind"], last["claims"], last["author"]) == ("reject", "c0483", "Anna")
    assert last["reason"] == "Two others agree"
    assert (
        edition.reference.rulings["ruling"].nunique()
        == 1 + store.read(edition.parent).reference.rulings["ruling"].nunique()
    )
    moved = preview.moved[preview.moved["rulings"].ne("")]
    assert set(preview.moved["country"]) == {"KGZ"}
    assert moved.empty or set(moved["rulings"]) == {last["ruling"]}


def test_a_later_decision_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    again = made(store, "set", "c0351", operation=ZHUSAN, group="total", count=250)
    back = made(store, "reject", "c0302")
    preview = draft(store, None, rulings=[again, back])
    assert preview.unticked() == ["ruled_before"]
    rulings = preview.frames["rulings"]
    own = rulings[rulings["operation"].eq(ZHUSAN) & rulings["group"].eq("total")]
    assert own["count"].tolist() == [250]
    chosen = rulings[rulings["kind"].eq("choose")]
    assert "c0302" not in " ".join(chosen["claims"]).split()
    assert "c0303" in " ".join(chosen["claims"]).split()
    totals = preview.frames["totals"]
    assert totals.loc[totals["operation"].eq(ZHUSAN), "count"].tolist() == [250]


def test_a_chosen_claim_goes_before_those_chosen_earlier(tmp_path: Path) -> None:
    edition = shipped_store(tmp_path).read()
    claims = edition.claims.astype({"operation": "str", "group": "str"})
    about = claims[claims["claim"].eq("c0302")].iloc[0]
    same = claims["operation"].eq(about["operation"]) & claims["group"].eq(about["group"])
    other = claims["claim"][same & claims["claim"].ne("c0302")].iloc[0]
    one = ruling("choose", [other], reason="Seen anew", author="Anna", of=edition.claims)
    after = with_rulings(edition.reference, [one], claims=edition.claims, date="2026-01-01")
    chosen = after.rulings[after.rulings["kind"].eq("choose")]
    assert "c0302" not in " ".join(chosen["claims"]).split()
    assert other in " ".join(chosen["claims"]).split()


def test_a_claim_that_is_not_there_cannot_be_ruled_on(tmp_path: Path) -> None:
    store = shipped_store(tmp_path)
    found = draft(store, None, rulings=[made(store, "choose", "nobody")])
    assert [one.rule for one in found.findings] == ["ruling_without_claim"]
    assert not found.publishable(["all"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "guess"},
        {"reason": " "},
        {"author": ""},
        {"claims": ()},
        {"kind": "set"},
        {"kind": "set", "operation": "a", "group": "total", "count": -1},
    ],
)
def test_a_decision_without_its_parts_is_none(wrong: dict[str, Any]) -> None:
    whole = {"kind": "reject", "claims": ("c1",), "reason": "why", "author": "Anna"}
    with pytest.raises(UsageError):
        Ruling(**whole | wrong)
